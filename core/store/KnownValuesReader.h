#pragma once

#include "core/domain/CaseQuery.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// What occurs in the inbox, found by bounded walks: no table is read to its end.
class KnownValuesReader
{
public:
    explicit KnownValuesReader(Connection &connection);

    [[nodiscard]] Result<KnownValues> read();

private:
    [[nodiscard]] Result<void> readRecent(KnownValues &values);
    [[nodiscard]] Result<void> readOwners(KnownValues &values);
    [[nodiscard]] Result<void> readTags(KnownValues &values);

    Connection &m_connection;
};

} // namespace wederhoor
