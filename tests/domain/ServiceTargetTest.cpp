#include "core/domain/ClockBook.h"
#include "tests/domain/WallClock.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;

const ChannelId bluesky{QUuid::fromString(QStringLiteral("6f0a3c5e-5a0e-4b57-9d7e-6b1d0c5a6a12"))};
const ChannelId forum{QUuid::fromString(QStringLiteral("6f0a3c5e-5a0e-4b57-9d7e-6b1d0c5a6a13"))};

ServiceTarget within(std::chrono::minutes firstReply, const ChannelId &channel = {}, const QString &topic = {},
                     std::optional<Priority> priority = {})
{
    ServiceTarget target;
    target.channel = channel;
    target.topic = topic;
    target.priority = priority;
    target.firstReply = firstReply;
    return target;
}

TEST(ServiceTargetTest, TheRuleThatNamesMoreGoesBefore)
{
    const QString mortgages = QStringLiteral("mortgages");
    const QList<ServiceTarget> targets{within(60min),
                                       within(30min, bluesky),
                                       within(20min, {}, {}, Priority::High),
                                       within(120min, {}, mortgages),
                                       within(10min, bluesky, {}, Priority::High),
                                       within(90min, bluesky, mortgages)};
    struct Row
    {
        ServiceTraits traits;
        std::chrono::minutes target;
    };
    const Row rows[]{
        {{forum, {}, Priority::Normal}, 60min}, {{bluesky, {}, Priority::Normal}, 30min},
        {{forum, {}, Priority::High}, 20min},   {{forum, QStringLiteral("Mortgages"), Priority::High}, 120min},
        {{bluesky, {}, Priority::High}, 10min}, {{bluesky, mortgages, Priority::Low}, 90min},
    };
    for (const Row &row : rows) {
        EXPECT_EQ(targetFor(targets, row.traits).firstReply, row.target);
    }
    EXPECT_EQ(targetFor({}, {}).firstReply, 15min);
    EXPECT_EQ(targetFor({}, {}).secondLine, 60min);
}

TEST(ServiceTargetTest, WhatTheTeamSharesReadsTheSameAndNonsenseIsNotPromised)
{
    ServiceTarget target = within(5min, bluesky, QStringLiteral("fraud"), Priority::High);
    target.resolution = 90min;
    EXPECT_EQ(serviceTargetOf(sharedThingOf(target)), target);
    SharedThing odd = sharedThingOf(target);
    odd.fields.insert(QStringLiteral("first_reply"), -5);
    odd.fields.insert(QStringLiteral("second_line"), 1e300);
    EXPECT_EQ(serviceTargetOf(odd).firstReply, 15min);
    EXPECT_EQ(serviceTargetOf(odd).secondLine, 60min);
    EXPECT_EQ(wrongIn(target), QString());
    target.nextReply = 0min;
    EXPECT_TRUE(wrongIn(target).startsWith(QStringLiteral("next_reply")));
}

TEST(ClockBookTest, EachChannelGoesByTheHoursThatNameIt)
{
    OpeningHours day;
    day.name = QStringLiteral("Day");
    day.week.fill({{8h, 21h}});
    OpeningHours office;
    office.name = QStringLiteral("Office");
    office.week.fill({{9h, 17h}});
    office.channels = {forum};
    const Instant posted = wall("2026-06-03 20:50");
    const ClockBook book({office, day}, {within(60min, forum)}, posted);
    EXPECT_EQ(book.due(Measure::FirstReply, {forum, {}, {}}, posted).at, wall("2026-06-04 10:00"));
    const Due due = book.due(Measure::FirstReply, {bluesky, {}, {}}, posted);
    EXPECT_EQ(due.at, wall("2026-06-04 08:05"));
    EXPECT_EQ(due.soonAt, wall("2026-06-04 08:02")); // the last fifth, of opening time
    EXPECT_EQ(ClockBook().due(Measure::FirstReply, {bluesky, {}, {}}, posted).at, posted + 15min);
}

TEST(ClockBookTest, TheSameHasTheSameFingerprint)
{
    OpeningHours day;
    day.name = QStringLiteral("Day");
    day.week.fill({{8h, 21h}});
    const ClockBook one({day}, {within(60min)}, wall("2026-06-03 20:50"));
    const ClockBook same({day}, {within(60min)}, wall("2027-06-03 20:50"));
    day.days.append({QDate(2026, 6, 3), {}, {}});
    const ClockBook other({day}, {within(60min)}, wall("2026-06-03 20:50"));
    EXPECT_EQ(one.fingerprint(), same.fingerprint());
    EXPECT_NE(one.fingerprint(), other.fingerprint());
    EXPECT_NE(one.fingerprint(), ClockBook().fingerprint());
}

} // namespace
} // namespace wederhoor
