#include "core/team/TeamProbe.h"
#include "tests/support/KerberosRealm.h"
#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Members are known by their Kerberos tickets, as where a bank's desktops sign in to a domain.
class KerberosTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        auto realm = KerberosRealm::start();
        if (!realm && realm.error().kind == ErrorKind::NotFound) {
            GTEST_SKIP() << realm.error().detail.toStdString();
        }
        WEDERHOOR_ASSERT_OK(realm);
        m_realm = std::move(*realm);
        WEDERHOOR_ASSERT_OK(m_realm->add(QStringLiteral("agent_one")));
        sql(root(), "ALTER SYSTEM SET krb_server_keyfile = '" + m_realm->keytab().toLatin1() + "'");
        // Restarts, as setting the key does need.
        WEDERHOOR_ASSERT_OK(
            server().admit("host all all 127.0.0.1/32 gss include_realm=0 krb_realm=SAMPLE.TEST\n", {}));
        forgetConnections();
    }
    void TearDown() override
    {
        if (m_realm) {
            sql(root(), "ALTER SYSTEM RESET krb_server_keyfile");
            forgetConnections();
            WEDERHOOR_EXPECT_OK(server().admit({}, {}));
        }
        m_realm.reset();
        TeamTestBase::TearDown();
    }
    [[nodiscard]] TeamTest test(const char *member) const
    {
        TeamAddress where = address(QString::fromLatin1(member));
        where.host = QStringLiteral("localhost");
        where.encryption = TeamAddress::Encryption::Plain;
        return testTeamDatabase(where, {}, teamProgramVersion(), {10s});
    }

    std::unique_ptr<KerberosRealm> m_realm;
};

} // namespace

TEST_F(KerberosTest, AMemberIsKnownByATicketAndNobodyWithoutOne)
{
    const TeamTest without = test("agent_one");
    EXPECT_EQ(without.verdict, TeamVerdict::NoTicket) << without.words.toStdString();
    WEDERHOOR_ASSERT_OK(m_realm->signIn(QStringLiteral("agent_one")));
    const TeamTest with = test("agent_one");
    ASSERT_TRUE(with.works()) << with.words.toStdString();
    EXPECT_EQ(with.welcome->member, QStringLiteral("agent_one"));
    const TeamTest anothers = test("agent_two");
    EXPECT_EQ(anothers.verdict, TeamVerdict::NotAdmitted) << anothers.words.toStdString();
    m_realm->signOut();
    EXPECT_EQ(test("agent_one").verdict, TeamVerdict::NoTicket);
}

} // namespace wederhoor::test
