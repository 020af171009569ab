#pragma once

#include "core/domain/Async.h"
#include "core/domain/Message.h"
#include "core/team/TeamPeople.h"
#include "core/team/TeamState.h"

#include <functional>
#include <optional>

namespace wederhoor {

/// What colleagues of a team are to each other while they handle cases, for the window. Every call returns at once;
/// futures are continued on the GUI thread. A call may be empty: what needs it is then not offered. The practice inbox
/// has none of them.
struct TeamFloor
{
    /// Tells how the desk stands with its team: at once, and at each change for as long as the context lives. Nothing:
    /// it works alone.
    std::function<void(QObject *context, std::function<void(const std::optional<TeamState> &)>)> watch = {};
    /// The same for where colleagues are.
    std::function<void(QObject *context, std::function<void(const QList<TeamPresent> &)>)> watchPresence = {};
    /// This case is in front of the agent; a null id: none.
    std::function<void(const CaseId &, const ChannelId &)> open = {};
    /// Something was typed in it.
    std::function<void()> typed = {};
    /// As a supervisor, recorded with the reason.
    std::function<QFuture<Result<void>>(const CaseId &, const QString &why)> takeOver = {};
    std::function<QFuture<Result<void>>(const QList<CaseId> &, const AgentId &)> assign = {};
    std::function<QFuture<Result<QList<TeamColleague>>>()> colleagues = {};
    /// Replies, of any desk, whose end nobody knows.
    std::function<QFuture<Result<QList<TeamUnsettled>>>()> unsettled = {};
    std::function<QFuture<Result<void>>(const OutboxId &, bool wasSent, const QString &why)> settle = {};
    /// Empty words let everybody send again.
    std::function<QFuture<Result<void>>(const QString &why)> holdSending = {};

    // Questions about one case from hub to hub.
    /// As watch, for those that are open.
    std::function<void(QObject *context, std::function<void(const QList<TeamQuestion> &)>)> watchQuestions = {};
    std::function<QFuture<Result<QList<TeamHubToAsk>>>(const ChannelId &)> hubsToAsk = {};
    /// Once under `question`, an id made for it.
    std::function<QFuture<Result<void>>(const QUuid &question, const CaseId &, const QUuid &hub, const QString &words)>
        askHub = {};
    std::function<QFuture<Result<void>>(const TeamQuestion &)> withdrawQuestion = {};
    std::function<QFuture<Result<QList<Message>>>(const TeamQuestion &)> askedMessages = {};
    std::function<QFuture<Result<void>>(const TeamQuestion &)> takeQuestion = {};
    std::function<QFuture<Result<void>>(const TeamQuestion &, const QString &words)> answerQuestion = {};
};

} // namespace wederhoor
