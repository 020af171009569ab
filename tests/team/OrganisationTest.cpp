#include "core/team/TeamOrganisation.h"
#include "core/team/TeamProbe.h"
#include "tests/support/Await.h"
#include "tests/team/TeamFixture.h"

#include <algorithm>

namespace wederhoor::test {

namespace {

class OrganisationTest : public TeamTestBase
{
protected:
    [[nodiscard]] std::unique_ptr<TeamAdministration> by(const char *member) const
    {
        return std::make_unique<TeamAdministration>(address(QString::fromLatin1(member)), QByteArray());
    }
    [[nodiscard]] static TeamOrganisation read(TeamAdministration &who)
    {
        const auto organisation = await(who.read());
        EXPECT_TRUE(organisation) << testing::PrintToString(organisation ? Error{} : organisation.error());
        return organisation.value_or(TeamOrganisation());
    }
    [[nodiscard]] static TeamMember member(const TeamOrganisation &organisation, const char *login)
    {
        const auto found = std::find_if(organisation.members.begin(), organisation.members.end(),
                                        [login](const TeamMember &one) { return one.login == QLatin1String(login); });
        return found == organisation.members.end() ? TeamMember() : *found;
    }
    const QUuid m_organisation = testUuid(0xf1);
    const QUuid m_team = testUuid(0xd1);
};

} // namespace

TEST_F(OrganisationTest, ASupervisorSeesWhoWorksHereAndChangesNothing)
{
    const auto supervisor = by("supervisor_one");
    const TeamOrganisation seen = read(*supervisor);
    EXPECT_EQ(seen.me, QStringLiteral("supervisor_one"));
    EXPECT_EQ(seen.role, QStringLiteral("supervisor"));
    EXPECT_EQ(seen.members.size(), 7);
    EXPECT_EQ(member(seen, "agent_one").role, QStringLiteral("agent"));
    EXPECT_EQ(member(seen, "agent_one").languages, (QStringList{QStringLiteral("nl"), QStringLiteral("en")}));
    EXPECT_EQ(member(seen, "agent_one").groups, QList<QUuid>{m_team});
    EXPECT_EQ(member(seen, "admin_one").role, QStringLiteral("admin"));
    ASSERT_EQ(seen.hubs.size(), 1);
    EXPECT_TRUE(seen.hubs.front().parent.isNull());
    EXPECT_EQ(seen.groups.size(), 2);
    EXPECT_EQ(seen.channels.size(), 1) << "those of the own teams";
    EXPECT_EQ(await(supervisor->removeMember(QStringLiteral("agent_one"))).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(await(supervisor->putHub({testUuid(1), {}, QStringLiteral("x")})).error().kind, ErrorKind::Forbidden);
}

TEST_F(OrganisationTest, AnAgentSeesNoRoles)
{
    EXPECT_EQ(await(by("agent_one")->read()).error().kind, ErrorKind::Forbidden);
}

TEST_F(OrganisationTest, AMemberIsAddedWithAPasswordThatOnlyItsDigestLeaves)
{
    const auto admin = by("admin_one");
    TeamMember sanne;
    sanne.login = QStringLiteral("sanne_%1").arg(m_database);
    sanne.displayName = QStringLiteral("Sanne");
    sanne.role = QStringLiteral("trainee");
    sanne.languages = QStringList{QStringLiteral("nl")};
    WEDERHOOR_ASSERT_OK(await(admin->putMember(sanne, "open sesame")));
    const TeamMember added = member(read(*admin), sanne.login.toLatin1().constData());
    EXPECT_EQ(added.displayName, QStringLiteral("Sanne"));
    EXPECT_EQ(added.role, QStringLiteral("trainee"));
    EXPECT_TRUE(sql(root(), "SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = $1",
                    {teamValue(sanne.login)})
                    .flag(0, 0));
    TeamAddress where = address(sanne.login);
    where.host = QStringLiteral("127.0.0.1");
    where.encryption = TeamAddress::Encryption::Plain;
    EXPECT_TRUE(testTeamDatabase(where, "open sesame", teamProgramVersion()).works());
    sql(root(), "DROP OWNED BY " + sanne.login.toLatin1());
    sql(root(), "DROP ROLE " + sanne.login.toLatin1());
}

TEST_F(OrganisationTest, ARoleIsChangedAndAMemberLeavesAndComesBack)
{
    const auto admin = by("admin_one");
    TeamMember agent = member(read(*admin), "agent_two");
    agent.role = QStringLiteral("supervisor");
    agent.isSpokesperson = true;
    WEDERHOOR_ASSERT_OK(await(admin->putMember(agent, {})));
    EXPECT_EQ(member(read(*admin), "agent_two").role, QStringLiteral("supervisor"));
    EXPECT_TRUE(member(read(*admin), "agent_two").isSpokesperson);

    const auto exposed = await(admin->removeMember(agent.login));
    WEDERHOOR_ASSERT_OK(exposed);
    EXPECT_EQ(*exposed, 0) << "it held no secret";
    const TeamOrganisation without = read(*admin);
    EXPECT_TRUE(member(without, "agent_two").isRemoved);
    EXPECT_TRUE(member(without, "agent_two").role.isEmpty());
    EXPECT_EQ(without.members.back().login, agent.login) << "those who left come last";

    agent.role = QStringLiteral("agent");
    agent.isSpokesperson = false;
    WEDERHOOR_ASSERT_OK(await(admin->putMember(agent, {})));
    EXPECT_FALSE(member(read(*admin), "agent_two").isRemoved);
    EXPECT_EQ(await(admin->removeMember(QStringLiteral("admin_one"))).error().kind, ErrorKind::Invalid);
}

TEST_F(OrganisationTest, AChannelWhoseSecretLeftIsSeen)
{
    const QByteArray key(32, 'k');
    sql(as("agent_two"), "SELECT wederhoor.put_my_key($1)", {teamBytes(key)});
    sql(as("admin_one"),
        "SELECT wederhoor.put_channel_secret($1, 1, 0, '{agent_two}', ARRAY[$2::bytea], ARRAY[$3::bytea])",
        {teamValue(channel().value), teamBytes(key), teamBytes(QByteArray(64, 's'))});
    const auto admin = by("admin_one");
    const auto exposed = await(admin->removeMember(QStringLiteral("agent_two")));
    WEDERHOOR_ASSERT_OK(exposed);
    EXPECT_EQ(*exposed, 1);
    QStringList names;
    for (const TeamChannelEntry &entry : read(*admin).channels) {
        if (entry.isExposed) {
            names.append(entry.name);
        }
    }
    EXPECT_EQ(names, QStringList{QStringLiteral("Sample channel")});
    sql(as("admin_one"), "SELECT wederhoor.put_member('agent_two', 'Agent Two', 'agent', '', '{nl}', '{}', false)");
}

TEST_F(OrganisationTest, AMembershipIsChangedWithoutTouchingOthersThatCameMeanwhile)
{
    const auto admin = by("admin_one");
    const QUuid team = testUuid(0xd1);
    const auto members = [&] {
        const TeamOrganisation now = read(*admin);
        const auto found = std::find_if(now.groups.begin(), now.groups.end(),
                                        [&team](const TeamGroup &one) { return one.id == team; });
        return found != now.groups.end() ? found->members : QStringList();
    };
    const QStringList before = members();
    ASSERT_TRUE(before.contains(QStringLiteral("agent_two")));
    // A colleague takes one out while this window shows the list of before.
    sql(as("admin_one"), "SELECT wederhoor.put_team_member($1, 'agent_two', false)", {teamValue(team)});
    WEDERHOOR_ASSERT_OK(await(admin->putMembership(team, QStringLiteral("agent_elsewhere"), true)));
    WEDERHOOR_ASSERT_OK(await(admin->putMembership(team, QStringLiteral("agent_elsewhere"), true)));
    EXPECT_TRUE(members().contains(QStringLiteral("agent_elsewhere")));
    EXPECT_FALSE(members().contains(QStringLiteral("agent_two"))) << "not put back from an old copy";
    WEDERHOOR_ASSERT_OK(await(admin->putMembership(team, QStringLiteral("agent_elsewhere"), false)));
    EXPECT_FALSE(members().contains(QStringLiteral("agent_elsewhere")));
    EXPECT_EQ(await(admin->putMembership(team, QStringLiteral("nobody"), true)).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(await(admin->putMembership(testUuid(0xdd), QStringLiteral("agent_two"), true)).error().kind,
              ErrorKind::NotFound);
    EXPECT_EQ(sql(root(), "SELECT string_agg(act, ' ' ORDER BY id) FROM wederhoor.audit WHERE act LIKE 'team\\_%'")
                  .text(0, 0),
              QStringLiteral("team_left team_joined team_left"))
        << "what changed nothing is not in the history";
}

TEST_F(OrganisationTest, HubsAndTeamsAreMadeMovedAndEnded)
{
    const auto admin = by("admin_one");
    const TeamHub belgium{testUuid(0xf2), m_organisation, QStringLiteral("Belgium")};
    const TeamHub brand{testUuid(0xf3), belgium.id, QStringLiteral("Brand")};
    WEDERHOOR_ASSERT_OK(await(admin->putHub(belgium)));
    WEDERHOOR_ASSERT_OK(await(admin->putHub(brand)));
    EXPECT_EQ(await(admin->putHub({belgium.id, brand.id, belgium.name})).error().kind, ErrorKind::Invalid)
        << "below itself";
    const TeamGroup group{
        testUuid(0xd3), brand.id, QStringLiteral("Evening"), {QStringLiteral("agent_elsewhere")}, {channel()}};
    WEDERHOOR_ASSERT_OK(await(admin->putGroup(group)));
    const TeamOrganisation made = read(*admin);
    const auto evening = std::find_if(made.groups.begin(), made.groups.end(),
                                      [&group](const TeamGroup &one) { return one.id == group.id; });
    ASSERT_NE(evening, made.groups.end());
    EXPECT_EQ(evening->members, group.members);
    EXPECT_EQ(evening->channels, group.channels);
    EXPECT_EQ(made.channels.size(), 2) << "an administrator sees them all";

    EXPECT_EQ(await(admin->removeHub(brand.id)).error().kind, ErrorKind::Invalid) << "a team belongs to it";
    WEDERHOOR_ASSERT_OK(await(admin->removeGroup(group.id)));
    WEDERHOOR_ASSERT_OK(await(admin->removeHub(brand.id)));
    WEDERHOOR_ASSERT_OK(await(admin->removeHub(belgium.id)));
    const TeamOrganisation after = read(*admin);
    EXPECT_EQ(after.hubs.size(), 1);
    EXPECT_EQ(after.groups.size(), 2);
    EXPECT_EQ(await(admin->removeHub(belgium.id)).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(await(admin->removeGroup(group.id)).error().kind, ErrorKind::NotFound);
}

} // namespace wederhoor::test
