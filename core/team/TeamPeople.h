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

/// Another hub of the organisation that can be asked about a case.
struct TeamHubToAsk
{
    QUuid id;
    QString name;
};

/// An open question between hubs about one case.
struct TeamQuestion
{
    QUuid id;
    CaseId caseId;
    bool isOurs = false; ///< our side asked; else it is ours to answer
    QString hub; ///< that is asked
    QString words;
    QString askedBy; ///< as colleagues know them
    Instant askedAt{};
    AgentId takenBy; ///< who of the asked hub is at it; empty: nobody
    QString takenByName;
    QString customer;
    PlatformId platform;
    QString channel;

    friend bool operator==(const TeamQuestion &, const TeamQuestion &) = default;
};

} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::TeamQuestion)
Q_DECLARE_METATYPE(wederhoor::TeamPresent)
