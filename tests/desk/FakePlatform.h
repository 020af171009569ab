#pragma once

#include "core/domain/Async.h"
#include "core/domain/Clock.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/platforms/PlatformConnector.h"

#include <QHash>

#include <atomic>
#include <deque>

namespace wederhoor::test {

/// A platform's server in memory, honest about what it holds: it outlives the desks that speak with it.
class FakePlatform
{
public:
    explicit FakePlatform(const Clock &clock)
        : m_clock(clock)
    {
    }

    struct Post
    {
        QString key;
        QString text;
        RemoteId inReplyTo;
        Published published;
    };
    /// How the next publish goes; afterwards all go well.
    enum class Fate { Accept, Refuse, AcceptAndLose, LoseBefore, Hang };
    struct Publish
    {
        Fate fate = Fate::Accept;
        Error error{};
    };

    // What the test sets.
    Capabilities capabilities = Capability::PublicReply | Capability::PrivateMessage | Capability::PublicKeyEnforced
        | Capability::RereadMessages | Capability::Pictures | Capability::NeedsSignIn | Capability::DeleteOwn;
    QJsonObject said; ///< of itself, at a sign-in
    QList<Message> timeline;
    QList<UnreadableItem> unreadable;
    int pageSize = 100;
    std::deque<Publish> fates;
    std::deque<Error> fetchErrors;
    std::optional<Error> sourceError; ///< one of its sources fails, the others are read
    std::deque<Error> rereadErrors;
    bool newestFirst = false; ///< the timeline's end is fetched first, then back from there
    std::deque<Error> readBackErrors; ///< a platform whose reading lags
    QList<MessageChange> changes; ///< what a re-reading tells, once each
    std::atomic<bool> dead{false}; ///< whoever asked is gone: nothing happens any more and nothing answers
    QByteArray secret = "right";
    QHash<QByteArray, FetchPage> readableNow; ///< what a payload that was set aside says to the parser of today

    // What the test looks at.
    QList<Post> posts;
    int publishCalls = 0;
    int fetchCalls = 0;
    int readBackCalls = 0;

    [[nodiscard]] std::unique_ptr<PlatformConnector> connector();
    void registerIn(ConnectorRegistry &registry);

private:
    friend class FakeConnector;
    const Clock &m_clock;
    QList<std::shared_ptr<void>> m_hanging;
};

} // namespace wederhoor::test
