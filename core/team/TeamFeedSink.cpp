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
    const bool isEmpty = page.messages.isEmpty() && m_gate.sharedCursor(channel) == page.next;
    // Once in each life of the database: replies on the channel wait for it after a restore.
    const QUuid life = m_database.welcome() ? m_database.welcome()->incarnation : QUuid();
    const bool tellsRead = page.upToDate && m_readIn.value(channel) != life;
    if (isEmpty && !tellsRead) {
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
    const auto told = m_database.sync<void>([channel, fence = *fence, cursor = page.next.value, cases, messages,
                                             isEmpty, tellsRead](TeamCalls &calls) -> Result<void> {
        const Result<std::int64_t> changed
            = isEmpty ? Result<std::int64_t>(0) : calls.publishPage(channel, fence, cursor, cases, messages);
        if (!changed) {
            return failure(changed.error());
        }
        if (*changed > 0) {
            // One that is lost costs colleagues the time until they look by themselves.
            static_cast<void>(calls.sendHint(QStringLiteral("feed"), {}));
        }
        return tellsRead ? calls.noteChannelRead(channel, fence) : Result<void>();
    });
    onResult(this, told, [this, channel, life, tellsRead](const Result<void> &done) {
        if (done && tellsRead) {
            m_readIn.insert(channel, life);
        }
    });
    return told;
}

} // namespace wederhoor
