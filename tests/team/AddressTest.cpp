#include "core/team/TeamAddress.h"
#include "core/team/TeamErrors.h"
#include "core/team/TeamRows.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

QByteArray keyword(const TeamAddress &address, const QByteArray &name, const QByteArray &password = {})
{
    for (const auto &[key, value] : connectionKeywords(address, password)) {
        if (key == name) {
            return value;
        }
    }
    return "(none)";
}

TeamAddress parsed(const char *text)
{
    const Result<TeamAddress> address = TeamAddress::parse(QString::fromLatin1(text));
    EXPECT_TRUE(address) << text;
    return address.value_or(TeamAddress());
}

} // namespace

TEST(TeamAddressTest, AHostAloneIsReachedWithFullVerification)
{
    const TeamAddress address = parsed("team.example.org");
    EXPECT_EQ(address.database, QStringLiteral("wederhoor"));
    EXPECT_EQ(address.port, 5432);
    EXPECT_EQ(keyword(address, "sslmode"), "verify-full");
    EXPECT_EQ(keyword(address, "password"), "(none)") << "pgpass and the rest are libpq's";
    EXPECT_EQ(keyword(address, "tcp_user_timeout"), "15000");
}

TEST(TeamAddressTest, AUrlSaysItAll)
{
    const TeamAddress address = parsed("postgresql://agent_one@team.example.org:6432/care?sslrootcert=/etc/ca%20x.pem"
                                       "&sslcert=/c.pem&sslkey=/k.pem&passfile=/p&krbsrvname=pg");
    EXPECT_EQ(address.member, QStringLiteral("agent_one"));
    EXPECT_EQ(address.port, 6432);
    EXPECT_EQ(address.database, QStringLiteral("care"));
    EXPECT_EQ(keyword(address, "sslrootcert"), "/etc/ca x.pem");
    EXPECT_EQ(keyword(address, "sslcert"), "/c.pem");
    EXPECT_EQ(keyword(address, "sslkey"), "/k.pem");
    EXPECT_EQ(keyword(address, "passfile"), "/p");
    EXPECT_EQ(keyword(address, "krbsrvname"), "pg");
    EXPECT_EQ(parsed(address.toUrl().toLatin1().constData()), address);
}

TEST(TeamAddressTest, SeveralServersAreNamedAsLibpqNamesThem)
{
    const TeamAddress address = parsed("postgresql://agent_one@one.example,two.example/care?sslmode=disable");
    EXPECT_EQ(address.hosts(), (QStringList{QStringLiteral("one.example"), QStringLiteral("two.example")}));
    EXPECT_EQ(address.port, 5432);
    EXPECT_EQ(address.member, QStringLiteral("agent_one"));
    EXPECT_EQ(address.database, QStringLiteral("care"));
    EXPECT_EQ(keyword(address, "target_session_attrs"), "read-write");
    EXPECT_EQ(parsed(address.toUrl().toLatin1().constData()), address);
    EXPECT_EQ(parsed("one.example:5433,two.example:5433").port, 5433);
    EXPECT_EQ(parsed("one.example,two.example").database, QStringLiteral("wederhoor"));
    EXPECT_EQ(parsed("/run/one,/run/two").hosts().size(), 2);
    EXPECT_FALSE(TeamAddress::parse(QStringLiteral("one.example:5433,two.example:5434")));
}

TEST(TeamAddressTest, ALocalSocketNeedsNoEncryption)
{
    const TeamAddress address = parsed("/var/run/postgresql");
    EXPECT_TRUE(address.isLocalSocket());
    EXPECT_EQ(keyword(address, "sslmode"), "disable");
    EXPECT_EQ(parsed(address.toUrl().toLatin1().constData()), address);
    TeamAddress elsewhere = address;
    elsewhere.port = 6432;
    EXPECT_EQ(parsed(elsewhere.toUrl().toLatin1().constData()), elsewhere);
    EXPECT_FALSE(TeamAddress::parse(QStringLiteral("postgresql:///d?host=/run&port=many")));
}

TEST(TeamAddressTest, APlainConnectionIsAskedForByName)
{
    EXPECT_EQ(keyword(parsed("postgresql://h/d?sslmode=disable"), "sslmode"), "disable");
    for (const char *halfway : {"prefer", "require", "allow", "verify-ca"}) {
        const auto refused
            = TeamAddress::parse(QStringLiteral("postgresql://h/d?sslmode=") + QString::fromLatin1(halfway));
        ASSERT_FALSE(refused) << halfway;
        EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
    }
}

TEST(TeamAddressTest, APasswordInTheAddressIsRefusedAndNotRepeated)
{
    for (const char *text : {"postgresql://a:secret@h/d", "postgresql://a@h/d?password=secret"}) {
        const auto refused = TeamAddress::parse(QString::fromLatin1(text));
        ASSERT_FALSE(refused) << text;
        EXPECT_FALSE(refused.error().detail.contains(QStringLiteral("secret")));
    }
}

TEST(TeamAddressTest, WhatIsNoAddressIsRefused)
{
    for (const char *text : {"", "postgresql://", "postgresql:///d", "postgresql://h/d?options=-c%20x"}) {
        EXPECT_FALSE(TeamAddress::parse(QString::fromLatin1(text))) << text;
    }
}

TEST(TeamRowsTest, AnArrayIsReadBackAsItWasWritten)
{
    const QStringList texts{QStringLiteral("plain"),       QString(),
                            QStringLiteral("a,b"),         QStringLiteral("{\"x\"}"),
                            QStringLiteral("back\\slash"), QStringLiteral("NULL")};
    const TeamRows rows(1, {teamArray(texts)});
    EXPECT_EQ(rows.texts(0, 0), texts);
    EXPECT_EQ(TeamRows(1, {QByteArray("{}")}).texts(0, 0), QStringList());
    EXPECT_EQ(TeamRows(1, {QByteArray("{a,b}")}).texts(0, 0), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

TEST(TeamErrorsTest, TheServersWordsAboutARowAreNotPassedOn)
{
    const Error error
        = errorOf({"23514", QStringLiteral("new row violates"), QStringLiteral("Failing row: secret words")});
    EXPECT_EQ(error.kind, ErrorKind::Invalid);
    EXPECT_EQ(error.detail, QStringLiteral("23514"));
    EXPECT_FALSE(
        errorOf({"22P02", QStringLiteral("invalid input: \"secret\""), {}}).detail.contains(QStringLiteral("secret")));
}

TEST(TeamErrorsTest, ARefusalTellsWhichAndWhose)
{
    const Error error = errorOf({"WH001", QStringLiteral("a colleague has the case"), QStringLiteral("agent: two")});
    EXPECT_EQ(error.kind, ErrorKind::Conflict);
    EXPECT_EQ(refusalOf(error), TeamRefusal::NotOwner);
    EXPECT_EQ(refusalDetail(error), QStringLiteral("agent: two"));
    EXPECT_FALSE(refusalOf(Error{ErrorKind::Conflict, QStringLiteral("WH999 x")}));
    EXPECT_FALSE(refusalOf(Error{ErrorKind::Network, QStringLiteral("08006 gone")}));
}

} // namespace wederhoor::test
