#pragma once

#include "core/desk/ProcessLock.h"
#include "core/desk/ReplyWalk.h"

#include <QHash>
#include <QPromise>
#include <QTimer>

#include <memory>

namespace wederhoor {

/// What OutboxSender does: rounds over the outbox, each taking up what is due, a few walks at a time, until nothing is;
/// then a timer for what is due next. On the engine thread.
class OutboxRounds : public QObject
{
    Q_OBJECT

public:
    OutboxRounds(SenderRoom room, const QString &lockPath);

    /// Conflict names the process that sends for this profile.
    [[nodiscard]] Result<void> acquire();
    void start();
    void stop();
    [[nodiscard]] QFuture<Result<int>> sendDue();
    [[nodiscard]] QFuture<Result<OutboxEntry>> sendOne(const OutboxId &id);

Q_SIGNALS:
    void settled(const wederhoor::OutboxId &id);
    void stopped();
    void walkEnded();

private:
    using Settle = std::function<void(const Result<OutboxEntry> &)>;
    using CountPromise = std::shared_ptr<QPromise<Result<int>>>;

    void wake();
    void beginRound();
    void takeRound(const Result<QList<OutboxEntry>> &pending);
    void takeUp();
    void endRounds(const std::optional<Error> &error);
    void finishStopping();
    void walk(const OutboxEntry &entry, Settle then);
    void endWalk(ReplyWalk *walk, const Settle &then);
    void scheduleNext(const QList<OutboxEntry> &pending);

    SenderRoom m_room;
    ProcessLock m_lock;
    QTimer m_timer;
    bool m_running = false;
    bool m_stopping = false;
    bool m_inRounds = false;
    bool m_reading = false;
    bool m_again = false;
    int m_sent = 0;
    std::optional<Error> m_roundError;
    QList<OutboxEntry> m_due;
    QHash<OutboxId, ReplyWalk *> m_walks;
    QHash<OutboxId, int> m_failures; ///< in a row
    QHash<OutboxId, int> m_takenUp; ///< in these rounds: what does not move is left for the timer
    QList<CountPromise> m_waiting;
};

} // namespace wederhoor
