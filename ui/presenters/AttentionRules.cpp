#include "ui/presenters/AttentionRules.h"

#include "core/domain/ServiceClock.h"

#include <algorithm>

namespace wederhoor {

namespace {

bool isNearlyDue(const Case &value, Instant now)
{
    const ClockState state = clockState(value.dueAt, now);
    return state == ClockState::Soon || state == ClockState::Late;
}

/// The same reason for the same words, or for the same clock, is announced once.
QString keyOf(const AttentionItem &item)
{
    const Case &value = item.row.value;
    const bool isAboutWords
        = item.reason == AttentionReason::CustomerWrote || item.reason == AttentionReason::ToApprove;
    const QString stamp = isAboutWords ? value.newestMessage.remote.value
                                       : QString::number(value.dueAt ? toMilliseconds(*value.dueAt) : 0);
    return QStringLiteral("%1 %2 %3").arg(static_cast<int>(item.reason)).arg(value.id.toString(), stamp);
}

QList<AttentionItem> wanted(const AttentionLedger::Sight &sight)
{
    QList<AttentionItem> items;
    for (const CaseRow &row : sight.mine) {
        if (isNearlyDue(row.value, sight.now)) {
            items.append({AttentionReason::MineDue, row});
        }
        if (row.value.unread > 0) {
            items.append({AttentionReason::CustomerWrote, row});
        }
    }
    for (const CaseRow &row : sight.unclaimed) {
        if (isNearlyDue(row.value, sight.now)) {
            items.append({AttentionReason::UnclaimedDue, row});
        }
    }
    for (const CaseRow &row : sight.toApprove) {
        items.append({AttentionReason::ToApprove, row});
    }
    return items;
}

} // namespace

bool QuietHours::isQuietAt(const QDateTime &local) const
{
    if (!on) {
        return false;
    }
    const int day = local.date().dayOfWeek();
    if (weekends && (day == Qt::Saturday || day == Qt::Sunday)) {
        return true;
    }
    const QTime time = local.time();
    return from <= to ? time >= from && time < to : time >= from || time < to;
}

int AttentionLedger::count(const Sight &sight)
{
    QSet<CaseId> cases;
    for (const AttentionItem &item : wanted(sight)) {
        cases.insert(item.row.value.id);
    }
    return static_cast<int>(cases.size());
}

bool AttentionLedger::isNews(const AttentionItem &item) const
{
    return !m_told.contains(keyOf(item));
}

/// What no longer holds is forgotten: the set stays as small as the inbox of one agent.
void AttentionLedger::keepOnly(const QSet<QString> &current)
{
    m_told.intersect(current);
}

QList<AttentionItem> AttentionLedger::take(const Sight &sight)
{
    const QList<AttentionItem> all = wanted(sight);
    QSet<QString> current;
    QList<AttentionItem> news;
    for (const AttentionItem &item : all) {
        current.insert(keyOf(item));
        const bool isSeen = item.reason == AttentionReason::CustomerWrote && (sight.watched || !m_hasLooked);
        if (isSeen) {
            m_told.insert(keyOf(item));
        } else if (isNews(item)) {
            news.append(item);
        }
    }
    m_hasLooked = true;
    keepOnly(current);
    const bool waits = m_lastTold && sight.now - *m_lastTold < gap;
    if (sight.quiet || news.isEmpty() || waits) {
        return {};
    }
    QSet<CaseId> cases;
    news.removeIf([this, &cases](const AttentionItem &item) {
        m_told.insert(keyOf(item));
        const bool isSecond = cases.contains(item.row.value.id); // one case calls once, whatever its reasons
        cases.insert(item.row.value.id);
        return isSecond;
    });
    m_lastTold = sight.now;
    // The most pressing first: it is the one that a click opens.
    std::stable_sort(news.begin(), news.end(), [](const AttentionItem &a, const AttentionItem &b) {
        const auto due = [](const AttentionItem &item) { return item.row.value.dueAt.value_or(Instant::max()); };
        return due(a) < due(b);
    });
    return news;
}

} // namespace wederhoor
