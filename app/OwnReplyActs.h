#pragma once

#include "core/domain/Clock.h"
#include "core/platforms/PlatformConnector.h"

namespace wederhoor {

class Engine;
class EngineThread;
class Inbox;
class TeamLink;

/// An act on a message that stands on the platform.
struct ActOnMessage
{
    CaseId caseId;
    ChannelId channel;
    Message message;
    PlatformAct act = PlatformAct::Hide;
    QString why; ///< on the record of the team
};

/// With the team's leave, which puts it on the record there. On the engine thread.
[[nodiscard]] QFuture<Result<void>> actOnPlatform(Engine &engine, TeamLink *team, const ActOnMessage &wanted);

/// Deletes a reply of ours on the platform and marks it on every desk. Invalid without a reason; Forbidden: the role,
/// or the platform, does not let them; NotFound: none stands there. Main thread.
[[nodiscard]] QFuture<Result<void>> removeOwnReply(Inbox &inbox, EngineThread &thread, const Clock &clock,
                                                   const MessageRef &ref, const QString &why);

} // namespace wederhoor
