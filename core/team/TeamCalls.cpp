#include "core/team/TeamCalls.h"

#include "core/domain/NameTable.h"

#include <QJsonDocument>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

/// A page of many rows may take longer than what a person waits for.
constexpr std::chrono::milliseconds pageDeadline = 60s;

using Outcome = TeamChangeOutcome::Kind;
constexpr NameTable<Outcome, 9> outcomeNames{{{{Outcome::Done, "done"},
                                               {Outcome::Already, "already"},
                                               {Outcome::Clash, "clash"},
                                               {Outcome::Owner, "owner"},
                                               {Outcome::Refused, "refused"},
                                               {Outcome::Forbidden, "forbidden"},
                                               {Outcome::Unknown, "unknown"},
                                               {Outcome::Missing, "missing"},
                                               {Outcome::Invalid, "invalid"}}}};

TeamValue idValue(const QUuid &id)
{
    return teamValue(id);
}

std::chrono::milliseconds left(const TeamRows &rows, int untilColumn, int nowColumn)
{
    return std::chrono::milliseconds{rows.number(0, untilColumn) - rows.number(0, nowColumn)};
}

Result<TeamClaim> claimOf(const Result<TeamRows> &rows)
{
    if (!rows) {
        return failure(rows.error());
    }
    return TeamClaim{rows->number(0, 0), left(*rows, 1, 2), rows->number(0, 3), rows->text(0, 4)};
}

Result<TeamReservation> reservationOf(const Result<TeamRows> &rows)
{
    if (!rows) {
        return failure(rows.error());
    }
    return TeamReservation{rows->number(0, 0), rows->texts(0, 1), rows->texts(0, 2), rows->flag(0, 3)};
}

Result<std::int64_t> numberOf(const Result<TeamRows> &rows)
{
    if (!rows) {
        return failure(rows.error());
    }
    return rows->number(0, 0);
}

/// The rows of a stream, and the key that orders rows of one transaction. The least key is below every real one.
struct StreamSql
{
    QByteArray row; ///< a JSON object
    QByteArray from;
    QByteArray key;
    QByteArray keyType;
    QByteArray leastKey;
};

constexpr auto leastUuid = "00000000-0000-0000-0000-000000000000";

StreamSql ofTable(const char *table, const char *key, const char *type, const char *least)
{
    return {"to_jsonb(t)", QByteArray("wederhoor.") + table + " t", QByteArray("t.") + key, type, least};
}

StreamSql historySql(bool bodies)
{
    StreamSql sql = ofTable("history", "case_id", "text", "");
    sql.key = "t.case_id::text || lpad(t.number::text, 20, '0')";
    if (bodies) {
        sql.row = "to_jsonb(t) || jsonb_build_object('words', w.words)";
        sql.from += " LEFT JOIN wederhoor.history_text w ON w.case_id = t.case_id AND w.number = t.number";
    }
    return sql;
}

StreamSql sqlOf(TeamStream stream, bool bodies)
{
    switch (stream) {
    case TeamStream::Cases:
        return ofTable("cases", "id", "uuid", leastUuid);
    case TeamStream::Feed: {
        StreamSql sql = ofTable("feed", "id", "bigint", "0");
        if (bodies) {
            sql.row = "to_jsonb(t) || jsonb_build_object('payload', b.payload)";
            sql.from += " LEFT JOIN wederhoor.feed_body b ON b.feed = t.id";
        }
        return sql;
    }
    case TeamStream::History:
        return historySql(bodies);
    case TeamStream::Replies:
        return ofTable("reply", "id", "uuid", leastUuid);
    case TeamStream::ReplyParts: {
        StreamSql sql = ofTable("reply_part", "reply", "text", "");
        sql.key = "t.reply::text || lpad(t.part::text, 10, '0')";
        // Who wrote it, not who approved or sent it.
        sql.row = "to_jsonb(t) || jsonb_build_object('author', r.author, 'author_name', m.display_name)";
        sql.from += " JOIN wederhoor.reply r ON r.id = t.reply LEFT JOIN wederhoor.member m ON m.name = r.author";
        return sql;
    }
    case TeamStream::Documents:
        return ofTable("document", "id", "uuid", leastUuid);
    case TeamStream::Proposals:
        return ofTable("document_proposal", "id", "uuid", leastUuid);
    case TeamStream::Members:
        return ofTable("member", "name", "text", "");
    case TeamStream::Channels:
        return ofTable("channel", "id", "uuid", leastUuid);
    case TeamStream::Settings:
        return ofTable("setting", "name", "text", "");
    }
    Q_UNREACHABLE();
}

QList<QUuid> uuidsOf(const QList<CaseId> &ids)
{
    QList<QUuid> uuids;
    for (const CaseId &id : ids) {
        uuids.append(id.value);
    }
    return uuids;
}

QByteArray json(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

TeamCalls::TeamCalls(TeamConnection &connection)
    : m_connection(connection)
{
}

Result<void> TeamCalls::act(const QByteArray &sql, const QList<TeamValue> &values)
{
    const Result<TeamRows> done = m_connection.run(sql, values);
    return done ? Result<void>() : failure(done.error());
}

Result<TeamClaim> TeamCalls::claim(const CaseId &id)
{
    return claimOf(m_connection.run("SELECT * FROM wederhoor.claim_case($1)", {idValue(id.value)}));
}

Result<TeamClaim> TeamCalls::takeOver(const CaseId &id, const QString &why)
{
    return claimOf(
        m_connection.run("SELECT * FROM wederhoor.take_over_case($1, $2)", {idValue(id.value), teamValue(why)}));
}

Result<std::chrono::milliseconds> TeamCalls::renew(const CaseId &id, std::int64_t fence)
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT * FROM wederhoor.renew_lease($1, $2)", {idValue(id.value), teamValue(fence)});
    if (!rows) {
        return failure(rows.error());
    }
    return left(*rows, 0, 1);
}

Result<void> TeamCalls::release(const CaseId &id)
{
    return act("SELECT wederhoor.release_case($1)", {idValue(id.value)});
}

Result<void> TeamCalls::assign(const QList<CaseId> &ids, const AgentId &to)
{
    return act("SELECT wederhoor.assign_cases($1, $2)", {teamArray(uuidsOf(ids)), teamValue(to.value)});
}

Result<TeamReservation> TeamCalls::reserve(const TeamReplyRequest &request)
{
    if (request.keys.size() > 1) {
        return reservationOf(
            m_connection.run("SELECT * FROM wederhoor.reserve_part($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                             {teamValue(request.part), idValue(request.reply.value), idValue(request.caseId.value),
                              teamValue(request.isPrivate ? QStringLiteral("private") : QStringLiteral("public")),
                              teamArray(request.keys), teamValue(request.fence), teamValue(request.seen.instance.value),
                              teamValue(request.seen.remote.value), teamValue(request.afterwards)}));
    }
    return reservationOf(
        m_connection.run("SELECT * FROM wederhoor.reserve_reply($1, $2, $3, $4, $5, $6, $7, $8)",
                         {idValue(request.reply.value), idValue(request.caseId.value),
                          teamValue(request.isPrivate ? QStringLiteral("private") : QStringLiteral("public")),
                          teamArray(request.keys), teamValue(request.fence), teamValue(request.seen.instance.value),
                          teamValue(request.seen.remote.value), teamValue(request.afterwards)}));
}

Result<QList<TeamLeftReply>> TeamCalls::leftReplies(const TeamReplyRequest &request)
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT * FROM wederhoor.left_replies($1, $2, $3)",
                           {idValue(request.caseId.value), idValue(request.reply.value), teamValue(request.fence)});
    if (!rows) {
        return failure(rows.error());
    }
    QList<TeamLeftReply> found;
    for (int row = 0; row < rows->count(); ++row) {
        found.append({rows->text(row, 0), rows->flag(row, 1)});
    }
    return found;
}

Result<TeamReservation> TeamCalls::reserveOver(const QString &key, const TeamReplyRequest &request)
{
    return reservationOf(m_connection.run(
        "SELECT * FROM wederhoor.reserve_over($1, $2, $3, $4, $5, $6, $7, $8)",
        {teamValue(key), idValue(request.reply.value), idValue(request.caseId.value),
         teamValue(request.isPrivate ? QStringLiteral("private") : QStringLiteral("public")), teamValue(request.fence),
         teamValue(request.seen.instance.value), teamValue(request.seen.remote.value), teamValue(request.afterwards)}));
}

Result<TeamReservation> TeamCalls::adopt(const OutboxId &reply, std::int64_t fence)
{
    return reservationOf(
        m_connection.run("SELECT * FROM wederhoor.adopt_reply($1, $2)", {idValue(reply.value), teamValue(fence)}));
}

Result<void> TeamCalls::confirm(const QString &key, const MessageRef &message)
{
    return act("SELECT wederhoor.confirm_reply($1, $2, $3)",
               {teamValue(key), teamValue(message.instance.value), teamValue(message.remote.value)});
}

Result<void> TeamCalls::releaseReply(const QString &key)
{
    return act("SELECT wederhoor.release_reply($1)", {teamValue(key)});
}

Result<void> TeamCalls::doubt(const QString &key)
{
    return act("SELECT wederhoor.doubt_reply($1)", {teamValue(key)});
}

Result<TeamPollLease> TeamCalls::acquirePoll(const ChannelId &channel, const QUuid &process, int program)
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT * FROM wederhoor.acquire_poll($1, $2, $3)",
                           {idValue(channel.value), idValue(process), teamValue(static_cast<std::int64_t>(program))});
    if (!rows) {
        return failure(rows.error());
    }
    return TeamPollLease{rows->flag(0, 0), rows->text(0, 1), rows->number(0, 2), left(*rows, 3, 4), rows->bytes(0, 5)};
}

Result<void> TeamCalls::releasePoll(const ChannelId &channel, const QUuid &process)
{
    return act("SELECT wederhoor.release_poll($1, $2)", {idValue(channel.value), idValue(process)});
}

Result<std::int64_t> TeamCalls::publish(const ChannelId &channel, std::int64_t fence, const QByteArray &cursor,
                                        const QJsonArray &messages)
{
    return numberOf(m_connection.run("SELECT wederhoor.publish_feed($1, $2, $3, $4)",
                                     {idValue(channel.value), teamValue(fence), teamBytes(cursor), json(messages)},
                                     pageDeadline));
}

Result<std::int64_t> TeamCalls::publishPage(const ChannelId &channel, std::int64_t fence, const QByteArray &cursor,
                                            const QJsonArray &cases, const QJsonArray &messages)
{
    return numberOf(m_connection.run(
        "SELECT wederhoor.publish_page($1, $2, $3, $4, $5)",
        {idValue(channel.value), teamValue(fence), teamBytes(cursor), json(cases), json(messages)}, pageDeadline));
}

Result<void> TeamCalls::noteChannelRead(const ChannelId &channel, std::int64_t fence)
{
    return act("SELECT wederhoor.note_channel_read($1, $2)", {idValue(channel.value), teamValue(fence)});
}

Result<void> TeamCalls::recordSentAlone(const TeamReplyRequest &reply, const MessageRef &message, const QString &why)
{
    if (reply.keys.size() > 1) {
        return act("SELECT wederhoor.record_part_alone($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                   {teamValue(reply.part), idValue(reply.reply.value), idValue(reply.caseId.value),
                    teamValue(reply.isPrivate ? QStringLiteral("private") : QStringLiteral("public")),
                    teamArray(reply.keys), teamValue(message.instance.value), teamValue(message.remote.value),
                    teamValue(why), teamValue(reply.afterwards)});
    }
    return act("SELECT wederhoor.record_sent_alone($1, $2, $3, $4, $5, $6, $7, $8)",
               {idValue(reply.reply.value), idValue(reply.caseId.value),
                teamValue(reply.isPrivate ? QStringLiteral("private") : QStringLiteral("public")),
                teamArray(reply.keys), teamValue(message.instance.value), teamArray(QStringList{message.remote.value}),
                teamValue(why), teamValue(reply.afterwards)});
}

Result<void> TeamCalls::decide(const QUuid &change, const CaseId &id, const Decision &decision)
{
    return act("SELECT wederhoor.decide($1, $2, $3, $4, $5)",
               {idValue(change), idValue(id.value), teamValue(decision.what),
                teamValue(std::int64_t{decision.amount.cents}), teamValue(decision.words)});
}

Result<void> TeamCalls::recordOverride(const QUuid &change, const CaseId &id, const QString &guard,
                                       const QString &detail)
{
    return act("SELECT wederhoor.record_override_v2($1, $2, $3, $4)",
               {idValue(id.value), teamValue(guard), teamValue(detail), idValue(change)});
}

Result<TeamRetentionTurn> TeamCalls::runRetention(const QUuid &process)
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT * FROM wederhoor.run_retention($1)", {idValue(process)}, pageDeadline);
    if (!rows) {
        return failure(rows.error());
    }
    return TeamRetentionTurn{rows->text(0, 0) == u"more", std::chrono::milliseconds{rows->number(0, 1)}};
}

Result<void> TeamCalls::permitAct(const CaseId &id, const QString &what, const MessageRef &message, const QString &why)
{
    return act("SELECT wederhoor.permit_act_v2($1, $2, $3, $4, $5)",
               {idValue(id.value), teamValue(what), teamValue(message.instance.value), teamValue(message.remote.value),
                teamValue(why)});
}

Result<void> TeamCalls::noteDeleted(const CaseId &id, const MessageRef &message)
{
    return act("SELECT wederhoor.note_deleted($1, $2, $3)",
               {idValue(id.value), teamValue(message.instance.value), teamValue(message.remote.value)});
}

Result<std::int64_t> TeamCalls::openCases(const QJsonArray &cases)
{
    return numberOf(m_connection.run("SELECT wederhoor.open_cases($1)", {json(cases)}, pageDeadline));
}

Result<QList<TeamChangeOutcome>> TeamCalls::apply(const QList<TeamCaseChange> &changes)
{
    QList<TeamValue> ids;
    QList<TeamValue> cases;
    QList<TeamValue> versions;
    QStringList kinds;
    QStringList values;
    for (const TeamCaseChange &change : changes) {
        ids.append(idValue(change.id));
        cases.append(idValue(change.caseId.value));
        versions.append(change.version ? teamValue(*change.version) : TeamValue());
        kinds.append(change.kind);
        values.append(change.value);
    }
    const Result<TeamRows> rows = m_connection.run(
        "SELECT * FROM wederhoor.apply_case_changes($1, $2, $3, $4, $5)",
        {teamArray(ids), teamArray(cases), teamArray(versions), teamArray(kinds), teamArray(values)}, pageDeadline);
    if (!rows) {
        return failure(rows.error());
    }
    QList<TeamChangeOutcome> outcomes;
    for (int row = 0; row < rows->count(); ++row) {
        // An outcome of a newer database that this program does not know: kept by the caller, like an unknown change.
        outcomes.append({rows->uuid(row, 0), outcomeNames.value(rows->text(row, 1)).value_or(Outcome::Unknown),
                         rows->number(row, 2), rows->text(row, 3)});
    }
    return outcomes;
}

Result<QByteArray> TeamCalls::horizon()
{
    const Result<TeamRows> rows = m_connection.run("SELECT wederhoor.horizon()");
    if (!rows) {
        return failure(rows.error());
    }
    return rows->raw(0, 0);
}

Result<std::int64_t> TeamCalls::countNew(const QHash<TeamStream, TeamPosition> &positions)
{
    std::int64_t count = 0;
    for (const TeamStream stream : longStreams) {
        const StreamSql sql = sqlOf(stream, false);
        const TeamPosition position = positions.value(stream);
        const Result<std::int64_t> found = numberOf(
            m_connection.run("SELECT count(*) FROM " + sql.from + " WHERE (t.changed_in, " + sql.key
                                 + ") > ($1::xid8, $2::" + sql.keyType + ")",
                             {position.from, position.after.isEmpty() ? sql.leastKey : position.after}, pageDeadline));
        if (!found) {
            return found;
        }
        count += *found;
    }
    return count;
}

Result<QList<QJsonObject>> TeamCalls::casesNow(const QList<CaseId> &ids)
{
    const Result<TeamRows> rows = m_connection.run("SELECT to_jsonb(t) FROM wederhoor.cases t WHERE t.id = ANY ($1)",
                                                   {teamArray(uuidsOf(ids))}, pageDeadline);
    if (!rows) {
        return failure(rows.error());
    }
    QList<QJsonObject> found;
    for (int row = 0; row < rows->count(); ++row) {
        found.append(QJsonDocument::fromJson(rows->raw(row, 0)).object());
    }
    return found;
}

Result<TeamStreamPage> TeamCalls::pull(TeamStream stream, const TeamPosition &position, const QByteArray &horizon,
                                       int limit, bool bodies)
{
    const StreamSql sql = sqlOf(stream, bodies);
    const TeamConnection::SeenEmpty seen = m_connection.seenEmpty(sql.from);
    const bool isSeen = seen.behind == position && !seen.below.isEmpty();
    const QByteArray from = isSeen ? seen.below : position.from;
    const QByteArray after = isSeen || position.after.isEmpty() ? sql.leastKey : position.after;
    const Result<TeamRows> rows
        = m_connection.run("SELECT t.changed_in::text, (" + sql.key + ")::text, " + sql.row + " FROM " + sql.from
                               + " WHERE t.changed_in < $3::xid8 AND (t.changed_in, " + sql.key + ") > ($1::xid8, $2::"
                               + sql.keyType + ") ORDER BY t.changed_in, " + sql.key + " LIMIT $4",
                           {from, after, horizon, teamValue(static_cast<std::int64_t>(limit))}, pageDeadline);
    if (!rows) {
        return failure(rows.error());
    }
    TeamStreamPage page;
    for (int row = 0; row < rows->count(); ++row) {
        page.rows.append(QJsonDocument::fromJson(rows->raw(row, 2)).object());
    }
    page.complete = rows->count() < limit;
    // Never the horizon itself: after a crash the server gives numbers again that only transactions had which were
    // rolled back. One under which a row was seen is on its disk.
    const int last = rows->count() - 1;
    page.next = last < 0 ? position : TeamPosition{rows->raw(last, 0), rows->raw(last, 1)};
    if (page.complete) {
        m_connection.setSeenEmpty(sql.from, {page.next, horizon});
    }
    return page;
}

Result<void> TeamCalls::sendHint(const QString &what, const QList<QUuid> &ids)
{
    return act("SELECT wederhoor.send_hint($1, $2)", {teamValue(what), teamArray(ids)});
}

std::optional<TeamHint> hintOf(const QString &payload)
{
    const QStringList words = payload.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return std::nullopt;
    }
    TeamHint hint{words.front(), {}};
    for (const QString &word : words.sliced(1)) {
        const QUuid id = QUuid::fromString(word);
        if (id.isNull()) {
            return std::nullopt;
        }
        hint.ids.append(id);
    }
    return hint;
}

} // namespace wederhoor
