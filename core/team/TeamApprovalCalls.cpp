#include "core/team/TeamCalls.h"

// Replies under four eyes.

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

/// Pictures travel with the words.
constexpr auto pictureDeadline = 30s;

TeamValue jsonOrNull(const QByteArray &json)
{
    return json.isEmpty() ? TeamValue() : TeamValue(json);
}

} // namespace

Result<void> TeamCalls::submit(const TeamSubmission &submission)
{
    const WaitingReply &reply = submission.reply;
    QStringList types;
    QList<TeamValue> pictures;
    for (qsizetype n = 0; n < submission.pictures.size(); ++n) {
        types.append(reply.pictures.value(n).mimeType);
        pictures.append(teamBytes(submission.pictures.at(n)));
    }
    const WaitingPart first = reply.parts.value(0);
    QStringList words;
    for (const WaitingPart &part : reply.parts) {
        words.append(part.body);
    }
    const Result<TeamRows> done = m_connection.run(
        "SELECT wederhoor.submit_reply_v2($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        {teamValue(reply.id.value), teamValue(reply.caseId.value),
         teamValue(first.kind == ReplyKind::Private ? QStringLiteral("private") : QStringLiteral("public")),
         teamValue(words.join(QStringLiteral("\n\n"))), TeamValue(contentOf(reply)), teamArray(types),
         teamArray(pictures), teamValue(reply.seen.instance.value), teamValue(reply.seen.remote.value),
         teamValue(caseEventName(first.afterwards)), teamValue(approvalReasonName(reply.reason))},
        pictureDeadline);
    return done ? Result<void>() : failure(done.error());
}

Result<void> TeamCalls::withdraw(const OutboxId &reply)
{
    return act("SELECT wederhoor.withdraw_reply($1)", {teamValue(reply.value)});
}

Result<void> TeamCalls::approve(const ApprovalGate::Approval &approval)
{
    return act("SELECT wederhoor.approve_reply_v2($1, $2, $3, $4, $5, $6, $7, $8)",
               {teamValue(approval.reply.value), teamValue(static_cast<std::int64_t>(approval.revision)),
                teamValue(approval.words), jsonOrNull(approval.content), teamValue(approval.remark),
                teamValue(approval.seen.instance.value), teamValue(approval.seen.remote.value),
                teamValue(approval.desk)});
}

Result<void> TeamCalls::giveBack(const OutboxId &reply, int revision, const QString &remark)
{
    return act("SELECT wederhoor.return_reply_v2($1, $2, $3)",
               {teamValue(reply.value), teamValue(static_cast<std::int64_t>(revision)), teamValue(remark)});
}

Result<void> TeamCalls::takeOverReply(const OutboxId &reply, const QUuid &desk)
{
    return act("SELECT wederhoor.take_over_reply($1, $2)", {teamValue(reply.value), teamValue(desk)});
}

Result<void> TeamCalls::waitForRelease(const OutboxId &reply)
{
    return act("SELECT wederhoor.wait_for_release($1)", {teamValue(reply.value)});
}

Result<QList<QByteArray>> TeamCalls::waitingPictures(const OutboxId &reply)
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT picture FROM wederhoor.reply_picture WHERE reply = $1 ORDER BY number",
                           {teamValue(reply.value)}, pictureDeadline);
    if (!rows) {
        return failure(rows.error());
    }
    QList<QByteArray> pictures;
    for (int row = 0; row < rows->count(); ++row) {
        pictures.append(rows->bytes(row, 0));
    }
    return pictures;
}

} // namespace wederhoor
