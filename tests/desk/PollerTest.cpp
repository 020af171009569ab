#include "core/desk/Poller.h"
#include "core/desk/ChannelDesk.h"
#include "core/desk/LockFilePollGate.h"
#include "core/store/ChannelTable.h"
#include "core/store/Transaction.h"
#include "core/text/LengthRule.h"
#include "tests/desk/DeskFixture.h"

#include <unistd.h>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

class PollerTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        platform.registerIn(registry);
        pollGate = std::make_unique<LockFilePollGate>(folder.path());
        makePoller();
    }
    void makePoller() { poller = std::make_unique<Poller>(*store, registry, *pollGate, clock, noProbe, timing); }
    void TearDown() override { poller.reset(); }
    PollReport pollOnce()
    {
        const auto reports = await(poller->pollOnce(channel.id));
        EXPECT_TRUE(reports && reports->size() == 1);
        return reports && !reports->isEmpty() ? reports->first() : PollReport{};
    }
    ChannelHealth health() { return await(store->channelHealth())->first(); }

    Poller::Timing timing;
    ConnectorRegistry registry;
    std::unique_ptr<LockFilePollGate> pollGate;
    std::unique_ptr<Poller> poller;
};

} // namespace

TEST_F(PollerTest, APollTakesInWhatIsNewAndSavesItsHealth)
{
    platform.timeline = {post("q", "ann", "Hi", clock.now() - 1min)};
    const PollReport report = pollOnce();
    EXPECT_FALSE(report.error);
    EXPECT_EQ(report.outcome.newCases, 1);
    EXPECT_EQ(health().lastSuccess, clock.now());
    EXPECT_GT(health().nextPoll, clock.now() + 50s);
    EXPECT_EQ(pollOnce().outcome.newMessages, 0);
}

TEST_F(PollerTest, OlderPagesAreFetchedWithinTheBudget)
{
    platform.pageSize = 1;
    for (int n = 0; n < 20; ++n) {
        platform.timeline.append(post(QStringLiteral("q%1").arg(n), "ann", "Hi", clock.now()));
    }
    EXPECT_EQ(pollOnce().outcome.newMessages, 1 + timing.backfillPages);
    EXPECT_EQ(pollOnce().outcome.newMessages, 1 + timing.backfillPages);
}

TEST_F(PollerTest, FailuresBackOffAndARateLimitIsObeyed)
{
    platform.fetchErrors = {{ErrorKind::Network, {}}, {ErrorKind::Network, {}}, {ErrorKind::RateLimited, {}, 20min}};
    pollOnce();
    EXPECT_EQ(health().error->kind, ErrorKind::Network);
    const auto first = *health().nextPoll - clock.now();
    pollOnce();
    const auto second = *health().nextPoll - clock.now();
    EXPECT_GT(second, first * 3 / 2);
    pollOnce();
    EXPECT_EQ(*health().nextPoll - clock.now(), 20min);
    EXPECT_FALSE(pollOnce().error);
    EXPECT_FALSE(health().error);
}

TEST_F(PollerTest, ASourceThatFailsShowsInTheHealthAndTheOthersBringTheirMessages)
{
    platform.sourceError = Error{ErrorKind::BadResponse, QStringLiteral("query bank: not JSON")};
    platform.timeline = {post("q", "ann", "Hi", clock.now() - 1min)};
    const PollReport report = pollOnce();
    EXPECT_FALSE(report.error);
    EXPECT_EQ(report.sourceError, platform.sourceError);
    EXPECT_EQ(report.outcome.newCases, 1);
    EXPECT_FALSE(health().error);
    EXPECT_EQ(health().sourceError, platform.sourceError);
    EXPECT_FALSE(health().lastSuccess) << "nothing says that all was read";
    EXPECT_LT(*health().nextPoll - clock.now(), channel.pollInterval * 3 / 2) << "the others are not held up";

    platform.fetchErrors = {{ErrorKind::Network, {}}};
    pollOnce();
    EXPECT_EQ(health().sourceError, platform.sourceError) << "nothing says that it is well again";
    platform.sourceError.reset();
    pollOnce();
    EXPECT_FALSE(health().error);
    EXPECT_FALSE(health().sourceError);
    EXPECT_EQ(health().lastSuccess, clock.now());
}

TEST_F(PollerTest, AReadingAgainThatFailsHoldsUpNoNewMentions)
{
    platform.timeline = {post("q", "ann", "Hi", clock.now())};
    pollOnce();
    clock.advance(timing.rereadEvery + 1s);
    platform.rereadErrors = {{ErrorKind::BadResponse, QStringLiteral("not JSON")}};
    const PollReport report = pollOnce();
    EXPECT_FALSE(report.error);
    ASSERT_TRUE(report.sourceError);
    EXPECT_EQ(report.sourceError->detail, QStringLiteral("reading again: not JSON"));
    EXPECT_LT(*health().nextPoll - clock.now(), channel.pollInterval * 3 / 2);
    EXPECT_FALSE(pollOnce().sourceError);
    EXPECT_FALSE(health().sourceError);
}

TEST_F(PollerTest, MessagesOfOpenCasesAreReadAgainOnTheirSchedule)
{
    const Message question = post("q", "ann", "Hi", clock.now());
    platform.timeline = {question};
    pollOnce();
    platform.changes = {{question.ref, MessageChange::Kind::Edited, QStringLiteral("Hello"), {}, clock.now()}};
    pollOnce();
    EXPECT_EQ(caseOf(question)->snippet, QStringLiteral("Hi")) << "not due yet";
    clock.advance(timing.rereadEvery + 1s);
    pollOnce();
    EXPECT_EQ(caseOf(question)->snippet, QStringLiteral("Hello"));
}

TEST_F(PollerTest, OneProcessPollsAChannel)
{
    LockFilePollGate other(folder.path());
    ASSERT_TRUE(*await(other.acquire(channel.id)));
    const PollReport report = pollOnce();
    EXPECT_TRUE(report.polledElsewhere);
    EXPECT_EQ(report.polledBy, QString::number(::getpid()));
    EXPECT_EQ(platform.fetchCalls, 0);
    other.release(channel.id);
    EXPECT_FALSE(pollOnce().polledElsewhere);
}

TEST_F(PollerTest, ARunningPollerPollsAtItsIntervalAndStops)
{
    poller->start();
    ASSERT_TRUE(waitUntil([this] { return platform.fetchCalls == 1; }));
    bool stopped = false;
    QObject::connect(poller.get(), &Poller::stopped, poller.get(), [&stopped] { stopped = true; });
    poller->stop();
    EXPECT_TRUE(waitUntil([&stopped] { return stopped; }));
    EXPECT_NE(poller->connector(channel.id), nullptr);
}

TEST_F(PollerTest, AfterSleepItPollsAtOnceTheNewestFirstAndTheRestWithinItsBudget)
{
    platform.newestFirst = true;
    platform.pageSize = 10;
    timing.longestWait = 20ms;
    channel.pollInterval = std::chrono::hours{12};
    makePoller();
    WEDERHOOR_ASSERT_OK(await(store->write<void>(
        [this](Transaction &transaction) { return ChannelTable(transaction.connection()).save(channel); })));
    platform.timeline = {post("before", "ann", "Hi", clock.now())};
    poller->start();
    ASSERT_TRUE(waitUntil([this] { return health().lastSuccess.has_value(); }));
    const int before = platform.fetchCalls;

    clock.advance(std::chrono::hours{2}); // the lid was closed
    for (int n = 1; n <= 100; ++n) {
        const Instant at = clock.now() - 2h + std::chrono::minutes{n};
        platform.timeline.append(post(QStringLiteral("q%1").arg(n), QStringLiteral("u%1").arg(n), "Hi", at));
    }
    ASSERT_TRUE(waitUntil([this, before] { return platform.fetchCalls > before; })) << "long before its interval";
    ASSERT_TRUE(waitUntil([this] { return health().lastSuccess == clock.now(); }));
    EXPECT_EQ(platform.fetchCalls - before, 1 + timing.backfillPages) << "older ones have their own budget";
    EXPECT_TRUE(caseOf(platform.timeline.last())) << "what is newest is there";
    EXPECT_FALSE(caseOf(platform.timeline.at(1))) << "what is oldest comes later";

    EXPECT_EQ(pollOnce().outcome.newMessages, 40);
    EXPECT_EQ(cases().size(), 101) << "and nothing is left out";
}

TEST_F(PollerTest, ASleepIsSeenThoughAReportComesBeforeTheTimer)
{
    channel.pollInterval = std::chrono::hours{12};
    WEDERHOOR_ASSERT_OK(await(store->write<void>(
        [this](Transaction &transaction) { return ChannelTable(transaction.connection()).save(channel); })));
    poller->start(); // its timer is set to 15 s and does not fire during this test
    ASSERT_TRUE(waitUntil([this] { return health().lastSuccess.has_value(); }));
    clock.advance(std::chrono::hours{2});
    const int before = platform.fetchCalls;
    WEDERHOOR_ASSERT_OK(await(store->write<void>([](Transaction &transaction) {
        transaction.connection().changes().channels = true;
        return Result<void>();
    })));
    EXPECT_TRUE(waitUntil([this, before] { return platform.fetchCalls > before; }));
}

TEST_F(PollerTest, AChannelIsConnectedTestedAndRemoved)
{
    QObject context;
    QList<ChannelId> removed;
    ChannelDesk channels(
        *store, registry,
        [&removed](const ChannelId &id) {
            removed.append(id);
            return ready(Result<void>());
        },
        &context);
    NewChannel wanted;
    wanted.platform.value = QStringLiteral("fake");
    wanted.name = QStringLiteral("second");
    wanted.account = QStringLiteral("@second");
    wanted.secret = "wrong";
    EXPECT_EQ(await(channels.add(wanted)).error().kind, ErrorKind::Unauthorized);
    EXPECT_EQ(removed.size(), 1) << "nothing is kept";
    wanted.secret = "right";
    const auto added = await(channels.add(wanted));
    WEDERHOOR_ASSERT_OK(added);
    EXPECT_EQ(added->profile.value, QStringLiteral("us"));
    EXPECT_EQ(await(channels.add(wanted)).error().kind, ErrorKind::Conflict);
    wanted.name = QStringLiteral("third");
    EXPECT_EQ(await(channels.add(wanted)).error().kind, ErrorKind::Conflict) << "the same account";
    WEDERHOOR_ASSERT_OK(await(channels.test(QStringLiteral("second"))));
    WEDERHOOR_ASSERT_OK(await(channels.remove(QStringLiteral("second"))));
    EXPECT_EQ(removed.size(), 2);
    EXPECT_EQ(await(channels.test(QStringLiteral("second"))).error().kind, ErrorKind::NotFound);
}

TEST_F(PollerTest, WhatAServerSaysOfItsLengthsIsKeptWithTheChannelAndCounts)
{
    QObject context;
    ChannelDesk channels(
        *store, registry, [](const ChannelId &) { return ready(Result<void>()); }, &context);
    const auto mostOf = [this] { return lengthSetting(await(store->channels())->constFirst().options).most; };
    EXPECT_EQ(mostOf(), std::nullopt);
    const auto said = [](int most) {
        return QJsonObject{{QStringLiteral("length"), QJsonObject{{QStringLiteral("most"), most}}}};
    };
    platform.said = said(20);
    WEDERHOOR_ASSERT_OK(await(channels.renewSecret(channel.id, "right")));
    EXPECT_EQ(mostOf(), 20);
    const Message asked = post("m1", "ann", "Where is my card?", clock.now());
    take({asked});
    ReplyRequest request;
    request.caseId = caseOf(asked)->id;
    request.body = QStringLiteral("It is in the mail since yesterday");
    const auto fits = [&] { return await(desk->checkReply(request))->fits(); };
    EXPECT_FALSE(fits()) << "longer than this server takes";
    platform.said = said(500);
    WEDERHOOR_ASSERT_OK(await(channels.renewSecret(channel.id, "right")));
    EXPECT_TRUE(fits());
    platform.said = {};
    WEDERHOOR_ASSERT_OK(await(channels.renewSecret(channel.id, "right")));
    EXPECT_EQ(mostOf(), 500) << "a server that says nothing takes nothing back";
}

TEST_F(PollerTest, AnExposedSecretIsRenewedOnlyByAnotherAndWhenThePlatformTakesItNoMore)
{
    QObject context;
    ChannelDesk channels(
        *store, registry, [](const ChannelId &) { return ready(Result<void>()); }, &context);
    const auto same = await(channels.renewExposed(channel.id, "right", "right"));
    ASSERT_FALSE(same);
    EXPECT_EQ(same.error(), (Error{ErrorKind::Invalid, QLatin1String(secretIsTheExposedOne)}));
    const auto tooEarly = await(channels.renewExposed(channel.id, "new", "right"));
    ASSERT_FALSE(tooEarly);
    EXPECT_EQ(tooEarly.error(), (Error{ErrorKind::Invalid, QLatin1String(exposedSecretStillWorks)}));
    platform.secret = "new"; // the old one was taken back there
    EXPECT_EQ(await(channels.renewExposed(channel.id, "wrong", "right")).error().kind, ErrorKind::Unauthorized);
    WEDERHOOR_EXPECT_OK(await(channels.renewExposed(channel.id, "new", "right")));
}

TEST_F(PollerTest, AChannelThatIsWrongNamesWhatIsWrong)
{
    QObject context;
    ChannelDesk channels(
        *store, registry, [](const ChannelId &) { return ready(Result<void>()); }, &context);
    struct Row
    {
        const char *field;
        NewChannel wanted;
    };
    NewChannel good{{QStringLiteral("fake")}, QStringLiteral("n"), {}, QStringLiteral("@n"), {}, "right", {}};
    NewChannel noName = good, noAccount = good, noSecret = good, badServer = good, unknown = good;
    noName.name.clear();
    noAccount.account.clear();
    noSecret.secret.clear();
    badServer.server = QUrl(QStringLiteral("ftp://x.example"));
    unknown.platform.value = QStringLiteral("none");
    for (const Row &row : {Row{"name", noName}, Row{"account", noAccount}, Row{"secret", noSecret},
                           Row{"server", badServer}, Row{"platform", unknown}}) {
        const auto result = await(channels.add(row.wanted));
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(result.error().detail.startsWith(QLatin1String(row.field))) << row.field;
    }
}
