#pragma once

#include "core/domain/PersonalData.h"
#include "core/store/Connection.h"

#include <QList>

namespace wederhoor {

/// Which kinds of personal data the writer of a reply accepted in it.
class AcceptanceTable
{
public:
    explicit AcceptanceTable(Connection &connection);

    [[nodiscard]] Result<void> note(const OutboxId &reply, const QList<PersonalDataKind> &kinds);
    [[nodiscard]] Result<QList<PersonalDataKind>> of(const OutboxId &reply);

private:
    Connection &m_connection;
};

} // namespace wederhoor
