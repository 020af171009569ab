#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/ReplyGuardWords.h"
#include "app/commands/SendParts.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "core/desk/ReplyGuard.h"
#include "core/team/TeamErrors.h"
#include "core/wording/PersonalDataWords.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalCommand)
};

constexpr int textWidth = 40;

QJsonObject jsonOf(const WaitingReply &reply)
{
    QJsonArray parts;
    for (const WaitingPart &part : reply.parts) {
        parts.append(part.fullText());
    }
    return {{QStringLiteral("id"), reply.id.toString()},
            {QStringLiteral("case"), reply.caseId.toString()},
            {QStringLiteral("state"), waitingStateName(reply.state)},
            {QStringLiteral("reason"), approvalReasonName(reply.reason)},
            {QStringLiteral("author"), reply.author.value},
            {QStringLiteral("submitted_at"), json::time(reply.submittedAt)},
            {QStringLiteral("send_at"), json::time(reply.sendAt)},
            {QStringLiteral("seen"), json::text(reply.seen.remote.value)},
            {QStringLiteral("texts"), parts},
            {QStringLiteral("written"), QJsonArray::fromStringList(reply.written)},
            {QStringLiteral("pictures"), static_cast<int>(reply.pictures.size())},
            {QStringLiteral("judge"), json::text(reply.judge.value)},
            {QStringLiteral("judged_at"), json::time(reply.judgedAt)},
            {QStringLiteral("remark"), json::text(reply.remark)}};
}

/// What the team refuses is answered in words; Done: it was no refusal of the team's.
Exit refused(Output &out, const Error &error)
{
    const std::optional<TeamRefusal> refusal = refusalOf(error);
    if (refusal == TeamRefusal::WrongState || refusal == TeamRefusal::VersionClash) {
        out.say(Words::tr("a colleague was first: it was judged, changed or taken back meanwhile (%1).")
                    .arg(refusalDetail(error)));
        return Exit::Conflict;
    }
    if (refusal == TeamRefusal::NotOwner) {
        out.say(Words::tr("%1 has the case now: the reply can be returned, not sent.").arg(refusalDetail(error)));
        return Exit::Conflict;
    }
    if (refusal == TeamRefusal::WrittenSince || error.detail.startsWith(QLatin1String("written since"))) {
        out.say(Words::tr("not approved: something was written after what the writer had seen. Read it with case show; "
                          "to approve all the same: --accept newer."));
        return Exit::Conflict;
    }
    if (error.kind == ErrorKind::Forbidden) {
        out.say(Words::tr("not approved: four eyes are needed. Another supervisor than its writer approves it, or a "
                          "spokesperson where the topic asks for one."));
        return Exit::Failed;
    }
    if (const QList<PersonalDataKind> kinds = kindsRefused(error); !kinds.isEmpty()) {
        out.say(Words::tr("not approved: personal data in public: %1. Change the words (--text-file), or let it stand "
                          "where that may be (--accept).")
                    .arg(personalDataWords(kinds)));
        return Exit::Refused;
    }
    if (error.kind == ErrorKind::Rejected) {
        (void)out.failed(error);
        return Exit::Refused;
    }
    return out.failed(error);
}

/// The inbox as the team has it now; says so when there is no team.
tl::expected<Inbox *, Exit> upToDate(Session &session, bool isStarted)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = isStarted ? session.startedInbox() : session.inbox();
    if (!inbox) {
        return tl::unexpected<Exit>(out.failed(inbox.error()));
    }
    const auto [team, exit]
        = session.joinedTeam(Words::tr("This inbox belongs to no team; there is nobody whose replies wait."));
    if (team == nullptr) {
        return tl::unexpected<Exit>(exit);
    }
    if (const Result<void> heard = session.hearTeam(); !heard) {
        return tl::unexpected<Exit>(out.failed(heard.error()));
    }
    return *inbox;
}

tl::expected<WaitingReply, Exit> waitingReply(const Invocation &invocation, Session &session, Inbox &inbox)
{
    const Result<WaitingReply> reply
        = await(inbox.store().waitingReply(OutboxId::fromString(invocation.operand("ID"))));
    if (!reply) {
        return tl::unexpected<Exit>(reply.error().kind == ErrorKind::NotFound
                                        ? session.out().wrong(QStringLiteral("ID"),
                                                              Words::tr("no such reply waits; wederhoor outbox waiting "
                                                                        "lists those that do."))
                                        : session.out().failed(reply.error()));
    }
    return *reply;
}

Exit tell(Output &out, const WaitingReply &reply)
{
    if (out.isJson()) {
        out.value(jsonOf(reply));
    } else {
        out.text(QStringLiteral("%1  %2").arg(reply.id.toString(), waitingStateName(reply.state)));
    }
    return Exit::Done;
}

tl::expected<QStringList, Exit> words(const QStringList &files, const char *option, Session &session)
{
    QStringList texts;
    for (const QString &file : files) {
        const Result<QString> text = readWords(file);
        if (!text) {
            return tl::unexpected<Exit>(
                session.out().wrong(QLatin1String(option), text.error().detail + QLatin1Char('.')));
        }
        texts.append(*text);
    }
    return texts;
}

Exit approve(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const auto bodies = words(invocation.values("text-file"), "--text-file", session);
    if (!bodies) {
        return bodies.error();
    }
    const bool now = invocation.has("now");
    const auto inbox = upToDate(session, now);
    if (!inbox) {
        return inbox.error();
    }
    const auto reply = waitingReply(invocation, session, **inbox);
    if (!reply) {
        return reply.error();
    }
    if (!bodies->isEmpty() && bodies->size() != reply->parts.size()) {
        return out.wrong(QStringLiteral("--text-file"),
                         Words::tr("the reply has %n part(s): give one file for each.", nullptr,
                                   static_cast<int>(reply->parts.size())));
    }
    Judgement judgement;
    judgement.reply = reply->id;
    judgement.revision = reply->revision;
    judgement.bodies = *bodies;
    judgement.remark = invocation.value("remark");
    judgement.acceptNewer = invocation.values("accept").contains(QLatin1String("newer"));
    judgement.accepted = acceptedKinds(invocation.values("accept"));
    const Result<WaitingReply> approved = await((*inbox)->approvals().approve(judgement));
    if (!approved) {
        return refused(out, approved.error());
    }
    return now ? sendParts(session, **inbox, approved->id) : tell(out, *approved);
}

Exit giveBack(const Invocation &invocation, Session &session)
{
    const auto remark = words({invocation.value("text-file")}, "--text-file", session);
    if (!remark) {
        return remark.error();
    }
    const auto inbox = upToDate(session, false);
    if (!inbox) {
        return inbox.error();
    }
    const auto reply = waitingReply(invocation, session, **inbox);
    if (!reply) {
        return reply.error();
    }
    Judgement judgement;
    judgement.reply = reply->id;
    judgement.revision = reply->revision;
    judgement.remark = remark->constFirst();
    const Result<WaitingReply> returned = await((*inbox)->approvals().giveBack(judgement));
    return returned ? tell(session.out(), *returned) : refused(session.out(), returned.error());
}

Exit waiting(const Invocation &, Session &session)
{
    Output &out = session.out();
    const auto inbox = upToDate(session, false);
    if (!inbox) {
        return inbox.error();
    }
    const Result<QList<WaitingReply>> replies = await((*inbox)->store().waitingReplies());
    if (!replies) {
        return out.failed(replies.error());
    }
    QJsonArray values;
    Table table;
    for (const WaitingReply &reply : *replies) {
        values.append(jsonOf(reply));
        QStringList texts;
        for (const WaitingPart &part : reply.parts) {
            texts.append(part.fullText());
        }
        table.addRow({reply.id.toString(), reply.caseId.toString(), printable(reply.authorName),
                      moment(reply.submittedAt), approvalReasonName(reply.reason),
                      elided(printable(texts.join(QStringLiteral(" | "))), textWidth)});
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("waiting"), values}});
    } else {
        out.text(replies->isEmpty() ? Words::tr("No reply waits for approval.") : table.text());
    }
    return Exit::Done;
}

} // namespace

QList<CommandSpec> approvalCommands()
{
    const OperandSpec id{QStringLiteral("ID"), checks::id()};
    return {
        {{QStringLiteral("approve")},
         Words::tr("approve a colleague's reply that waits: it goes from here under its writer's signature"),
         {id},
         {{QStringLiteral("text-file"), QStringLiteral("F|-"),
           Words::tr("other words than the writer's; once for each part"), checks::readableFile(true), false, true},
          {QStringLiteral("remark"), QStringLiteral("R"), Words::tr("what its writer can learn from it"),
           checks::line(2000)},
          {QStringLiteral("accept"), QStringLiteral("KIND"),
           Words::tr("approve in spite of: newer (messages that its writer had not seen), or a kind of personal data "
                     "that may stand in public on purpose; may be given again"),
           checks::oneOf(acceptNames()), false, true},
          {QStringLiteral("now"), {}, Words::tr("send within this command")}},
         {},
         approve},
        {{QStringLiteral("return")},
         Words::tr("return a colleague's waiting reply: its text is their draft again"),
         {id},
         {{QStringLiteral("text-file"), QStringLiteral("F|-"), Words::tr("what is to be done better"),
           checks::readableFile(true), true}},
         {},
         giveBack},
        {{QStringLiteral("outbox"), QStringLiteral("waiting")},
         Words::tr("the replies that wait for a colleague's word; for a supervisor those of the whole team"),
         {},
         {},
         {},
         waiting}};
}

} // namespace wederhoor
