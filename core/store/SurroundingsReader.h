#pragma once

#include "core/domain/CaseQuery.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// What surrounds a case. Every walk is bounded: a side panel may not cost what a report costs.
class SurroundingsReader
{
public:
    explicit SurroundingsReader(Connection &connection);

    /// Redirects are followed. Error::NotFound: no such case.
    [[nodiscard]] Result<CaseSurroundings> read(const CaseId &id, Instant since);

private:
    [[nodiscard]] Result<void> readCustomer(const Case &value, CaseSurroundings &found);
    [[nodiscard]] Result<void> readLastAnswer(CaseSurroundings &found);
    [[nodiscard]] Result<void> countSimilar(const Case &value, Instant since, CaseSurroundings &found);

    Connection &m_connection;
};

} // namespace wederhoor
