#include "app/OwnReplyActs.h"

#include "app/Engine.h"
#include "app/EngineThread.h"
#include "app/Inbox.h"
#include "app/TeamLink.h"
#include "core/desk/OwnReplies.h"
#include "core/domain/Async.h"

namespace wederhoor {

namespace {

/// A desk that has not polled yet knows its channels no less.
QFuture<Result<void>> actNow(Engine &engine, const ActOnMessage &wanted)
{
    return andThen(&engine.poller(), engine.poller().loadChannels(), [&engine, wanted]() -> QFuture<Result<void>> {
        PlatformConnector *const connector = engine.poller().connector(wanted.channel);
        if (connector == nullptr) {
            return ready<void>(failure(ErrorKind::NotFound, QStringLiteral("no such channel")));
        }
        if (wanted.act == PlatformAct::Delete && !connector->capabilities().testFlag(Capability::DeleteOwn)) {
            return ready<void>(failure(ErrorKind::Forbidden, QStringLiteral("the platform deletes nothing for us")));
        }
        return connector->act(wanted.act, wanted.message);
    });
}

QString nameOf(PlatformAct act)
{
    return act == PlatformAct::Delete ? QStringLiteral("delete") : QStringLiteral("hide");
}

/// Colleagues see it at once; a poller would tell them later.
QFuture<Result<void>> tellDeleted(TeamLink &team, const ActOnMessage &done)
{
    return team.act([done](TeamCalls &calls) { return calls.noteDeleted(done.caseId, done.message.ref); },
                    {done.caseId});
}

} // namespace

QFuture<Result<void>> actOnPlatform(Engine &engine, TeamLink *team, const ActOnMessage &wanted)
{
    if (team == nullptr || !team->shares(wanted.channel)) {
        return actNow(engine, wanted);
    }
    const auto permitted = team->database().command<void>([wanted](TeamCalls &calls) {
        return calls.permitAct(wanted.caseId, nameOf(wanted.act), wanted.message.ref, wanted.why);
    });
    const auto done = andThen(team, permitted, [&engine, wanted] { return actNow(engine, wanted); });
    return wanted.act == PlatformAct::Delete
        ? andThen(team, done, [team, wanted] { return tellDeleted(*team, wanted); })
        : done;
}

QFuture<Result<void>> removeOwnReply(Inbox &inbox, EngineThread &thread, const Clock &clock, const MessageRef &ref,
                                     const QString &why)
{
    const QString reason = why.trimmed();
    if (reason.isEmpty() || inbox.engine() == nullptr) {
        return ready<void>(failure(ErrorKind::Invalid, QStringLiteral("without a reason")));
    }
    Store &store = inbox.store();
    return andThen(
        &store, ownReply(store, inbox.desk().me(), ref), [&inbox, &thread, &clock, reason](const OwnReply &reply) {
            const auto deleted = thread.ask<void>([&inbox, reply, reason] {
                return actOnPlatform(*inbox.engine(), inbox.team(),
                                     {reply.caseId, reply.channel, reply.message, PlatformAct::Delete, reason});
            });
            return andThen(&inbox.store(), deleted, [&inbox, &clock, reply, reason] {
                return noteOwnDeleted(inbox.store(), clock, inbox.desk().me(), reply, reason);
            });
        });
}

} // namespace wederhoor
