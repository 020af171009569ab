#include "app/TeamBackstage.h"

namespace wederhoor {

namespace {
using namespace std::chrono_literals;
constexpr auto keepFor = 1min;
} // namespace

TeamBackstage::TeamBackstage(TeamAccount &account)
    : m_account(account)
{
    // Another server, login or password: the next question connects anew.
    connect(&account, &TeamAccount::changed, this, [this] { m_administration.reset(); });
    m_idle.setSingleShot(true);
    m_idle.setInterval(keepFor);
    connect(&m_idle, &QTimer::timeout, this, [this] { m_administration.reset(); });
}

TeamBackstage::~TeamBackstage() = default;

TeamDoor TeamBackstage::door()
{
    using Access = TeamAccess;
    using Desk = TeamAdministration;
    TeamDoor door;
    door.settings = [this] { return m_account.settings(); };
    door.test = [this](const Access &access, const QByteArray &password) { return test(access, password); };
    door.cancelTest = [this] { m_probe.cancel(); };
    door.connectTo
        = [this](const Access &access, const QByteArray &password) { return m_account.connectTo(access, password); };
    door.disconnectFromTeam = [this] { return m_account.disconnectFromTeam(); };
    door.followAdministrator = [this] { return m_account.followAdministrator(); };
    door.organisation = [this] { return administer<TeamOrganisation>([](Desk &desk) { return desk.read(); }); };
    door.putMember = [this](const TeamMember &member, const QByteArray &password) {
        return administer<void>([member, password](Desk &desk) { return desk.putMember(member, password); });
    };
    door.removeMember = [this](const QString &login) {
        return administer<int>([login](Desk &desk) { return desk.removeMember(login); });
    };
    door.putHub
        = [this](const TeamHub &hub) { return administer<void>([hub](Desk &desk) { return desk.putHub(hub); }); };
    door.removeHub
        = [this](const QUuid &id) { return administer<void>([id](Desk &desk) { return desk.removeHub(id); }); };
    door.putGroup = [this](const TeamGroup &group) {
        return administer<void>([group](Desk &desk) { return desk.putGroup(group); });
    };
    door.putMembership = [this](const QUuid &group, const QString &login, bool belongs) {
        return administer<void>(
            [group, login, belongs](Desk &desk) { return desk.putMembership(group, login, belongs); });
    };
    door.removeGroup
        = [this](const QUuid &id) { return administer<void>([id](Desk &desk) { return desk.removeGroup(id); }); };
    return door;
}

QFuture<Result<TeamTest>> TeamBackstage::test(const TeamAccess &access, const QByteArray &password)
{
    const bool isTyped = access.signIn == TeamSignIn::Password && !password.isEmpty();
    const QFuture<Result<QByteArray>> known = isTyped ? ready<QByteArray>(password) : m_account.password(access);
    return andThen(this, known,
                   [this, access](const QByteArray &secret) { return m_probe.test(access.dialled(), secret); });
}

QFuture<Result<bool>> TeamBackstage::openAdministration()
{
    if (m_administration) {
        return ready<bool>(true);
    }
    return andThen(this, m_account.settings(), [this](const TeamSettings &settings) -> QFuture<Result<bool>> {
        if (!settings.access) {
            return ready<bool>(false);
        }
        return andThen(this, m_account.password(*settings.access),
                       [this, access = *settings.access](const QByteArray &password) {
                           m_administration = std::make_unique<TeamAdministration>(access.dialled(), password);
                           return Result<bool>(true);
                       });
    });
}

template <class T>
QFuture<Result<T>> TeamBackstage::administer(std::function<QFuture<Result<T>>(TeamAdministration &)> act)
{
    m_idle.start();
    return andThen(this, openAdministration(), [this, act = std::move(act)](bool isThere) {
        return isThere && m_administration ? act(*m_administration)
                                           : ready<T>(failure(ErrorKind::NotFound, TeamSettings::key));
    });
}

} // namespace wederhoor
