#include "core/desk/CaseDesk.h"
#include "core/desk/ScheduledReplies.h"
#include "core/store/Store.h"
#include "ui/presenters/ConversationPresenter.h"

#include <algorithm>

// The reply of the open case that goes out at a time of its own.

namespace wederhoor {

std::optional<OutboxEntry> ConversationPresenter::scheduled() const
{
    if (!m_conversation) {
        return std::nullopt;
    }
    const Instant soon = m_clock.now() + undoWindow;
    const auto found
        = std::find_if(m_conversation->outbox.begin(), m_conversation->outbox.end(), [soon](const OutboxEntry &entry) {
              return entry.state == OutboxState::Queued && entry.sendAt > soon;
          });
    return found == m_conversation->outbox.end() ? std::nullopt : std::optional(*found);
}

/// As the sender will judge it: the customer, or somebody of ours, wrote after what its writer had seen.
bool ConversationPresenter::isScheduledOvertaken() const
{
    const std::optional<OutboxEntry> entry = scheduled();
    if (!entry) {
        return false;
    }
    const auto seen = std::find_if(m_conversation->messages.begin(), m_conversation->messages.end(),
                                   [&entry](const Message &message) { return message.ref == entry->seen; });
    return seen != m_conversation->messages.end()
        && std::any_of(seen + 1, m_conversation->messages.end(), [this, &seen](const Message &message) {
               const bool counts = message.outbound || message.author.id == value()->customer.id;
               return counts && !message.deletedAt && message.createdAt >= seen->createdAt;
           });
}

void ConversationPresenter::sendScheduledNow()
{
    if (const auto entry = scheduled()) {
        settleTrouble(m_door.desk.sendNow(entry->id), false);
    }
}

void ConversationPresenter::moveScheduled(Instant at)
{
    if (const auto entry = scheduled()) {
        settleTrouble(reschedule(m_door.store, m_clock, m_door.desk.me(), entry->id, at), false);
    }
}

void ConversationPresenter::keepScheduled()
{
    if (const auto entry = scheduled()) {
        settleTrouble(keepSchedule(m_door.store, m_door.desk.me(), entry->id), false);
    }
}

void ConversationPresenter::cancelScheduled()
{
    if (const auto entry = scheduled()) {
        settleTrouble(m_door.desk.cancelReply(entry->id), true);
    }
}

} // namespace wederhoor
