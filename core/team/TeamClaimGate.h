#pragma once

#include "core/ports/ClaimGate.h"

namespace wederhoor {

class TeamDatabase;

/// Claims in a team: the database gives each case to one. Any thread.
class TeamClaimGate final : public ClaimGate
{
public:
    explicit TeamClaimGate(TeamDatabase &database);

    [[nodiscard]] QFuture<Result<QList<Answer>>> claim(const QList<Asked> &cases) override;

private:
    TeamDatabase &m_database;
};

} // namespace wederhoor
