#include "core/domain/Async.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"
#include "core/team/TeamDatabase.h"
#include "core/team/TeamSync.h"
#include "core/team/TeamSyncSteps.h"

#include <algorithm>
#include <utility>

// What the team has, read into the inbox.

namespace wederhoor {

namespace {

bool gains(const QList<ChannelId> &before, const QList<ChannelId> &now)
{
    return std::any_of(now.begin(), now.end(), [&before](const ChannelId &id) { return !before.contains(id); });
}

} // namespace

void TeamSync::look(const Plan &plan)
{
    m_lookWanted = false;
    const bool retarget = std::exchange(m_targetWanted, false);
    Plan asked = plan;
    asked.missed = std::exchange(m_missed, {});
    asked.asksScopes = std::exchange(m_scopesWanted, false);
    const auto found = m_database.sync<Look>([asked, rows = m_timing.rowsAPage, counts = !m_state.reading](
                                                 TeamCalls &calls) { return lookNow(calls, asked, rows, counts); });
    onResult(this, found, [this, plan = asked, retarget](const Result<Look> &look) {
        if (!look) {
            m_lookWanted = true;
            m_targetWanted = true;
            m_scopesWanted = true;
            fail(look.error());
            return;
        }
        if (retarget) {
            m_target = look->horizon.newest.toULongLong();
        }
        takeLook(plan, *look);
    });
}

Result<TeamSync::Look> TeamSync::lookNow(TeamCalls &calls, const Plan &plan, int rowsAPage, bool counts)
{
    TeamKnown known;
    known.incarnation = plan.membership ? plan.membership->incarnation : QUuid();
    known.channels = plan.channels;
    known.positions = plan.positions;
    Result<TeamLook> look = calls.look(known, rowsAPage);
    if (!look) {
        return failure(look.error());
    }
    Look found{std::move(*look), std::nullopt, {}, {}};
    if (const Result<void> asked = plan.asksScopes ? askScopes(calls, found) : Result<void>(); !asked) {
        return failure(asked.error());
    }
    if (!plan.missed.isEmpty()) {
        Result<QList<QJsonObject>> cases = calls.casesNow(plan.missed.values());
        if (!cases) {
            return failure(cases.error());
        }
        found.missed = std::move(*cases);
    }
    const bool more = !found.pages.isEmpty() && !found.isComplete();
    if (const Result<std::int64_t> count = counts && more ? calls.countNew(plan.positions) : Result<std::int64_t>(0);
        count && more) {
        found.toRead = *count;
    }
    return found;
}

void TeamSync::takeLook(const Plan &plan, const Look &found)
{
    const auto write = [plan, found, team = m_team, desk = m_desk, now = m_clock.now()](Transaction &transaction) {
        TeamInbox inbox(transaction, desk, now);
        return TeamSync::write(transaction, plan, found, team, inbox);
    };
    onResult(this, m_store.write<Written>(write), [this, found](const Result<Written> &written) {
        if (!written) {
            m_lookWanted = true;
            fail(written.error());
            return;
        }
        if (written->current) {
            noteLook(found);
            m_missed = written->missed;
            m_lookWanted = m_lookWanted || !m_missed.isEmpty();
        } else {
            m_lookWanted = true; // another process of this profile reads too: on from where it is
        }
        m_again = m_again || m_lookWanted;
        endRound();
    });
}

Result<TeamSync::Written> TeamSync::write(Transaction &transaction, const Plan &plan, const Look &found,
                                          const QString &name, TeamInbox &inbox)
{
    TeamTable team(transaction.connection());
    Result<void> done;
    if (!plan.membership || plan.membership->incarnation != found.horizon.incarnation
        || plan.membership->team != name) {
        done = team.join({name, found.horizon.member, found.horizon.incarnation});
    }
    if (done && plan.channels != found.horizon.channels) {
        done = gains(plan.channels, found.horizon.channels) ? team.restart() : done;
        done = done ? team.setChannels(found.horizon.channels) : done;
    }
    done = done && !found.missed.isEmpty() ? inbox.takeCases(found.missed, false) : done;
    done = done ? SharedTable(transaction.connection()).setRights(found.horizon.rights) : done;
    done = done && found.scopes ? takeScopes(transaction, *found.scopes) : done;
    for (const auto &[stream, page] : found.pages) {
        const auto named
            = std::find_if(inboxStreams.begin(), inboxStreams.end(),
                           [wanted = stream](const TeamInboxStream &known) { return known.stream == wanted; });
        const QString key = QLatin1String(named->name);
        const Result<TeamPosition> present = done ? team.position(key) : failure(done.error());
        if (!present) {
            return failure(present.error());
        }
        if (*present != plan.positions.value(stream)) {
            return Written{false, {}};
        }
        const Result<QSet<CaseId>> unknown = inbox.unknownCases(stream, page.rows);
        if (!unknown) {
            return failure(unknown.error());
        }
        // A case that was changed again above the horizon is not told below it, though what was noted in it is. What
        // was asked for in vain is gone for good.
        if (const QSet<CaseId> missed = *unknown - plan.missed; !missed.isEmpty()) {
            return Written{true, missed};
        }
        done = inbox.take(stream, page.rows);
        done = done && *present != page.next ? team.setPosition(key, page.next) : done;
    }
    return done ? Result<Written>(Written{}) : failure(done.error());
}

std::optional<TeamState::Progress> TeamSync::progressAfter(const Look &found) const
{
    if (found.isComplete()) {
        return std::nullopt;
    }
    std::int64_t brought = 0;
    for (const auto &[stream, page] : found.pages) {
        brought += isLong(stream) ? page.rows.size() : 0;
    }
    if (m_state.reading) {
        // A row that is changed while others are read is read again.
        const std::int64_t done = m_state.reading->done + brought;
        return TeamState::Progress{done, std::max(m_state.reading->total, done)};
    }
    const bool isWorthTelling = found.toRead.value_or(0) > std::int64_t{2} * m_timing.rowsAPage;
    return isWorthTelling ? std::optional(TeamState::Progress{brought, *found.toRead}) : std::nullopt;
}

void TeamSync::noteLook(const Look &found)
{
    TeamState next = m_state;
    next.reading = progressAfter(found);
    for (const auto &[stream, page] : found.pages) {
        for (const QJsonObject &row : stream == TeamStream::Settings ? page.rows : QList<QJsonObject>()) {
            if (row.value(QStringLiteral("name")) == QLatin1String("sending_held")) {
                next.sendingHeld = row.value(QStringLiteral("value")).toString();
            }
        }
    }
    if (!m_state.sendingHeld.isEmpty() && next.sendingHeld.isEmpty()) {
        onResult(this, m_store.write<void>(releaseHeldReplies), [](const Result<void> &) {});
    }
    m_complete = found.isComplete();
    setState(next);
    m_below = found.horizon.below.toULongLong();
    m_lookWanted = m_lookWanted || !m_complete || m_below < m_target;
}

} // namespace wederhoor
