#include "core/store/WaitingReplyTable.h"

#include "core/store/RowValues.h"

#include <algorithm>

namespace wederhoor {

namespace {

#define WEDERHOOR_WAITING_COLUMNS                                                                                      \
    "uid, case_uid, channel_uid, state, reason, author, author_name, revision, seen_instance, seen_remote, content,"   \
    " written, remark, judge, judge_name, submitted_at, judged_at, publisher, acknowledged"

WaitingReply readReply(const Statement &statement)
{
    RowReader row(statement);
    WaitingReply reply;
    reply.id = row.uuidId<OutboxId>();
    reply.caseId = row.uuidId<CaseId>();
    reply.channel = row.uuidId<ChannelId>();
    reply.state = waitingStateFromName(row.text());
    reply.reason = approvalReasonFromName(row.text());
    reply.author = row.textId<AgentId>();
    reply.authorName = row.text();
    reply.revision = row.number();
    reply.seen.instance = row.textId<InstanceId>();
    reply.seen.remote = row.textId<RemoteId>();
    takeContent(reply, row.text().toUtf8());
    reply.written = listFromColumn(row.text());
    reply.remark = row.text();
    reply.judge = row.textId<AgentId>();
    reply.judgeName = row.text();
    reply.submittedAt = row.instant();
    reply.judgedAt = row.optionalInstant();
    reply.publisher = row.uuid();
    reply.acknowledged = row.flag();
    return reply;
}

Result<QList<WaitingReply>> readAll(Statement &query)
{
    QList<WaitingReply> replies;
    while (query.next()) {
        replies.append(readReply(query));
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<WaitingReply>>(std::move(replies)) : failure(asked.error());
}

} // namespace

WaitingReplyTable::WaitingReplyTable(Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<WaitingReply>> WaitingReplyTable::find(const OutboxId &id)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_WAITING_COLUMNS " FROM waiting_reply WHERE uid = ?");
    query.bind(id);
    const Result<QList<WaitingReply>> found = readAll(query);
    if (!found) {
        return failure(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
}

Result<void> WaitingReplyTable::save(const WaitingReply &reply)
{
    Statement replace = m_connection.prepare("INSERT OR REPLACE INTO waiting_reply (" WEDERHOOR_WAITING_COLUMNS
                                             ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    replace.bind(reply.id, reply.caseId, reply.channel, waitingStateName(reply.state), approvalReasonName(reply.reason),
                 reply.author, reply.authorName, reply.revision, reply.seen.instance, reply.seen.remote,
                 QString::fromUtf8(contentOf(reply)), listToColumn(reply.written), reply.remark, reply.judge,
                 reply.judgeName, reply.submittedAt, reply.judgedAt, reply.publisher, reply.acknowledged);
    const Result<void> saved = replace.run();
    if (saved) {
        m_connection.changes().cases.insert(reply.caseId);
    }
    return saved;
}

Result<QList<WaitingReply>> WaitingReplyTable::ofCase(const CaseId &id)
{
    Statement query = m_connection.prepare(
        "SELECT " WEDERHOOR_WAITING_COLUMNS
        " FROM waiting_reply WHERE case_uid = ? AND state <> 'withdrawn' AND (acknowledged = 0 OR state IN"
        " ('awaiting_approval', 'approved', 'reserved', 'released')) ORDER BY submitted_at DESC LIMIT 20");
    query.bind(id);
    Result<QList<WaitingReply>> replies = readAll(query);
    if (replies) {
        std::reverse(replies->begin(), replies->end());
    }
    return replies;
}

Result<QList<WaitingReply>> WaitingReplyTable::waiting()
{
    Statement query
        = m_connection.prepare("SELECT " WEDERHOOR_WAITING_COLUMNS
                               " FROM waiting_reply WHERE state = 'awaiting_approval' ORDER BY submitted_at");
    return readAll(query);
}

} // namespace wederhoor
