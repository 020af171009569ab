#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Ids.h"

#include <QMetaType>

namespace wederhoor {

/// Who of the team is in a case just now.
struct TeamPresent
{
    CaseId caseId;
    AgentId member;
    QString name; ///< as colleagues know them
    bool isTyping = false;
    bool isMyself = false; ///< at another desk

    friend bool operator==(const TeamPresent &, const TeamPresent &) = default;
};

/// A reply that was reserved and whose end nobody knows.
struct TeamUnsettled
{
    OutboxId reply;
    CaseId caseId;
    AgentId author;
    QString name; ///< the author's
    Instant reservedAt{};
};

/// Who can be given a case.
struct TeamColleague
{
    AgentId member;
    QString name;
    QString role; ///< "trainee", "agent", "supervisor"
};

} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::TeamPresent)
