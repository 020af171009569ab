#pragma once

#include "core/domain/Error.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace wederhoor {

/// The replies of this window whose undo time runs: counted down, taken back or sent at once.
class PendingReplies : public QObject
{
    Q_OBJECT

public:
    PendingReplies(const InboxDoor &door, const Clock &clock, QObject *parent = nullptr);

    void add(const OutboxEntry &entry);
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// No act is under way.
    [[nodiscard]] bool isSettled() const { return m_underWay == 0; }
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] const OutboxEntry &latest() const { return m_entries.last(); }
    /// Of the latest.
    [[nodiscard]] std::chrono::seconds secondsLeft() const;

    void cancelLatest();
    void sendLatestNow();
    /// All at once, when the window closes; allSettled() follows when each act has been answered.
    void cancelAll();
    void sendAllNow();

Q_SIGNALS:
    void changed();
    /// Its text is the case's draft again.
    void cancelled(const wederhoor::OutboxEntry &entry);
    void failed(const QString &text);
    void allSettled();

private:
    using Act = QFuture<Result<OutboxEntry>> (CaseDesk::*)(const OutboxId &);
    void settle(const OutboxEntry &entry, Act act, bool cancelling);
    void settleAll(Act act, bool cancelling);
    void tick();

    InboxDoor m_door;
    const Clock &m_clock;
    QList<OutboxEntry> m_entries;
    int m_underWay = 0;
    QTimer m_tick;
};

} // namespace wederhoor
