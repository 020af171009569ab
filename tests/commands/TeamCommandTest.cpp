#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

/// The program's own commands against a real server, as the people who set a team up type them.
class TeamCommandTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto started = PostgresServer::start();
        if (!started && started.error().kind == ErrorKind::NotFound) {
            GTEST_SKIP() << "PostgreSQL is not installed";
        }
        WEDERHOOR_ASSERT_OK(started);
        m_server = std::move(*started);
        WEDERHOOR_ASSERT_OK(m_server->runTool(QStringLiteral("createdb"), {QStringLiteral("team")}));
        WEDERHOOR_ASSERT_OK(
            m_server->runTool(QStringLiteral("psql"),
                              {QStringLiteral("-d"), QStringLiteral("team"), QStringLiteral("-c"),
                               QStringLiteral("ALTER ROLE %1 PASSWORD 'maker'").arg(PostgresServer::superuser())}));
    }
    [[nodiscard]] QString url(const QString &login, const QString &more = QStringLiteral("sslmode=disable")) const
    {
        return QStringLiteral("postgresql://%1@127.0.0.1:%2/team?%3").arg(login).arg(m_server->port()).arg(more);
    }
    [[nodiscard]] Outcome team(QStringList arguments, const QString &login, const QByteArray &secret) const
    {
        arguments.prepend(QStringLiteral("team"));
        return m_program.run(arguments
                                 + QStringList{QStringLiteral("--database"), url(login),
                                               QStringLiteral("--secret-stdin"), QStringLiteral("--json")},
                             secret + '\n');
    }
    [[nodiscard]] Outcome asMaker(const QStringList &arguments) const
    {
        return team(arguments, PostgresServer::superuser(), "maker");
    }
    /// A member with this password, added by whoever made the database.
    [[nodiscard]] Outcome add(const QString &name, const QString &role, const QByteArray &password) const
    {
        const QString pass = m_program.file(QStringLiteral("pass"),
                                            "127.0.0.1:*:team:" + PostgresServer::superuser().toUtf8() + ":maker\n");
        QFile::setPermissions(pass, QFile::ReadOwner | QFile::WriteOwner);
        return m_program.run({QStringLiteral("team"), QStringLiteral("user"), QStringLiteral("add"), name,
                              QStringLiteral("--role"), role, QStringLiteral("--database"),
                              url(PostgresServer::superuser(), QStringLiteral("sslmode=disable&passfile=") + pass),
                              QStringLiteral("--login-secret-stdin"), QStringLiteral("--json")},
                             password + '\n');
    }

    Program m_program;
    std::unique_ptr<PostgresServer> m_server;
};

TEST_F(TeamCommandTest, ATeamIsMadeGetsItsPeopleAndSaysHowItFares)
{
    const Outcome empty = team({QStringLiteral("status")}, PostgresServer::superuser(), "maker");
    EXPECT_EQ(empty.exit, 1) << testing::PrintToString(empty);
    EXPECT_EQ(empty.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("no_schema"));
    EXPECT_EQ(asMaker({QStringLiteral("migrate")}).exit, 3) << "nothing there to bring up to date";

    const Outcome made = asMaker({QStringLiteral("create")});
    ASSERT_EQ(made.exit, 0) << testing::PrintToString(made);
    EXPECT_EQ(made.json().value(QStringLiteral("schema_before")).toInt(-1), 0);
    EXPECT_GT(made.json().value(QStringLiteral("schema")).toInt(), 0);
    const Outcome again = asMaker({QStringLiteral("create")});
    EXPECT_EQ(again.exit, 0) << testing::PrintToString(again);
    EXPECT_EQ(again.json().value(QStringLiteral("schema_before")), made.json().value(QStringLiteral("schema")));

    const Outcome added = add(QStringLiteral("chief"), QStringLiteral("administrator"), "first secret");
    ASSERT_EQ(added.exit, 0) << testing::PrintToString(added);
    const Outcome status = team({QStringLiteral("status")}, QStringLiteral("chief"), "first secret");
    ASSERT_EQ(status.exit, 0) << testing::PrintToString(status);
    EXPECT_EQ(
        keysOf(status.json()),
        QStringLiteral("channels encrypted exposed inbox incarnation member role schema sending_held server_version "
                       "team verdict"));
    EXPECT_TRUE(status.json().value(QStringLiteral("inbox")).isNull()) << "this profile belongs to no team";
    EXPECT_EQ(status.json().value(QStringLiteral("role")).toString(), QStringLiteral("administrator"));
    EXPECT_EQ(status.json().value(QStringLiteral("team")).toObject().value(QStringLiteral("members")).toString(),
              QStringLiteral("1"));
}

TEST_F(TeamCommandTest, WhatIsPastItsTimeIsDeletedByAnAdministratorInBatches)
{
    ASSERT_EQ(asMaker({QStringLiteral("create")}).exit, 0);
    ASSERT_EQ(add(QStringLiteral("chief"), QStringLiteral("administrator"), "s").exit, 0);
    ASSERT_EQ(add(QStringLiteral("noor"), QStringLiteral("agent"), "s").exit, 0);
    WEDERHOOR_ASSERT_OK(m_server->runTool(
        QStringLiteral("psql"),
        {QStringLiteral("-d"), QStringLiteral("team"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
         QStringLiteral("-c"),
         QStringLiteral(
             "INSERT INTO wederhoor.hub VALUES ('00000000-0000-0000-0000-0000000000f1', NULL, 'Bank', '1');"
             "INSERT INTO wederhoor.channel (id, hub, platform, instance, name, changed_in) VALUES "
             "('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000f1', 'feeds', 'feeds', "
             "'Forum', '1');"
             "INSERT INTO wederhoor.feed (channel, instance, remote_id, side, created_at, changed_in) SELECT "
             "'00000000-0000-0000-0000-0000000000c1', 'feeds', n::text, 'other', now() - n * interval '1 minute', '1' "
             "FROM generate_series(1, 60000) n;"
             "INSERT INTO wederhoor.feed_body SELECT id, channel, '{}' FROM wederhoor.feed")}));
    EXPECT_EQ(team({QStringLiteral("retention")}, QStringLiteral("noor"), "s").exit, 1);
    const Outcome gone = team({QStringLiteral("retention")}, QStringLiteral("chief"), "s");
    ASSERT_EQ(gone.exit, 0) << testing::PrintToString(gone);
    EXPECT_EQ(keysOf(gone.json()), QStringLiteral("notes private_bodies public_bodies reply_texts"));
    constexpr int minutes = 60000 - 35 * 24 * 60;
    EXPECT_NEAR(gone.json().value(QStringLiteral("public_bodies")).toInt(), minutes, 5);
    const Outcome again = team({QStringLiteral("retention")}, QStringLiteral("chief"), "s");
    EXPECT_LE(again.json().value(QStringLiteral("public_bodies")).toInt(-1), 5);
}

TEST_F(TeamCommandTest, AfterARestoreANewIncarnationBegins)
{
    ASSERT_EQ(asMaker({QStringLiteral("create")}).exit, 0);
    ASSERT_EQ(add(QStringLiteral("chief"), QStringLiteral("administrator"), "s").exit, 0);
    const auto incarnation = [this] {
        return team({QStringLiteral("status")}, QStringLiteral("chief"), "s")
            .json()
            .value(QStringLiteral("incarnation"))
            .toString();
    };
    const QString before = incarnation();
    EXPECT_FALSE(before.isEmpty());
    EXPECT_EQ(asMaker({QStringLiteral("migrate")}).exit, 0);
    EXPECT_EQ(incarnation(), before);
    EXPECT_EQ(asMaker({QStringLiteral("migrate"), QStringLiteral("--after-restore")}).exit, 0);
    EXPECT_NE(incarnation(), before);
}

TEST_F(TeamCommandTest, WhatIsWrongWithAConnectionIsSaidPlainly)
{
    ASSERT_EQ(asMaker({QStringLiteral("create")}).exit, 0);
    const auto verdict
        = [](const Outcome &outcome) { return outcome.json().value(QStringLiteral("verdict")).toString(); };
    const QStringList status{QStringLiteral("status")};
    const Outcome stranger = team(status, PostgresServer::superuser(), "maker");
    EXPECT_EQ(verdict(stranger), QStringLiteral("no_role")) << testing::PrintToString(stranger);
    EXPECT_EQ(stranger.exit, 1);
    const Outcome wrong = team(status, PostgresServer::superuser(), "guessed");
    EXPECT_EQ(verdict(wrong), QStringLiteral("wrong_password"));
    EXPECT_EQ(wrong.exit, 4);
    EXPECT_FALSE(wrong.err.contains("guessed"));
    const Outcome plain = m_program.run({QStringLiteral("team"), QStringLiteral("status"), QStringLiteral("--json"),
                                         QStringLiteral("--database"),
                                         url(PostgresServer::superuser(), QStringLiteral("sslmode=verify-full"))});
    EXPECT_EQ(verdict(plain), QStringLiteral("no_encryption")) << testing::PrintToString(plain);
    const Outcome inAddress
        = m_program.run({QStringLiteral("team"), QStringLiteral("status"), QStringLiteral("--database"),
                         QStringLiteral("postgresql://a:secret@127.0.0.1/team")});
    EXPECT_EQ(inAddress.exit, 2);
    EXPECT_TRUE(inAddress.err.startsWith("wederhoor: --database: ")) << inAddress.err.toStdString();
    EXPECT_FALSE(inAddress.err.contains("secret@"));
}

TEST_F(TeamCommandTest, AMembersRoleIsChangedAndAPasswordNeverLeavesThisMachine)
{
    ASSERT_EQ(asMaker({QStringLiteral("create")}).exit, 0);
    ASSERT_EQ(add(QStringLiteral("someone"), QStringLiteral("trainee"), "learned by heart").exit, 0);
    const auto kept
        = m_server->runTool(QStringLiteral("psql"),
                            {QStringLiteral("-d"), QStringLiteral("team"), QStringLiteral("-Atc"),
                             QStringLiteral("SELECT rolpassword FROM pg_authid WHERE rolname = 'someone'")});
    WEDERHOOR_ASSERT_OK(kept);
    EXPECT_TRUE(kept->startsWith("SCRAM-SHA-256$"));
    const auto role = [this] {
        return team({QStringLiteral("status")}, QStringLiteral("someone"), "learned by heart")
            .json()
            .value(QStringLiteral("role"))
            .toString();
    };
    EXPECT_EQ(role(), QStringLiteral("trainee"));
    EXPECT_EQ(asMaker({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("someone"),
                       QStringLiteral("--role"), QStringLiteral("agent")})
                  .exit,
              0);
    EXPECT_EQ(role(), QStringLiteral("agent"));
    const Outcome nobody = asMaker({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("someone"),
                                    QStringLiteral("--role"), QStringLiteral("king")});
    EXPECT_EQ(nobody.exit, 2);

    // A login of another use of the server: it can be a member, but nobody here changes its password.
    const auto other = m_server->runTool(QStringLiteral("psql"),
                                         {QStringLiteral("-d"), QStringLiteral("team"), QStringLiteral("-c"),
                                          QStringLiteral("CREATE ROLE bookkeeping LOGIN")});
    WEDERHOOR_ASSERT_OK(other);
    const QString bookkeeping = QStringLiteral("bookkeeping");
    EXPECT_NE(add(bookkeeping, QStringLiteral("agent"), "mine now").exit, 0);
    EXPECT_EQ(asMaker({QStringLiteral("user"), QStringLiteral("add"), bookkeeping, QStringLiteral("--role"),
                       QStringLiteral("agent")})
                  .exit,
              0);
    EXPECT_NE(add(bookkeeping, QStringLiteral("agent"), "mine now").exit, 0) << "nor in two steps";
}

} // namespace

namespace {

/// What `doctor` says of the team database: "state: detail" lines.
QStringList teamChecks(const Outcome &outcome)
{
    QStringList lines;
    for (const QJsonValue &value : outcome.json().value(QStringLiteral("checks")).toArray()) {
        const QJsonObject check = value.toObject();
        if (check.value(QStringLiteral("check")).toString() == QLatin1String("team database")) {
            lines.append(QStringLiteral("%1: %2").arg(check.value(QStringLiteral("state")).toString(),
                                                      check.value(QStringLiteral("detail")).toString()));
        }
    }
    return lines;
}

} // namespace

TEST_F(TeamCommandTest, DoctorFollowsTheManagedFileToTheTeamDatabase)
{
    const auto doctor = [this](const QString &address, const char *more) {
        QDir().mkpath(m_program.home() + QStringLiteral("/site/wederhoor"));
        (void)m_program.file(QStringLiteral("site/wederhoor/team.conf"),
                             "address=" + address.toUtf8() + '\n' + QByteArray(more));
        return m_program.run({QStringLiteral("doctor"), QStringLiteral("--json")});
    };
    m_program.environment().insert(QStringLiteral("XDG_CONFIG_DIRS"), m_program.home() + QStringLiteral("/site"));
    EXPECT_TRUE(teamChecks(m_program.run({QStringLiteral("doctor"), QStringLiteral("--json")})).isEmpty())
        << "a desk that works alone";

    ASSERT_EQ(asMaker({QStringLiteral("create")}).exit, 0);
    ASSERT_EQ(add(QStringLiteral("chief"), QStringLiteral("administrator"), "first secret").exit, 0);
    const QString pass = m_program.file(QStringLiteral("chief.pass"), "127.0.0.1:*:team:chief:first secret\n");
    QFile::setPermissions(pass, QFile::ReadOwner | QFile::WriteOwner);
    const QString address = url(QStringLiteral("chief"), QStringLiteral("sslmode=disable&passfile=") + pass);
    const Outcome sound = doctor(address, "sign_in=pgpass\n");
    const QStringList checks = teamChecks(sound);
    ASSERT_EQ(checks.size(), 4) << testing::PrintToString(sound);
    EXPECT_TRUE(checks.at(0).startsWith(QStringLiteral("ok: chief, administrator"))) << testing::PrintToString(sound);
    EXPECT_TRUE(checks.at(1).startsWith(QStringLiteral("warning: the connection is not encrypted")));
    EXPECT_TRUE(checks.at(2).startsWith(QStringLiteral("ok: PostgreSQL "))) << testing::PrintToString(sound);
    EXPECT_TRUE(checks.at(3).startsWith(QStringLiteral("ok: retention"))) << testing::PrintToString(sound);

    QFile::remove(pass);
    const QStringList refused = teamChecks(doctor(address, "sign_in=pgpass\n"));
    ASSERT_EQ(refused.size(), 1);
    EXPECT_TRUE(refused.at(0).startsWith(QStringLiteral("error: The server asks for a password")))
        << testing::PrintToString(refused.at(0));
    const QStringList wrong = teamChecks(doctor(address, "sign_inn=pgpass\n"));
    ASSERT_EQ(wrong.size(), 1);
    EXPECT_TRUE(wrong.at(0).contains(QStringLiteral("sign_inn=pgpass"))) << testing::PrintToString(wrong.at(0));
    const Outcome away = doctor(QStringLiteral("postgresql://chief@no-such-host.invalid/team"), "sign_in=kerberos\n");
    EXPECT_EQ(away.exit, 1);
    ASSERT_EQ(teamChecks(away).size(), 1);
    EXPECT_TRUE(teamChecks(away).at(0).startsWith(QStringLiteral("error: The name no-such-host.invalid")));
    EXPECT_FALSE(QByteArray(sound.out + sound.err + away.out).contains("first secret"));
}

} // namespace wederhoor::test
