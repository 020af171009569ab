#include "ui/presenters/PendingReplies.h"

#include "core/desk/CaseDesk.h"
#include "core/domain/Async.h"
#include "ui/models/Words.h"

#include <utility>

namespace wederhoor {

PendingReplies::PendingReplies(const InboxDoor &door, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
{
    m_tick.setInterval(std::chrono::milliseconds{200});
    connect(&m_tick, &QTimer::timeout, this, &PendingReplies::tick);
}

void PendingReplies::add(const OutboxEntry &entry)
{
    // What goes at a time of its own, or waits for a colleague's word, is found in its case.
    const Instant now = m_clock.now();
    if (entry.sendAt <= now || entry.sendAt > now + undoWindow || entry.state != OutboxState::Queued) {
        return;
    }
    m_entries.append(entry);
    m_tick.start();
    Q_EMIT changed();
}

std::chrono::seconds PendingReplies::secondsLeft() const
{
    return std::chrono::ceil<std::chrono::seconds>(latest().sendAt - m_clock.now());
}

void PendingReplies::cancelLatest()
{
    if (!isEmpty()) {
        settle(m_entries.takeLast(), &CaseDesk::cancelReply, true);
        Q_EMIT changed();
    }
}

void PendingReplies::sendLatestNow()
{
    if (!isEmpty()) {
        settle(m_entries.takeLast(), &CaseDesk::sendNow, false);
        Q_EMIT changed();
    }
}

void PendingReplies::cancelAll()
{
    settleAll(&CaseDesk::cancelReply, true);
}

void PendingReplies::sendAllNow()
{
    settleAll(&CaseDesk::sendNow, false);
}

void PendingReplies::settleAll(Act act, bool cancelling)
{
    const QList<OutboxEntry> entries = std::exchange(m_entries, {});
    for (const OutboxEntry &entry : entries) {
        settle(entry, act, cancelling);
    }
    Q_EMIT changed();
}

void PendingReplies::settle(const OutboxEntry &entry, Act act, bool cancelling)
{
    ++m_underWay;
    onResult(this, (m_door.desk.*act)(entry.id), [this, cancelling](const Result<OutboxEntry> &settled) {
        --m_underWay;
        if (!settled) {
            Q_EMIT failed(errorText(settled.error()));
        } else if (cancelling) {
            Q_EMIT cancelled(*settled);
        }
        if (m_underWay == 0 && isEmpty()) {
            Q_EMIT allSettled();
        }
    });
}

void PendingReplies::tick()
{
    const Instant now = m_clock.now();
    m_entries.removeIf([now](const OutboxEntry &entry) { return entry.sendAt <= now; });
    if (m_entries.isEmpty()) {
        m_tick.stop();
    }
    Q_EMIT changed();
}

} // namespace wederhoor
