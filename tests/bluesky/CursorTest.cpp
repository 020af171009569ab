#include "core/platforms/bluesky/BlueskyCursor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace wederhoor::bluesky {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

const Instant start = fromMilliseconds(1'767'607'200'000);

/// A source as the platform serves it: items by time, newest first, in pages whose cursor is the last item's time.
class Source
{
public:
    void post(Instant at) { m_items.insert(at); }

    [[nodiscard]] Reach page(const QString &cursor, int limit, std::set<Instant> &seen) const
    {
        Reach reach;
        int taken = 0;
        for (auto item = m_items.rbegin(); item != m_items.rend(); ++item) {
            if (!cursor.isEmpty() && toMilliseconds(*item) >= cursor.toLongLong()) {
                continue;
            }
            if (taken++ == limit) {
                return reach;
            }
            seen.insert(*item);
            reach.newest = reach.newest.value_or(*item);
            reach.oldest = *item;
            reach.cursor = QString::number(toMilliseconds(*item));
        }
        return reach;
    }
    [[nodiscard]] const std::set<Instant> &items() const { return m_items; }

private:
    std::set<Instant> m_items;
};

/// What Fetch does with one source in one call.
void fetchOnce(SourceCursor &cursor, const Source &source, int limit, Instant now, std::set<Instant> &seen)
{
    const Reach newest = source.page(QString(), limit, seen);
    if (!cursor.gaps().isEmpty()) {
        cursor.tookGap(source.page(cursor.gaps().first().cursor, limit, seen));
    }
    cursor.tookNewest(newest, now);
    cursor = SourceCursor::fromJson(cursor.toJson());
}

TEST(CursorTest, ReadsAQuietSourceWithOnePage)
{
    Source source;
    source.post(start);
    SourceCursor cursor;
    std::set<Instant> seen;
    fetchOnce(cursor, source, 50, start + minutes{1}, seen);
    EXPECT_TRUE(cursor.isNew(start + milliseconds{1}));
    EXPECT_FALSE(cursor.isNew(start));
    EXPECT_EQ(seen, source.items());
    for (int poll = 0; poll < 3; ++poll) {
        fetchOnce(cursor, source, 50, start + minutes{2}, seen);
    }
    EXPECT_TRUE(cursor.gaps().isEmpty()) << "nothing is fetched for ever";
}

TEST(CursorTest, LeavesAGapWhenMoreCameThanAPageHolds)
{
    Source source;
    source.post(start);
    SourceCursor cursor;
    std::set<Instant> seen;
    fetchOnce(cursor, source, 10, start, seen);
    for (int i = 1; i <= 35; ++i) {
        source.post(start + minutes{i});
    }
    fetchOnce(cursor, source, 10, start + minutes{36}, seen);
    ASSERT_EQ(cursor.gaps().size(), 1);
    EXPECT_EQ(cursor.top(), start + minutes{35});
    for (int i = 0; i < 4 && !cursor.gaps().isEmpty(); ++i) {
        fetchOnce(cursor, source, 10, start + minutes{36}, seen);
    }
    EXPECT_TRUE(cursor.gaps().isEmpty());
    EXPECT_EQ(seen, source.items());
}

TEST(CursorTest, ReadsWhatIsNewAtOnceWhileAnOldGapIsOpen)
{
    Source source;
    for (int i = 0; i < 1000; ++i) {
        source.post(start + minutes{i});
    }
    SourceCursor cursor;
    std::set<Instant> seen;
    fetchOnce(cursor, source, 10, start + minutes{1000}, seen);
    for (int poll = 1; poll <= 20; ++poll) {
        const Instant latest = start + minutes{1000 + poll};
        source.post(latest);
        fetchOnce(cursor, source, 10, latest, seen);
        EXPECT_TRUE(seen.contains(latest));
    }
}

TEST(CursorTest, TakesAPostWhoseClientClaimedAnEarlierTime)
{
    Source source;
    for (int i = 0; i < 300; ++i) {
        source.post(start + minutes{i});
    }
    SourceCursor cursor;
    std::set<Instant> seen;
    Instant now = start + minutes{300};
    for (int i = 0; i < 60; ++i) {
        fetchOnce(cursor, source, 10, now, seen);
    }
    const Instant late = start + minutes{120} + milliseconds{7};
    source.post(late);
    now += SourceCursor::lookAgainEvery;
    for (int i = 0; i < 60; ++i) {
        fetchOnce(cursor, source, 10, now, seen);
    }
    EXPECT_TRUE(seen.contains(late));
}

TEST(CursorTest, StartsAGapAnewWhoseCursorThePlatformRefuses)
{
    SourceCursor cursor;
    cursor.tookNewest({start, start, QStringLiteral("c")}, start);
    ASSERT_EQ(cursor.gaps().size(), 1);
    cursor.restartGap(QStringLiteral("other"));
    EXPECT_EQ(cursor.gaps().first().cursor, QStringLiteral("other"));
    cursor.restartGap(QString());
    EXPECT_TRUE(cursor.gaps().isEmpty());
}

TEST(CursorTest, GoesOnPastAPageOfNothing)
{
    SourceCursor cursor;
    cursor.tookNewest({std::nullopt, std::nullopt, QStringLiteral("a")}, start);
    ASSERT_EQ(cursor.gaps().size(), 1);
    cursor.tookGap({std::nullopt, std::nullopt, QStringLiteral("b")});
    ASSERT_EQ(cursor.gaps().size(), 1);
    cursor.tookGap({std::nullopt, std::nullopt, QStringLiteral("b")});
    EXPECT_TRUE(cursor.gaps().isEmpty()) << "the same cursor again leads nowhere";
}

TEST(CursorTest, MissesNothingWhateverTheBurstsAndBudgets)
{
    std::mt19937 random(20260105);
    for (int run = 0; run < 200; ++run) {
        Source source;
        SourceCursor cursor;
        std::set<Instant> seen;
        Instant now = start;
        for (int poll = 0; poll < 12; ++poll) {
            const int burst = static_cast<int>(random() % 60);
            for (int i = 0; i < burst; ++i) {
                now += milliseconds{1 + static_cast<int>(random() % 5000)};
                source.post(now);
            }
            const int budget = 1 + static_cast<int>(random() % 3);
            for (int page = 0; page < budget; ++page) {
                fetchOnce(cursor, source, 7, now, seen);
            }
            EXPECT_LE(cursor.gaps().size(), SourceCursor::mostGaps);
        }
        for (int page = 0; page < 500 && !cursor.gaps().isEmpty(); ++page) {
            fetchOnce(cursor, source, 7, now, seen);
        }
        ASSERT_EQ(seen, source.items()) << "run " << run;
    }
}

TEST(CursorTest, SurvivesAsText)
{
    ChannelCursor channel;
    channel.sources[QStringLiteral("query \"x\" -y")].tookNewest({start, start, QStringLiteral("c::1")}, start);
    channel.privateRefusedUntil = start + hours{24};
    const ChannelCursor again = ChannelCursor::fromCursor(channel.toCursor());
    EXPECT_EQ(again.sources, channel.sources);
    EXPECT_EQ(again.privateRefusedUntil, channel.privateRefusedUntil);
    EXPECT_TRUE(again.hasGaps());
    EXPECT_EQ(again.toCursor(), channel.toCursor());
}

TEST(CursorTest, BeginsAnewFromTextThatIsNoCursor)
{
    for (const char *text :
         {"", "{", "[]", "null", "{\"v\":99}", "{\"v\":1,\"sources\":{\"a\":{\"gaps\":[1,{},{\"c\":7}]}}}"}) {
        EXPECT_FALSE(ChannelCursor::fromCursor({QByteArray(text)}).hasGaps()) << text;
    }
}

} // namespace
} // namespace wederhoor::bluesky
