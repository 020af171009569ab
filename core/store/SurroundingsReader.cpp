#include "core/store/SurroundingsReader.h"

#include "core/store/CaseRows.h"
#include "core/store/MessageRows.h"

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int mostOfCustomer = 20;
/// On a day with more cases than this the count says "at least".
constexpr int casesLookedAt = 5000;
} // namespace

SurroundingsReader::SurroundingsReader(Connection &connection)
    : m_connection(connection)
{
}

Result<CaseSurroundings> SurroundingsReader::read(const CaseId &id, Instant since)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_CASE_COLUMNS " FROM cases c " WEDERHOOR_CASE_JOINS
                                           "WHERE c.id = (SELECT coalesce(target, id) FROM cases WHERE uid = ?)");
    query.bind(id);
    if (!query.next()) {
        const Result<void> asked = query.finish();
        return asked ? failure(ErrorKind::NotFound, QStringLiteral("case %1").arg(id.toString()))
                     : failure(asked.error());
    }
    const Case value = readCaseRow(query).value;
    CaseSurroundings found;
    Result<void> done = readCustomer(value, found);
    done = done ? readLastAnswer(found) : done;
    done = done ? countSimilar(value, since, found) : done;
    return done ? Result<CaseSurroundings>(found) : failure(done.error());
}

/// A profile is one within its platform: the same name elsewhere may be another person.
Result<void> SurroundingsReader::readCustomer(const Case &value, CaseSurroundings &found)
{
    if (value.customer.id.isEmpty()) {
        return {};
    }
    Statement query
        = m_connection.prepare("SELECT " WEDERHOOR_CASE_COLUMNS " FROM cases c " WEDERHOOR_CASE_JOINS
                               "WHERE c.customer_id = ? AND c.platform = ? AND c.merged_into IS NULL AND c.uid <> ?"
                               " ORDER BY c.id DESC LIMIT ?");
    query.bind(value.customer.id, value.platform.value, value.id, mostOfCustomer);
    while (query.next()) {
        found.ofCustomer.append(readCaseRow(query));
    }
    std::stable_sort(found.ofCustomer.begin(), found.ofCustomer.end(), [](const CaseRow &a, const CaseRow &b) {
        return a.value.lastActivityAt > b.value.lastActivityAt;
    });
    return query.finish();
}

Result<void> SurroundingsReader::readLastAnswer(CaseSurroundings &found)
{
    for (const CaseRow &row : std::as_const(found.ofCustomer)) {
        if (!row.value.firstReplyAt) {
            continue;
        }
        Statement query
            = m_connection.prepare("SELECT " WEDERHOOR_MESSAGE_COLUMNS " FROM message m" WEDERHOOR_MESSAGE_JOIN
                                   "WHERE m.case_id = (SELECT id FROM cases WHERE uid = ?) AND m.outbound <> 0"
                                   " AND m.deleted_at IS NULL ORDER BY m.id DESC LIMIT 1");
        query.bind(row.value.id);
        if (query.next()) {
            const Message answer = readMessage(query);
            if (!found.lastAnswer || answer.createdAt > found.lastAnswer->createdAt) {
                found.lastAnswer = answer;
                found.lastAnswerCase = row.value.id;
            }
        }
        if (const Result<void> asked = query.finish(); !asked) {
            return asked;
        }
    }
    return {};
}

/// Along the latest activity, so that only the day's cases are read.
Result<void> SurroundingsReader::countSimilar(const Case &value, Instant since, CaseSurroundings &found)
{
    if (value.topic.isEmpty()) {
        return {};
    }
    Statement query = m_connection.prepare(
        "SELECT count(*), coalesce(sum(topic = ? COLLATE NOCASE AND uid <> ?), 0) FROM"
        " (SELECT topic, uid FROM cases INDEXED BY case_all WHERE merged_into IS NULL AND recent_order <= ?"
        " ORDER BY recent_order LIMIT ?)");
    query.bind(value.topic, value.id, -toMilliseconds(since), casesLookedAt);
    if (query.next()) {
        found.similar.more = query.integer(0) == casesLookedAt;
        found.similar.count = static_cast<int>(query.integer(1));
    }
    return query.finish();
}

} // namespace wederhoor
