#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

const QString jsonFlag = QStringLiteral("--json");

QByteArray feed(const QByteArray &items)
{
    return R"(<?xml version="1.0"?><rss version="2.0"><channel><title>Forum</title>)" + items + "</channel></rss>";
}

QByteArray item(const QByteArray &id, const QByteArray &title)
{
    return "<item><guid>" + id + "</guid><title>" + title + "</title><link>https://forum.example/" + id
        + "</link><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><author>daan@forum.example (Daan)</author></item>";
}

/// A feed on loopback, and the program that follows it.
class FeedChannel : public testing::Test
{
protected:
    [[nodiscard]] Outcome add(const QStringList &more = {}) const
    {
        return program.run(QStringList{QStringLiteral("channel"), QStringLiteral("add"), QStringLiteral("feeds"),
                                       QStringLiteral("--name"), QStringLiteral("forum"), QStringLiteral("--server"),
                                       server.url(QStringLiteral("/feed")).toString(), jsonFlag}
                           + more);
    }

    [[nodiscard]] Outcome channel(const char *act) const
    {
        return program.run({QStringLiteral("channel"), QString::fromLatin1(act), QStringLiteral("forum"), jsonFlag});
    }

    [[nodiscard]] Outcome poll() const
    {
        return program.run({QStringLiteral("poll"), QStringLiteral("--once"), jsonFlag});
    }

    [[nodiscard]] QJsonArray channels() const
    {
        return program.run({QStringLiteral("channel"), QStringLiteral("list"), jsonFlag})
            .json()
            .value(QStringLiteral("channels"))
            .toArray();
    }

    void serve(const QByteArray &items)
    {
        FaultAnswer answer;
        answer.headers = {{"Content-Type", "application/rss+xml"}};
        answer.body = feed(items);
        server.always(QStringLiteral("/feed"), answer);
    }

    static QJsonObject report(const Outcome &polled)
    {
        return polled.json().value(QStringLiteral("channels")).toArray().at(0).toObject();
    }

    FaultServer server;
    Program program;
};

} // namespace

TEST_F(FeedChannel, IsConnectedTestedPolledAndRemoved)
{
    serve(item("1", "Mijn pas is weg") + item("2", "De app doet het niet"));
    const Outcome added = add();
    ASSERT_EQ(added.exit, 0) << testing::PrintToString(added);
    EXPECT_EQ(keysOf(added.json()), channelKeys);
    const Outcome tested = channel("test");
    EXPECT_EQ(tested.exit, 0) << testing::PrintToString(tested);
    EXPECT_EQ(keysOf(tested.json()), QStringLiteral("channel display_name handle ok profile"));
    const Outcome polled = poll();
    EXPECT_EQ(polled.exit, 0) << testing::PrintToString(polled);
    EXPECT_EQ(report(polled).value(QStringLiteral("new_messages")).toInt(), 2);
    EXPECT_EQ(report(poll()).value(QStringLiteral("new_messages")).toInt(), 0);
    const Outcome removed = channel("remove");
    EXPECT_EQ(removed.exit, 0) << testing::PrintToString(removed);
    EXPECT_TRUE(channels().isEmpty());
}

TEST_F(FeedChannel, NamesAnAuthorWithoutAHandleOnce)
{
    serve(item("1", "Mijn pas is weg"));
    ASSERT_EQ(add().exit, 0);
    ASSERT_EQ(poll().exit, 0);
    const QString id = program.run({QStringLiteral("cases"), jsonFlag})
                           .json()
                           .value(QStringLiteral("cases"))
                           .toArray()
                           .at(0)
                           .toObject()
                           .value(QStringLiteral("id"))
                           .toString();
    const Outcome shown = program.run({QStringLiteral("case"), QStringLiteral("show"), id});
    EXPECT_TRUE(shown.out.contains("Daan\n")) << testing::PrintToString(shown);
    EXPECT_FALSE(shown.out.contains("Daan Daan")) << testing::PrintToString(shown);
    EXPECT_FALSE(shown.out.contains("Daan  Daan")) << testing::PrintToString(shown);
}

TEST_F(FeedChannel, ThatHasAFaultIsSaidWithItsNumber)
{
    server.always(QStringLiteral("/feed"), FaultAnswer::json("{}", 500));
    const Outcome added = add();
    EXPECT_EQ(added.exit, 4) << testing::PrintToString(added);
    EXPECT_TRUE(added.err.contains("HTTP 500")) << testing::PrintToString(added);
}

TEST_F(FeedChannel, OfATakenNameIsAConflict)
{
    serve(item("1", "Mijn pas is weg"));
    ASSERT_EQ(add().exit, 0);
    const Outcome again = add();
    EXPECT_EQ(again.exit, 3) << testing::PrintToString(again);
    EXPECT_EQ(channels().size(), 1);
}

TEST_F(FeedChannel, ThatIsNoFeedIsNotKept)
{
    FaultAnswer page;
    page.headers = {{"Content-Type", "text/html"}};
    page.body = "<html><body>Hello</body></html>";
    server.always(QStringLiteral("/feed"), page);
    const Outcome added = add();
    EXPECT_EQ(added.exit, 2) << testing::PrintToString(added);
    EXPECT_TRUE(added.err.contains("forum")) << testing::PrintToString(added);
    EXPECT_TRUE(channels().isEmpty());
}

TEST_F(FeedChannel, ThatFailsIsSaidByPollAndInTheList)
{
    serve(item("1", "Mijn pas is weg"));
    ASSERT_EQ(add().exit, 0);
    server.always(QStringLiteral("/feed"), FaultAnswer::json("{}", 403));
    const Outcome polled = poll();
    EXPECT_EQ(polled.exit, 1) << testing::PrintToString(polled);
    EXPECT_EQ(report(polled).value(QStringLiteral("error")).toObject().value(QStringLiteral("kind")).toString(),
              QStringLiteral("forbidden"));
    EXPECT_TRUE(polled.err.contains("forum")) << testing::PrintToString(polled);
    ASSERT_EQ(channels().size(), 1);
    EXPECT_TRUE(channels()[0].toObject().value(QStringLiteral("error")).isObject());
}
