#include "core/desk/CaseDesk.h"
#include "core/desk/LocalReplyGate.h"
#include "core/desk/LockFilePollGate.h"
#include "core/desk/OutboxSender.h"
#include "core/desk/Poller.h"
#include "core/net/NetworkHttpClient.h"
#include "core/platforms/bluesky/BlueskyConnector.h"
#include "core/ports/StepProbe.h"
#include "core/store/ChannelTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"
#include "tests/bluesky/TestChannel.h"
#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using test::await;
using test::FaultAnswer;
using test::s;
using namespace std::chrono_literals;

const QString notificationsPath = QStringLiteral("/xrpc/app.bsky.notification.listNotifications");
const QString putPath = QStringLiteral("/xrpc/com.atproto.repo.putRecord");
const QString getRecordPath = QStringLiteral("/xrpc/com.atproto.repo.getRecord");

/// The real client, its half minute cut short so that a test can wait for it.
class HurriedClient final : public HttpClient
{
public:
    static constexpr std::chrono::milliseconds deadline{400};

    explicit HurriedClient(HttpClient &client)
        : m_client(client)
    {
    }
    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        EXPECT_EQ(request.timeout, 30s) << "what every request of the platform has";
        HttpRequest hurried = request;
        hurried.timeout = deadline;
        return m_client.send(hurried);
    }

private:
    HttpClient &m_client;
};

FaultAnswer hanging()
{
    FaultAnswer answer;
    answer.fault = FaultAnswer::Fault::Hang;
    return answer;
}

/// A correct answer of which a byte comes now and then: each byte is in time, the whole never is.
FaultAnswer dripping(QByteArray body)
{
    FaultAnswer answer = FaultAnswer::json(body.append(QByteArray(100'000, ' ')));
    answer.dripBytes = 1;
    answer.dripEvery = 50ms;
    return answer;
}

/// Poller and sender on a platform that stops answering.
class HangingServerTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_real = *NetworkHttpClient::make({});
        m_client = std::make_unique<HurriedClient>(*m_real);
        m_channel = test::blueskyChannel(m_server.url(QString()), s("bank.test"));
        m_slot.secrets.insert(s("session"),
                              R"({"did":"did:plc:bank","handle":"bank.test","accessJwt":"a","refreshJwt":"r","pds":")"
                                  + m_server.url(QString()).toString().toUtf8() + "\"}");
        m_registry.add(m_channel.platform,
                       blueskyEntry(
                           *m_client, [this](const ChannelId &) -> SecretSlot & { return m_slot; }, m_clock));
        m_store = std::make_unique<Store>(Store::Options{m_folder.filePath(s("inbox.sqlite"))}, m_clock);
        WEDERHOOR_ASSERT_OK(await(m_store->open()));
        WEDERHOOR_ASSERT_OK(await(m_store->write<void>(
            [this](Transaction &transaction) { return ChannelTable(transaction.connection()).save(m_channel); })));
        m_pollGate = std::make_unique<LockFilePollGate>(m_folder.path());
        m_poller = std::make_unique<Poller>(*m_store, m_registry, *m_pollGate, m_clock, m_probe, Poller::Timing{});
        answerWell();
    }

    void answerWell()
    {
        const QByteArray post = R"({"uri":"at://did:plc:klant/app.bsky.feed.post/3kaaaaaaaaa2a","cid":"bafyreia",
 "author":{"did":"did:plc:klant","handle":"klant.test","displayName":"Kees Klant"},)";
        const QByteArray record = R"("record":{"$type":"app.bsky.feed.post","text":"@bank.test help",
 "createdAt":"2026-01-05T09:59:00.000Z"},"indexedAt":"2026-01-05T09:59:01.000Z"})";
        m_server.always(notificationsPath,
                        FaultAnswer::json(R"({"notifications":[)" + post + R"("reason":"mention","isRead":false,)"
                                          + record + "]}"));
        m_server.always(s("/xrpc/app.bsky.feed.getPosts"), FaultAnswer::json(R"({"posts":[)" + post + record + "]}"));
        m_server.always(s("/xrpc/app.bsky.feed.getAuthorFeed"), FaultAnswer::json(R"({"feed":[]})"));
        m_server.always(s("/xrpc/chat.bsky.convo.listConvos"), FaultAnswer::json(R"({"convos":[]})"));
    }
    PollReport poll()
    {
        const auto reports = await(m_poller->pollOnce(m_channel.id), 60s);
        EXPECT_TRUE(reports && reports->size() == 1);
        return reports ? reports->value(0) : PollReport{};
    }
    ChannelHealth health() { return await(m_store->channelHealth())->value(0); }
    OutboxEntry reply() { return await(m_store->recentOutbox(10))->value(0); }
    /// A poll's mention and an answer to it in the outbox.
    void queueAnswer()
    {
        ASSERT_EQ(poll().outcome.newCases, 1);
        CaseFilter filter;
        filter.view = CaseView::All;
        const auto page = await(m_store->casePage(filter, std::nullopt, 10));
        ASSERT_TRUE(page && page->rows.size() == 1);
        CaseDesk desk(*m_store, m_clock, m_ids, {{s("erik")}, s("Erik")},
                      [](const Channel &) { return BlueskyConnector::abilities(); });
        ReplyRequest request;
        request.caseId = page->rows.first().value.id;
        request.body = s("We kijken mee");
        WEDERHOOR_ASSERT_OK(await(desk.reply(request)));
    }
    FaultAnswer published()
    {
        return FaultAnswer::json(R"({"uri":"at://did:plc:bank/app.bsky.feed.post/)" + reply().key.toUtf8()
                                 + R"(","cid":"bafyp","value":{}})");
    }

    QTemporaryDir m_folder;
    test::TestClock m_clock;
    RandomIdMaker m_ids{m_clock};
    NoProbe m_probe;
    test::MemorySlot m_slot;
    test::FaultServer m_server;
    std::unique_ptr<NetworkHttpClient> m_real;
    std::unique_ptr<HurriedClient> m_client;
    Channel m_channel;
    ConnectorRegistry m_registry;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<LockFilePollGate> m_pollGate;
    std::unique_ptr<Poller> m_poller;
};

TEST_F(HangingServerTest, APollEndsAtItsDeadlineAndTheChannelBacksOffAndSaysSo)
{
    for (const FaultAnswer &fault : {hanging(), dripping(R"({"notifications":[]})")}) {
        m_server.always(notificationsPath, fault);
        QElapsedTimer timer;
        timer.start();
        const PollReport report = poll();
        EXPECT_LT(timer.elapsed(), 20 * HurriedClient::deadline.count());
        ASSERT_TRUE(report.error);
        EXPECT_EQ(report.error->kind, ErrorKind::Timeout);
        EXPECT_EQ(health().error, report.error);
    }
    const auto second = *health().nextPoll - m_clock.now();
    poll();
    EXPECT_GT(*health().nextPoll - m_clock.now(), second * 3 / 2) << "longer each time";

    answerWell();
    EXPECT_EQ(poll().outcome.newMessages, 1) << "and nothing was lost meanwhile";
    EXPECT_FALSE(health().error);
}

class HangingPublishTest : public HangingServerTest, public ::testing::WithParamInterface<bool>
{
};

TEST_P(HangingPublishTest, LeavesAReplyUnknownUntilItIsReadBack)
{
    const bool arrives = GetParam();
    ASSERT_NO_FATAL_FAILURE(queueAnswer());
    LocalReplyGate gate(*m_store);
    OutboxSender sender(
        *m_store, gate, [this](const ChannelId &id) { return m_poller->connector(id); }, m_clock, m_probe,
        m_folder.filePath(s("sender.lock")));
    m_server.script(putPath, arrives ? dripping("{}") : hanging());
    m_server.always(getRecordPath, hanging());
    EXPECT_EQ(await(sender.sendDue(), 60s).value_or(-1), 0);
    EXPECT_EQ(reply().state, OutboxState::Unknown);
    ASSERT_TRUE(reply().error);
    EXPECT_EQ(reply().error->kind, ErrorKind::Timeout);
    ASSERT_TRUE(reply().nextAttempt);
    EXPECT_GT(*reply().nextAttempt, m_clock.now()) << "the platform is left alone for a while";
    EXPECT_EQ(m_server.count(putPath), 1) << "nothing goes again unasked";

    m_server.always(getRecordPath,
                    arrives ? published() : FaultAnswer::json(R"({"error":"RecordNotFound","message":"none"})", 400));
    m_server.script(putPath, published());
    for (int round = 0; round < 2; ++round) {
        m_clock.advance(1min);
        static_cast<void>(await(sender.sendDue(), 60s));
    }
    EXPECT_EQ(reply().state, OutboxState::Sent);
    EXPECT_EQ(m_server.count(putPath), arrives ? 1 : 2) << "read back first; again only what surely is not there";
}

INSTANTIATE_TEST_SUITE_P(Whether, HangingPublishTest, ::testing::Bool(),
                         [](const auto &whether) { return whether.param ? "ThePlatformTookIt" : "ItNeverArrived"; });

} // namespace
} // namespace wederhoor
