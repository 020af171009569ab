#pragma once

#include "core/desk/OutboxSender.h"
#include "core/domain/Channel.h"
#include "core/platforms/PlatformConnector.h"
#include "core/ports/ReplyGate.h"

#include <QObject>

namespace wederhoor {

class Transaction;

/// What the walks of one sender share.
struct SenderRoom
{
    Store &store;
    ReplyGate &gate;
    OutboxSender::ConnectorOf connectorOf;
    const Clock &clock;
    StepProbe &probe;
};

/// One reply on its way: from queued (or unknown) to a state in which it rests. Every state is on disk before the step
/// that it stands for. On the engine thread; it ends with finished() and dies with its parent.
class ReplyWalk : public QObject
{
    Q_OBJECT

public:
    /// `failures`: how often it failed in a row, for the back-off.
    ReplyWalk(SenderRoom &room, const OutboxEntry &entry, int failures, QObject *parent);

    void begin();
    [[nodiscard]] const OutboxEntry &entry() const { return m_entry; }
    /// What stopped it short of a state of its own: no connector, the inbox cannot be written.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    /// It met a failure that calls for a longer wait next time.
    [[nodiscard]] bool failed() const { return m_failed; }

Q_SIGNALS:
    void finished();

private:
    struct Luggage
    {
        Channel channel;
        Message inReplyTo;
        std::optional<Message> partBefore; ///< of the same kind, as it stands on the platform
    };

    void load();
    void lookAgain();
    void takeChanges(const QList<MessageChange> &changes);
    void reserve();
    void takeGrant(const ReplyGate::Grant &grant);
    void lookForLeft(const QString &left);
    void takeLeft(const QString &left, const std::optional<Published> &published);
    void commitSending();
    void publish();
    void takeUncertain(const Error &error);
    void readBack();
    void takeReadBack(const std::optional<Published> &published);
    void takeAbsent();
    void goAgain();
    [[nodiscard]] bool isAnothers(const Published &published) const;
    void commitSent(const Published &published);

    /// Nothing has left: by its kind the reply fails, or waits and is tried again.
    void takeRefusal(const Error &error);
    void fail(const Error &error);
    void waitAgain(const Error &error);
    void showOnChannel(const Error &error);

    /// Saves the entry in its new state, if the stored state is still `expected`, and goes on.
    void save(OutboxEntry next, OutboxState expected, std::function<void()> then, bool durable = true);
    void stop(const Error &error);
    [[nodiscard]] Instant afterBackoff(const Error &error) const;
    [[nodiscard]] PublishRequest request() const;
    /// Where it hangs on the platform: the part before, where the platform has threads of one's own.
    [[nodiscard]] const Message &hangsUnder() const;
    [[nodiscard]] bool keyIsEnforced() const;

    SenderRoom &m_room;
    OutboxEntry m_entry;
    int m_failures;
    bool m_failed = false;
    bool m_looked = false;
    bool m_alone = false; ///< what is not found goes at once: nobody can be asked again
    bool m_mayGoOn = false; ///< leave was given on a reservation of before, to be read back first
    std::optional<std::chrono::milliseconds> m_validUntil; ///< monotonic: from then on nothing may leave
    Luggage m_luggage;
    PlatformConnector *m_connector = nullptr;
    std::optional<Error> m_trouble;
};

} // namespace wederhoor
