#include "core/store/CaseTable.h"
#include "core/store/NameRows.h"

// Threads, redirects and history: what ties cases to each other and to the talk they come from.

namespace wederhoor {

namespace {

struct LinkedRow
{
    std::int64_t row = 0;
    std::int64_t target = 0; ///< where its redirects lead; itself when it has none
    bool merged = false;
    CaseCounts::Group group;
};

Result<LinkedRow> linkedRow(Connection &connection, const CaseId &id)
{
    Statement query = connection.prepare("SELECT id, coalesce(target, id), merged_into IS NOT NULL, channel, status,"
                                         " kind, due_at IS NOT NULL, owner FROM cases WHERE uid = ?");
    query.bind(id);
    if (!query.next()) {
        const Result<void> asked = query.finish();
        return asked ? failure(ErrorKind::NotFound, QStringLiteral("case %1").arg(id.toString()))
                     : failure(asked.error());
    }
    RowReader row(query);
    LinkedRow found;
    found.row = row.integer();
    found.target = row.integer();
    found.merged = row.flag();
    found.group.channel = row.integer();
    found.group.status = row.number();
    found.group.kind = row.number();
    found.group.due = row.flag();
    found.group.owner = row.text();
    return found;
}

/// Of two cases of one customer that are one case now, the later episode speaks.
void appendUnlessKnown(QList<ThreadCase> &cases, const ThreadCase &found)
{
    for (ThreadCase &known : cases) {
        if (known.id == found.id && known.customer == found.customer) {
            known.episode = std::max(known.episode, found.episode);
            return;
        }
    }
    cases.append(found);
}

} // namespace

Result<QList<ThreadCase>> CaseTable::ofThread(const InstanceId &instance, const RemoteId &threadRoot)
{
    Statement query = m_connection.prepare(
        "SELECT t.uid, o.customer_id, o.episode, t.kind, t.status, t.resolved_at FROM thread_case x"
        " JOIN cases o ON o.id = x.case_id JOIN cases t ON t.id = coalesce(o.target, o.id)"
        " WHERE x.instance = (SELECT id FROM instance WHERE name = ?) AND x.thread_root = ? ORDER BY x.case_id");
    query.bind(instance, threadRoot);
    QList<ThreadCase> cases;
    while (query.next()) {
        RowReader row(query);
        ThreadCase found;
        found.id = row.uuidId<CaseId>();
        found.customer = row.textId<ProfileId>();
        found.episode = row.number();
        found.kind = static_cast<CaseKind>(row.number());
        found.status = static_cast<CaseStatus>(row.number());
        found.resolvedAt = row.optionalInstant();
        appendUnlessKnown(cases, found);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return cases;
}

Result<void> CaseTable::tieThread(const InstanceId &instance, const RemoteId &threadRoot, const CaseId &id)
{
    const Result<std::int64_t> place = m_connection.names().instance(instance);
    if (!place) {
        return failure(place.error());
    }
    const Result<LinkedRow> known = linkedRow(m_connection, id);
    if (!known) {
        return failure(known.error());
    }
    return tieRow(*place, threadRoot, known->row);
}

Result<void> CaseTable::tieRow(std::int64_t instance, const RemoteId &threadRoot, std::int64_t row)
{
    Statement insert
        = m_connection.prepare("INSERT OR IGNORE INTO thread_case (instance, thread_root, case_id) VALUES (?, ?, ?)");
    insert.bind(instance, threadRoot, row);
    return insert.run();
}

Result<void> CaseTable::setRedirect(const CaseId &from, const CaseId &into)
{
    const Result<LinkedRow> source = linkedRow(m_connection, from);
    if (!source) {
        return failure(source.error());
    }
    if (into.isNull()) {
        if (!source->merged) {
            return {};
        }
        m_connection.counts().add(source->group, 1);
        m_connection.changes().cases.insert(from);
        return redirect(source->row, 0);
    }
    const Result<LinkedRow> goal = linkedRow(m_connection, into);
    if (!goal) {
        return failure(goal.error());
    }
    if (goal->target == source->row) {
        return failure(ErrorKind::Conflict, QStringLiteral("the cases would redirect to each other"));
    }
    if (!source->merged) {
        m_connection.counts().add(source->group, -1);
    }
    m_connection.changes().cases.insert(from);
    m_connection.changes().cases.insert(into);
    return redirect(source->row, goal->row);
}

/// `into` 0: takes the redirect back.
Result<void> CaseTable::redirect(std::int64_t from, std::int64_t into)
{
    const std::optional<std::int64_t> goal = into == 0 ? std::nullopt : std::optional(into);
    Statement update
        = m_connection.prepare("UPDATE cases SET merged_into = ?2,"
                               " target = (SELECT coalesce(target, id) FROM cases WHERE id = ?2) WHERE id = ?1");
    update.bind(from, goal);
    if (const Result<void> updated = update.run(); !updated) {
        return updated;
    }
    return retarget(from);
}

/// Those that redirect to `from`, near or far, lead where it leads now.
Result<void> CaseTable::retarget(std::int64_t from)
{
    Statement update = m_connection.prepare(
        "WITH RECURSIVE below (id) AS (SELECT id FROM cases WHERE merged_into = ?1"
        " UNION SELECT c.id FROM cases c JOIN below b ON c.merged_into = b.id)"
        " UPDATE cases SET target = (SELECT coalesce(target, id) FROM cases WHERE id = ?1) WHERE id IN below");
    update.bind(from);
    return update.run();
}

Result<void> CaseTable::addHistory(const CaseHistoryEntry &entry)
{
    Statement insert = m_connection.prepare("INSERT INTO case_history (case_id, kind, by, at, text)"
                                            " SELECT id, ?2, ?3, ?4, ?5 FROM cases WHERE uid = ?1");
    insert.bind(entry.caseId, historyKindName(entry.kind), entry.by, entry.at, entry.text);
    if (const Result<void> inserted = insert.run(); !inserted) {
        return inserted;
    }
    if (m_connection.changedRows() == 0) {
        return failure(ErrorKind::NotFound, QStringLiteral("case %1").arg(entry.caseId.toString()));
    }
    m_connection.changes().cases.insert(entry.caseId);
    return {};
}

} // namespace wederhoor
