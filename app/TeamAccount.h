#pragma once

#include "core/domain/Async.h"
#include "core/team/TeamSettings.h"

#include <QObject>

#include <functional>

namespace wederhoor {

class Store;

/// A profile's way to its team database: what its setting and the managed file say, and the password, which lies in the
/// keyring alone. Main thread.
class TeamAccount : public QObject
{
    Q_OBJECT

public:
    /// By name, as SecretStore has them; called on the main thread.
    struct Secrets
    {
        std::function<QFuture<Result<QByteArray>>(const QString &name)> read;
        std::function<QFuture<Result<void>>(const QString &name, const QByteArray &secret)> write;
        std::function<QFuture<Result<void>>(const QString &name)> remove;
    };

    TeamAccount(Store &store, Secrets secrets, QStringList configFolders = systemConfigFolders());

    [[nodiscard]] QFuture<Result<TeamSettings>> settings();
    /// Empty where another way of signing in needs none, and where none is kept. Unauthorized: no keyring answers.
    [[nodiscard]] QFuture<Result<QByteArray>> password(const TeamAccess &access);
    /// From now on the profile's own; an empty password leaves the one that is kept. Forbidden: the administrator's is
    /// locked. Unauthorized: the password cannot be kept, and nothing was changed.
    [[nodiscard]] QFuture<Result<void>> connectTo(const TeamAccess &access, const QByteArray &password);
    /// The profile works alone, whatever is managed; its password is forgotten.
    [[nodiscard]] QFuture<Result<void>> disconnectFromTeam();
    /// The profile says nothing of its own any more.
    [[nodiscard]] QFuture<Result<void>> followAdministrator();

Q_SIGNALS:
    /// Here or in another process of this profile; also by a new password.
    void changed();

private:
    [[nodiscard]] QFuture<Result<void>> keep(const QString &text, const std::optional<TeamAccess> &wanted);
    void notice();

    Store &m_store;
    Secrets m_secrets;
    QStringList m_configFolders;
    std::optional<TeamSettings> m_known;
};

} // namespace wederhoor
