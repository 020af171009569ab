#include "core/store/TemplateUseTable.h"

#include "core/store/RowValues.h"
#include "core/store/Statement.h"

#include <QHash>

namespace wederhoor {

TemplateUseTable::TemplateUseTable(Connection &connection)
    : m_connection(connection)
{
}

Result<void> TemplateUseTable::note(const OutboxId &reply, const UsedTemplate &used)
{
    Statement insert = m_connection.prepare(
        "INSERT OR REPLACE INTO template_use (outbox_uid, template_uid, wording) VALUES (?, ?, ?)");
    insert.bind(reply, used.id, used.wording);
    return insert.run();
}

Result<UsedTemplate> TemplateUseTable::of(const OutboxId &reply)
{
    Statement query = m_connection.prepare("SELECT template_uid, wording FROM template_use WHERE outbox_uid = ?");
    query.bind(reply);
    UsedTemplate used;
    if (query.next()) {
        RowReader row(query);
        used.id = row.uuidId<TemplateId>();
        used.wording = static_cast<int>(row.number());
    }
    const Result<void> asked = query.finish();
    return asked ? Result<UsedTemplate>(used) : failure(asked.error());
}

Result<QList<TemplateUse>> TemplateUseTable::seenFrom(const CaseId &id)
{
    // The oldest of the latest first: what comes last is the latest.
    Statement query = m_connection.prepare(
        "SELECT u.template_uid, u.wording, c.topic <> '' AND c.topic = this.topic,"
        "  c.instance = this.instance AND c.customer_id = this.customer_id"
        " FROM (SELECT * FROM template_use ORDER BY seq DESC LIMIT 4000) u"
        " JOIN outbox o ON o.uid = u.outbox_uid JOIN cases c ON c.uid = o.case_uid JOIN cases this ON this.uid = ?"
        " WHERE o.state <> 'cancelled' ORDER BY u.seq");
    query.bind(id);
    QHash<TemplateId, TemplateUse> uses;
    while (query.next()) {
        RowReader row(query);
        const auto used = row.uuidId<TemplateId>();
        const auto wording = static_cast<int>(row.number());
        const bool isOnTopic = row.number() != 0;
        const bool isToCustomer = row.number() != 0;
        TemplateUse &use = uses[used];
        use.id = used;
        ++use.count;
        use.onTopic += isOnTopic ? 1 : 0;
        use.lastWording = wording;
        if (isToCustomer) {
            use.hadByCustomer.append(wording);
        }
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<TemplateUse>>(uses.values()) : failure(asked.error());
}

} // namespace wederhoor
