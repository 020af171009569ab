#include "core/domain/Mandate.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

Mandate mandate(Role role, const char *what, int euros, const char *topic = "")
{
    return {role, QString::fromLatin1(topic), QString::fromLatin1(what), {std::int64_t{100} * euros}};
}

TEST(MoneyTest, WhatAPersonTypesTheDutchOrTheEnglishWayIsReadToTheCent)
{
    const std::pair<const char *, std::int64_t> rows[]{
        {"25", 2500},          {"25,00", 2500},         {"25.00", 2500},       {"25,-", 2500},
        {"0,05", 5},           {"1.250", 125'000},      {"1,250", 125'000},    {"1.250,50", 125'050},
        {"1,250.50", 125'050}, {" EUR 25,00 ", 2500},   {"\u20ac25.00", 2500}, {"\u20ac 1.000.000,00", 100'000'000},
        {"25 euro", 2500},     {"1000000", 100'000'000}};
    for (const auto &[text, cents] : rows) {
        const std::optional<Money> read = moneyFromText(QString::fromUtf8(text));
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->cents, cents) << text;
    }
}

TEST(MoneyTest, WhatIsNoAmountIsNotGuessed)
{
    for (const char *text :
         {"", "abc", "-25", "25,5", "25.5", "25,000,00", "1.25.000", "1,250,50", "12.34.56", "25,00,", "1e3", "2 5",
          "$25", "1000000,01", "99999999999999999999", "0x10", "\u0661\u0662"}) {
        EXPECT_FALSE(moneyFromText(QString::fromUtf8(text))) << text;
    }
}

TEST(MoneyTest, ItIsWrittenWithTwoFiguresForTheCents)
{
    EXPECT_EQ(Money{5}.toText().toStdString(), "0.05");
    EXPECT_EQ(Money{125'050}.toText().toStdString(), "1250.50");
    EXPECT_EQ(moneyFromText(Money{125'050}.toText()), Money{125'050});
}

TEST(MandateTest, TheTopicsOwnMandateComesBeforeThatOfAnyTopicEvenWhereItIsLess)
{
    const QList<Mandate> all{mandate(Role::Agent, "goodwill", 25), mandate(Role::Agent, "goodwill", 10, "Card"),
                             mandate(Role::Trainee, "goodwill", 5), mandate(Role::Agent, "new card", 0)};
    const QList<Mandate> onCard = mandatesFor(all, Role::Agent, QStringLiteral("card"));
    ASSERT_EQ(onCard.size(), 2);
    EXPECT_EQ(onCard.at(0).most, Money{1000});
    EXPECT_EQ(mandatesFor(all, Role::Agent, QStringLiteral("Savings")).at(0).most, Money{2500});
    EXPECT_EQ(mandatesFor(all, Role::Trainee, QStringLiteral("Card")).size(), 1);
    EXPECT_TRUE(mandatesFor(all, Role::Administrator, QStringLiteral("Card")).isEmpty());
}

TEST(MandateTest, WithoutATeamTheLocalUserHasTheWidest)
{
    const QList<Mandate> all{mandate(Role::Agent, "goodwill", 25), mandate(Role::Supervisor, "goodwill", 100)};
    EXPECT_EQ(mandatesFor(all, std::nullopt, {}).at(0).most, Money{10'000});
}

TEST(MandateTest, ADecisionIsTakenUpToTheCentOfTheMandateAndNotBeyond)
{
    const QList<Mandate> mine{mandate(Role::Agent, "goodwill", 25), mandate(Role::Agent, "new card", 0)};
    const auto refusal = [&mine](const char *what, std::int64_t cents) {
        return refusalOf({QString::fromLatin1(what), {cents}, {}}, mine);
    };
    EXPECT_EQ(refusal("Goodwill", 2500), std::nullopt);
    EXPECT_EQ(refusal("goodwill", 2501), DecisionRefusal::OverMandate);
    EXPECT_EQ(refusal("goodwill", 0), DecisionRefusal::NoAmount);
    EXPECT_EQ(refusal("new card", 0), std::nullopt);
    EXPECT_EQ(refusal("new card", 1), DecisionRefusal::OverMandate);
    EXPECT_EQ(refusal("interest", 1), DecisionRefusal::NoMandate);
    EXPECT_EQ(refusal(" ", 1), DecisionRefusal::Nothing);
}

TEST(MandateTest, ADecisionIsReadBackFromTheHistoryAsItWasWritten)
{
    const Decision decision{QStringLiteral("goodwill"), {2500}, QStringLiteral("late: twice\nsorry")};
    EXPECT_EQ(decision.toText().toStdString(), "goodwill: EUR 25.00: late: twice\nsorry");
    EXPECT_EQ(Decision::fromText(decision.toText()), decision);
    EXPECT_EQ(Decision::fromText(QStringLiteral("a note: EUR of course")), std::nullopt);
}

TEST(MandateTest, WhatIsSharedComesBackAsItWasUnderOneIdOnEveryDesk)
{
    const Mandate value = mandate(Role::Supervisor, "goodwill", 100, "Card");
    EXPECT_EQ(mandateOf(sharedThingOf(value)), value);
    EXPECT_EQ(sharedThingOf(value).id, sharedThingOf(mandate(Role::Supervisor, "Goodwill", 5, "card")).id);
    EXPECT_NE(sharedThingOf(value).id, sharedThingOf(mandate(Role::Agent, "goodwill", 100, "Card")).id);
}

TEST(MandateTest, ATopicIsGuardedWhateverItsCapitals)
{
    const QList<TopicRule> rules{{QStringLiteral("Data breach"), true}, {QStringLiteral("Card"), false}};
    EXPECT_TRUE(needsRelease(rules, QStringLiteral("data  Breach ")));
    EXPECT_FALSE(needsRelease(rules, QStringLiteral("Card")));
    EXPECT_FALSE(needsRelease(rules, QString()));
    EXPECT_EQ(topicRuleOf(sharedThingOf(rules.constFirst())), rules.constFirst());
}

} // namespace
} // namespace wederhoor
