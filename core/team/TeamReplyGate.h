#pragma once

#include "core/domain/Clock.h"
#include "core/ports/ReplyGate.h"

namespace wederhoor {

class TeamDatabase;

/// The reply waits for the team database, or for the team to know what it answers.
[[nodiscard]] bool isHeldByTeam(const OutboxEntry &entry);

/// Leave to send in a team: the case is claimed, then the reply reserved, in one walk on the team's connection.
/// On the engine thread.
class TeamReplyGate final : public ReplyGate
{
public:
    TeamReplyGate(TeamDatabase &database, const Clock &clock);

    [[nodiscard]] QFuture<Result<Grant>> reserve(const OutboxEntry &entry) override;
    [[nodiscard]] QFuture<Result<void>> confirm(const QString &key, const RemoteId &remoteId) override;
    [[nodiscard]] QFuture<Result<void>> release(const QString &key) override;

private:
    TeamDatabase &m_database;
    const Clock &m_clock;
};

} // namespace wederhoor
