#include "app/TeamAccount.h"

#include "core/store/Store.h"

namespace wederhoor {

TeamAccount::TeamAccount(Store &store, Secrets secrets, QStringList configFolders)
    : m_store(store)
    , m_secrets(std::move(secrets))
    , m_configFolders(std::move(configFolders))
{
    connect(&store, &Store::settingsChanged, this, &TeamAccount::notice);
}

QFuture<Result<TeamSettings>> TeamAccount::settings()
{
    return andThen(this, m_store.setting(TeamSettings::key), [this](const QString &text) {
        m_known = teamSettings(text, m_configFolders);
        return Result<TeamSettings>(*m_known);
    });
}

/// Every setting of the profile is told by one signal.
void TeamAccount::notice()
{
    const std::optional<TeamSettings> before = m_known;
    onResult(this, settings(), [this, before](const Result<TeamSettings> &now) {
        if (before && now && *before != *now) {
            Q_EMIT changed();
        }
    });
}

QFuture<Result<QByteArray>> TeamAccount::password(const TeamAccess &access)
{
    if (access.signIn != TeamSignIn::Password) {
        return ready<QByteArray>(QByteArray());
    }
    return settledBy<QByteArray>([this, &access](auto settle) {
        onResult(this, m_secrets.read(access.secretName()), [settle](Result<QByteArray> kept) {
            const bool isNone = !kept && kept.error().kind == ErrorKind::NotFound;
            settle(isNone ? Result<QByteArray>(QByteArray()) : std::move(kept));
        });
    });
}

/// Nothing is kept that would not count.
QFuture<Result<void>> TeamAccount::keep(const QString &text, const std::optional<TeamAccess> &wanted)
{
    const TeamSettings then = teamSettings(text, m_configFolders);
    return then.access == wanted ? m_store.setSetting(TeamSettings::key, text)
                                 : ready<void>(failure(ErrorKind::Forbidden, then.managedFile));
}

QFuture<Result<void>> TeamAccount::connectTo(const TeamAccess &access, const QByteArray &password)
{
    // What the administrator says need not be said again: it follows when they change it.
    const bool isManaged = teamSettings({}, m_configFolders).access == access;
    const QString text = isManaged ? QString() : teamSettingText(access);
    if (teamSettings(text, m_configFolders).access != access) {
        return ready<void>(failure(ErrorKind::Forbidden));
    }
    const bool keepsPassword = access.signIn == TeamSignIn::Password && !password.isEmpty();
    const QFuture<Result<void>> kept = keepsPassword ? m_secrets.write(access.secretName(), password) : ready<void>({});
    const QFuture<Result<void>> done = andThen(this, kept, [this, text, access] { return keep(text, access); });
    return andThen(this, done, [this] {
        Q_EMIT changed(); // a new password alone is no new setting
        return Result<void>();
    });
}

QFuture<Result<void>> TeamAccount::disconnectFromTeam()
{
    return andThen(this, settings(), [this](const TeamSettings &before) {
        return andThen(this, keep(teamSettingText(std::nullopt), std::nullopt), [this, before] {
            const bool hasPassword = before.access && before.access->signIn == TeamSignIn::Password;
            return hasPassword ? m_secrets.remove(before.access->secretName()) : ready<void>({});
        });
    });
}

QFuture<Result<void>> TeamAccount::followAdministrator()
{
    return m_store.setSetting(TeamSettings::key, {});
}

} // namespace wederhoor
