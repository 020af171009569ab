#include "app/TeamLink.h"

#include "core/desk/Approvals.h"
#include "core/desk/TeamFeed.h"
#include "core/domain/Async.h"
#include "core/store/Store.h"

namespace wederhoor {

namespace {

TeamDatabase::Options optionsOf(const TeamPlace &place, const QUuid &desk)
{
    TeamDatabase::Options options;
    options.address = place.address;
    options.password = place.password;
    options.desk = desk;
    return options;
}

TeamDesk teamDesk(const Store &store)
{
    const QString folder = waitingPictureFolder(store.path());
    return {takeFeed, deriveWords,
            [folder](Transaction &transaction, const WaitingReply &reply, Instant now) {
                return queueApproved(transaction, reply, folder, now);
            },
            endWaiting};
}

} // namespace

TeamLink::TeamLink(Store &store, const Clock &clock, const TeamPlace &place, const QUuid &desk,
                   const QList<ChannelId> &shared)
    : m_database(optionsOf(place, desk))
    , m_polls(m_database, clock, QUuid::createUuid())
    , m_retention(m_database, QUuid::createUuid(), TeamRetention::Timing{})
    , m_feed(m_database, m_polls)
    , m_replies(m_database, clock)
    , m_claims(m_database)
    , m_presence(m_database, TeamPresence::Timing{})
    , m_questions(m_database)
    , m_sync(m_database, store, clock, place.address.toUrl(), teamDesk(store), TeamSync::Timing{})
    , m_approvals(m_database, m_sync)
    , m_shared(shared.begin(), shared.end())
{
    connect(&m_sync, &TeamSync::channelsChanged, this,
            [this](const QList<ChannelId> &now) { m_shared = QSet<ChannelId>(now.begin(), now.end()); });
    if (place.drawers) {
        m_secrets = std::make_unique<TeamSecrets>(m_database, place.drawers());
    }
}

TeamLink::~TeamLink() = default;

QFuture<Result<ReplyGate::Grant>> TeamLink::reserve(const OutboxEntry &entry)
{
    return settledBy<ReplyGate::Grant>([&](const auto &settle) {
        onResult(this, m_sync.tellAll(), [this, entry, settle](const Result<void> &) {
            // Whether it could be told or not, the gate knows what to say.
            onResult(this, m_replies.reserve(entry), settle);
        });
    });
}

QFuture<Result<void>> TeamLink::act(std::function<Result<void>(TeamCalls &)> what, const QList<CaseId> &cases)
{
    const auto done = m_database.command<void>([what = std::move(what), cases](TeamCalls &calls) {
        const Result<void> outcome = what(calls);
        QList<QUuid> ids;
        for (const CaseId &id : cases) {
            ids.append(id.value);
        }
        // One that is lost costs colleagues the time until they look by themselves.
        static_cast<void>(calls.sendHint(QStringLiteral("cases"), ids));
        return outcome;
    });
    return andThen(this, done, [this] { return m_sync.syncOnce(); });
}

bool TeamLink::mayGoAlone() const
{
    return m_sync.state().link == TeamState::Link::Away && m_sync.state().sendingHeld.isEmpty();
}

QFuture<Result<void>> TeamLink::confirm()
{
    return m_sync.tellAll();
}

} // namespace wederhoor
