#include "core/store/CaseLists.h"

#include "core/store/CaseRows.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Clockless cases of the active views are ordered behind every possible due time; see 0001_inbox.sql.
constexpr std::int64_t firstClockless = std::int64_t{1} << 61;

struct View
{
    const char *index;
    const char *order;
    const char *condition;
};

View viewOf(CaseView view)
{
    constexpr const char *byDue = "c.active_order";
    constexpr const char *byActivity = "c.recent_order";
    switch (view) {
    case CaseView::Unclaimed:
        return {"case_unclaimed", byDue, "c.status < 4 AND c.merged_into IS NULL AND c.kind = 0 AND c.owner = ''"};
    case CaseView::Mine:
        return {"case_mine", byDue, "c.status < 4 AND c.merged_into IS NULL AND c.owner <> '' AND c.owner = ?"};
    case CaseView::Due:
        return {"case_active", byDue,
                "c.status < 4 AND c.merged_into IS NULL AND c.active_order < 2305843009213693952"};
    case CaseView::WaitingCustomer:
        return {"case_waiting", byDue, "c.status < 4 AND c.merged_into IS NULL AND c.status > 1 AND c.status = 2"};
    case CaseView::WaitingSpoc:
        return {"case_waiting", byDue, "c.status < 4 AND c.merged_into IS NULL AND c.status > 1 AND c.status = 3"};
    case CaseView::Conversations:
        return {"case_conversation", byDue, "c.status < 4 AND c.merged_into IS NULL AND c.kind = 1"};
    case CaseView::Resolved:
        return {"case_closed", byActivity, "c.status >= 4 AND c.merged_into IS NULL AND c.status = 4"};
    case CaseView::Dismissed:
        return {"case_closed", byActivity, "c.status >= 4 AND c.merged_into IS NULL AND c.status = 5"};
    case CaseView::AwaitingApproval:
        // They are few: found by their ids, then put in order.
        return {"sqlite_autoindex_cases_1", byDue, "c.merged_into IS NULL AND c.uid IN (" WEDERHOOR_AWAITING_CASES ")"};
    case CaseView::Active:
        return {"case_active", byDue, "c.status < 4 AND c.merged_into IS NULL"};
    case CaseView::All:
        return {"case_all", byActivity, "c.merged_into IS NULL"};
    }
    Q_UNREACHABLE();
}

bool isByDue(CaseView view)
{
    return view != CaseView::Resolved && view != CaseView::Dismissed && view != CaseView::All;
}

/// What a filter asks beside its view; the values are appended to `texts` in their order.
QByteArray chosenOf(const CaseFilter &filter, QStringList &texts)
{
    QByteArray sql;
    if (!filter.channels.isEmpty()) {
        sql += " AND c.channel IN (SELECT id FROM channel WHERE hex(uid) IN (?"
            + QByteArray(", ?").repeated(filter.channels.size() - 1) + "))";
        for (const ChannelId &channel : filter.channels) {
            texts.append(QString::fromLatin1(channel.value.toRfc4122().toHex().toUpper()));
        }
    }
    for (const std::optional<QString> &value : {filter.language, filter.sentiment, filter.topic, filter.tag}) {
        if (value) {
            texts.append(*value);
        }
    }
    sql += filter.language ? " AND c.language = ?" : "";
    sql += filter.sentiment ? " AND c.sentiment = ?" : "";
    sql += filter.topic ? " AND c.topic = ?" : "";
    sql += filter.tag ? " AND EXISTS (SELECT 1 FROM case_tag t WHERE t.case_id = c.id AND t.tag = ?)" : "";
    sql += filter.unreadOnly ? " AND c.unread > 0" : "";
    sql += filter.attachmentsOnly ? " AND c.has_attachment <> 0" : "";
    return sql;
}

/// The text of the walk; the parameters are bound by bindFilter() in the same order.
QByteArray walk(const QByteArray &columns, const QByteArray &joins, const CaseFilter &filter)
{
    QStringList texts;
    return "SELECT " + columns + " FROM cases c INDEXED BY " + viewOf(filter.view).index + joins + " WHERE "
        + filterConditions(filter, texts);
}

int bindFilter(Statement &statement, const CaseFilter &filter)
{
    QStringList texts;
    static_cast<void>(filterConditions(filter, texts));
    int index = 0;
    for (const QString &text : std::as_const(texts)) {
        statement.bindAt(++index, text);
    }
    return index;
}

QByteArray orderOf(const CaseFilter &filter)
{
    const QByteArray order = viewOf(filter.view).order;
    return " ORDER BY " + order + ", c.uid";
}

/// The columns of readEntry().
QByteArray entryColumns(const CaseFilter &filter)
{
    const QByteArray due = filter.view == CaseView::All ? ", c.due_at" : "";
    return viewOf(filter.view).order + QByteArray(", c.uid") + due;
}

CaseListEntry readEntry(const Statement &query, const CaseFilter &filter)
{
    CaseListEntry entry{{query.integer(0), CaseId{query.uuid(1)}}, 0};
    if (isByDue(filter.view)) {
        entry.dueAt = entry.key.order < firstClockless ? entry.key.order : 0;
    } else if (filter.view == CaseView::All) {
        entry.dueAt = query.integer(2);
    }
    return entry;
}

/// The order of orderOf(): SQLite compares ids by their bytes.
bool standsBefore(const CaseListEntry &a, const CaseListEntry &b)
{
    return a.key.order != b.key.order ? a.key.order < b.key.order
                                      : a.key.id.value.toRfc4122() < b.key.id.value.toRfc4122();
}

} // namespace

QByteArray filterConditions(const CaseFilter &filter, QStringList &texts)
{
    const QByteArray view = viewOf(filter.view).condition;
    if (filter.view == CaseView::Mine) {
        texts.append(filter.me.value);
    }
    return view + chosenOf(filter, texts);
}

CaseLists::CaseLists(Connection &connection)
    : m_connection(connection)
{
}

Result<CasePage> CaseLists::page(const CaseFilter &filter, const std::optional<CaseKey> &after, int limit)
{
    const QByteArray order = viewOf(filter.view).order;
    QByteArray sql = walk(WEDERHOOR_CASE_COLUMNS ", " + order, WEDERHOOR_CASE_JOINS, filter);
    if (after) {
        sql += " AND (" + order + ", c.uid) > (?, ?)";
    }
    sql += orderOf(filter) + " LIMIT ?";
    Statement query = m_connection.prepareText(sql);
    int index = bindFilter(query, filter);
    if (after) {
        query.bindAt(++index, after->order);
        query.bindAt(++index, after->id);
    }
    query.bindAt(++index, limit + 1);

    CasePage page;
    CaseRowReader reader;
    CaseKey last;
    while (query.next()) {
        if (page.rows.size() == limit) {
            page.next = last;
            break;
        }
        reader.read(query, page.rows.emplaceBack());
        last = {query.integer(caseColumnCount), page.rows.last().value.id};
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return page;
}

Result<QList<CaseListEntry>> CaseLists::list(const CaseFilter &filter, std::optional<int> limit)
{
    // Only the index is read unless the filter asks for more.
    Statement query = m_connection.prepareText(walk(entryColumns(filter), {}, filter) + orderOf(filter)
                                               + (limit ? " LIMIT ?" : ""));
    const int index = bindFilter(query, filter);
    if (limit) {
        query.bindAt(index + 1, *limit);
    }
    QList<CaseListEntry> entries;
    while (query.next()) {
        entries.append(readEntry(query, filter));
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return entries;
}

Result<QList<CaseListEntry>> CaseLists::entriesOf(const CaseFilter &filter, const QList<CaseId> &ids)
{
    QStringList texts;
    const QByteArray sql = "SELECT " + entryColumns(filter) + " FROM cases c WHERE " + filterConditions(filter, texts)
        + " AND c.uid = ?";
    QList<CaseListEntry> entries;
    for (const CaseId &id : ids) {
        Statement query = m_connection.prepareText(sql);
        const int index = bindFilter(query, filter);
        query.bindAt(index + 1, id);
        if (query.next()) {
            entries.append(readEntry(query, filter));
        }
        if (const Result<void> asked = query.finish(); !asked) {
            return failure(asked.error());
        }
    }
    std::sort(entries.begin(), entries.end(), standsBefore);
    return entries;
}

Result<QList<CaseListEntry>> CaseLists::updated(const CaseFilter &filter, const QList<CaseListEntry> &known,
                                                const QList<CaseId> &changed)
{
    const Result<QList<CaseListEntry>> fresh = entriesOf(filter, changed);
    if (!fresh) {
        return fresh;
    }
    const QSet<CaseId> old(changed.cbegin(), changed.cend());
    QList<CaseListEntry> entries;
    entries.reserve(known.size() + fresh->size());
    auto next = fresh->cbegin();
    for (const CaseListEntry &entry : known) {
        if (old.contains(entry.key.id)) {
            continue;
        }
        while (next != fresh->cend() && standsBefore(*next, entry)) {
            entries.append(*next++);
        }
        entries.append(entry);
    }
    entries.append(QList<CaseListEntry>(next, fresh->cend()));
    return entries;
}

Result<CaseCount> CaseLists::count(const CaseFilter &filter, int most, std::chrono::milliseconds deadline)
{
    Statement query = m_connection.prepareText(walk("1", {}, filter) + " LIMIT ?");
    const int index = bindFilter(query, filter);
    query.bindAt(index + 1, most + 1);
    m_connection.setDeadline(std::chrono::steady_clock::now() + deadline);
    CaseCount result;
    while (query.next()) {
        ++result.count;
    }
    m_connection.setDeadline(std::nullopt);
    result.more = query.wasInterrupted() || result.count > most;
    result.count = std::min(result.count, most);
    const Result<void> asked = query.finish();
    return asked || query.wasInterrupted() ? Result<CaseCount>(result) : failure(asked.error());
}

Result<QList<CaseRow>> CaseLists::rows(const QList<CaseId> &ids)
{
    QList<CaseRow> rows;
    rows.reserve(ids.size());
    CaseRowReader reader;
    for (const CaseId &id : ids) {
        Statement query = m_connection.prepare("SELECT " WEDERHOOR_CASE_COLUMNS " FROM cases c " WEDERHOOR_CASE_JOINS
                                               "WHERE c.uid = ?");
        query.bind(id);
        if (query.next()) {
            reader.read(query, rows.emplaceBack());
        }
        if (const Result<void> asked = query.finish(); !asked) {
            return failure(asked.error());
        }
    }
    return rows;
}

} // namespace wederhoor
