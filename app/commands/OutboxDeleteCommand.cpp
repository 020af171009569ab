#include "app/OwnReplyActs.h"
#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/ReplyGuardWords.h"
#include "app/commands/SendParts.h"
#include "app/commands/Session.h"
#include "core/desk/CaseAct.h"
#include "core/desk/ScheduledReplies.h"
#include "core/store/OutboxTable.h"
#include "core/store/Transaction.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutboxDeleteCommand)
};

tl::expected<OutboxEntry, Exit> entryOf(const Invocation &invocation, Session &session, Inbox &inbox)
{
    const auto find = [id = OutboxId::fromString(invocation.operand("ID"))](Snapshot &snapshot) {
        return OutboxTable(snapshot.connection()).find(id);
    };
    const Result<std::optional<OutboxEntry>> found = await(inbox.store().read<std::optional<OutboxEntry>>(find));
    if (!found) {
        return tl::unexpected<Exit>(session.out().failed(found.error()));
    }
    return *found
        ? tl::expected<OutboxEntry, Exit>(**found)
        : tl::unexpected<Exit>(session.out().wrong(QStringLiteral("ID"), Words::tr("there is no such reply.")));
}

/// The new words are tried by the rules of every reply before anything is deleted.
tl::expected<ReplyRequest, Exit> newReply(const Invocation &invocation, Session &session, Inbox &inbox,
                                          const OutboxEntry &entry)
{
    Output &out = session.out();
    const Result<QString> text = readWords(invocation.value("text-file"));
    if (!text) {
        return tl::unexpected<Exit>(out.wrong(QStringLiteral("--text-file"), text.error().detail + QLatin1Char('.')));
    }
    ReplyRequest request;
    request.caseId = entry.caseId;
    request.body = *text;
    request.mayBeSplit = true;
    request.language = entry.language;
    request.acceptNewer = true;
    request.accepted = acceptedKinds(invocation.values("accept"));
    request.released = invocation.values("accept").contains(QLatin1String("release"));
    const Result<ReplyCheck> check = await(inbox.desk().checkReply(request));
    if (!check) {
        return tl::unexpected<Exit>(out.failed(check.error()));
    }
    if (const Exit guarded = guardPersonalData(out, *check, request.accepted, inbox.desk().mayOverride());
        guarded != Exit::Done) {
        return tl::unexpected<Exit>(guarded);
    }
    if (check->empty || !check->unresolved.isEmpty() || !check->fits()) {
        out.say(Words::tr("nothing was deleted: the new words are empty or too long, or hold a gap."));
        return tl::unexpected<Exit>(Exit::Refused);
    }
    if (const Exit released = guardRelease(out, *check, request.released); released != Exit::Done) {
        return tl::unexpected<Exit>(released);
    }
    const Result<Conversation> known = await(inbox.store().conversation(entry.caseId, 1));
    const Result<void> free
        = known ? requireMineOrFree(known->caseRow.value, inbox.desk().me().id) : failure(known.error());
    if (!free) {
        return tl::unexpected<Exit>(out.failed(free.error()));
    }
    return request;
}

Exit remove(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.startedInbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const auto entry = entryOf(invocation, session, **inbox);
    if (!entry) {
        return entry.error();
    }
    if (entry->state != OutboxState::Sent) {
        out.say(Words::tr("the reply is %1: only one that was sent is deleted on the platform.")
                    .arg(outboxStateName(entry->state)));
        return Exit::Conflict;
    }
    std::optional<ReplyRequest> again;
    if (invocation.has("text-file")) {
        const auto request = newReply(invocation, session, **inbox, *entry);
        if (!request) {
            return request.error();
        }
        again = *request;
    }
    const MessageRef ref{entry->inReplyTo.instance, entry->remoteId};
    const Result<void> deleted = await(removeOwnReply(**inbox, session.application().thread(),
                                                      session.application().clock(), ref, invocation.value("reason")));
    if (!deleted) {
        return out.failed(deleted.error());
    }
    if (!again) {
        out.isJson() ? out.value({{QStringLiteral("id"), entry->id.toString()}, {QStringLiteral("deleted"), true}})
                     : out.text(Words::tr("The reply is deleted on the platform."));
        return Exit::Done;
    }
    const Result<OutboxEntry> queued = await((*inbox)->desk().reply(*again));
    session.tellTeam(); // it may wait for a colleague's word
    if (!queued) {
        out.say(Words::tr("the old reply is deleted, and the new one is not sent."));
        return out.failed(queued.error());
    }
    return tellOutcome(out, *queued);
}

Exit schedule(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const auto entry = entryOf(invocation, session, **inbox);
    if (!entry) {
        return entry.error();
    }
    const Instant at = *fromIso(invocation.value("at"));
    const Result<OutboxEntry> moved
        = await(reschedule((*inbox)->store(), session.application().clock(), (*inbox)->desk().me(), entry->id, at));
    if (!moved && moved.error().kind == ErrorKind::Invalid) {
        return out.wrong(QStringLiteral("--at"), Words::tr("is in the past."));
    }
    if (!moved) {
        return out.failed(moved.error());
    }
    if (out.isJson()) {
        out.value(json::outboxEntry(*moved));
    } else {
        out.text(QStringLiteral("%1  %2  %3")
                     .arg(moved->id.toString(), outboxStateName(moved->state), moment(moved->sendAt)));
    }
    return Exit::Done;
}

} // namespace

QList<CommandSpec> outboxDeleteCommands()
{
    const OperandSpec id{QStringLiteral("ID"), checks::id()};
    return {{{QStringLiteral("outbox"), QStringLiteral("schedule")},
             Words::tr("let a queued reply go at another time"),
             {id},
             {{QStringLiteral("at"), QStringLiteral("TIME"), Words::tr("when it goes out"), checks::instant(), true}},
             {},
             schedule},
            {{QStringLiteral("outbox"), QStringLiteral("delete")},
             Words::tr("delete a sent reply of ours on the platform, where it can; and write it again"),
             {id},
             {{QStringLiteral("reason"), QStringLiteral("R"), Words::tr("why; recorded in the case"), checks::line(200),
               true},
              {QStringLiteral("text-file"), QStringLiteral("F|-"),
               Words::tr("what it is to say instead: sent as a new reply once the old one is deleted"),
               checks::readableFile(true)},
              {QStringLiteral("accept"), QStringLiteral("KIND"),
               Words::tr("a kind of personal data that may stand in the new words on purpose; may be given again"),
               checks::oneOf(acceptNames()), false, true}},
             {},
             remove}};
}

} // namespace wederhoor
