#include "core/store/SearchIndex.h"

#include "core/store/CaseRows.h"
#include "core/store/Excerpt.h"
#include "core/store/SearchFunctions.h"

namespace wederhoor {

namespace {

constexpr std::int64_t rowsAMillisecond = 1024;
constexpr int excerptCharacters = 280;

/// A search as SQL: what must be asked of which table, and the values in their order.
struct Plan
{
    QString match; ///< in the language of FTS5; empty: no words
    QList<SoughtPhrase> sought; ///< what of a message's text is shown as found
    QByteArray conditions;
    QList<QString> texts;
    QList<std::int64_t> numbers;
};

QString quoted(QString word)
{
    word.remove(QChar(0));
    return QLatin1Char('"') + word.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

void addTerm(Plan &plan, const QString &term)
{
    plan.match += (plan.match.isEmpty() ? QString() : QStringLiteral(" AND ")) + term;
}

/// Every word is quoted: none of them is an operator. Those of which the index keeps nothing ("!?") ask nothing.
void planWords(const SearchQuery &query, Plan &plan)
{
    const auto seek = [&plan](const QString &text, bool prefix) {
        if (hasSearchableCharacters(text)) {
            addTerm(plan, prefix ? quoted(text) + QLatin1Char('*') : quoted(text));
            plan.sought.append(soughtPhrase(text, prefix));
        }
    };
    for (const QString &phrase : query.phrases) {
        seek(phrase, false);
    }
    for (const QString &author : query.from) {
        if (hasSearchableCharacters(author)) {
            addTerm(plan, QStringLiteral("author : ") + quoted(author));
        }
    }
    for (qsizetype i = 0; i < query.words.size(); ++i) {
        seek(query.words.at(i), query.lastWordIsPrefix && i == query.words.size() - 1);
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
    plan.conditions += query.hasAttachment ? " AND c.has_attachment <> 0" : "";
    if (!query.channels.isEmpty()) {
        plan.conditions += " AND c.channel IN (SELECT id FROM channel WHERE name COLLATE NOCASE IN (?"
            + QByteArray(", ?").repeated(query.channels.size() - 1) + "))";
        plan.texts += query.channels;
    }
}

/// Times are rows: see MessageTable.
void planTimes(const SearchQuery &query, const QByteArray &row, Plan &plan)
{
    if (query.before) {
        plan.conditions += " AND " + row + " < ?";
        plan.numbers.append(toMilliseconds(*query.before) * rowsAMillisecond);
    }
    if (query.after) {
        plan.conditions += " AND " + row + " >= ?";
        plan.numbers.append(toMilliseconds(*query.after) * rowsAMillisecond);
    }
}

/// Hits come in the order of rows, newest first, so that nothing is sorted and the walk ends at the last one wanted.
/// The excerpt is made of the text here: FTS5's own snippet() reads and splits each text again, ten times slower.
QByteArray wordsSql(const Plan &plan)
{
    return "SELECT " WEDERHOOR_CASE_COLUMNS ", m.id, m.text"
           " FROM message_search s CROSS JOIN message m ON m.id = s.rowid"
           " CROSS JOIN cases o ON o.id = m.case_id CROSS JOIN cases c ON c.id = coalesce(o.target, "
           "o.id)" WEDERHOOR_CASE_JOINS "WHERE message_search MATCH ?"
        + plan.conditions
        + " AND first_time(c.id) ORDER BY s.rowid DESC";
}

QByteArray newestSql(const Plan &plan)
{
    return "SELECT " WEDERHOOR_CASE_COLUMNS ", m.id, substr(m.text, 1, ?) FROM message m"
           " CROSS JOIN cases o ON o.id = m.case_id CROSS JOIN cases c ON c.id = coalesce(o.target, "
           "o.id)" WEDERHOOR_CASE_JOINS "WHERE m.deleted_at IS NULL"
        + plan.conditions
        + " AND first_time(c.id) ORDER BY m.id DESC";
}

/// Only the case is asked about: each with its newest message, along the index of the latest activity.
QByteArray casesSql(const Plan &plan)
{
    return "SELECT " WEDERHOOR_CASE_COLUMNS
           ", m.id, substr(m.text, 1, ?) FROM cases c INDEXED BY case_all" WEDERHOOR_CASE_JOINS
           "JOIN message m ON m.id = (SELECT max(id) FROM message WHERE case_id = c.id)"
           " WHERE c.merged_into IS NULL"
        + plan.conditions + " ORDER BY c.recent_order, c.uid";
}

void bindPlan(Statement &statement, const Plan &plan)
{
    int index = 0;
    if (plan.match.isEmpty()) {
        statement.bindAt(++index, excerptCharacters);
    } else {
        statement.bindAt(++index, plan.match);
    }
    for (const QString &text : plan.texts) {
        statement.bindAt(++index, text);
    }
    for (const std::int64_t number : plan.numbers) {
        statement.bindAt(++index, number);
    }
}

QByteArray planned(const SearchQuery &query, Plan &plan)
{
    planWords(query, plan);
    planCase(query, plan);
    const bool words = !plan.match.isEmpty();
    const bool timed = query.before || query.after;
    planTimes(query, words ? "s.rowid" : "m.id", plan);
    if (words) {
        return wordsSql(plan);
    }
    return timed ? newestSql(plan) : casesSql(plan);
}

/// Nothing that the index or a case could answer: "!?" finds nothing rather than everything.
bool asksNothing(const SearchQuery &query, const Plan &plan)
{
    return plan.match.isEmpty() && plan.conditions.isEmpty() && query.channels.isEmpty();
}

} // namespace

SearchIndex::SearchIndex(Connection &connection)
    : m_connection(connection)
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
    Plan plan;
    const QByteArray sql = planned(query, plan);
    if (asksNothing(query, plan) || limit < 1) {
        return SearchPage{};
    }
    Statement forget = m_connection.prepare("SELECT forget_times()");
    if (const Result<void> forgotten = forget.run(); !forgotten) {
        return failure(forgotten.error());
    }
    m_connection.setDeadline(std::chrono::steady_clock::now() + deadline);
    SearchPage page;
    Statement statement = m_connection.prepareText(sql);
    bindPlan(statement, plan);
    while (page.hits.size() < limit && statement.next()) {
        const QString text = statement.text(caseColumnCount + 1);
        page.hits.append({readCaseRow(statement), MessageId{statement.integer(caseColumnCount)},
                          plan.match.isEmpty() ? text : excerptOf(text, plan.sought)});
    }
    m_connection.setDeadline(std::nullopt);
    page.interrupted = statement.wasInterrupted();
    if (const Result<void> asked = statement.finish(); !asked && !page.interrupted) {
        return failure(asked.error());
    }
    return page;
}

} // namespace wederhoor
