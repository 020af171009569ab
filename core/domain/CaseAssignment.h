#pragma once

#include "core/domain/Case.h"
#include "core/domain/Channel.h"

#include <optional>

namespace wederhoor {

/// What the store knows about a thread when a message of it comes in.
struct ThreadCase
{
    CaseId id;
    ProfileId customer;
    int episode = 1;
    CaseKind kind = CaseKind::Service;
    CaseStatus status = CaseStatus::New;
    std::optional<Instant> resolvedAt; ///< of resolved and dismissed cases
};

struct AssignmentInput
{
    const Message &message;
    const Channel &channel;
    /// Every case tied to the message's thread, in any order; redirects already followed.
    const QList<ThreadCase> &threadCases;
    /// The case of the message that this one answers, if that message has one.
    std::optional<CaseId> parentCase;
    /// The author of the message answered is one of our own profiles.
    bool parentIsOurs = false;
    /// The thread's root was written by one of our own profiles.
    bool rootIsOurs = false;
};

struct Assignment
{
    enum class Action {
        None, ///< kept as a message without a case (a bystander, nobody asked)
        Attach, ///< a message of its case: by its customer, or ours
        Context, ///< a bystander's remark: shown in the case, reopens nothing, counts as nobody's question
        Reopen, ///< the customer wrote again within reopenWindow
        Open, ///< a new case (perhaps the next episode)
    };
    Action action = Action::None;
    CaseId caseId;
    int episode = 1;
    CaseKind kind = CaseKind::Service;
    /// A case found by listening is asked of us now: it becomes a service case and its clock starts.
    bool becomesService = false;

    friend bool operator==(const Assignment &, const Assignment &) = default;
};

/// After this, the customer's next message opens a new episode instead of reopening the case.
inline constexpr std::chrono::hours reopenWindow{72};

/// Which case a message belongs to: pure, so that two desks decide alike.
[[nodiscard]] Assignment assignMessage(const AssignmentInput &input);

/// UUIDv5(instance, thread root, customer's remote id, episode).
[[nodiscard]] CaseId caseId(const InstanceId &instance, const RemoteId &threadRoot, const ProfileId &customer,
                            int episode);

/// A time claimed by an author's client lies in [previous poll, now]. A server's time is the truth, also when this
/// machine's clock is slow: cut to `now` here and not there, an answer would stand before what it answers. Only one
/// that is wildly ahead (over a day) is not believed.
[[nodiscard]] Instant clampPostTime(Instant claimed, bool isClaimed, std::optional<Instant> previousPoll, Instant now);

} // namespace wederhoor
