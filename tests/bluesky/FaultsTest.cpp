#include "core/domain/IdMaker.h"
#include "core/net/NetworkHttpClient.h"
#include "core/platforms/bluesky/BlueskyApi.h"
#include "core/platforms/bluesky/BlueskyConnector.h"
#include "tests/bluesky/Shapes.h"
#include "tests/bluesky/TestChannel.h"
#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTemporaryFile>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using test::await;
using test::FaultAnswer;
using test::FaultServer;
using test::s;
using test::Shapes;
using namespace std::chrono_literals;

const QString notificationsPath = QStringLiteral("/xrpc/app.bsky.notification.listNotifications");
const QString putPath = QStringLiteral("/xrpc/com.atproto.repo.putRecord");
const QString getRecordPath = QStringLiteral("/xrpc/com.atproto.repo.getRecord");
const QString refreshPath = QStringLiteral("/xrpc/com.atproto.server.refreshSession");
const QString createPath = QStringLiteral("/xrpc/com.atproto.server.createSession");

/// The machine's clock, set wrong by `skew`.
class SkewedClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_real.now() + skew; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_real.monotonic(); }

    std::chrono::milliseconds skew{0};

private:
    SystemClock m_real;
};

class BlueskyFaultsTest : public ::testing::Test
{
protected:
    BlueskyFaultsTest()
    {
        m_slot.secrets.insert(s("session"), session(s("access")));
        m_slot.secrets.insert(s("password"), "abcd");
        m_server.always(notificationsPath, FaultAnswer::json(R"({"notifications":[]})"));
        m_server.always(s("/xrpc/app.bsky.feed.getAuthorFeed"), FaultAnswer::json(R"({"feed":[]})"));
        m_server.always(s("/xrpc/app.bsky.feed.getPosts"), FaultAnswer::json(R"({"posts":[]})"));
        m_server.always(s("/xrpc/app.bsky.feed.getPostThread"), error(400, "NotFound"));
        m_server.always(s("/xrpc/chat.bsky.convo.listConvos"), FaultAnswer::json(R"({"convos":[]})"));
        m_client = *NetworkHttpClient::make({});
        m_connector = std::make_unique<BlueskyConnector>(*m_client, m_slot, m_clock,
                                                         test::blueskyChannel(m_server.url(QString()), s("bank.test")));
        m_request.key = s("3kabcdefghi2a");
        m_request.text = s("Wij kijken mee");
        m_request.inReplyTo.ref = {{s("bluesky")}, {s("at://did:plc:klant/app.bsky.feed.post/3k")}};
        m_request.inReplyTo.platformData = R"({"cid":"bafyk"})";
    }

    [[nodiscard]] QByteArray session(const QString &access) const
    {
        return QJsonDocument(QJsonObject{{s("did"), s("did:plc:bank")},
                                         {s("handle"), s("bank.test")},
                                         {s("accessJwt"), access},
                                         {s("refreshJwt"), s("refresh")},
                                         {s("pds"), m_server.url(QString()).toString()}})
            .toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] static FaultAnswer error(int status, const char *name, const char *message = "no")
    {
        return FaultAnswer::json(QByteArray("{\"error\":\"") + name + "\",\"message\":\"" + message + "\"}", status);
    }
    [[nodiscard]] static FaultAnswer recordAnswer()
    {
        return FaultAnswer::json(
            R"({"uri":"at://did:plc:bank/app.bsky.feed.post/3kabcdefghi2a","cid":"bafyp","value":{}})");
    }
    [[nodiscard]] FaultAnswer sessionAnswer(const QString &access) const { return FaultAnswer::json(session(access)); }
    Result<FetchPage> fetch(const Cursor &cursor = {}) { return await(m_connector->fetchSince(cursor), 60s); }

    FaultServer m_server;
    test::MemorySlot m_slot;
    SkewedClock m_clock;
    std::unique_ptr<NetworkHttpClient> m_client;
    std::unique_ptr<BlueskyConnector> m_connector;
    PublishRequest m_request;
};

TEST_F(BlueskyFaultsTest, WaitsAsLongAsARateLimitSaysAndGoesOn)
{
    FaultAnswer limited = error(429, "RateLimitExceeded");
    limited.headers = {{"Retry-After", "1"}};
    m_server.script(notificationsPath, limited);
    const Result<FetchPage> page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_EQ(m_server.count(notificationsPath), 2);
}

TEST_F(BlueskyFaultsTest, SaysHowLongToWaitWhenThatIsTooLong)
{
    FaultAnswer limited = error(429, "RateLimitExceeded");
    limited.headers = {{"Retry-After", "120"}};
    m_server.always(notificationsPath, limited);
    const Result<FetchPage> page = fetch();
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, ErrorKind::RateLimited);
    ASSERT_TRUE(page.error().retryAfter);
    EXPECT_GT(*page.error().retryAfter, 100s);
}

TEST_F(BlueskyFaultsTest, TriesReadingAgainAfterAServerError)
{
    m_server.script(notificationsPath, error(500, "InternalServerError"));
    m_server.script(notificationsPath, error(502, "UpstreamFailure"));
    WEDERHOOR_ASSERT_OK(fetch());
    EXPECT_EQ(m_server.count(notificationsPath), 3);
}

TEST_F(BlueskyFaultsTest, TakesNothingFromACutBodyAndMovesNoCursor)
{
    FaultAnswer cut = FaultAnswer::json(Shapes::notifications());
    cut.cutAfter = 200;
    m_server.always(notificationsPath, cut);
    const Result<FetchPage> page = fetch();
    ASSERT_FALSE(page);
    m_server.always(notificationsPath, FaultAnswer::json(Shapes::notifications()));
    const Result<FetchPage> again = fetch();
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_GE(again->messages.size(), 3);
}

TEST_F(BlueskyFaultsTest, CallsAnAnswerOfTheWrongShapeABadResponse)
{
    m_server.always(notificationsPath, FaultAnswer::json(R"({"statuses":[]})"));
    const Result<FetchPage> page = fetch();
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, ErrorKind::BadResponse);
}

TEST_F(BlueskyFaultsTest, TakesTheMentionsWhenAnotherSourceFails)
{
    m_server.always(notificationsPath, FaultAnswer::json(Shapes::notifications()));
    m_server.always(s("/xrpc/chat.bsky.convo.listConvos"), FaultAnswer::json("{\"wrong\":1}"));
    const Result<FetchPage> page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_GE(page->messages.size(), 3);
    EXPECT_EQ(page->unreadable.size(), 1);
    ASSERT_TRUE(page->sourceError);
    EXPECT_EQ(page->sourceError->kind, ErrorKind::BadResponse);
    EXPECT_TRUE(page->sourceError->detail.startsWith(s("private messages: "))) << "the source is named";
}

TEST_F(BlueskyFaultsTest, MeansByAStatusWhatTheQueueMeansByIt)
{
    for (const int status : {302, 400, 401, 403, 404, 408, 409, 429, 500, 502, 503, 504}) {
        HttpResponse refusal;
        refusal.status = status;
        EXPECT_EQ(bluesky::describeRefusal(refusal).kind, errorKindForStatus(status)) << status;
    }
}

TEST_F(BlueskyFaultsTest, DoesWithoutPrivateMessagesWhereTheAppPasswordMayNotReadThem)
{
    m_server.always(s("/xrpc/chat.bsky.convo.listConvos"), error(400, "InvalidToken", "Bad token method"));
    const Result<FetchPage> page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_FALSE(page->sourceError);
    EXPECT_EQ(m_server.count(refreshPath), 0) << "a new session would not help";
    WEDERHOOR_ASSERT_OK(fetch(page->next));
    EXPECT_EQ(m_server.count(s("/xrpc/chat.bsky.convo.listConvos")), 1) << "not asked again at once";
}

TEST_F(BlueskyFaultsTest, RefreshesAnEndedSessionOnce)
{
    m_server.script(notificationsPath, error(400, "ExpiredToken"));
    m_server.always(refreshPath, sessionAnswer(s("fresh")));
    WEDERHOOR_ASSERT_OK(fetch());
    EXPECT_EQ(m_server.count(refreshPath), 1);
    EXPECT_EQ(m_server.count(createPath), 0);
    EXPECT_TRUE(m_slot.secrets.value(s("session")).contains("fresh"));
    EXPECT_EQ(m_server.requests().last().header("Authorization"), QByteArray("Bearer fresh"));
}

TEST_F(BlueskyFaultsTest, SignsInAnewOnlyWhenTheRefreshIsRefused)
{
    m_server.script(notificationsPath, error(400, "ExpiredToken"));
    m_server.always(refreshPath, error(400, "ExpiredToken"));
    m_server.always(createPath, sessionAnswer(s("anew")));
    WEDERHOOR_ASSERT_OK(fetch());
    EXPECT_EQ(m_server.count(createPath), 1);
}

TEST_F(BlueskyFaultsTest, DoesNotSignInAnewBecauseTheRefreshMetAPassingFailure)
{
    m_server.script(notificationsPath, error(400, "ExpiredToken"));
    m_server.always(refreshPath, error(503, "Busy"));
    const Result<FetchPage> page = fetch();
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, ErrorKind::Network);
    EXPECT_EQ(m_server.count(createPath), 0);
}

TEST_F(BlueskyFaultsTest, UsesTheSessionThatAnotherProcessRenewed)
{
    FaultAnswer expired = error(400, "ExpiredToken");
    expired.delay = 500ms;
    m_server.script(notificationsPath, expired);
    const auto future = m_connector->fetchSince({});
    ASSERT_TRUE(test::waitUntil([this] { return m_server.count(notificationsPath) == 1; }));
    m_slot.secrets.insert(s("session"), session(s("theirs")));
    WEDERHOOR_ASSERT_OK(await(future, 60s));
    EXPECT_EQ(m_server.count(refreshPath), 0);
}

TEST_F(BlueskyFaultsTest, SaysSoWhenThePasswordIsRefused)
{
    m_slot.secrets.clear();
    m_server.always(createPath, error(401, "AuthenticationRequired", "Invalid identifier or password"));
    const auto signedIn = await(m_connector->beginSignIn({"wrong"}));
    ASSERT_FALSE(signedIn);
    EXPECT_EQ(signedIn.error().kind, ErrorKind::Unauthorized);
    EXPECT_TRUE(m_slot.secrets.isEmpty()) << "a refused password is not kept";
    EXPECT_FALSE(signedIn.error().detail.contains(s("wrong")));
}

TEST_F(BlueskyFaultsTest, EndsAsNotSignedInWithoutSessionAndPassword)
{
    m_slot.secrets.clear();
    const Result<FetchPage> page = fetch();
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, ErrorKind::Unauthorized);
    EXPECT_TRUE(m_server.requests().isEmpty());
}

TEST_F(BlueskyFaultsTest, NeverRepeatsAPublicationByItself)
{
    for (const FaultAnswer &fault : {error(500, "InternalServerError"), error(502, "UpstreamFailure")}) {
        m_server.script(putPath, fault);
        const auto published = await(m_connector->publish(m_request));
        ASSERT_FALSE(published);
        EXPECT_EQ(published.error().kind, ErrorKind::Network);
    }
    EXPECT_EQ(m_server.count(putPath), 2);
}

TEST_F(BlueskyFaultsTest, DoesNotKnowWhatBecameOfAReplyWhoseAnswerWasCut)
{
    FaultAnswer cut = recordAnswer();
    cut.cutAfter = 10;
    m_server.script(putPath, cut);
    const auto published = await(m_connector->publish(m_request));
    ASSERT_FALSE(published);
    EXPECT_EQ(published.error().kind, ErrorKind::Network);
    m_server.script(getRecordPath, recordAnswer());
    const auto found = await(m_connector->findPublished(m_request));
    WEDERHOOR_ASSERT_OK(found);
    ASSERT_TRUE(*found);
    EXPECT_EQ((*found)->remoteId.value, s("at://did:plc:bank/app.bsky.feed.post/3kabcdefghi2a"));
}

TEST_F(BlueskyFaultsTest, KnowsThatNothingStandsOnlyByTheServersOwnWord)
{
    m_server.script(getRecordPath, error(400, "RecordNotFound", "Could not locate record"));
    const auto none = await(m_connector->findPublished(m_request));
    WEDERHOOR_ASSERT_OK(none);
    EXPECT_FALSE(*none);
    m_server.always(getRecordPath, error(404, "NotFound"));
    EXPECT_FALSE(await(m_connector->findPublished(m_request))) << "a page not found in between says nothing";
    m_server.always(getRecordPath, error(500, "InternalServerError"));
    EXPECT_FALSE(await(m_connector->findPublished(m_request), 60s));
}

TEST_F(BlueskyFaultsTest, TakesARecordUnderOurKeyForTheReplySentBefore)
{
    m_server.script(putPath, error(400, "InvalidSwap", "Record was at bafyp"));
    m_server.script(getRecordPath, recordAnswer());
    const auto published = await(m_connector->publish(m_request));
    WEDERHOOR_ASSERT_OK(published);
    EXPECT_EQ(published->remoteId.value, s("at://did:plc:bank/app.bsky.feed.post/3kabcdefghi2a"));
}

TEST_F(BlueskyFaultsTest, NeverWritesWithoutAskingThatNothingStandsThere)
{
    m_server.script(putPath, recordAnswer());
    WEDERHOOR_ASSERT_OK(await(m_connector->publish(m_request)));
    const QJsonObject body = QJsonDocument::fromJson(m_server.requests().last().body).object();
    ASSERT_TRUE(body.contains(s("swapRecord")));
    EXPECT_TRUE(body.value(s("swapRecord")).isNull());
    EXPECT_EQ(body.value(s("rkey")).toString(), m_request.key);
}

TEST_F(BlueskyFaultsTest, RefusesAPictureThatIsTooLargeBeforeAnythingLeaves)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(QByteArray(1'000'001, 'x'));
    file.close();
    m_request.attachments = {{file.fileName(), s("image/jpeg"), s("een pas")}};
    const auto published = await(m_connector->publish(m_request));
    ASSERT_FALSE(published);
    EXPECT_EQ(published.error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(published.error().detail.contains(s("1000000")));
    EXPECT_TRUE(m_server.requests().isEmpty());
}

TEST_F(BlueskyFaultsTest, CallsNoMessageDeletedBecauseItCouldNotBeRead)
{
    Message known;
    known.ref = {{s("bluesky")}, {s("at://did:plc:klant/app.bsky.feed.post/3k")}};
    known.platformData = R"({"cid":"bafyk"})";
    const RereadRequest request{{known}};
    const QString thread = s("/xrpc/app.bsky.feed.getPostThread");
    m_server.always(thread, error(500, "InternalServerError"));
    EXPECT_FALSE(await(m_connector->reread(request), 60s));
    m_server.always(thread, FaultAnswer::json(R"({"thread":{"$type":"app.bsky.feed.defs#blockedPost","uri":"x"}})"));
    const auto blocked = await(m_connector->reread(request));
    WEDERHOOR_ASSERT_OK(blocked);
    EXPECT_TRUE(blocked->isEmpty());
    m_server.always(thread, error(400, "NotFound", "Post not found"));
    const auto gone = await(m_connector->reread(request));
    WEDERHOOR_ASSERT_OK(gone);
    ASSERT_EQ(gone->size(), 1);
    EXPECT_EQ(gone->first().kind, MessageChange::Kind::Deleted);
}

TEST_F(BlueskyFaultsTest, AnswersAfterTheQuestionHoweverWrongTheClockIs)
{
    m_clock.skew = -2h;
    m_request.inReplyTo.createdAt = SystemClock().now();
    FaultAnswer answer = recordAnswer();
    answer.headers = {
        {"Date",
         QLocale::c().toString(QDateTime::currentDateTimeUtc(), s("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT"}};
    m_server.script(putPath, answer);
    const auto published = await(m_connector->publish(m_request));
    WEDERHOOR_ASSERT_OK(published);
    const QJsonObject record
        = QJsonDocument::fromJson(m_server.requests().last().body).object().value(s("record")).toObject();
    EXPECT_GT(*fromIso(record.value(s("createdAt")).toString()), m_request.inReplyTo.createdAt);
    EXPECT_LT(SystemClock().now() - published->at, 5min) << "the platform's clock says when it was accepted";
}

TEST_F(BlueskyFaultsTest, FindsAPrivateReplyByItsWordsHoweverWrongTheClockIs)
{
    m_clock.skew = 3h;
    RandomIdMaker ids(m_clock);
    m_request.key = ids.replyKey();
    m_request.kind = ReplyKind::Private;
    m_request.inReplyTo.platformData = R"({"convo":"3kconvo"})";
    m_request.inReplyTo.createdAt = SystemClock().now() - 10min;
    const auto messageAt = [](Instant at) {
        return FaultAnswer::json("{\"messages\":[{\"id\":\"3km\",\"rev\":\"3kr\",\"text\":\"Wij  kijken mee\","
                                 "\"sender\":{\"did\":\"did:plc:bank\"},\"sentAt\":\""
                                 + toIso(at).toLatin1() + "\"}]}");
    };
    const QByteArray date
        = QLocale::c().toString(QDateTime::currentDateTimeUtc(), s("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
    const QString path = s("/xrpc/chat.bsky.convo.getMessages");
    FaultAnswer before = messageAt(SystemClock().now() - 5min);
    before.headers = {{"Date", date}};
    m_server.script(path, before);
    const auto none = await(m_connector->findPublished(m_request));
    WEDERHOOR_ASSERT_OK(none);
    EXPECT_FALSE(*none) << "the same words, said before this reply was queued";
    FaultAnswer after = messageAt(SystemClock().now() + 1s);
    after.headers = {{"Date", date}};
    m_server.script(path, after);
    const auto found = await(m_connector->findPublished(m_request));
    WEDERHOOR_ASSERT_OK(found);
    ASSERT_TRUE(*found);
    EXPECT_EQ((*found)->threadRoot.value, s("3kconvo"));
}

TEST_F(BlueskyFaultsTest, EndsWhatIsUnderWayWhenItGoes)
{
    FaultAnswer hanging;
    hanging.fault = FaultAnswer::Fault::Hang;
    m_server.always(notificationsPath, hanging);
    const auto future = m_connector->fetchSince({});
    ASSERT_TRUE(test::waitUntil([this] { return m_server.count(notificationsPath) == 1; }));
    m_connector.reset();
    const Result<FetchPage> page = await(future);
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace wederhoor
