#include "core/desk/ReplyGuard.h"
#include "tests/support/Printers.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {
namespace {

using namespace std::chrono_literals;

class OverrideTest : public SyncTestBase
{
protected:
    [[nodiscard]] static QStringList overrides(TeamDeskUnderTest &desk, const CaseId &id)
    {
        QStringList lines;
        for (const CaseHistoryEntry &entry : desk.conversation(id).history) {
            if (entry.kind == CaseHistoryEntry::Kind::Override || entry.kind == CaseHistoryEntry::Kind::PlatformAct) {
                lines.append(entry.by.value + QLatin1Char(' ') + entry.text);
            }
        }
        return lines;
    }
    [[nodiscard]] static int clashes(TeamDeskUnderTest &desk, const CaseId &id)
    {
        int count = 0;
        for (const CaseHistoryEntry &entry : desk.conversation(id).history) {
            count += entry.kind == CaseHistoryEntry::Kind::Clash ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] CaseId question(TeamDeskUnderTest &one)
    {
        mention("q1", "ann", "My card does not work");
        (void)one.poll(channel());
        EXPECT_TRUE(waitUntil([&] { return one.only().has_value(); }));
        return one.only() ? one.only()->id : CaseId();
    }
    static ReplyRequest answer(const CaseId &id)
    {
        ReplyRequest request;
        request.caseId = id;
        request.body = QStringLiteral("Mail ann@customer.example");
        request.accepted = {PersonalDataKind::Email};
        return request;
    }
};

TEST_F(OverrideTest, WhatWasAcceptedInPublicStandsOnceInEveryDesksHistory)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    const CaseId id = question(one);
    WEDERHOOR_ASSERT_OK(await(one.desk().claim(id)));
    const auto queued = await(one.desk().reply(answer(id)));
    WEDERHOOR_ASSERT_OK(queued);
    const QStringList expected{QStringLiteral("agent_one email: ") + queued->id.toString()};
    EXPECT_TRUE(waitUntil([&] { return overrides(two, id) == expected; }));
    WEDERHOOR_ASSERT_OK(one.sync());
    WEDERHOOR_ASSERT_OK(one.sync());
    EXPECT_EQ(overrides(one, id), expected) << "the team's word for it is no second one";
    EXPECT_EQ(clashes(one, id), 0);
}

TEST_F(OverrideTest, ALookAtMaskedDataIsToldToTheTeam)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    const CaseId id = question(one);
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    WEDERHOOR_ASSERT_OK(await(one.desk().noteReveal(id)));
    EXPECT_TRUE(waitUntil([&] { return overrides(two, id).size() == 1; }));
    EXPECT_EQ(overrides(two, id), overrides(one, id));
}

TEST_F(OverrideTest, WhatIsToldAgainAfterALostAnswerIsRecordedOnce)
{
    const CaseId id = question(desk("agent_one"));
    const QUuid change = testUuid(0xc1);
    TeamCalls calls(as("agent_one"));
    for (int time = 0; time < 2; ++time) {
        WEDERHOOR_ASSERT_OK(
            calls.recordOverride(change, id, QStringLiteral("personal_data"), QStringLiteral("own number")));
    }
    WEDERHOOR_ASSERT_OK(
        calls.recordOverride(testUuid(0xc2), id, QStringLiteral("personal_data"), QStringLiteral("again")));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind = 'override'").number(0, 0), 2);
    auto &two = desk("agent_two");
    EXPECT_EQ(overrides(two, id).size(), 2);
}

TEST_F(OverrideTest, ADatabaseThatKnowsATraineeTakesNoOverrideFromThem)
{
    auto &trainee = desk("trainee_one");
    const CaseId id = question(desk("agent_one"));
    ASSERT_TRUE(waitUntil([&] { return trainee.only().has_value(); }));
    // A client that was changed: it does not keep to its role.
    WEDERHOOR_ASSERT_OK(await(trainee.desk().noteReveal(id)));
    EXPECT_TRUE(waitUntil([&] { return clashes(trainee, id) == 1; }));
    EXPECT_TRUE(overrides(desk("agent_two"), id).isEmpty());
}

TEST_F(OverrideTest, AnAgentMayHideACustomersMessageATraineeMayNot)
{
    auto &one = desk("agent_one");
    const CaseId id = question(one);
    const MessageRef message = one.conversation(id).messages.first().ref;
    const auto permit = [&](TeamDeskUnderTest &desk) {
        return await(desk.database().command<void>(
            [&](TeamCalls &calls) { return calls.permitAct(id, QStringLiteral("hide"), message); }));
    };
    WEDERHOOR_EXPECT_OK(permit(one));
    WEDERHOOR_ASSERT_OK(await(one.desk().noteHidden(id, message)));
    const Result<void> refused = permit(desk("trainee_one"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Forbidden);
    auto &two = desk("agent_two");
    EXPECT_TRUE(waitUntil([&] { return overrides(two, id).size() == 1; }));
    WEDERHOOR_ASSERT_OK(one.sync());
    EXPECT_EQ(overrides(one, id), QStringList{QStringLiteral("agent_one hide ") + message.remote.value});
}

TEST_F(OverrideTest, AnActThatIsAskedForAgainIsOnTheRecordOnceAndIsNotTakenForThatOfAnotherMessage)
{
    openCases(1, 1);
    for (const char *message : {"own-1", "own-12"}) {
        publish(QString::fromLatin1(message), testCase(1), "own", 1'767'614'400'000);
    }
    TeamCalls calls(as("supervisor_one"));
    const MessageRef shorter{{QStringLiteral("practice")}, {QStringLiteral("own-1")}};
    const MessageRef longer{{QStringLiteral("practice")}, {QStringLiteral("own-12")}};
    for (int time = 0; time < 2; ++time) {
        WEDERHOOR_ASSERT_OK(
            calls.permitAct(testCase(1), QStringLiteral("delete"), longer, QStringLiteral("wrong figures")));
    }
    const auto recorded = [this] {
        return sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind = 'platform_act'").number(0, 0);
    };
    EXPECT_EQ(recorded(), 1);
    EXPECT_EQ(calls.noteDeleted(testCase(1), shorter).error().kind, ErrorKind::Forbidden) << "it was not asked for";
    WEDERHOOR_EXPECT_OK(calls.noteDeleted(testCase(1), longer));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_two"))
                            .permitAct(testCase(1), QStringLiteral("delete"), longer, QStringLiteral("wrong figures")));
    EXPECT_EQ(recorded(), 2) << "another's act is another's";
}

} // namespace
} // namespace wederhoor::test
