#pragma once

#include "core/domain/Case.h"
#include "core/domain/FetchPage.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

/// A message as a poller's desk placed it.
struct FeedMessage
{
    Message message;
    CaseId caseId; ///< null: it is in none
    bool context = false; ///< a bystander's remark, shown in the case
    std::optional<Instant> dueAt; ///< of a customer's: when its answer is due, should it begin the wait
    bool asksUs = false; ///< of a case that was only listened to: it is asked of us now
};

/// What one poll brought, for the desks that do not poll.
struct FeedPage
{
    QList<FeedMessage> messages;
    QList<Case> cases; ///< those of the messages, as they stand here
    Cursor next; ///< where any desk goes on
    bool upToDate = false; ///< there was nothing more to fetch
};

/// Takes what this process polled on to the team. Called from the engine thread.
class FeedSink
{
public:
    virtual ~FeedSink() = default;
    /// The page and its cursor, or neither. Error::Conflict: another process polls the channel by now.
    [[nodiscard]] virtual QFuture<Result<void>> publish(const ChannelId &channel, const FeedPage &page) = 0;
};

} // namespace wederhoor
