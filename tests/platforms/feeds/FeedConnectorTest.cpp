#include "core/platforms/feeds/FeedConnector.h"

#include "core/net/NetworkHttpClient.h"
#include "core/platforms/feeds/FeedCursor.h"
#include "tests/platforms/feeds/FeedTestData.h"
#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <QElapsedTimer>
#include <QTimer>

#include <gtest/gtest.h>

#include <ctime>
#include <iostream>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr auto feedPath = "/feed";

class Feeds : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto made = NetworkHttpClient::make({});
        WEDERHOOR_ASSERT_OK(made);
        client = std::move(*made);
        channel.platform = feedsPlatform;
        channel.server = server.url(QString::fromLatin1(feedPath));
    }
    std::unique_ptr<PlatformConnector> connect()
    {
        RequestQueue::Timing quick;
        quick.backoffFirst = 1ms;
        return std::make_unique<FeedConnector>(channel, *client, clock, readers, quick);
    }
    Result<FetchPage> fetch()
    {
        const auto connector = connect();
        auto page = await(connector->fetchSince(cursor));
        if (page) {
            cursor = page->next;
        }
        return page;
    }
    void serve(const QByteArray &body, HeaderList headers = {}, int status = 200)
    {
        FaultAnswer answer;
        answer.status = status;
        answer.body = body;
        answer.headers = std::move(headers);
        server.script(QString::fromLatin1(feedPath), answer);
    }
    static QByteArray entry(const QByteArray &id, const QByteArray &text, const QByteArray &updated)
    {
        return "<entry><id>" + id + "</id><title>" + text + "</title><updated>" + updated + "</updated></entry>";
    }
    static QByteArray atom(const QByteArray &entries)
    {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title>" + entries + "</feed>";
    }
    static QByteArray rssItem(const QByteArray &guid, const QByteArray &text)
    {
        return "<item><guid>" + guid + "</guid><title>" + text + "</title></item>";
    }
    static QByteArray rss(const QByteArray &items) { return "<rss><channel>" + items + "</channel></rss>"; }

    FaultServer server;
    std::unique_ptr<NetworkHttpClient> client;
    std::shared_ptr<QThreadPool> readers = feedReaders();
    TestClock clock;
    Channel channel;
    Cursor cursor;
};

TEST_F(Feeds, ItemsBecomeMessagesWithTitleBodyAuthorAndTheLinkToAnswerAt)
{
    serve(feedFile("forum-rss.xml"));
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->messages.size(), 2);
    const Message &message = page->messages.first();
    EXPECT_EQ(message.ref.instance, InstanceId{QStringLiteral("127.0.0.1")});
    EXPECT_EQ(message.ref.remote, RemoteId{QStringLiteral("https://forum.example/?p=4711")});
    EXPECT_EQ(message.threadRoot, message.ref.remote);
    EXPECT_EQ(message.kind, MessageKind::Article);
    EXPECT_EQ(message.seenBy, SeenByFlags(SeenBy::Query));
    EXPECT_TRUE(message.timeIsClaimed);
    EXPECT_EQ(message.author.name, QStringLiteral("Marijke de Groot"));
    EXPECT_EQ(message.threadRootAuthor, message.author.id);
    EXPECT_TRUE(message.text.startsWith(QStringLiteral("Voorbeeldbank: al drie weken geen antwoord\n\nSinds 15")));
    EXPECT_EQ(message.permalink, QUrl(QStringLiteral("https://forum.example/t/voorbeeldbank-geen-antwoord")));
    EXPECT_EQ(message.language, QStringLiteral("nl-NL"));
    EXPECT_EQ(page->unreadable.size(), 1);
    EXPECT_FALSE(page->more);
}

TEST_F(Feeds, CommentsStandInTheThreadOfWhatTheyAnswer)
{
    serve(feedFile("blog-atom.xml"));
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->messages.size(), 3);
    const RemoteId post = page->messages.at(0).ref.remote;
    EXPECT_EQ(page->messages.at(0).author.name, QStringLiteral("Harriet Vale"));
    EXPECT_EQ(page->messages.at(1).inReplyTo, post);
    EXPECT_EQ(page->messages.at(1).threadRoot, post);
    EXPECT_EQ(page->messages.at(1).kind, MessageKind::Post);
    EXPECT_EQ(page->messages.at(2).inReplyTo, page->messages.at(1).ref.remote);
    EXPECT_EQ(page->messages.at(2).threadRoot, post);
    ASSERT_EQ(page->changes.size(), 1);
    EXPECT_EQ(page->changes.first().kind, MessageChange::Kind::Deleted);
}

TEST_F(Feeds, ValidatorsAreSentBackAndNothingNewIsNothing)
{
    serve(rss(rssItem("1", "one")), {{"ETag", "\"v1\""}, {"Last-Modified", "Mon, 05 Jan 2026 09:00:00 GMT"}});
    serve({}, {}, 304);
    WEDERHOOR_ASSERT_OK(fetch());
    EXPECT_TRUE(server.requests().at(0).header("If-None-Match").isEmpty());
    const Cursor before = cursor;
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_EQ(server.requests().at(1).header("If-None-Match"), "\"v1\"");
    EXPECT_EQ(server.requests().at(1).header("If-Modified-Since"), "Mon, 05 Jan 2026 09:00:00 GMT");
    EXPECT_TRUE(page->messages.isEmpty());
    EXPECT_EQ(cursor, before);
}

TEST_F(Feeds, TheSameCursorGivesTheSamePageAndTheNextOneOnlyWhatIsNew)
{
    const QByteArray first = rss(rssItem("1", "one"));
    serve(first);
    serve(first);
    serve(rss(rssItem("2", "two") + rssItem("1", "one")));
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    const Cursor after = cursor;
    cursor = {};
    const auto again = fetch();
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_EQ(page->messages, again->messages);
    EXPECT_EQ(after, cursor);
    const auto next = fetch();
    WEDERHOOR_ASSERT_OK(next);
    ASSERT_EQ(next->messages.size(), 1);
    EXPECT_EQ(next->messages.first().text, QStringLiteral("two"));
    EXPECT_TRUE(next->changes.isEmpty());
}

TEST_F(Feeds, AnEditIsNoticedWhenTheItemSaysItChanged)
{
    serve(atom(entry("a:1", "one", "2026-01-05T08:00:00Z") + entry("a:2", "two", "2026-01-05T08:00:00Z")));
    serve(atom(entry("a:1", "one, better", "2026-01-05T09:00:00Z") + entry("a:2", "two + ad", "2026-01-05T08:00:00Z")));
    serve(atom(entry("a:1", "one, better", "2026-01-05T09:00:00Z") + entry("a:2", "two", "2026-01-05T08:00:00Z")));
    WEDERHOOR_ASSERT_OK(fetch());
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_TRUE(page->messages.isEmpty());
    ASSERT_EQ(page->changes.size(), 1);
    EXPECT_EQ(page->changes.first().kind, MessageChange::Kind::Edited);
    EXPECT_EQ(page->changes.first().ref.remote, RemoteId{QStringLiteral("a:1")});
    EXPECT_EQ(page->changes.first().text, QStringLiteral("one, better"));
    EXPECT_EQ(toIso(page->changes.first().at), QStringLiteral("2026-01-05T09:00:00.000Z"));
    EXPECT_TRUE(fetch()->changes.isEmpty());
}

TEST_F(Feeds, WhereNoDateOfChangeExistsAnotherTextIsAnEdit)
{
    serve(rss(rssItem("1", "one")));
    serve(rss(rssItem("1", "one, better")));
    WEDERHOOR_ASSERT_OK(fetch());
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->changes.size(), 1);
    EXPECT_EQ(page->changes.first().at, clock.now());
}

TEST_F(Feeds, OnlyItemsWithAKeywordAreTakenAndNewKeywordsReadTheFeedAgain)
{
    const QByteArray body = rss(rssItem("1", "De regeling") + rssItem("2", "Over ING") + rssItem("3", "Samplebank!"));
    serve(body, {{"ETag", "\"v1\""}});
    serve(body, {{"ETag", "\"v1\""}});
    channel.queries = {QStringLiteral("ing")};
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->messages.size(), 1);
    EXPECT_EQ(page->messages.first().text, QStringLiteral("Over ING"));

    channel.queries.append(QStringLiteral("samplebank"));
    const auto wider = fetch();
    WEDERHOOR_ASSERT_OK(wider);
    EXPECT_TRUE(server.requests().at(1).header("If-None-Match").isEmpty());
    ASSERT_EQ(wider->messages.size(), 1);
    EXPECT_EQ(wider->messages.first().text, QStringLiteral("Samplebank!"));
}

TEST_F(Feeds, AnItemWithoutADateIsOfNowAndWithoutAnIdIsKnownByItsLinkOrWords)
{
    serve("<rss><channel><item><title>a</title><link>https://f.example/a</link></item>"
          "<item><title>b</title></item><item><guid "
          "isPermaLink=\"false\">77</guid><title>c</title></item></channel></rss>");
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->messages.size(), 3);
    EXPECT_EQ(page->messages.at(0).createdAt, clock.now());
    EXPECT_EQ(page->messages.at(0).ref.remote, RemoteId{QStringLiteral("https://f.example/a")});
    EXPECT_TRUE(page->messages.at(1).ref.remote.value.startsWith(QStringLiteral("sha1:")));
    EXPECT_EQ(page->messages.at(2).ref.remote.value, channel.server.toString() + QStringLiteral("#77"));
}

TEST_F(Feeds, APassingFailureIsTriedAgainAndALastingOneIsNamed)
{
    serve("oops", {}, 500);
    serve(rss(rssItem("1", "one")));
    const auto recovered = fetch();
    WEDERHOOR_ASSERT_OK(recovered);
    EXPECT_EQ(recovered->messages.size(), 1);

    const std::pair<int, ErrorKind> rows[] = {{401, ErrorKind::Unauthorized},
                                              {403, ErrorKind::Forbidden},
                                              {404, ErrorKind::NotFound},
                                              {410, ErrorKind::Rejected}};
    for (const auto &[status, kind] : rows) {
        serve("no", {}, status);
        const Cursor before = cursor;
        const auto page = fetch();
        ASSERT_FALSE(page.has_value()) << status;
        EXPECT_EQ(page.error().kind, kind) << status;
        EXPECT_EQ(cursor, before);
    }
    FaultAnswer broken;
    broken.status = 500;
    server.always(QString::fromLatin1(feedPath), broken);
    EXPECT_EQ(fetch().error().kind, ErrorKind::Network);
}

TEST_F(Feeds, ACutBodyIsNoFeed)
{
    FaultAnswer answer;
    answer.body = rss(rssItem("1", "one") + rssItem("2", "two"));
    answer.cutAfter = answer.body.size() / 2;
    server.always(QString::fromLatin1(feedPath), answer);
    const auto page = fetch();
    ASSERT_FALSE(page.has_value());
    EXPECT_TRUE(page.error().kind == ErrorKind::BadResponse || page.error().kind == ErrorKind::Network);
}

TEST_F(Feeds, AFiftyMegabyteFeedIsRefusedAlsoWhenItIsCompressed)
{
    FaultAnswer plain;
    plain.body = rss(QByteArray(50 * 1024 * 1024, ' '));
    server.script(QString::fromLatin1(feedPath), plain);
    const auto page = fetch();
    ASSERT_FALSE(page.has_value());
    EXPECT_EQ(page.error().kind, ErrorKind::BadResponse);
    EXPECT_FALSE(page.error().detail.isEmpty());

    server.script(QString::fromLatin1(feedPath), FaultAnswer::gzipBomb(50 * 1024 * 1024));
    EXPECT_EQ(fetch().error().kind, ErrorKind::BadResponse);
}

TEST_F(Feeds, ARedirectIsFollowedAndOnlyWebAddressesAreRead)
{
    FaultServer elsewhere;
    FaultAnswer answer;
    answer.body = rss("<item><title>x</title><description>&lt;a href='/y'&gt;y&lt;/a&gt;</description></item>");
    elsewhere.script(QStringLiteral("/moved"), answer);
    server.script(QString::fromLatin1(feedPath), FaultAnswer::redirect(elsewhere.url(QStringLiteral("/moved"))));
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_TRUE(page->messages.first().text.contains(elsewhere.url(QStringLiteral("/y")).toString()));
    EXPECT_EQ(page->messages.first().ref.instance, feedInstance(channel.server));

    for (const char *address : {"file:///etc/passwd", "ftp://a.example/feed", "", "feed.xml", "data:text/xml,<rss/>",
                                "https://user:secret@a.example/feed", "http://"}) {
        channel.server = QUrl(QString::fromLatin1(address));
        const auto refused = fetch();
        ASSERT_FALSE(refused.has_value()) << address;
        EXPECT_EQ(refused.error().kind, ErrorKind::Invalid) << address;
        EXPECT_FALSE(refused.error().detail.contains(QStringLiteral("secret")));
        EXPECT_EQ(await(connect()->beginSignIn({})).error().kind, ErrorKind::Invalid) << address;
    }
}

TEST_F(Feeds, SigningInReadsTheFeedsTitleAndAWebPageNamesItsFeed)
{
    serve(feedFile("blog-atom.xml"));
    const auto connector = connect();
    const auto signedIn = await(connector->beginSignIn({}));
    WEDERHOOR_ASSERT_OK(signedIn);
    EXPECT_EQ(signedIn->displayName, QStringLiteral("Money & Me"));
    EXPECT_FALSE(signedIn->profile.isEmpty());

    serve("<!doctype html><link rel=alternate type=application/rss+xml href=/feed.xml>",
          {{"Content-Type", "text/html"}});
    const auto page = await(connector->beginSignIn({}));
    ASSERT_FALSE(page.has_value());
    EXPECT_EQ(page.error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(page.error().detail.contains(server.url(QStringLiteral("/feed.xml")).toString()));
}

TEST_F(Feeds, NothingCanBeWrittenToAFeed)
{
    const auto connector = connect();
    EXPECT_EQ(await(connector->publish({})).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(await(connector->act(PlatformAct::Like, {})).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(await(connector->findPublished({})).value(), std::nullopt);
    EXPECT_TRUE(await(connector->reread({}))->isEmpty());
    EXPECT_TRUE(connector->capabilities().testFlag(Capability::OpensOriginal));
    EXPECT_FALSE(connector->capabilities().testFlag(Capability::PublicReply));
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(Feeds, TheRegistryMakesOneForAChannel)
{
    serve(rss(rssItem("1", "one")));
    const auto entry = feedsEntry(*client, clock);
    const auto connector = entry.make(channel);
    EXPECT_EQ(connector->platform(), feedsPlatform);
    EXPECT_EQ(connector->capabilities(), entry.capabilities);
    EXPECT_EQ(await(connector->fetchSince({}))->messages.size(), 1);
}

TEST(FeedCursors, RememberAtMostFiveHundredItemsAndSurviveAnything)
{
    const QUrl url(QStringLiteral("https://f.example/"));
    FeedCursor cursor = feedCursor({}, url, {});
    cursor.etag = "W/\"a\"";
    cursor.seen = {{~quint64{0}, 1, -1}, {2, ~quint64{0}, 1'767'607'200}};
    EXPECT_EQ(feedCursor(toCursor(cursor), url, {}), cursor);
    EXPECT_TRUE(feedCursor(toCursor(cursor), url, {QStringLiteral("k")}).etag.isEmpty());
    EXPECT_EQ(feedCursor(toCursor(cursor), url, {QStringLiteral("k")}).seen, cursor.seen);
    for (const char *value : {"", "{", "[]", "{\"seen\":7}", "{\"seen\":[1,\"x\",\"..\"]}", "\xFF\xFE"}) {
        EXPECT_TRUE(feedCursor(Cursor{value}, url, {}).etag.isEmpty()) << value;
    }
}

TEST_F(Feeds, AFeedOfManyItemsKeepsItsCursorSmall)
{
    QByteArray items;
    for (int i = 0; i < 900; ++i) {
        items += rssItem(QByteArray::number(i), "item " + QByteArray::number(i));
    }
    serve(rss(items));
    const auto page = fetch();
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_EQ(page->messages.size(), 900);
    EXPECT_EQ(feedCursor(cursor, channel.server, {}).seen.size(), FeedCursor::mostSeen);
    EXPECT_LT(cursor.value.size(), 32 * 1024);
}

} // namespace

namespace {

milliseconds spent(clockid_t clockId)
{
    timespec time{};
    clock_gettime(clockId, &time);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds{time.tv_sec}
                                                    + std::chrono::nanoseconds{time.tv_nsec});
}

/// As large as a feed may be: one item after another, each full of markup that is never closed.
QByteArray hostileFeed()
{
    QByteArray items;
    const QByteArray tangle = QByteArray("<b><i><table><a href='x'>&lt;").repeated(64);
    for (int i = 0; items.size() < 9'900'000; ++i) {
        items += "<item><guid>" + QByteArray::number(i) + "</guid><description><![CDATA[" + tangle
            + "]]></description></item>";
    }
    return "<rss><channel>" + items + "</channel></rss>";
}

} // namespace

TEST_F(Feeds, AFeedAsLargeAsMayBeIsReadBesideTheEngineThread)
{
    serve(hostileFeed());
    const milliseconds own = spent(CLOCK_THREAD_CPUTIME_ID);
    const milliseconds all = spent(CLOCK_PROCESS_CPUTIME_ID);
    milliseconds longest{0};
    QElapsedTimer since;
    since.start();
    QTimer pulse;
    QObject::connect(&pulse, &QTimer::timeout, &pulse,
                     [&] { longest = std::max(longest, milliseconds{since.restart()}); });
    pulse.start(1);
    const auto connector = connect();
    const auto page = await(connector->fetchSince({}), 120s);
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_FALSE(page->messages.isEmpty());
    const milliseconds ownSpent = spent(CLOCK_THREAD_CPUTIME_ID) - own;
    const milliseconds allSpent = spent(CLOCK_PROCESS_CPUTIME_ID) - all;
    RecordProperty("longest_pause_ms", static_cast<int>(longest.count()));
    std::cout << "engine thread " << ownSpent.count() << " ms of " << allSpent.count() << " ms, longest pause "
              << longest.count() << " ms\n";
    EXPECT_LT(ownSpent * 2, allSpent) << "what reads and what moves the bytes are two threads";
}

TEST_F(Feeds, AConnectorThatGoesDropsWhatWaitsToBeRead)
{
    serve(hostileFeed());
    serve(rss(rssItem("1", "one")));
    auto first = connect();
    auto second = connect();
    const auto dropped = first->fetchSince({});
    const auto kept = second->fetchSince({});
    ASSERT_TRUE(waitUntil([this] { return server.count(QString::fromLatin1(feedPath)) == 2; }));
    first.reset();
    EXPECT_EQ(await(dropped).error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(await(kept, 120s)) << "another feed waits its turn";
}
