#include "core/secrets/ChannelSecretSlot.h"
#include "core/secrets/MemorySecretStore.h"
#include "core/secrets/SodiumSealedBox.h"
#include "core/store/TeamErasure.h"
#include "core/store/Transaction.h"
#include "core/team/TeamErrors.h"
#include "core/team/TeamExposure.h"
#include "core/team/TeamSecrets.h"
#include "tests/team/SyncFixture.h"

#include <map>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// The secrets of one desk: a keyring in memory, and what brings the team's to it.
class Keyring
{
public:
    explicit Keyring(TeamDatabase &database)
        : secrets(database,
                  {&box(), &m_own, [this](const ChannelId &channel) -> SecretSlot & { return slot(channel); }})
    {
    }
    SecretSlot &slot(const ChannelId &channel)
    {
        auto &made = m_slots[channel];
        if (!made) {
            made = std::make_unique<ChannelSecretSlot>(m_store, channel);
        }
        return *made;
    }
    [[nodiscard]] QByteArray password(const ChannelId &channel)
    {
        return await(slot(channel).read(QStringLiteral("password"))).value_or(QByteArray());
    }

private:
    /// Outlives what is still at work on the database's thread.
    [[nodiscard]] static const SodiumSealedBox &box()
    {
        static const SodiumSealedBox one;
        return one;
    }

    MemorySecretStore m_store;
    ChannelSecretSlot m_own{m_store, QStringLiteral("team.")};
    std::map<ChannelId, std::unique_ptr<ChannelSecretSlot>> m_slots;

public:
    TeamSecrets secrets;
};

class SecretsExchangeTest : public SyncTestBase
{
protected:
    struct Desk
    {
        TeamDeskUnderTest *desk = nullptr;
        std::unique_ptr<Keyring> keyring;
    };
    Desk &with(const char *member)
    {
        Desk &made = m_with[member];
        made.desk = &desk(member);
        EXPECT_TRUE(waitUntil([&] { return made.desk->database().welcome().has_value(); }));
        made.keyring = std::make_unique<Keyring>(made.desk->database());
        return made;
    }
    void TearDown() override
    {
        m_with.clear();
        if (!IsSkipped()) {
            // Roles belong to the cluster, which the next test uses too.
            sql(root(), "GRANT wederhoor_agent TO agent_one, agent_two");
            sql(root(), "REVOKE wederhoor_trainee FROM agent_one, agent_two");
            sql(root(), "GRANT wederhoor_trainee TO trainee_one");
        }
        SyncTestBase::TearDown();
    }
    [[nodiscard]] Channel shared(const ChannelId &id) const
    {
        Channel value;
        value.id = id;
        value.platform.value = QStringLiteral("fake");
        value.instance.value = QStringLiteral("fake");
        value.name = QStringLiteral("Sample channel");
        value.account = QStringLiteral("@bank");
        value.profile.value = QStringLiteral("us");
        return value;
    }
    /// The administrator's desk, which connected the channel with this secret.
    Desk &give(const QByteArray &secret)
    {
        Desk &admin = m_with.contains("admin_one") ? m_with["admin_one"] : with("admin_one");
        EXPECT_TRUE(await(admin.keyring->slot(channel()).write(QStringLiteral("password"), secret)));
        const Result<void> given = await(admin.keyring->secrets.give(shared(channel())));
        EXPECT_TRUE(given) << ::testing::PrintToString(given ? Error{} : given.error());
        return admin;
    }
    [[nodiscard]] static bool has(Desk &desk, const ChannelId &channel, const QByteArray &secret)
    {
        return waitUntil([&] {
            (void)await(desk.keyring->secrets.exchange());
            return desk.keyring->password(channel) == secret;
        });
    }
    /// As that desk shows it.
    [[nodiscard]] static std::optional<ChannelExposure> exposure(Desk &desk)
    {
        for (const ChannelHealth &health : await(desk.desk->store().channelHealth()).value_or(QList<ChannelHealth>())) {
            if (health.channel == channel()) {
                return health.exposure;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool exposed()
    {
        return sql(root(), "SELECT exposed_at IS NOT NULL FROM wederhoor.channel WHERE id = $1",
                   {teamValue(channel().value)})
            .flag(0, 0);
    }

    std::map<std::string, Desk> m_with;
};

} // namespace

TEST_F(SecretsExchangeTest, WhatAnAdministratorConnectsASecondDeskPollsAndAnswersAndATraineesHasNoSecret)
{
    Desk &agent = with("agent_one");
    Desk &trainee = with("trainee_one");
    WEDERHOOR_ASSERT_OK(await(agent.keyring->secrets.exchange()));
    give("app password");
    ASSERT_TRUE(has(agent, channel(), "app password"));
    WEDERHOOR_EXPECT_OK(await(trainee.keyring->secrets.exchange()));
    EXPECT_EQ(trainee.keyring->password(channel()), QByteArray());
    // Nowhere in the database in plain words.
    EXPECT_EQ(
        sql(root(), "SELECT count(*) FROM wederhoor.channel_secret WHERE position('app password'::bytea IN sealed) > 0")
            .number(0, 0),
        0);
    mention("q1", "ann", "My card does not work");
    EXPECT_FALSE(agent.desk->poll(channel()).error);
    const Case value = caseOf(*agent.desk, "ann");
    WEDERHOOR_ASSERT_OK(await(agent.desk->desk().claim(value.id)));
    ReplyRequest request;
    request.caseId = value.id;
    request.body = QStringLiteral("We look into it");
    WEDERHOOR_ASSERT_OK(await(agent.desk->desk().reply(request)));
    EXPECT_EQ(agent.desk->send().value_or(0), 1);
}

TEST_F(SecretsExchangeTest, WhoComesLaterHasItFromWhoeverIsThere)
{
    Desk &early = with("agent_one");
    WEDERHOOR_ASSERT_OK(await(early.keyring->secrets.exchange()));
    give("app password");
    ASSERT_TRUE(has(early, channel(), "app password"));
    m_with.erase("admin_one"); // the administrator has gone home
    Desk &late = with("agent_two");
    WEDERHOOR_ASSERT_OK(await(late.keyring->secrets.exchange()));
    WEDERHOOR_ASSERT_OK(await(early.keyring->secrets.exchange()));
    EXPECT_TRUE(has(late, channel(), "app password"));
    EXPECT_EQ(sql(root(), "SELECT sealed_by FROM wederhoor.channel_secret WHERE member = 'agent_two'").text(0, 0),
              QStringLiteral("agent_one"));
}

TEST_F(SecretsExchangeTest, ARemovedMembersChannelIsExposedUntilItIsRenewedAndTheRenewedOneReachesTheOthers)
{
    Desk &leaver = with("agent_one");
    Desk &stays = with("agent_two");
    WEDERHOOR_ASSERT_OK(await(leaver.keyring->secrets.exchange()));
    WEDERHOOR_ASSERT_OK(await(stays.keyring->secrets.exchange()));
    give("old password");
    ASSERT_TRUE(has(leaver, channel(), "old password"));
    ASSERT_TRUE(has(stays, channel(), "old password"));
    EXPECT_TRUE(await(stays.keyring->slot(channel()).write(QStringLiteral("session"), "of the old one")));
    EXPECT_FALSE(exposure(stays));
    sql(as("admin_one"), "SELECT wederhoor.remove_member('agent_one')");
    EXPECT_TRUE(exposed());
    ASSERT_TRUE(waitUntil([&] { return exposure(stays).has_value(); })) << "each desk of the channel shows it";
    ASSERT_EQ(exposure(stays)->by.size(), 1);
    const ChannelExposure::Knower knower = exposure(stays)->by.first();
    EXPECT_EQ(knower.member.value, QStringLiteral("agent_one"));
    EXPECT_EQ(knower.name,
              sql(root(), "SELECT display_name FROM wederhoor.member WHERE name = 'agent_one'").text(0, 0));
    EXPECT_TRUE(knower.hasLeft);
    EXPECT_LT(m_clock.now() - knower.at, 60s);
    const auto told = exposedChannels(as("supervisor_one"));
    WEDERHOOR_ASSERT_OK(told);
    ASSERT_EQ(told->size(), 1);
    EXPECT_EQ(told->first().name, QStringLiteral("Sample channel"));
    EXPECT_EQ(told->first().exposure, *exposure(stays));
    give("new password");
    EXPECT_FALSE(exposed());
    EXPECT_TRUE(waitUntil([&] { return !exposure(stays); }));
    EXPECT_EQ(sql(root(),
                  "SELECT string_agg(act || ' ' || actor || ' ' || detail, ', ' ORDER BY id) FROM wederhoor.audit "
                  "WHERE act IN ('channel_exposed', 'channel_renewed')")
                  .text(0, 0),
              QStringLiteral("channel_exposed admin_one agent_one, channel_renewed admin_one agent_one"));
    EXPECT_TRUE(has(stays, channel(), "new password"));
    EXPECT_FALSE(await(stays.keyring->slot(channel()).read(QStringLiteral("session")))) << "it signs in anew";
    EXPECT_EQ(leaver.keyring->password(channel()), QByteArray("old password")) << "until its desk hears of it";
    WEDERHOOR_EXPECT_OK(await(leaver.keyring->secrets.dropAll()));
    EXPECT_EQ(leaver.keyring->password(channel()), QByteArray());
}

TEST_F(SecretsExchangeTest, EachWhoKnowsAnExposedSecretIsNamedAndWhoNeverHeldItIsNot)
{
    Desk &one = with("agent_one");
    Desk &two = with("agent_two");
    Desk &lead = with("supervisor_one");
    for (Desk *desk : {&one, &two, &lead}) {
        WEDERHOOR_ASSERT_OK(await(desk->keyring->secrets.exchange()));
    }
    give("app password");
    ASSERT_TRUE(has(two, channel(), "app password"));
    sql(as("admin_one"), "SELECT wederhoor.put_member('agent_two', 'Two', 'trainee', '', '{}', '{}', false)");
    sql(as("admin_one"), "SELECT wederhoor.remove_member('agent_one')");
    sql(as("admin_one"), "SELECT wederhoor.remove_member('trainee_one')");
    ASSERT_TRUE(waitUntil([&] { return exposure(lead) && exposure(lead)->by.size() == 2; }));
    const ChannelExposure known = *exposure(lead);
    EXPECT_EQ(known.by.at(0).member.value, QStringLiteral("agent_two"));
    EXPECT_FALSE(known.by.at(0).hasLeft) << "is still there, as a trainee";
    EXPECT_EQ(known.by.at(1).member.value, QStringLiteral("agent_one"));
    EXPECT_TRUE(known.by.at(1).hasLeft);
}

TEST_F(SecretsExchangeTest, AnAgentWhoBecomesATraineeOrLeavesTheTeamOfTheChannelLosesItsSecret)
{
    Desk &one = with("agent_one");
    Desk &two = with("agent_two");
    WEDERHOOR_ASSERT_OK(await(one.keyring->secrets.exchange()));
    WEDERHOOR_ASSERT_OK(await(two.keyring->secrets.exchange()));
    give("app password");
    ASSERT_TRUE(has(one, channel(), "app password"));
    ASSERT_TRUE(has(two, channel(), "app password"));
    sql(as("admin_one"), "SELECT wederhoor.put_team_member(t.id, 'agent_one', false) FROM wederhoor.team t");
    EXPECT_TRUE(has(one, channel(), QByteArray()));
    sql(as("admin_one"), "SELECT wederhoor.put_member('agent_two', 'Two', 'trainee', '', '{}', '{}', false)");
    EXPECT_TRUE(has(two, channel(), QByteArray()));
}

TEST_F(SecretsExchangeTest, ARemovedMembersDeskIsToldAndItsInboxIsEmptiedOfTheTeamAlone)
{
    auto &one = desk("agent_one");
    mention("q1", "ann", "My card does not work");
    EXPECT_FALSE(one.poll(channel()).error);
    Channel own = shared({testUuid(0x77)});
    own.name = QStringLiteral("My own");
    own.instance.value = QStringLiteral("own");
    Message message = m_platform.timeline.constFirst();
    message.ref = {{QStringLiteral("own")}, {QStringLiteral("o1")}};
    message.author = {{QStringLiteral("bob")}, QStringLiteral("@bob"), QStringLiteral("bob")};
    message.threadRoot.value = QStringLiteral("o1");
    message.text = QStringLiteral("A word to me alone");
    WEDERHOOR_ASSERT_OK(one.take(own, {message}));
    ASSERT_EQ(one.cases().size(), 2);
    sql(as("admin_one"), "SELECT wederhoor.remove_member('agent_one')");
    EXPECT_EQ(one.sync().error().kind, ErrorKind::Forbidden);
    ASSERT_TRUE(
        waitUntil([&] { return one.syncer().state().trouble && isRemovedFromTeam(*one.syncer().state().trouble); }));
    EXPECT_EQ(one.syncer().state().link, TeamState::Link::Refused);
    one.away();
    const Result<int> erased = await(one.store().write<int>(
        [](Transaction &transaction) { return eraseTeam(transaction.connection()); }, Store::Durability::Full));
    EXPECT_EQ(erased.value_or(0), 1);
    ASSERT_EQ(one.cases().size(), 1);
    EXPECT_EQ(one.only()->customer.name, QStringLiteral("bob"));
    const auto found = [&one](const char *word) {
        const Result<SearchQuery> query = parseSearch(QString::fromLatin1(word));
        return static_cast<int>(await(one.store().search(*query)).value_or(SearchPage()).hits.size());
    };
    EXPECT_EQ(found("card"), 0);
    EXPECT_EQ(found("alone"), 1);
    EXPECT_EQ(await(one.store().counts({})).value_or(ViewCounts()).views.value(CaseView::Unclaimed), 1);
    // A login that only lacks its role is not told so: its desk keeps what it has.
    sql(root(), "REVOKE wederhoor_agent FROM agent_two");
    const Error lacking = refused(as("agent_two"), "SELECT wederhoor.hello(99)");
    EXPECT_EQ(lacking.kind, ErrorKind::Forbidden);
    EXPECT_FALSE(TeamCalls(as("agent_two")).wasRemoved().value_or(true));
    sql(root(), "GRANT wederhoor_agent TO agent_two");
}

} // namespace wederhoor::test
