#include "core/domain/CaseQuery.h"
#include "core/domain/Channel.h"
#include "core/domain/IdMaker.h"
#include "core/domain/Reply.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <QSet>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

TEST(TidTest, TheSpecificationsOwnExampleReadsBack)
{
    // https://atproto.com/specs/tid: 0 is thirteen times '2', and the alphabet counts on from there.
    EXPECT_EQ(encodeTid(0), QStringLiteral("2222222222222"));
    EXPECT_EQ(encodeTid(1), QStringLiteral("2222222222223"));
    EXPECT_EQ(encodeTid(32), QStringLiteral("2222222222232"));
    EXPECT_EQ(encodeTid(0x7fff'ffff'ffff'ffffULL), QStringLiteral("bzzzzzzzzzzzz"));
}

TEST(TidTest, KeysGrowEvenWhenTheClockStandsOrGoesBack)
{
    test::TestClock clock;
    RandomIdMaker maker(clock);
    QString last = maker.replyKey();
    for (int i = 0; i < 1000; ++i) {
        if (i == 500) {
            clock.jump(-std::chrono::hours{1});
        }
        const QString next = maker.replyKey();
        ASSERT_LT(last, next);
        ASSERT_EQ(next.size(), 13);
        last = next;
    }
}

TEST(TidTest, DesksOfOneMomentDoNotDifferByTheirClockIdAlone)
{
    const test::TestClock clock;
    QSet<QString> moments;
    for (int desk = 0; desk < 20; ++desk) {
        moments.insert(RandomIdMaker(clock).replyKey().left(11)); // the two characters after it are the clock id
    }
    EXPECT_GT(moments.size(), 1);
}

TEST(CaseKeyTest, ReadsBackAndRefusesOtherText)
{
    const CaseKey key{-5, {QUuid::createUuid()}};
    EXPECT_EQ(CaseKey::fromString(key.toString()), key);
    for (const char *text : {"", ".", "5", "x.y", "5.not-a-uuid", ".6f1d3c52-64a5-5d0e-9f0a-2f3a5b1c7e90"}) {
        EXPECT_EQ(CaseKey::fromString(QString::fromLatin1(text)), std::nullopt) << text;
    }
}

TEST(IsoTest, ATimeWithoutAnOffsetIsRefused)
{
    EXPECT_EQ(fromIso(QStringLiteral("2026-01-31T10:05:00")), std::nullopt);
    EXPECT_EQ(fromIso(QStringLiteral("2026-01-31T10:05:00+01:00")), fromIso(QStringLiteral("2026-01-31T09:05:00Z")));
    EXPECT_EQ(toIso(*fromIso(QStringLiteral("2026-01-31T09:05:00.25Z"))), QStringLiteral("2026-01-31T09:05:00.250Z"));
}

TEST(OutboxEntryTest, TheSignatureFollowsOnTheSameLineOrOnItsOwn)
{
    OutboxEntry entry;
    entry.body = QStringLiteral("Hoi!");
    EXPECT_EQ(entry.fullText(), QStringLiteral("Hoi!"));
    entry.signature = QStringLiteral("^Erik");
    EXPECT_EQ(entry.fullText(), QStringLiteral("Hoi! ^Erik"));
    entry.body = QStringLiteral("Hoi!\nTot zo.");
    EXPECT_EQ(entry.fullText(), QStringLiteral("Hoi!\nTot zo.\n^Erik"));
}

TEST(ChannelIdTest, TheSameAccountIsTheSameChannelOnEveryDesk)
{
    const PlatformId bluesky{QStringLiteral("bluesky")};
    const ChannelId id
        = channelId(bluesky, QUrl(QStringLiteral("https://bsky.social")), QStringLiteral("Bank.example"));
    EXPECT_EQ(id, channelId(bluesky, QUrl(QStringLiteral("https://bsky.social/")), QStringLiteral("bank.example")));
    EXPECT_NE(id, channelId(bluesky, QUrl(QStringLiteral("https://other.example")), QStringLiteral("bank.example")));
}

} // namespace
} // namespace wederhoor
