#include "core/store/AcceptanceTable.h"

#include "core/store/Statement.h"

namespace wederhoor {

AcceptanceTable::AcceptanceTable(Connection &connection)
    : m_connection(connection)
{
}

Result<void> AcceptanceTable::note(const OutboxId &reply, const QList<PersonalDataKind> &kinds)
{
    for (const PersonalDataKind kind : kinds) {
        Statement insert
            = m_connection.prepare("INSERT OR IGNORE INTO reply_acceptance (outbox_uid, kind) VALUES (?, ?)");
        insert.bind(reply, personalDataKindName(kind));
        if (const Result<void> inserted = insert.run(); !inserted) {
            return inserted;
        }
    }
    return {};
}

Result<QList<PersonalDataKind>> AcceptanceTable::of(const OutboxId &reply)
{
    Statement query = m_connection.prepare("SELECT kind FROM reply_acceptance WHERE outbox_uid = ?");
    query.bind(reply);
    QList<PersonalDataKind> kinds;
    while (query.next()) {
        // One that a later program knows accepts nothing here.
        if (const auto kind = personalDataKindFromName(query.text(0))) {
            kinds.append(*kind);
        }
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<PersonalDataKind>>(kinds) : failure(asked.error());
}

} // namespace wederhoor
