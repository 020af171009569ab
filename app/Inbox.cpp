#include "app/Inbox.h"

#include "app/Engine.h"
#include "app/EngineThread.h"
#include "app/LocalAgent.h"
#include "app/Platforms.h"
#include "app/TeamLink.h"
#include "core/desk/StarterTemplates.h"
#include "core/domain/Role.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/store/TeamErasure.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"
#include "core/team/TeamErrors.h"

#include <QFile>
#include <QSemaphore>
#include <QSysInfo>
#include <QUuid>

#include <utility>

namespace wederhoor {

namespace {

QByteArray starterTemplates()
{
    QFile file(QStringLiteral(":/templates/starter.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("[]");
}

constexpr std::chrono::hours housekeepingEvery{6};

/// A profile that was copied to another machine is another desk there: the same replies wait in both.
QUuid onThisMachine(const QUuid &desk)
{
    return QUuid::createUuidV5(desk, QSysInfo::machineUniqueId());
}

} // namespace

/// What the inbox says of its team before that was heard of.
struct Inbox::Known
{
    QList<ChannelId> channels;
    std::optional<TeamMembership> membership;
    QString role; ///< as the team said it last; empty: it never did
    QUuid desk;
};

Inbox::Inbox(const Parts &parts, const QString &storePath, QString lockFolder)
    : m_parts(parts)
    , m_lockFolder(std::move(lockFolder))
    , m_store(Store::Options{storePath, 2, parts.fault}, parts.clock)
    , m_desk(
          m_store, parts.clock, parts.ids, systemAgent(),
          parts.capabilities ? parts.capabilities
                             : [](const Channel &channel) { return capabilitiesOf(channel.platform); })
    , m_approvals(m_store, parts.clock, m_desk)
    , m_templates(m_store, parts.ids)
    , m_shared(m_store, parts.ids)
    , m_things(m_store, parts.ids)
    , m_identity(m_store, parts.clock, m_desk)
    , m_callbacks(m_store, parts.clock, parts.ids, m_desk)
    , m_knowledge(m_store, parts.ids)
    , m_mandates(m_store, parts.ids)
{
    m_housekeeping.setInterval(housekeepingEvery);
    // What could not be erased now is erased the next time.
    QObject::connect(&m_housekeeping, &QTimer::timeout, &m_store, [this] { (void)m_callbacks.eraseNumbers(); });
}

Inbox::~Inbox()
{
    m_desk.setClaimGate(nullptr);
    m_desk.setApprovalGate(nullptr);
    if (m_engine || m_team) {
        m_parts.thread.runAndWait([this] {
            m_engine.reset();
            m_team.reset();
        });
    }
}

QFuture<Result<TeamLink *>> Inbox::joinTeam(const TeamPlace &place)
{
    untie();
    const auto known = [](Transaction &transaction) -> Result<Known> {
        TeamTable team(transaction.connection());
        const Result<QList<ChannelId>> channels = team.channels();
        const Result<std::optional<TeamMembership>> membership = team.membership();
        const Result<QString> role = team.role();
        const Result<QUuid> desk = team.desk();
        if (!channels || !membership || !role || !desk) {
            return failure(!channels         ? channels.error()
                               : !membership ? membership.error()
                               : !role       ? role.error()
                                             : desk.error());
        }
        return Known{*channels, *membership, *role, onThisMachine(*desk)};
    };
    return andThen(&m_store, m_store.write<Known>(known), [this, place](const Known &before) {
        untie();
        tie(place, before);
        return Result<TeamLink *>(m_team.get());
    });
}

QFuture<Result<void>> Inbox::leaveTeam()
{
    untie();
    return m_store.write<void>([](Transaction &transaction) -> Result<void> {
        TeamTable team(transaction.connection());
        const Result<std::optional<TeamMembership>> membership = team.membership();
        if (!membership) {
            return failure(membership.error());
        }
        const Result<void> forgotten = team.setRole({}); // another team gives another
        return *membership && forgotten ? team.leave() : forgotten;
    });
}

void Inbox::tie(const TeamPlace &place, const Known &known)
{
    m_parts.thread.runAndWait([&] {
        m_team = std::make_unique<TeamLink>(m_store, m_parts.clock, place, known.desk, known.channels);
        if (m_engine) {
            m_engine->setTeam(m_team.get());
        }
    });
    m_desk.setClaimGate(&m_team->claims());
    m_desk.setApprovalGate(&m_team->approvals());
    // In a team one is known by one's login.
    const AgentId member = known.membership ? known.membership->member : AgentId{place.address.member};
    if (!member.isEmpty()) {
        m_desk.setMe({member, m_desk.me().name});
    }
    m_role = known.role;
    workAs(m_role);
    m_emptied = false;
    m_standing.set(TeamState());
    QObject::connect(&m_team->sync(), &TeamSync::stateChanged, &m_store, [this](const TeamState &state) {
        if (!m_team) {
            return; // told before it was untied
        }
        m_standing.set(state);
        if (state.trouble && isRemovedFromTeam(*state.trouble)) {
            emptyOfTeam();
            return;
        }
        if (!state.member.isEmpty() && state.member != m_desk.me().id.value) {
            m_desk.setMe({{state.member}, m_desk.me().name});
        }
        takeRole(state.role);
    });
}

void Inbox::takeRole(const QString &role)
{
    if (role.isEmpty() || role == m_role) {
        return;
    }
    m_role = role;
    workAs(role);
}

void Inbox::workAs(const QString &role)
{
    const std::optional<Role> known = roleFromName(role);
    m_desk.setMayOverride(mayOverride(known));
    ApprovalRule rule = m_desk.approvalRule();
    rule.isTrainee = known == Role::Trainee;
    m_desk.setApprovalRule(rule);
}

/// Who one is and what one may do while the team was not asked yet is what it said last.
QFuture<Result<void>> Inbox::recallMembership()
{
    using Recalled = std::optional<std::pair<AgentId, QString>>;
    const auto read = [](Snapshot &snapshot) -> Result<Recalled> {
        TeamTable team(snapshot.connection());
        const Result<std::optional<TeamMembership>> membership = team.membership();
        const Result<QString> role = team.role();
        if (!membership || !role) {
            return failure(membership ? role.error() : membership.error());
        }
        return *membership ? Recalled({(*membership)->member, *role}) : std::nullopt;
    };
    return andThen(&m_store, m_store.read<Recalled>(read), [this](const Recalled &recalled) {
        if (recalled) {
            m_desk.setMe({recalled->first, m_desk.me().name});
            workAs(recalled->second);
        }
        return Result<void>();
    });
}

void Inbox::emptyOfTeam()
{
    if (std::exchange(m_emptied, true)) {
        return;
    }
    const auto dropped = m_parts.thread.ask<void>(
        [link = m_team.get()] { return link->secrets() != nullptr ? link->secrets()->dropAll() : ready<void>({}); });
    const auto erased = m_store.write<int>([](Transaction &transaction) { return eraseTeam(transaction.connection()); },
                                           Store::Durability::Full);
    // What could not be taken out is tried again with the next word from the team.
    onResult(&m_store, erased, [this](const Result<int> &done) { m_emptied = done.has_value(); });
    onResult(&m_store, dropped, [this](const Result<void> &done) { m_emptied = m_emptied && done.has_value(); });
}

void Inbox::untie()
{
    if (!m_team) {
        return;
    }
    workAs({});
    m_desk.setMayOverride(true);
    m_desk.setClaimGate(nullptr);
    m_desk.setApprovalGate(nullptr);
    m_parts.thread.runAndWait([this] {
        if (m_engine) {
            m_engine->setTeam(nullptr);
        }
        m_team.reset();
    });
    m_standing.set(std::nullopt);
}

QFuture<Result<OpenReport>> Inbox::open()
{
    return andThen(&m_store, m_store.open(), [this](const OpenReport &report) {
        return andThen(&m_store, readAgent(m_store), [this, report](const Agent &agent) {
            m_desk.setMe(agent);
            return andThen(&m_store, recallMembership(), [this, report] {
                (void)m_callbacks.eraseNumbers();
                m_housekeeping.start();
                return settledBy<OpenReport>([this, &report](const auto &settle) {
                    // An inbox that only lacks its first templates is good enough to work with.
                    onResult(&m_store, addStarterTemplates(m_store, starterTemplates(), m_parts.ids),
                             [settle, report](const Result<int> &) { settle(report); });
                });
            });
        });
    });
}

void Inbox::startEngine(std::shared_ptr<const ConnectorRegistry> registry, ChannelDesk::RemoveSecrets removeSecrets)
{
    m_parts.thread.runAndWait([&] {
        m_engine = std::make_unique<Engine>(m_store, std::move(registry), std::move(removeSecrets), m_lockFolder,
                                            m_parts.clock, m_parts.probe);
        m_engine->setTeam(m_team.get());
    });
}

void Inbox::stopEngine(std::chrono::milliseconds most)
{
    if (!m_engine) {
        return;
    }
    // Shared, since the engine may end after the wait is over.
    const auto ended = std::make_shared<QSemaphore>();
    m_parts.thread.post([engine = m_engine.get(), ended] {
        const auto count = [ended] { ended->release(); };
        QObject::connect(&engine->poller(), &Poller::stopped, &engine->poller(), count);
        QObject::connect(&engine->sender(), &OutboxSender::stopped, &engine->sender(), count);
        engine->stop();
    });
    (void)ended->tryAcquire(2, static_cast<int>(most.count()));
}

QFuture<Result<void>> Inbox::saveSignature(const SignatureRule &rule)
{
    return m_shared.saveSignature(rule);
}

} // namespace wederhoor
