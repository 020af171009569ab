#pragma once

#include "core/team/TeamCalls.h"

#include <QHash>

namespace wederhoor {

/// What became of acts that were told, and the state of those cases in which the team's word is to be taken.
struct TeamTold
{
    QList<TeamChangeOutcome> outcomes; ///< one a change, in their order
    QList<QJsonObject> cases;
};

/// Tells the team what was done here, in order, on the sync's thread. `openings`: how to open cases there that it may
/// not know yet. `words`: what replies say that were sent, `submissions`: those that wait, by their changes. An error:
/// some of it may have been done; told again it is done once.
[[nodiscard]] Result<TeamTold> tellTeam(TeamCalls &calls, const QList<TeamChange> &changes,
                                        const QHash<CaseId, QJsonObject> &openings,
                                        const QHash<QUuid, QJsonObject> &words,
                                        const QHash<QUuid, TeamSubmission> &submissions = {});

} // namespace wederhoor
