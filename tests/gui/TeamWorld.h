#pragma once

#include "app/TeamBackstage.h"
#include "core/team/TeamConnection.h"
#include "tests/gui/GuiWorld.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestCertificates.h"

#include <map>

namespace wederhoor::test {

/// A window beside a real team database: one server for all tests of the binary, which speaks TLS for "localhost" under
/// an authority of its own; trainee_one, agent_one, supervisor_one and admin_one sign in with "open sesame".
class TeamWorld
{
public:
    /// Why there can be none here; empty where there is one.
    [[nodiscard]] static QString missing();
    /// The database anew, as it was made.
    [[nodiscard]] static bool renew();
    /// Over the local socket, where everybody is trusted.
    [[nodiscard]] static TeamAddress localAddress(const QString &member);
    /// The server is gone, or back; whoever was connected must connect anew.
    [[nodiscard]] static bool setAway(bool away);
    /// Whether the question (of one column, a flag) is answered with yes.
    [[nodiscard]] static bool holds(const QByteArray &question);
    /// The database as it was made; the window's profile knows no team.
    [[nodiscard]] bool open();

    [[nodiscard]] GuiWorld &gui() { return m_gui; }
    [[nodiscard]] static quint16 port();
    [[nodiscard]] static QString authorityFile();
    /// wederhoor/team.conf of the desk's organisation.
    [[nodiscard]] bool manage(const QByteArray &text) const;
    [[nodiscard]] QStringList configFolders() const { return {m_folder.path()}; }
    /// The profile is connected already, as this member.
    [[nodiscard]] bool connectAs(const QString &member);
    [[nodiscard]] TeamSettings settings();
    [[nodiscard]] const std::map<QString, QByteArray> &keyring() const { return m_keyring; }
    /// As whoever made the database.
    [[nodiscard]] static bool run(const QByteArray &sql);
    [[nodiscard]] static TeamAccess access(const QString &member);

    /// What the status bar hears.
    std::function<void(const std::optional<TeamState> &)> tell;

private:
    [[nodiscard]] TeamAccount::Secrets secrets();

    QTemporaryDir m_folder;
    std::map<QString, QByteArray> m_keyring;
    GuiWorld m_gui;
    std::unique_ptr<TeamAccount> m_account;
    std::unique_ptr<TeamBackstage> m_backstage;
};

} // namespace wederhoor::test
