#include "core/store/SearchIndex.h"

#include "core/store/CaseLists.h"
#include "core/store/CaseRows.h"
#include "core/store/SearchFunctions.h"
#include "core/store/SearchWords.h"

#include <algorithm>

namespace wederhoor {

namespace {

using Time = std::chrono::steady_clock::time_point;

constexpr std::int64_t rowsAMillisecond = 1024;
constexpr int mostHitsReserved = 64;

/// How the word that is still being typed is looked for.
enum class Typed { InIndex, InTexts };

/// A search as SQL: what must be asked of which table, and the values in their order.
struct Plan
{
    QString match; ///< the whole words, in the language of FTS5; empty: none
    QString typed; ///< the word that is still being typed, likewise
    QString prefix; ///< the same folded; empty when the index splits it into several words
    QList<SoughtPhrase> sought; ///< what of a message's text is shown as found
    QByteArray conditions;
    QList<QString> texts;
    std::optional<std::int64_t> firstRow;
    std::optional<std::int64_t> endRow;

    [[nodiscard]] bool hasWords() const { return !match.isEmpty() || !typed.isEmpty(); }
    [[nodiscard]] bool asksIndex(Typed way) const { return way == Typed::InIndex ? hasWords() : !match.isEmpty(); }
};

QString quoted(QString word)
{
    word.remove(QChar(0));
    return QLatin1Char('"') + word.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString both(const QString &match, const QString &term)
{
    return match.isEmpty() || term.isEmpty() ? match + term : match + QLatin1String(" AND ") + term;
}

void planTyped(const QString &word, Plan &plan)
{
    plan.typed = quoted(word) + QLatin1Char('*');
    plan.sought.append(soughtPhrase(word, true));
    const QStringList &words = plan.sought.last().words;
    plan.prefix = words.size() == 1 ? words.first() : QString();
}

/// Every word is quoted: none of them is an operator. Those of which the index keeps nothing ("!?") ask nothing.
void planWords(const SearchQuery &query, Plan &plan)
{
    for (const QString &author : query.from) {
        if (hasSearchableCharacters(author)) {
            plan.match = both(plan.match, QStringLiteral("author : ") + quoted(author));
        }
    }
    QStringList whole = query.phrases + query.words;
    const bool typing = query.lastWordIsPrefix && !query.words.isEmpty();
    const QString last = typing ? whole.takeLast() : QString();
    for (const QString &text : whole) {
        if (hasSearchableCharacters(text)) {
            plan.match = both(plan.match, quoted(text));
            plan.sought.append(soughtPhrase(text, false));
        }
    }
    if (hasSearchableCharacters(last)) {
        planTyped(last, plan);
    }
}

void planCase(const SearchQuery &query, Plan &plan)
{
    if (query.status) {
        plan.conditions += " AND c.status = " + QByteArray::number(static_cast<int>(*query.status));
    }
    if (query.owner) {
        plan.conditions += " AND c.owner = ?";
        plan.texts.append(*query.owner);
    }
    if (query.topic) {
        plan.conditions += " AND c.topic = ? COLLATE NOCASE";
        plan.texts.append(*query.topic);
    }
    plan.conditions += query.unread ? " AND c.unread > 0" : "";
    plan.conditions += query.decided
        ? " AND EXISTS (SELECT 1 FROM case_history h WHERE h.case_id = c.id AND h.kind = 'decision')"
        : "";
    plan.conditions += query.hasAttachment ? " AND c.has_attachment <> 0" : "";
    if (!query.channels.isEmpty()) {
        plan.conditions += " AND c.channel IN (SELECT id FROM channel WHERE name COLLATE NOCASE IN (?"
            + QByteArray(", ?").repeated(query.channels.size() - 1) + "))";
        plan.texts += query.channels;
    }
}

void planWithin(const SearchQuery &query, Plan &plan)
{
    if (query.within) {
        QStringList texts;
        plan.conditions += " AND " + filterConditions(*query.within, texts);
        plan.texts += texts;
    }
}

/// Times are rows: see MessageTable. `row` is the index's own where it is asked, which then skips the others.
QByteArray timesSql(const Plan &plan, const QByteArray &row)
{
    return (plan.firstRow ? " AND " + row + " >= " + QByteArray::number(qint64{*plan.firstRow}) : QByteArray())
        + (plan.endRow ? " AND " + row + " < " + QByteArray::number(qint64{*plan.endRow}) : QByteArray());
}

std::optional<std::int64_t> rowAt(const std::optional<Instant> &time)
{
    return time ? std::optional(toMilliseconds(*time) * rowsAMillisecond) : std::nullopt;
}

#define WEDERHOOR_HIT_COLUMNS "SELECT " WEDERHOOR_CASE_COLUMNS ", m.id, m.text"
#define WEDERHOOR_HIT_CASES                                                                                            \
    " CROSS JOIN cases o ON o.id = m.case_id CROSS JOIN cases c ON c.id = coalesce(o.target, "                         \
    "o.id)" WEDERHOOR_CASE_JOINS

/// Hits come in the order of rows, newest first, so that nothing is sorted and the walk ends at the last one wanted.
/// The excerpt is made of the text here: FTS5's own snippet() reads and splits each text again, ten times slower.
QByteArray messagesSql(const Plan &plan, Typed way)
{
    const QByteArray typed = way == Typed::InTexts ? " AND starts_word(?, m.text, m.author_handle, m.author_name)" : "";
    if (plan.asksIndex(way)) {
        return WEDERHOOR_HIT_COLUMNS " FROM message_search s CROSS JOIN message m ON m.id = s.rowid" WEDERHOOR_HIT_CASES
                                     "WHERE message_search MATCH ?"
            + typed + timesSql(plan, "s.rowid") + plan.conditions + " AND first_time(?, c.id) ORDER BY s.rowid DESC";
    }
    return WEDERHOOR_HIT_COLUMNS " FROM message m" WEDERHOOR_HIT_CASES "WHERE m.deleted_at IS NULL" + typed
        + timesSql(plan, "m.id") + plan.conditions + " AND first_time(?, c.id) ORDER BY m.id DESC";
}

/// Only the case is asked about: each with its newest message, along the index of the latest activity.
QByteArray casesSql(const Plan &plan)
{
    return WEDERHOOR_HIT_COLUMNS " FROM cases c INDEXED BY case_all" WEDERHOOR_CASE_JOINS
                                 "JOIN message m ON m.id = (SELECT max(id) FROM message WHERE case_id = c.id)"
                                 " WHERE c.merged_into IS NULL"
        + plan.conditions + " ORDER BY c.recent_order, c.uid";
}

int bindPlan(Statement &statement, const Plan &plan, Typed way)
{
    int index = 0;
    if (plan.asksIndex(way)) {
        statement.bindAt(++index, way == Typed::InIndex ? both(plan.match, plan.typed) : plan.match);
    }
    if (way == Typed::InTexts) {
        statement.bindAt(++index, plan.prefix);
    }
    for (const QString &text : plan.texts) {
        statement.bindAt(++index, text);
    }
    return index;
}

Plan planned(const SearchQuery &query)
{
    Plan plan;
    planWords(query, plan);
    planCase(query, plan);
    planWithin(query, plan);
    plan.firstRow = rowAt(query.after);
    plan.endRow = rowAt(query.before);
    return plan;
}

/// Messages are asked about, not only their cases.
bool asksMessages(const Plan &plan)
{
    return plan.hasWords() || plan.firstRow || plan.endRow;
}

/// Nothing that the index or a case could answer: "!?" finds nothing rather than everything.
bool asksNothing(const Plan &plan)
{
    return !asksMessages(plan) && plan.conditions.isEmpty();
}

/// One walk until `limit` hits or a deadline: the first one until anything is found, then the last one.
Result<SearchPage> walk(Connection &connection, const Plan &plan, const QByteArray &sql, Typed way, int limit,
                        Time firstDeadline, Time lastDeadline)
{
    connection.setDeadline(firstDeadline);
    SeenKeys seen; // ends after the statement that fills it
    SearchPage page;
    page.hits.reserve(std::min(limit, mostHitsReserved));
    CaseRowReader reader;
    Statement statement = connection.prepareText(sql);
    const int bound = bindPlan(statement, plan, way);
    if (asksMessages(plan)) {
        statement.bindPointer(bound + 1, &seen, SeenKeys::pointerType);
    }
    while (page.hits.size() < limit && statement.next()) {
        if (page.hits.isEmpty() && firstDeadline != lastDeadline) {
            connection.setDeadline(lastDeadline);
        }
        SearchHit &hit = page.hits.emplaceBack();
        reader.read(statement, hit.row);
        hit.message = MessageId{statement.integer(caseColumnCount)};
        hit.excerpt = excerptOf(statement.text(caseColumnCount + 1), plan.sought);
    }
    connection.setDeadline(std::nullopt);
    page.interrupted = statement.wasInterrupted();
    if (const Result<void> asked = statement.finish(); !asked && !page.interrupted) {
        return failure(asked.error());
    }
    return page;
}

} // namespace

SearchIndex::SearchIndex(Connection &connection, std::chrono::milliseconds gathering)
    : m_connection(connection)
    , m_gathering(gathering)
{
}

Result<void> SearchIndex::add(std::int64_t row, const QString &text, const QString &handle, const QString &name)
{
    Statement insert = m_connection.prepare("INSERT INTO message_search (rowid, text, author) VALUES (?, ?, ?)");
    insert.bind(row, text, QString(handle + QLatin1Char(' ') + name));
    return insert.run();
}

Result<void> SearchIndex::remove(std::int64_t row, const QString &text, const QString &handle, const QString &name)
{
    Statement remove = m_connection.prepare(
        "INSERT INTO message_search (message_search, rowid, text, author) VALUES ('delete', ?, ?, ?)");
    remove.bind(row, text, QString(handle + QLatin1Char(' ') + name));
    return remove.run();
}

Result<SearchPage> SearchIndex::search(const SearchQuery &query, int limit, std::chrono::milliseconds deadline)
{
    const Plan plan = planned(query);
    if (asksNothing(plan) || limit < 1) {
        return SearchPage{};
    }
    const Time begin = std::chrono::steady_clock::now();
    const Time end = begin + deadline;
    const QByteArray sql = asksMessages(plan) ? messagesSql(plan, Typed::InIndex) : casesSql(plan);
    if (plan.prefix.isEmpty()) {
        return walk(m_connection, plan, sql, Typed::InIndex, limit, end, end);
    }
    const Time gathered = std::min(begin + m_gathering, end);
    Result<SearchPage> page = SearchPage{{}, true};
    if (m_gathering.count() > 0) {
        page = walk(m_connection, plan, sql, Typed::InIndex, limit, gathered, end);
    }
    if (page && page->interrupted && page->hits.isEmpty()) {
        page = walk(m_connection, plan, messagesSql(plan, Typed::InTexts), Typed::InTexts, limit, end, end);
    }
    return page;
}

} // namespace wederhoor
