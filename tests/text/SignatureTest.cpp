#include "core/text/Signature.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace wederhoor;

namespace {

const Agent erik{{QStringLiteral("erik")}, QStringLiteral("Erik van Rijn")};
const Agent samira{{QStringLiteral("samira")}, QStringLiteral("Samira")};
const ChannelId mainChannel = ChannelId::fromString(QStringLiteral("00000000-0000-0000-0000-000000000001"));
const ChannelId otherChannel = ChannelId::fromString(QStringLiteral("00000000-0000-0000-0000-000000000002"));

QList<SignatureRule> allRules()
{
    return {{{}, {}, QStringLiteral("Webcare")},
            {{}, mainChannel, QStringLiteral("^{{agent.initials}}")},
            {erik.id, {}, QStringLiteral("{{agent.name}}, Webcare")},
            {erik.id, mainChannel, QStringLiteral("^Erik")}};
}

} // namespace

TEST(Signature, TheClosestRuleSignsInWhateverOrderTheyAreKept)
{
    QList<SignatureRule> rules = allRules();
    for (int turn = 0; turn < rules.size(); ++turn) {
        EXPECT_EQ(signatureFor(rules, erik, mainChannel), QStringLiteral("^Erik"));
        EXPECT_EQ(signatureFor(rules, erik, otherChannel), QStringLiteral("Erik van Rijn, Webcare"));
        EXPECT_EQ(signatureFor(rules, samira, mainChannel), QStringLiteral("^S"));
        EXPECT_EQ(signatureFor(rules, samira, otherChannel), QStringLiteral("Webcare"));
        std::rotate(rules.begin(), rules.begin() + 1, rules.end());
    }
}

TEST(Signature, IsEmptyWhereNoRuleFits)
{
    EXPECT_EQ(signatureFor({}, erik, mainChannel), QString());
    EXPECT_EQ(signatureFor({allRules().last()}, samira, mainChannel), QString());
    EXPECT_EQ(signatureFor({allRules().last()}, erik, otherChannel), QString());
}

TEST(Signature, InitialsKeepTheParticle)
{
    EXPECT_EQ(signatureFor({allRules()[1]}, erik, mainChannel), QStringLiteral("^EvR"));
}

TEST(Signature, AVariableWithoutAValueStaysSoThatTheCheckFindsIt)
{
    EXPECT_EQ(signatureFor({{{}, {}, QStringLiteral("^{{agent.nickname}}")}}, erik, mainChannel),
              QStringLiteral("^{{agent.nickname}}"));
}
