#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

class SecretsTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        for (const char *member : {"agent_one", "agent_two", "supervisor_one", "admin_one", "agent_elsewhere"}) {
            sql(as(member), "SELECT wederhoor.put_my_key($1)", {teamBytes(keyOf(member))});
        }
    }
    [[nodiscard]] static QByteArray keyOf(const char *member) { return QByteArray(member).leftJustified(32, '.'); }
    /// What stands for a sealed box: the database neither opens nor makes one.
    [[nodiscard]] static QByteArray sealFor(const char *member)
    {
        return QByteArray("sealed for ") + member + QByteArray(48, '#');
    }

    Result<TeamRows> seal(const char *by, int generation, const QList<const char *> &to,
                          const TeamValue &fence = std::nullopt)
    {
        QStringList members;
        QList<TeamValue> keys;
        QList<TeamValue> seals;
        for (const char *member : to) {
            members.append(QString::fromLatin1(member));
            keys.append(teamBytes(keyOf(member)));
            seals.append(teamBytes(sealFor(member)));
        }
        return as(by).run("SELECT wederhoor.put_channel_secret($1, $2, $3, $4, $5, $6)",
                          {teamValue(channel().value), teamValue(std::int64_t{generation}), fence, teamArray(members),
                           teamArray(keys), teamArray(seals)});
    }
    [[nodiscard]] QByteArray secretOf(const char *member)
    {
        const TeamRows rows = sql(as(member), "SELECT sealed FROM wederhoor.channel_secret");
        return rows.count() == 1 ? rows.bytes(0, 0) : QByteArray();
    }
    [[nodiscard]] bool exposed()
    {
        return sql(root(), "SELECT exposed_at IS NOT NULL FROM wederhoor.channel WHERE name = 'Sample channel'")
            .flag(0, 0);
    }
};

} // namespace

TEST_F(SecretsTest, EachMemberReadsTheOwnSealOnly)
{
    WEDERHOOR_ASSERT_OK(seal("admin_one", 1, {"agent_one", "supervisor_one"}));
    EXPECT_EQ(secretOf("agent_one"), sealFor("agent_one"));
    EXPECT_EQ(secretOf("supervisor_one"), sealFor("supervisor_one"));
    EXPECT_EQ(secretOf("agent_two"), QByteArray());
    EXPECT_EQ(secretOf("admin_one"), QByteArray());
}

TEST_F(SecretsTest, ATraineeAndAnotherTeamAreNeverEntitled)
{
    EXPECT_EQ(seal("admin_one", 1, {"trainee_one"}).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(seal("admin_one", 1, {"agent_elsewhere"}).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(seal("trainee_one", 1, {"agent_one"}).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(refused(as("trainee_one"), "SELECT wederhoor.put_my_key($1)", {teamBytes(keyOf("trainee_one"))}).kind,
              ErrorKind::Forbidden);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.channel_secret").number(0, 0), 0);
}

TEST_F(SecretsTest, ASealToAKeyThatWasReplacedIsRefused)
{
    sql(as("agent_one"), "SELECT wederhoor.put_my_key($1)", {teamBytes(keyOf("another"))});
    const auto stale = seal("admin_one", 1, {"agent_one"});
    ASSERT_FALSE(stale);
    EXPECT_EQ(refusalOf(stale.error()), TeamRefusal::VersionClash);
}

TEST_F(SecretsTest, ATokenIsRenewedByTheDeskThatPollsAndByNoOther)
{
    WEDERHOOR_ASSERT_OK(seal("admin_one", 1, {"agent_one", "agent_two"}));
    const auto lease = TeamCalls(as("agent_one")).acquirePoll(channel(), testUuid(1), teamProgramVersion());
    WEDERHOOR_ASSERT_OK(lease);
    const auto other = seal("agent_two", 2, {"agent_two"}, teamValue(lease->fence));
    ASSERT_FALSE(other);
    EXPECT_EQ(refusalOf(other.error()), TeamRefusal::OldFence);
    EXPECT_EQ(refusalOf(seal("agent_one", 2, {"agent_one"}, teamValue(lease->fence - 1)).error()),
              TeamRefusal::OldFence);
    WEDERHOOR_ASSERT_OK(seal("agent_one", 2, {"agent_one", "agent_two"}, teamValue(lease->fence)));
    EXPECT_EQ(sql(as("agent_two"), "SELECT generation FROM wederhoor.channel_secret").number(0, 0), 2);
    // The holder seals it to a colleague who came later.
    const auto late = seal("agent_one", 2, {"supervisor_one"}, teamValue(lease->fence));
    WEDERHOOR_EXPECT_OK(late);
    EXPECT_EQ(refusalOf(seal("agent_one", 1, {"agent_two"}).error()), TeamRefusal::VersionClash);
}

TEST_F(SecretsTest, OnlyWhoHoldsASecretHandsItOnAndReplacesNoSealThatWorks)
{
    WEDERHOOR_ASSERT_OK(seal("admin_one", 1, {"agent_one"}));
    EXPECT_EQ(seal("agent_two", 1, {"supervisor_one"}).error().kind, ErrorKind::Forbidden);
    WEDERHOOR_ASSERT_OK(seal("agent_one", 1, {"supervisor_one"}));
    // Rubbish in place of a colleague's seal changes nothing.
    WEDERHOOR_ASSERT_OK(
        as("supervisor_one")
            .run("SELECT wederhoor.put_channel_secret($1, 1, NULL, '{agent_one}', $2, $3)",
                 {teamValue(channel().value), teamArray(QList<TeamValue>{teamBytes(keyOf("agent_one"))}),
                  teamArray(QList<TeamValue>{teamBytes(QByteArray(60, 'x'))})}));
    EXPECT_EQ(secretOf("agent_one"), sealFor("agent_one"));
}

TEST_F(SecretsTest, AMemberWhoLeavesExposesTheChannelUntilItsSecretIsRenewed)
{
    WEDERHOOR_ASSERT_OK(seal("admin_one", 1, {"agent_one", "agent_two"}));
    EXPECT_FALSE(exposed());
    EXPECT_EQ(sql(as("admin_one"), "SELECT wederhoor.remove_member('agent_two')").number(0, 0), 1);
    EXPECT_TRUE(exposed());
    EXPECT_EQ(refused(as("agent_two"), "SELECT * FROM wederhoor.channel_secret").kind, ErrorKind::Forbidden);
    WEDERHOOR_ASSERT_OK(seal("admin_one", 2, {"agent_one"}));
    EXPECT_FALSE(exposed());
    sql(root(), "GRANT wederhoor_agent TO agent_two"); // logins are the cluster's
}

TEST_F(SecretsTest, AMemberWhoBecomesATraineeHoldsNoneAnyMore)
{
    WEDERHOOR_ASSERT_OK(seal("admin_one", 1, {"agent_two"}));
    sql(as("admin_one"), "SELECT wederhoor.put_member('agent_two', 'Agent Two', 'trainee', '', '{}', '{}', false)");
    EXPECT_TRUE(exposed());
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.channel_secret").number(0, 0), 0);
    sql(as("admin_one"), "SELECT wederhoor.put_member('agent_two', 'Agent Two', 'agent', '', '{}', '{}', false)");
}

TEST_F(SecretsTest, AMembersPasswordNeverLeavesTheDeskThatSetsIt)
{
    const auto verifier = as("admin_one").passwordVerifier(QStringLiteral("new_agent"), "correct horse");
    WEDERHOOR_ASSERT_OK(verifier);
    EXPECT_FALSE(verifier->contains("correct horse"));
    const QByteArray put = "SELECT wederhoor.put_member('new_agent', 'New', 'agent', $1, '{}', '{}', false)";
    EXPECT_EQ(refused(as("admin_one"), put, {QByteArray("correct horse")}).kind, ErrorKind::Invalid);
    sql(as("admin_one"), put, {*verifier});
    TeamAddress overTheNetwork = address(QStringLiteral("new_agent"));
    overTheNetwork.host = QStringLiteral("127.0.0.1");
    overTheNetwork.encryption = TeamAddress::Encryption::Plain;
    EXPECT_TRUE(TeamConnection::open(overTheNetwork, "correct horse", {}));
    const auto wrong = TeamConnection::open(overTheNetwork, "battery staple", {});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::Unauthorized);
}

TEST_F(SecretsTest, NoLoginWithPowersOfItsOwnBecomesAMember)
{
    for (const char *login : {"cluster_maker", "wederhoor_owner", "wederhoor_registrar", "pg_read_all_data", ""}) {
        EXPECT_EQ(refused(as("admin_one"), "SELECT wederhoor.put_member($1, 'X', 'agent', '', '{}', '{}', false)",
                          {QByteArray(login)})
                      .kind,
                  ErrorKind::Invalid)
            << login;
    }
    EXPECT_EQ(
        refused(as("supervisor_one"), "SELECT wederhoor.put_member('x', 'X', 'admin', '', '{}', '{}', false)").kind,
        ErrorKind::Forbidden);
}

} // namespace wederhoor::test
