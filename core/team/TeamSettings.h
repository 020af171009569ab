#pragma once

#include "core/team/TeamAddress.h"

#include <QStringList>

#include <optional>

namespace wederhoor {

/// How a member proves to be one.
enum class TeamSignIn {
    Password, ///< kept in the keyring
    PasswordFile, ///< pgpass
    Certificate,
    Kerberos, ///< GSSAPI: the ticket of whoever is logged in at the desk
};
/// "password", "pgpass", "certificate", "kerberos".
[[nodiscard]] QString teamSignInName(TeamSignIn way);

/// A team database, and how one is known there. Never the password itself.
struct TeamAccess
{
    TeamAddress address;
    TeamSignIn signIn = TeamSignIn::Password;

    /// What is dialled: what belongs to another way of signing in is left out, "~/" stands for the home folder.
    [[nodiscard]] TeamAddress dialled() const;
    /// The keyring's name for the password. Another server or member is another name, so that no password ever goes to
    /// a server it was not given for.
    [[nodiscard]] QString secretName() const;

    friend bool operator==(const TeamAccess &, const TeamAccess &) = default;
};

/// What this profile knows of its team database, and who said so.
struct TeamSettings
{
    enum class Source {
        Nobody, ///< the desk works alone
        Profile,
        Administrator, ///< the managed file
    };

    /// The key of the profile's setting.
    static constexpr QLatin1String key{"team.database"};

    std::optional<TeamAccess> access;
    Source source = Source::Nobody;
    bool hasManaged = false; ///< there is a managed file, whoever was heeded
    bool isLocked = false; ///< the administrator lets nobody change it, but for a login that it does not name
    bool managedLogin = false; ///< the administrator names the login too
    QString managedFile; ///< the one that was read
    QString wrong; ///< why the managed file or the profile's setting cannot be used

    friend bool operator==(const TeamSettings &, const TeamSettings &) = default;
};

/// The text of the profile's setting: an access, or, without one, that this desk works alone whatever is managed. An
/// empty text says nothing, so that the managed file counts.
[[nodiscard]] QString teamSettingText(const std::optional<TeamAccess> &access);

/// What counts: the profile's own text, or else the first wederhoor/team.conf of these folders.
[[nodiscard]] TeamSettings teamSettings(const QString &profileText, const QStringList &configFolders);
/// XDG_CONFIG_DIRS, or /etc/xdg. Not the user's own folder: what an administrator manages lies elsewhere.
/// Source: https://specifications.freedesktop.org/basedir-spec/latest/
[[nodiscard]] QStringList systemConfigFolders();

} // namespace wederhoor
