#include "core/team/TeamFeedSink.h"

#include "core/team/TeamDatabase.h"
#include "core/team/TeamJson.h"
#include "core/team/TeamPollGate.h"

namespace wederhoor {

TeamFeedSink::TeamFeedSink(TeamDatabase &database, const TeamPollGate &gate)
    : m_database(database)
    , m_gate(gate)
{
}

QFuture<Result<void>> TeamFeedSink::publish(const ChannelId &channel, const FeedPage &page)
{
    const std::optional<std::int64_t> fence = m_gate.fence(channel);
    if (!fence) {
        return ready<void>(failure(ErrorKind::Conflict, QStringLiteral("the lease to poll is over")));
    }
    if (page.messages.isEmpty() && m_gate.sharedCursor(channel) == page.next) {
        return ready<void>({}); // nothing to tell
    }
    QJsonArray cases;
    for (const Case &value : page.cases) {
        cases.append(newCaseRow(value));
    }
    QJsonArray messages;
    for (const FeedMessage &message : page.messages) {
        messages.append(feedRow(message));
    }
    return m_database.sync<void>(
        [channel, fence = *fence, cursor = page.next.value, cases, messages](TeamCalls &calls) -> Result<void> {
            const Result<std::int64_t> changed = calls.publishPage(channel, fence, cursor, cases, messages);
            if (!changed) {
                return failure(changed.error());
            }
            if (*changed > 0) {
                // One that is lost costs colleagues the time until they look by themselves.
                static_cast<void>(calls.sendHint(QStringLiteral("feed"), {}));
            }
            return {};
        });
}

} // namespace wederhoor
