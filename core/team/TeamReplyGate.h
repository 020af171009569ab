#pragma once

#include "core/domain/Clock.h"
#include "core/ports/ReplyGate.h"

#include <functional>

namespace wederhoor {

class TeamCalls;
class TeamDatabase;

/// The reply waits for the team database, or for the team to know what it answers.
[[nodiscard]] bool isHeldByTeam(const OutboxEntry &entry);
/// Of those the ones that wait until another desk of this member leaves their case.
[[nodiscard]] bool waitsForOtherDesk(const OutboxEntry &entry);

/// Leave to send in a team: the case is claimed, then the reply reserved, in one walk on the team's connection.
/// On the engine thread.
class TeamReplyGate final : public ReplyGate
{
public:
    TeamReplyGate(TeamDatabase &database, const Clock &clock);

    [[nodiscard]] QFuture<Result<Grant>> reserve(const OutboxEntry &entry) override;
    [[nodiscard]] QFuture<Result<Grant>> reserveOver(const OutboxEntry &entry, const QString &left) override;
    [[nodiscard]] QFuture<Result<void>> settleLeft(const QString &left, const RemoteId &remoteId) override;
    [[nodiscard]] QFuture<Result<void>> confirm(const QString &key, const RemoteId &remoteId) override;
    [[nodiscard]] QFuture<Result<void>> release(const QString &key) override;

private:
    using Ask = std::function<Result<Grant>(TeamCalls &)>;
    [[nodiscard]] QFuture<Result<Grant>> ask(Ask question);

    TeamDatabase &m_database;
    const Clock &m_clock;
};

} // namespace wederhoor
