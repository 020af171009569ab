#include "core/store/HistoryReader.h"

#include "core/store/Statement.h"

namespace wederhoor {

namespace {

/// As the partial index of callbacks is defined, or it is not used.
#define WEDERHOOR_CALLBACKS "h.kind IN ('callback', 'callback_number')"
#define WEDERHOOR_ENTRY "c.uid, h.kind, h.by, h.at, h.text"

Result<QList<CaseHistoryEntry>> entriesOf(Statement &query)
{
    QList<CaseHistoryEntry> entries;
    while (query.next()) {
        RowReader row(query);
        CaseHistoryEntry entry;
        entry.caseId = row.uuidId<CaseId>();
        entry.kind = historyKindFromName(row.text()).value_or(CaseHistoryEntry::Kind::Note);
        entry.by = row.textId<AgentId>();
        entry.at = row.instant();
        entry.text = row.text();
        entries.append(entry);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<CaseHistoryEntry>>(entries) : failure(asked.error());
}

} // namespace

HistoryReader::HistoryReader(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<CaseHistoryEntry>> HistoryReader::ofKind(CaseHistoryEntry::Kind kind, std::optional<Instant> from,
                                                      std::optional<Instant> to)
{
    Statement query = m_connection.prepare(
        "SELECT " WEDERHOOR_ENTRY " FROM case_history h JOIN cases c ON c.id = h.case_id"
        " WHERE h.kind = ?1 AND h.at >= coalesce(?2, h.at) AND h.at < coalesce(?3, h.at + 1) ORDER BY h.at, h.id");
    query.bind(historyKindName(kind), from, to);
    return entriesOf(query);
}

Result<QList<CaseHistoryEntry>> HistoryReader::ofCustomer(const CaseId &id, CaseHistoryEntry::Kind kind)
{
    // A profile is one within its instance. In this order: without statistics SQLite would begin with the history.
    Statement query = m_connection.prepare(
        "SELECT " WEDERHOOR_ENTRY " FROM cases mine CROSS JOIN cases c ON c.id = mine.id OR (mine.customer_id <> ''"
        " AND c.customer_id = mine.customer_id AND c.instance = mine.instance)"
        " CROSS JOIN case_history h ON h.case_id = c.id AND h.kind = ?2"
        " WHERE mine.id = (SELECT coalesce(target, id) FROM cases WHERE uid = ?1) ORDER BY h.at, h.id");
    query.bind(id, historyKindName(kind));
    return entriesOf(query);
}

Result<QList<CaseHistoryEntry>> HistoryReader::callbacks()
{
    Statement query
        = m_connection.prepare("SELECT " WEDERHOOR_ENTRY
                               " FROM case_history h INDEXED BY history_of_callbacks JOIN cases c ON c.id = h.case_id"
                               " WHERE " WEDERHOOR_CALLBACKS " ORDER BY h.at, h.id");
    return entriesOf(query);
}

Result<QList<CaseHistoryEntry>> HistoryReader::callbacksOf(const CaseId &id)
{
    Statement query = m_connection.prepare(
        "SELECT " WEDERHOOR_ENTRY " FROM cases mine CROSS JOIN cases c ON c.id = mine.id OR c.target = mine.id"
        " CROSS JOIN case_history h ON h.case_id = c.id AND " WEDERHOOR_CALLBACKS
        " WHERE mine.id = (SELECT coalesce(target, id) FROM cases WHERE uid = ?1) ORDER BY h.at, h.id");
    query.bind(id);
    return entriesOf(query);
}

Result<int> HistoryReader::eraseCallbackNumbers(Instant before)
{
    // Written over in the file, not only let go of.
    if (const Result<void> done = m_connection.execute("PRAGMA secure_delete = ON"); !done) {
        return failure(done.error());
    }
    Statement update = m_connection.prepare(
        "UPDATE case_history SET text = json_remove(text, '$.number') WHERE id IN (SELECT h.id FROM case_history h"
        " INDEXED BY history_of_callbacks JOIN cases c ON c.id = h.case_id WHERE " WEDERHOOR_CALLBACKS
        " AND h.kind = 'callback_number' AND c.resolved_at < ? AND json_valid(h.text)"
        " AND json_extract(h.text, '$.number') IS NOT NULL)");
    update.bind(before);
    const Result<void> updated = update.run();
    return updated ? Result<int>(m_connection.changedRows()) : failure(updated.error());
}

} // namespace wederhoor
