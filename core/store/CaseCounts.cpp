#include "core/store/CaseCounts.h"

#include "core/domain/Reply.h"
#include "core/store/CaseRows.h"
#include "core/store/Connection.h"

namespace wederhoor {

namespace {

void addToViews(const CaseCounts::Group &group, int n, const AgentId &me, const ChannelId &channel, ViewCounts &counts)
{
    const auto status = static_cast<CaseStatus>(group.status);
    counts.views[CaseView::All] += n;
    if (!isActive(status)) {
        counts.views[status == CaseStatus::Resolved ? CaseView::Resolved : CaseView::Dismissed] += n;
        return;
    }
    counts.views[CaseView::Active] += n;
    if (group.due) {
        counts.views[CaseView::Due] += n;
    }
    if (static_cast<CaseKind>(group.kind) == CaseKind::Conversation) {
        counts.views[CaseView::Conversations] += n;
    } else if (group.owner.isEmpty()) {
        counts.views[CaseView::Unclaimed] += n;
        counts.unclaimedByChannel[channel] += n;
    }
    if (!group.owner.isEmpty() && group.owner == me.value) {
        counts.views[CaseView::Mine] += n;
    }
    if (status == CaseStatus::WaitingCustomer) {
        counts.views[CaseView::WaitingCustomer] += n;
    } else if (status == CaseStatus::WaitingSpoc) {
        counts.views[CaseView::WaitingSpoc] += n;
    }
}

ViewCounts zeroes()
{
    ViewCounts counts;
    for (int view = 0; view <= static_cast<int>(CaseView::All); ++view) {
        counts.views.insert(static_cast<CaseView>(view), 0);
    }
    return counts;
}

Result<void> readCases(Connection &connection, const AgentId &me, ViewCounts &counts)
{
    Statement query = connection.prepare("SELECT n.channel, n.status, n.kind, n.due, n.owner, n.n, c.uid"
                                         " FROM case_count n JOIN channel c ON c.id = n.channel WHERE n.n <> 0");
    while (query.next()) {
        RowReader row(query);
        CaseCounts::Group group;
        group.channel = row.integer();
        group.status = row.number();
        group.kind = row.number();
        group.due = row.flag();
        group.owner = row.text();
        const int n = row.number();
        addToViews(group, n, me, row.uuidId<ChannelId>(), counts);
    }
    return query.finish();
}

Result<void> readReplies(Connection &connection, Instant now, ViewCounts &counts)
{
    Statement query
        = connection.prepare("SELECT (SELECT count(*) FROM draft),"
                             " count(DISTINCT CASE WHEN state <> 'failed' THEN coalesce(reply_uid, uid) END),"
                             " count(DISTINCT CASE WHEN state IN ('unknown', 'failed') OR (state = 'queued'"
                             " AND confirmed_at IS NULL AND send_at < ?)"
                             " THEN coalesce(reply_uid, uid) END)"
                             " FROM outbox WHERE state NOT IN ('sent', 'cancelled')");
    query.bind(now - staleReplyAfter);
    if (query.next()) {
        RowReader row(query);
        counts.drafts = row.number();
        counts.outbox = row.number();
        counts.outboxTrouble = row.number();
    }
    return query.finish();
}

/// They are few, and counted along an index of their own.
Result<void> readWaiting(Connection &connection, ViewCounts &counts)
{
    Statement query = connection.prepare("SELECT count(*) FROM (" WEDERHOOR_AWAITING_CASES ")");
    if (query.next()) {
        counts.views[CaseView::AwaitingApproval] = static_cast<int>(query.integer(0));
    }
    return query.finish();
}

} // namespace

void CaseCounts::add(const Group &group, int difference)
{
    m_differences[group] += difference;
}

Result<void> CaseCounts::flush(Connection &connection)
{
    for (auto it = m_differences.cbegin(); it != m_differences.cend(); ++it) {
        if (it.value() == 0) {
            continue;
        }
        const Group &group = it.key();
        Statement update = connection.prepare(
            "INSERT INTO case_count (channel, status, kind, due, owner, n) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
            " ON CONFLICT (channel, status, kind, due, owner) DO UPDATE SET n = n + ?6");
        update.bind(group.channel, group.status, group.kind, group.due, group.owner, it.value());
        if (const Result<void> moved = update.run(); !moved) {
            return moved;
        }
    }
    m_differences.clear();
    return {};
}

Result<ViewCounts> CaseCounts::read(Connection &connection, const AgentId &me, Instant now)
{
    ViewCounts counts = zeroes();
    if (const Result<void> cases = readCases(connection, me, counts); !cases) {
        return failure(cases.error());
    }
    if (const Result<void> replies = readReplies(connection, now, counts); !replies) {
        return failure(replies.error());
    }
    if (const Result<void> waiting = readWaiting(connection, counts); !waiting) {
        return failure(waiting.error());
    }
    return counts;
}

} // namespace wederhoor
