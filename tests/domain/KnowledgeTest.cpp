#include "core/domain/Knowledge.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

const QDate today(2026, 3, 29); // the night in which the clocks change

Knowledge line(const QDate &from, const QDate &until)
{
    Knowledge value;
    value.kind = Knowledge::Kind::AgreedLine;
    value.title = QStringLiteral("Outage");
    value.text = QStringLiteral("We are working on it.");
    value.from = from;
    value.until = until;
    return value;
}

TEST(KnowledgeTest, ItHoldsFromItsFirstDayThroughItsLast)
{
    EXPECT_EQ(holdingOn(line({}, {}), today), Holding::Holds);
    EXPECT_EQ(holdingOn(line(today, {}), today), Holding::Holds);
    EXPECT_EQ(holdingOn(line(today.addDays(1), {}), today), Holding::NotYet);
    EXPECT_EQ(holdingOn(line({}, today), today), Holding::EndsSoon) << "the last day is one on which it holds";
    EXPECT_EQ(holdingOn(line({}, today.addDays(-1)), today), Holding::Ended);
}

TEST(KnowledgeTest, ItEndsSoonInItsLastWeek)
{
    EXPECT_EQ(holdingOn(line({}, today.addDays(endsSoonDays - 1)), today), Holding::EndsSoon);
    EXPECT_EQ(holdingOn(line({}, today.addDays(endsSoonDays)), today), Holding::Holds);
}

TEST(KnowledgeTest, TheDayOfAFactIsWhenItWasEstablishedAndKeepsNothingBack)
{
    Knowledge fact = line(today.addDays(3), {});
    fact.kind = Knowledge::Kind::Fact;
    EXPECT_EQ(holdingOn(fact, today), Holding::Holds);
}

TEST(KnowledgeTest, WhatIsSharedComesBackAsItWas)
{
    Knowledge value = line(today, today.addDays(30));
    value.id = QUuid::createUuid();
    value.topic = QStringLiteral("App outage");
    value.owner = QStringLiteral("fatima");
    value.agreedWith = QStringLiteral("press_office");
    value.language = QStringLiteral("nl");
    value.platforms = {QStringLiteral("bluesky"), QStringLiteral("mastodon")};
    value.link = QUrl(QStringLiteral("https://bank.example/status"));
    EXPECT_EQ(knowledgeOf(sharedThingOf(value)), value);
    EXPECT_TRUE(isKnowledge(sharedThingOf(value).kind));
}

} // namespace
} // namespace wederhoor
