#include "ui/models/ApprovalWords.h"

#include "core/team/TeamErrors.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Approval
{
    Q_DECLARE_TR_FUNCTIONS(Approval)
};

QString returnedWords(const WaitingReply &reply)
{
    return Approval::tr("%1 returned your reply: \u201c%2\u201d Your text is in the draft.")
        .arg(reply.judgeName, reply.remark);
}

QString sentWords(const WaitingReply &reply)
{
    if (reply.isChanged()) {
        return reply.remark.isEmpty()
            ? Approval::tr("%1 changed your reply and approved it; it was sent.").arg(reply.judgeName)
            : Approval::tr("%1 changed your reply and approved it; it was sent. \u201c%2\u201d")
                  .arg(reply.judgeName, reply.remark);
    }
    return reply.remark.isEmpty() ? Approval::tr("%1 approved your reply as it was; it was sent.").arg(reply.judgeName)
                                  : Approval::tr("%1 approved your reply as it was; it was sent. \u201c%2\u201d")
                                        .arg(reply.judgeName, reply.remark);
}

} // namespace

QString approvalLine(const CaseHistoryEntry &entry, const QString &who)
{
    if (entry.text == QLatin1String("submitted")) {
        return Approval::tr("%1 submitted a reply for approval").arg(who);
    }
    if (entry.text == QLatin1String("approved")) {
        return Approval::tr("%1 approved the reply").arg(who);
    }
    if (entry.text == QLatin1String("changed")) {
        return Approval::tr("%1 changed the reply and approved it").arg(who);
    }
    return entry.text == QLatin1String("returned") ? Approval::tr("%1 returned the reply").arg(who)
                                                   : Approval::tr("%1 took the waiting reply back").arg(who);
}

QString approvalReasonWords(const WaitingReply &reply)
{
    return reply.reason == ApprovalReason::Topic ? Approval::tr("This topic is released by a spokesperson only.")
                                                 : Approval::tr("%1 works under four eyes.").arg(reply.authorName);
}

QString ownReplyWords(const WaitingReply &reply, Instant now)
{
    switch (reply.state) {
    case WaitingState::Waiting:
        return Approval::tr("Your reply waits for approval since %1; the clock runs on.")
            .arg(momentText(reply.submittedAt, now));
    case WaitingState::Approved:
    case WaitingState::Leaving:
        return Approval::tr("%1 approved your reply; it is being sent.").arg(reply.judgeName);
    case WaitingState::Stopped:
        return Approval::tr("%1 approved your reply, but the platform has not taken it yet; %1 sees to it.")
            .arg(reply.judgeName);
    case WaitingState::Returned:
        return returnedWords(reply);
    case WaitingState::Sent:
        return sentWords(reply);
    case WaitingState::NotSent:
        return Approval::tr("Your approved reply was not sent; it can be written anew.");
    case WaitingState::Withdrawn:
        return {};
    }
    Q_UNREACHABLE();
}

QString approvalErrorWords(const Error &error)
{
    const std::optional<TeamRefusal> refusal = refusalOf(error);
    if (refusal == TeamRefusal::WrongState) {
        return Approval::tr("A colleague was first: it was judged or taken back a moment ago. Nothing was changed.");
    }
    if (refusal == TeamRefusal::VersionClash) {
        return Approval::tr("The text was changed meanwhile; it is shown as it is now.");
    }
    if (refusal == TeamRefusal::NotOwner) {
        return Approval::tr("%1 has the case now. The reply can be returned, not sent.").arg(refusalDetail(error));
    }
    if (refusal == TeamRefusal::WrittenSince) {
        return Approval::tr("Something was written since. Read it, then approve again.");
    }
    if (refusal == TeamRefusal::Unsettled) {
        return Approval::tr("The desk of who approved it may be sending it. Wait a minute and try again.");
    }
    if (error.kind == ErrorKind::Forbidden) {
        return Approval::tr("Four eyes are needed: another supervisor approves this, or a spokesperson where the topic "
                            "asks for one.");
    }
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout) {
        return Approval::tr("The team database is away: nothing can be approved, returned or taken back now. What was "
                            "typed stays here.");
    }
    return errorText(error);
}

} // namespace wederhoor
