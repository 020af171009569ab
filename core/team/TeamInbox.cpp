#include "core/team/TeamInbox.h"

#include "core/store/CaseTable.h"
#include "core/store/ChannelTable.h"
#include "core/store/SharedTable.h"
#include "core/store/Transaction.h"
#include "core/team/TeamJson.h"
#include "core/team/TeamShared.h"

#include <map>

namespace wederhoor {

namespace {

std::int64_t versionOf(const QJsonObject &row)
{
    return row.value(QStringLiteral("version")).toInteger();
}

CaseId caseOf(const QJsonObject &row)
{
    return CaseId::fromString(row.value(QStringLiteral("id")).toString());
}

/// The thing of which a row says that it belongs to the row's scope no more; null: the row is a thing itself.
QUuid goneFrom(const SharedThing &thing)
{
    return thing.isDeleted ? QUuid::fromString(thing.fields.value(QLatin1String("gone")).toString()) : QUuid();
}

} // namespace

TeamInbox::TeamInbox(Transaction &transaction, const TeamDesk &desk, Instant now)
    : m_transaction(transaction)
    , m_desk(desk)
    , m_now(now)
    , m_team(transaction.connection())
{
}

Result<void> TeamInbox::take(TeamStream stream, const QList<QJsonObject> &rows)
{
    switch (stream) {
    case TeamStream::Channels:
        return takeChannels(rows);
    case TeamStream::Cases:
        return takeCases(rows, false);
    case TeamStream::Feed:
        return takeFeed(rows);
    case TeamStream::History:
        return takeHistory(rows);
    case TeamStream::ReplyParts:
        return takeReplyParts(rows);
    case TeamStream::Documents:
    case TeamStream::Proposals:
    case TeamStream::Members:
        return takeShared(stream, rows);
    case TeamStream::Replies:
        return takeReplies(rows);
    case TeamStream::Settings:
        return {};
    }
    Q_UNREACHABLE();
}

Result<QSet<CaseId>> TeamInbox::unknownCases(TeamStream stream, const QList<QJsonObject> &rows)
{
    QSet<CaseId> named;
    for (const QJsonObject &row :
         stream == TeamStream::Feed || stream == TeamStream::History || stream == TeamStream::Replies
             ? rows
             : QList<QJsonObject>()) {
        if (const CaseId id = CaseId::fromString(row.value(QStringLiteral("case_id")).toString()); !id.isNull()) {
            named.insert(id);
        }
    }
    QSet<CaseId> unknown;
    CaseTable cases(m_transaction.connection());
    for (const CaseId &id : std::as_const(named)) {
        const Result<std::optional<Case>> known = cases.findExact(id);
        if (!known) {
            return failure(known.error());
        }
        if (!*known) {
            unknown.insert(id);
        }
    }
    return unknown;
}

/// The administrator's word on a channel; whether this desk can sign in there is another matter.
Result<void> TeamInbox::takeChannels(const QList<QJsonObject> &rows)
{
    ChannelTable channels(m_transaction.connection());
    for (const QJsonObject &row : rows) {
        Channel channel = channelOf(row);
        const bool removed = !row.value(QStringLiteral("removed_at")).isNull();
        const Result<std::optional<Channel>> known = channels.find(channel.id);
        const Result<std::optional<Channel>> namesake = channels.findByName(channel.name);
        if (!known || !namesake) {
            return failure(known ? namesake.error() : known.error());
        }
        if (removed) {
            if (const Result<void> gone = *known ? channels.remove(channel.id) : Result<void>(); !gone) {
                return gone;
            }
            continue;
        }
        if (*namesake && (*namesake)->id != channel.id) {
            channel.name += QStringLiteral(" (%1)").arg(channel.id.toString().left(4)); // one of this desk's own
        }
        const Result<void> saved = *known && **known == channel ? Result<void>() : channels.save(channel);
        const Result<void> done = saved ? channels.setExposure(channel.id, channelExposureOf(row)) : saved;
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> TeamInbox::takeCases(const QList<QJsonObject> &rows, bool overPending)
{
    for (const QJsonObject &row : rows) {
        if (const Result<void> taken = takeCase(row, overPending); !taken) {
            return taken;
        }
    }
    return joinWhatIsDue();
}

Result<void> TeamInbox::takeCase(const QJsonObject &row, bool overPending)
{
    const CaseId id = caseOf(row);
    CaseTable cases(m_transaction.connection());
    const Result<std::optional<Case>> known = cases.findExact(id);
    const Result<std::optional<std::int64_t>> version = m_team.version(id);
    const Result<bool> waits = m_team.isPending(id);
    if (!known || !version || !waits) {
        return failure(known ? (version ? waits.error() : version.error()) : known.error());
    }
    // Another process of this profile may have read further. What was done here and is not told yet comes first: once
    // it is told, the team's state is taken.
    const bool older = *version && **version > versionOf(row);
    if (*known && (older || (*waits && !overPending))) {
        return {};
    }
    Case value = known->value_or(Case());
    value.id = id;
    takeCaseRow(value, row);
    const CaseId into = mergedInto(row);
    const CaseId before = value.mergedInto;
    value.mergedInto = into.isNull() ? CaseId() : before;
    if (!*known || value != **known) {
        if (const Result<void> saved = cases.save(value); !saved) {
            return saved;
        }
    }
    Result<void> done = m_team.setVersion(id, versionOf(row));
    done = done && !*known ? noteOpened(value) : done;
    if (done && into.isNull() && !before.isNull()) {
        done = m_desk.deriveWords(m_transaction, before);
    }
    return done ? m_team.setJoins(id, into == before ? CaseId() : into) : done;
}

/// As Intake does where a case is opened by its first message.
Result<void> TeamInbox::noteOpened(const Case &value)
{
    const Result<bool> noted = m_team.addHistory({CaseHistoryEntry::Kind::Opened, value.id, {}, value.openedAt, {}},
                                                 QUuid::createUuidV5(value.id.value, QStringLiteral("opened")));
    return noted ? Result<void>() : failure(noted.error());
}

Result<void> TeamInbox::joinWhatIsDue()
{
    const Result<QList<std::pair<CaseId, CaseId>>> due = m_team.joinsDue();
    if (!due) {
        return failure(due.error());
    }
    for (const auto &[from, into] : *due) {
        if (const Result<void> joined = join(from, into); !joined) {
            return joined;
        }
    }
    return {};
}

Result<void> TeamInbox::join(const CaseId &from, const CaseId &into)
{
    Result<void> done = CaseTable(m_transaction.connection()).setRedirect(from, into);
    if (!done && done.error().kind == ErrorKind::Conflict) {
        done = {}; // a ring: the team's next word on one of them breaks it
    }
    done = done ? m_team.setJoins(from, {}) : done;
    return done ? m_desk.deriveWords(m_transaction, into) : done;
}

Result<void> TeamInbox::takeFeed(const QList<QJsonObject> &rows)
{
    std::map<ChannelId, QList<FeedMessage>> pages;
    for (const QJsonObject &row : rows) {
        if (std::optional<FeedMessage> message = feedMessageOf(row)) {
            pages[ChannelId::fromString(row.value(QStringLiteral("channel")).toString())].append(std::move(*message));
        }
    }
    ChannelTable channels(m_transaction.connection());
    for (const auto &[id, messages] : pages) {
        const Result<std::optional<Channel>> channel = channels.find(id);
        if (!channel) {
            return failure(channel.error());
        }
        // A removed one's: its cases stay, its messages come no more.
        const Result<void> taken
            = *channel ? m_desk.takeFeed(m_transaction, **channel, messages, m_now) : Result<void>();
        if (!taken) {
            return taken;
        }
    }
    return {};
}

Result<void> TeamInbox::takeHistory(const QList<QJsonObject> &rows)
{
    for (const QJsonObject &row : rows) {
        const std::optional<CaseHistoryEntry> entry = historyOf(row);
        const Result<bool> known = entry ? m_team.knowsWords(*entry) : Result<bool>(false);
        const bool isNew = entry && known && !*known;
        const Result<bool> added = isNew ? m_team.addHistory(*entry, historyName(row)) : known;
        if (!added) {
            return failure(added.error());
        }
    }
    return {};
}

Result<void> TeamInbox::takeShared(TeamStream stream, const QList<QJsonObject> &rows)
{
    SharedTable shared(m_transaction.connection());
    Result<void> done;
    for (const QJsonObject &row : rows) {
        if (!done) {
            break;
        }
        if (stream == TeamStream::Documents) {
            const SharedThing thing = sharedThingOf(row);
            const QUuid gone = goneFrom(thing);
            done = gone.isNull() ? shared.takeThing(thing) : shared.takeGone(gone, thing.scope);
        } else if (stream == TeamStream::Proposals) {
            done = shared.takeProposal(sharedProposalOf(row));
        } else {
            done = shared.takeMember(row.value(QStringLiteral("name")).toString(),
                                     row.value(QStringLiteral("display_name")).toString());
        }
    }
    return done;
}

Result<bool> TeamInbox::settle(const TeamChange &change, const TeamChangeOutcome &outcome, const AgentId &me)
{
    using Kind = TeamChangeOutcome::Kind;
    Result<void> done;
    switch (outcome.kind) {
    case Kind::Done:
        done = m_team.remove(change.id);
        done = done ? m_team.rebase(change.caseId, change.version, outcome.version) : done;
        done = done ? m_team.setVersion(change.caseId, outcome.version) : done;
        return done ? Result<bool>(false) : failure(done.error());
    case Kind::Already:
        done = m_team.remove(change.id);
        return done ? Result<bool>(true) : failure(done.error());
    case Kind::Unknown:
    case Kind::Missing:
        // The database is older than this program, or the case is not there yet: kept until that is otherwise.
        done = m_team.setLater(change.id, true);
        return done ? Result<bool>(false) : failure(done.error());
    case Kind::Clash:
    case Kind::Owner:
    case Kind::Refused:
    case Kind::Forbidden:
    case Kind::Invalid:
        done = m_team.remove(change.id);
        done = !done                   ? done
            : change.kind == u"submit" ? failSubmission(change, outcome)
                                       : noteClash(change, outcome, me);
        return done ? Result<bool>(true) : failure(done.error());
    }
    Q_UNREACHABLE();
}

/// Drafts and notes stay where they are; that the act did not hold is said in the case.
Result<void> TeamInbox::noteClash(const TeamChange &change, const TeamChangeOutcome &outcome, const AgentId &me)
{
    const QString owner = outcome.kind == TeamChangeOutcome::Kind::Owner ? outcome.detail : QString();
    const Result<bool> noted = m_team.addHistory({CaseHistoryEntry::Kind::Clash, change.caseId, me, m_now, owner},
                                                 QUuid::createUuidV5(change.id, QStringLiteral("clash")));
    return noted ? Result<void>() : failure(noted.error());
}

} // namespace wederhoor
