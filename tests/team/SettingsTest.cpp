#include "core/team/TeamSettings.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using Source = TeamSettings::Source;

class TeamSettingsTest : public ::testing::Test
{
protected:
    /// wederhoor/team.conf in a folder of this name; that folder.
    [[nodiscard]] QString managed(const char *folder, const QByteArray &text) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(folder));
        QDir().mkpath(path + QStringLiteral("/wederhoor"));
        QFile file(path + QStringLiteral("/wederhoor/team.conf"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }
    [[nodiscard]] static TeamAccess access(const char *address, TeamSignIn way = TeamSignIn::Password)
    {
        return {*TeamAddress::parse(QString::fromLatin1(address)), way};
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(TeamSettingsTest, AProfileThatSaysNothingWorksAlone)
{
    const TeamSettings settings = teamSettings({}, {m_folder.path()});
    EXPECT_FALSE(settings.access);
    EXPECT_EQ(settings.source, Source::Nobody);
    EXPECT_TRUE(settings.wrong.isEmpty());
}

TEST_F(TeamSettingsTest, WhatAProfileKeepsIsReadBackWithoutAPassword)
{
    for (const TeamSignIn way :
         {TeamSignIn::Password, TeamSignIn::PasswordFile, TeamSignIn::Certificate, TeamSignIn::Kerberos}) {
        const TeamAccess kept
            = access("postgresql://erik@team.example.org:6432/care?sslrootcert=/ca%20x.pem&sslcert=/c&sslkey=/k", way);
        const TeamSettings settings = teamSettings(teamSettingText(kept), {});
        EXPECT_EQ(settings.access, kept) << teamSignInName(way).toStdString();
        EXPECT_EQ(settings.source, Source::Profile);
    }
}

TEST_F(TeamSettingsTest, AManagedFileServesADeskThatHasNoneOfItsOwn)
{
    const QString folder = managed("site",
                                   "# All desks of the care team\n[team]\n"
                                   "address = postgresql://team.example.org/care?sslrootcert=/etc/ca.pem\n"
                                   "sign_in = kerberos\n");
    const TeamSettings settings = teamSettings({}, {m_folder.filePath(QStringLiteral("empty")), folder});
    EXPECT_EQ(settings.access,
              access("postgresql://team.example.org/care?sslrootcert=/etc/ca.pem", TeamSignIn::Kerberos));
    EXPECT_EQ(settings.source, Source::Administrator);
    EXPECT_TRUE(settings.hasManaged);
    EXPECT_FALSE(settings.isLocked);
    EXPECT_EQ(settings.managedFile, folder + QStringLiteral("/wederhoor/team.conf"));
}

TEST_F(TeamSettingsTest, TheFirstFolderWins)
{
    const QStringList folders{managed("first", "address=one.example.org\n"),
                              managed("second", "address=two.example.org\n")};
    EXPECT_EQ(teamSettings({}, folders).access->address.host, QStringLiteral("one.example.org"));
}

TEST_F(TeamSettingsTest, AProfilesOwnCountsMoreUnlessTheAdministratorLockedTheirs)
{
    const QString own = teamSettingText(access("own.example.org"));
    const TeamSettings open = teamSettings(own, {managed("open", "address=site.example.org\n")});
    EXPECT_EQ(open.access->address.host, QStringLiteral("own.example.org"));
    EXPECT_EQ(open.source, Source::Profile);
    EXPECT_TRUE(open.hasManaged);
    const TeamSettings alone = teamSettings(teamSettingText(std::nullopt), {m_folder.filePath(QStringLiteral("open"))});
    EXPECT_FALSE(alone.access) << "this desk was told to work alone";
    EXPECT_EQ(alone.source, Source::Nobody);
    const QStringList locked{managed("locked", "address=site.example.org\nlocked=true\n")};
    for (const QString &text : {own, teamSettingText(std::nullopt)}) {
        const TeamSettings settings = teamSettings(text, locked);
        EXPECT_EQ(settings.access->address.host, QStringLiteral("site.example.org"));
        EXPECT_TRUE(settings.isLocked);
    }
}

TEST_F(TeamSettingsTest, ALockedAddressWithoutALoginLeavesThatToTheDesk)
{
    const QStringList locked{managed("locked", "address=site.example.org\nlocked=true\n")};
    const TeamSettings settings = teamSettings(teamSettingText(access("erik@site.example.org")), locked);
    EXPECT_EQ(settings.access->address.member, QStringLiteral("erik"));
    EXPECT_EQ(settings.source, Source::Administrator);
    const auto other = teamSettings(teamSettingText(access("postgresql://erik@site.example.org/other")), locked);
    EXPECT_TRUE(other.access->address.member.isEmpty()) << "another database is more than a login";
    const QStringList named{managed("named", "address=sanne@site.example.org\nlocked=true\n")};
    EXPECT_EQ(teamSettings(teamSettingText(access("erik@site.example.org")), named).access->address.member,
              QStringLiteral("sanne"));
}

TEST_F(TeamSettingsTest, AManagedFileThatCannotBeRightIsSaidSoAndConnectsNowhere)
{
    for (const char *text :
         {"", "address=\n", "adress=team.example.org\n", "address=team.example.org\nlock=true\n",
          "address=team.example.org\nlocked=yes\n", "address=team.example.org\nsign_in=guess\n",
          "address=postgresql://a:secret@h/d\n", "address=postgresql://h/d?sslmode=require\n", "team.example.org\n"}) {
        const TeamSettings settings = teamSettings({}, {managed("bad", text)});
        EXPECT_FALSE(settings.access) << text;
        EXPECT_TRUE(settings.hasManaged) << text;
        EXPECT_TRUE(settings.wrong.contains(QStringLiteral("team.conf"))) << text;
        EXPECT_FALSE(settings.wrong.contains(QStringLiteral("secret"))) << text;
    }
}

TEST_F(TeamSettingsTest, AProfilesTextThatCannotBeReadIsSaidSo)
{
    for (const char *text : {"nonsense", "{}", R"({"address":"postgresql://h/d","sign_in":"guess"})",
                             R"({"address":"postgresql://h/d?sslmode=prefer","sign_in":"password"})"}) {
        const TeamSettings settings = teamSettings(QString::fromLatin1(text), {});
        EXPECT_FALSE(settings.access) << text;
        EXPECT_FALSE(settings.wrong.isEmpty()) << text;
    }
}

TEST_F(TeamSettingsTest, APasswordBelongsToOneMemberOfOneServer)
{
    const QString name = access("postgresql://erik@team.example.org/care").secretName();
    EXPECT_EQ(access("postgresql://erik@TEAM.example.org/other").secretName(), name);
    EXPECT_NE(access("postgresql://erik@team.example.org:6432/care").secretName(), name);
    EXPECT_NE(access("postgresql://sanne@team.example.org/care").secretName(), name);
    EXPECT_NE(access("postgresql://erik@evil.example.org/care").secretName(), name);
}

TEST_F(TeamSettingsTest, WhatBelongsToAnotherWayOfSigningInIsNotDialled)
{
    TeamAccess kept = access("postgresql://h/d?sslcert=~/c.pem&sslkey=/k.pem&passfile=/p&krbsrvname=pg");
    EXPECT_EQ(kept.dialled(), access("postgresql://h/d").address);
    kept.signIn = TeamSignIn::Certificate;
    EXPECT_EQ(kept.dialled().certificateFile, QDir::homePath() + QStringLiteral("/c.pem"));
    EXPECT_EQ(kept.dialled().keyFile, QStringLiteral("/k.pem"));
    EXPECT_TRUE(kept.dialled().passwordFile.isEmpty());
    kept.signIn = TeamSignIn::Kerberos;
    EXPECT_EQ(kept.dialled().kerberosService, QStringLiteral("pg"));
}

TEST_F(TeamSettingsTest, TheSystemsFoldersAreThoseOfTheSpecification)
{
    const QByteArray before = qgetenv("XDG_CONFIG_DIRS");
    qputenv("XDG_CONFIG_DIRS", "/a:/b");
    EXPECT_EQ(systemConfigFolders(), (QStringList{QStringLiteral("/a"), QStringLiteral("/b")}));
    qunsetenv("XDG_CONFIG_DIRS");
    EXPECT_EQ(systemConfigFolders(), QStringList{QStringLiteral("/etc/xdg")});
    if (!before.isNull()) {
        qputenv("XDG_CONFIG_DIRS", before);
    }
}

} // namespace wederhoor::test
