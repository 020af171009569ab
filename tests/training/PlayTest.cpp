#include "tests/support/Printers.h"
#include "tests/training/Runs.h"
#include "tests/training/SmallScenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::training;
using namespace wederhoor::training::test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const char *const good
    = "Hoi Jan, een week wachten op je boek is balen. Het boek is onderweg, morgen is het er. Het kost niets. ^Noor";

ExerciseEvent reply(seconds at, const char *text)
{
    return {at, ExerciseAct::Reply, {}, QString::fromUtf8(text), {}};
}

ExerciseEvent act(seconds at, ExerciseAct what, const char *value, const char *text = "")
{
    return {at, what, {}, QString::fromUtf8(text), QString::fromUtf8(value)};
}

PlayedConversation played(const QList<ExerciseEvent> &events, quint32 seed = 0, std::optional<seconds> until = {})
{
    static const Scenario scenario = smallScenario();
    return play(scenario, events, seed, until).conversations.front();
}

QStringList turnsOf(const PlayedConversation &conversation)
{
    QStringList turns;
    for (const PlayedLine &line : conversation.lines) {
        turns.append(line.from == PlayedLine::From::Us         ? QStringLiteral("us")
                         : line.from == PlayedLine::From::Spoc ? QStringLiteral("spoc")
                                                               : line.turn);
    }
    return turns;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

TEST(Play, TheCustomerReactsToWhatWasSaidAndSaysWhyAfterwards)
{
    const PlayedConversation conversation = played({reply(minutes{2}, good)});
    EXPECT_EQ(turnsOf(conversation), words("opening us blij"));
    const PlayedLine &reaction = conversation.lines[2];
    EXPECT_EQ(reaction.at, minutes{3});
    EXPECT_EQ(reaction.because, QStringLiteral("Hij weet het nu."));
    EXPECT_EQ(conversation.mood, 4);
    EXPECT_EQ(conversation.ending, QStringLiteral("goed"));
    EXPECT_EQ(conversation.consequence, QStringLiteral("Jan leest."));
}

TEST(Play, AStockPhraseIsHeardAndNamed)
{
    const PlayedConversation conversation = played({reply(minutes{2}, "Hoi Jan, wat vervelend om te horen.")});
    EXPECT_EQ(turnsOf(conversation), words("opening us boos omstander"));
    EXPECT_EQ(conversation.lines[2].heard, QStringList{QStringLiteral("Hoi Jan, wat vervelend om te horen.")});
    EXPECT_EQ(conversation.mood, 1);
}

TEST(Play, ASecondReplyAfterTheCustomersQuestionIsJudgedWithTheFirst)
{
    const PlayedConversation conversation = played({
        reply(minutes{2}, "Hoi Jan, je boek is onderweg."),
        reply(minutes{6}, "Morgen is het er, Jan."),
    });
    EXPECT_EQ(turnsOf(conversation), words("opening us vaag omstander us rust"));
    ASSERT_EQ(conversation.waits.size(), 2);
    EXPECT_EQ(conversation.waits[1].since, minutes{3});
    EXPECT_EQ(conversation.waits[1].until, minutes{6});
}

TEST(Play, SilenceMakesTheCustomerComeBack)
{
    EXPECT_EQ(turnsOf(played({})), words("opening omstander stil"));
    EXPECT_EQ(played({}).ending, QStringLiteral("slecht"));
    EXPECT_EQ(turnsOf(played({reply(minutes{16}, good)})), words("opening omstander stil us"));
}

TEST(Play, ASpocAnswersAfterTheirTime)
{
    const PlayedConversation conversation
        = played({act(minutes{1}, ExerciseAct::Escalate, "boeken", "Waar is het boek van Jan Boekema nu?")});
    EXPECT_EQ(turnsOf(conversation), words("opening omstander spoc stil"));
    EXPECT_EQ(conversation.lines[2].at, minutes{6});
    EXPECT_EQ(conversation.lines[2].author, QStringLiteral("Bo, Boeken"));
    EXPECT_EQ(conversation.questions.first().answered, minutes{6});
    EXPECT_FALSE(played({act(minutes{1}, ExerciseAct::Escalate, "nobody", "x")}).questions.first().answered);
}

TEST(Play, StopsWhereTheClockStands)
{
    EXPECT_EQ(turnsOf(played({reply(minutes{2}, good)}, 0, seconds{150})), words("opening us"));
    EXPECT_EQ(turnsOf(played({reply(minutes{2}, good)}, 0, seconds{60})), words("opening"));
}

TEST(Play, ASeedChoosesTheWordingAndNothingElse)
{
    QSet<QString> openings;
    for (quint32 seed = 0; seed < 20; ++seed) {
        const PlayedConversation conversation = played({reply(minutes{2}, good)}, seed);
        openings.insert(conversation.lines.first().text);
        EXPECT_EQ(turnsOf(conversation), words("opening us blij"));
        EXPECT_EQ(played({reply(minutes{2}, good)}, seed).lines.first().text, conversation.lines.first().text);
    }
    EXPECT_EQ(openings.size(), 2) << "both variants come up";
}

TEST(Play, WhatIsNotSentIsNotInTheConversation)
{
    EXPECT_EQ(turnsOf(played({reply(minutes{2}, "   ")})), words("opening vaag omstander"));
    EXPECT_FALSE(played({reply(minutes{2}, "   ")}).waits.first().until);
}

} // namespace
