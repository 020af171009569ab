#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Error.h"

#include <QMetaType>

namespace wederhoor {

/// How this desk stands with its team, for the status bar and for whoever asks.
struct TeamState
{
    enum class Link {
        Connecting, ///< not heard of yet since the start
        Connected,
        Away, ///< work goes on, replies wait
        Refused, ///< it answers, and does not let us in: password, role, version
    };
    Link link = Link::Connecting;
    std::optional<Instant> since; ///< of Connected and Away
    std::optional<Error> trouble; ///< of Away and Refused
    bool encrypted = false;
    QString member;
    QString role; ///< "trainee", "agent", "supervisor", "admin"
    int pendingChanges = 0; ///< acts that the team has not heard of yet
    int heldReplies = 0; ///< waiting to go since the database is away
    QString sendingHeld; ///< why nobody may send; empty: everybody may
    /// More is there to be read than a few pages, as the first time or after a long absence: how much of how much.
    struct Progress
    {
        std::int64_t done = 0;
        std::int64_t total = 0;
        friend bool operator==(const Progress &, const Progress &) = default;
    };
    std::optional<Progress> reading;

    friend bool operator==(const TeamState &, const TeamState &) = default;
};

} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::TeamState)
