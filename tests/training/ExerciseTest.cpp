#include "core/training/ExerciseConnector.h"
#include "core/training/ExerciseWatch.h"
#include "core/training/Score.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"
#include "tests/training/SmallScenario.h"

#include <gtest/gtest.h>

namespace wederhoor::training {

namespace {

using namespace std::chrono_literals;
using wederhoor::test::await;
using wederhoor::test::TestClock;

std::shared_ptr<const Scenario> small()
{
    return std::make_shared<const Scenario>(test::smallScenario());
}

TEST(ExerciseClockTest, RunsFasterAndStandsStillInAPause)
{
    TestClock real;
    ExerciseClock clock(real, 5);
    const Instant start = real.now();
    real.advance(1min);
    EXPECT_EQ(clock.now(), start + 5min);
    clock.pause();
    real.advance(1h);
    EXPECT_EQ(clock.now(), start + 5min);
    clock.pause(); // a second pause is the same pause
    clock.resume();
    clock.resume();
    real.advance(10s);
    EXPECT_EQ(clock.elapsed(), 5min + 50s);
}

TEST(ExerciseClockTest, IsNotMovedByWhoeverSetsTheWallClock)
{
    TestClock real;
    ExerciseClock clock(real, 1);
    real.advance(1min);
    real.jump(-2h);
    EXPECT_EQ(clock.elapsed(), 1min);
    EXPECT_EQ(clock.monotonic(), real.monotonic());
}

class ExerciseTest : public ::testing::Test
{
protected:
    ExerciseTest()
        : m_exercise(std::make_shared<Exercise>(small(), 7, m_clock, 1))
        , m_connector(m_exercise)
    {
    }

    [[nodiscard]] QList<Message> fetched() { return await(m_connector.fetchSince({}))->messages; }
    [[nodiscard]] Result<Published> publish(const QString &key, const QString &text, const Message &to,
                                            ReplyKind kind = ReplyKind::Public)
    {
        PublishRequest request;
        request.key = key;
        request.text = text;
        request.inReplyTo = to;
        request.kind = kind;
        return await(m_connector.publish(request));
    }

    TestClock m_clock;
    std::shared_ptr<Exercise> m_exercise;
    ExerciseConnector m_connector;
};

TEST_F(ExerciseTest, BeginsWithTheCustomersFirstMessage)
{
    const QList<Message> messages = fetched();
    ASSERT_EQ(messages.size(), 1);
    EXPECT_EQ(messages.first().createdAt, m_clock.now());
    EXPECT_TRUE(messages.first().seenBy.testFlag(SeenBy::Mention));
    EXPECT_EQ(messages.first().threadRoot, messages.first().ref.remote);
    EXPECT_EQ(m_exercise->conversationOf(messages.first().ref.remote), m_exercise->scenario().conversations[0].id);
}

TEST_F(ExerciseTest, TheCustomerAnswersWhatWasWrittenInTheSameThread)
{
    const Message opening = fetched().first();
    m_clock.advance(2min);
    const Result<Published> published
        = publish(QStringLiteral("key"), QStringLiteral("Daar kan ik niets over zeggen. ^Noor"), opening);
    ASSERT_TRUE(published);
    EXPECT_EQ(published->at, m_clock.now());
    EXPECT_EQ(fetched().size(), 1) << "nobody answers before their time";
    m_clock.advance(20min);
    const QList<Message> after = fetched();
    ASSERT_EQ(after.size(), 3);
    EXPECT_EQ(after.last().threadRoot, opening.ref.remote);
    EXPECT_GT(after[1].createdAt, published->at);
    EXPECT_TRUE(after[1].seenBy.testFlag(SeenBy::ReplyToUs));
    EXPECT_TRUE(after.last().seenBy.testFlag(SeenBy::Thread)) << "a bystander's remark is no question of theirs";
    EXPECT_EQ(after.first(), opening) << "what was said stays as it was";
}

TEST_F(ExerciseTest, TheSameKeyTwiceIsOneReply)
{
    const Message opening = fetched().first();
    const Result<Published> first = publish(QStringLiteral("key"), QStringLiteral("Hoi. ^Noor"), opening);
    m_clock.advance(1min);
    const Result<Published> second = publish(QStringLiteral("key"), QStringLiteral("Hoi. ^Noor"), opening);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->remoteId, second->remoteId);
    EXPECT_EQ(m_exercise->events().size(), 1);
    PublishRequest request;
    request.key = QStringLiteral("another");
    EXPECT_FALSE(await(m_connector.findPublished(request))->has_value());
}

TEST_F(ExerciseTest, AMessageOfAnotherRunIsNotAnswered)
{
    TestClock later;
    later.advance(1h);
    const Exercise other(small(), 7, later, 1);
    Message stranger = fetched().first();
    stranger.ref.remote = other.lineId(other.scenario().conversations[0].id, QStringLiteral("opening"));
    const Result<Published> published = publish(QStringLiteral("key"), QStringLiteral("Hoi"), stranger);
    ASSERT_FALSE(published);
    EXPECT_EQ(published.error().kind, ErrorKind::NotFound);
    EXPECT_TRUE(m_exercise->events().isEmpty());
}

TEST_F(ExerciseTest, LikesAndHiddenMessagesAreActsOfTheTrainee)
{
    const Message opening = fetched().first();
    EXPECT_TRUE(await(m_connector.act(PlatformAct::Like, opening)));
    EXPECT_TRUE(await(m_connector.act(PlatformAct::Hide, opening)));
    EXPECT_FALSE(await(m_connector.act(PlatformAct::Delete, opening)));
    const QList<ExerciseEvent> events = m_exercise->events();
    ASSERT_EQ(events.size(), 2);
    EXPECT_EQ(events[0].act, ExerciseAct::Like);
    EXPECT_EQ(events[1].act, ExerciseAct::Hide);
}

TEST_F(ExerciseTest, WhatIsPlayedLiveIsWorthWhatTheSameRunIsWorthInAFile)
{
    const Message opening = fetched().first();
    m_exercise->add(ExerciseAct::Tag, QStringLiteral("een"), {}, QStringLiteral("boek"));
    m_clock.advance(90s);
    ASSERT_TRUE(publish(QStringLiteral("key"), QStringLiteral("Dat zoek ik voor je uit. ^Noor"), opening));
    Faults faults(QStringLiteral("run"));
    const auto read = readExerciseLog(exerciseLogToLines(m_exercise->events()), faults);
    ASSERT_TRUE(read);
    const Scenario &scenario = m_exercise->scenario();
    EXPECT_EQ(scoreExercise(scenario, m_exercise->toTheEnd()),
              scoreExercise(scenario, play(scenario, *read, m_exercise->seed())));
}

CaseHistoryEntry entry(CaseHistoryEntry::Kind kind, const char *text)
{
    CaseHistoryEntry made;
    made.kind = kind;
    made.by = {QStringLiteral("noor")};
    made.text = QString::fromUtf8(text);
    return made;
}

TEST(ExerciseWatchTest, ReadsActsFromTheHistoryOfACase)
{
    using Kind = CaseHistoryEntry::Kind;
    const QList<ExerciseEvent> tags = actsOf(entry(Kind::Tags, "+storing -oud +pinnen"));
    ASSERT_EQ(tags.size(), 2);
    EXPECT_EQ(tags[0].act, ExerciseAct::Tag);
    EXPECT_EQ(tags[0].value, QStringLiteral("storing"));
    EXPECT_EQ(tags[1].value, QStringLiteral("pinnen"));
    ASSERT_EQ(actsOf(entry(Kind::Dismiss, "spam")).size(), 1);
    EXPECT_EQ(actsOf(entry(Kind::Dismiss, "spam")).first().value, QStringLiteral("spam"));
    EXPECT_EQ(actsOf(entry(Kind::Note, "naar fraude")).first().text, QStringLiteral("naar fraude"));
    EXPECT_EQ(actsOf(entry(Kind::Contact, "telephone: gebeld")).first().act, ExerciseAct::Call);
    EXPECT_TRUE(actsOf(entry(Kind::Contact, "branch: langs geweest")).isEmpty());
    EXPECT_TRUE(actsOf(entry(Kind::Claim, "")).isEmpty());
    CaseHistoryEntry programs = entry(Kind::Tags, "+auto");
    programs.by = {};
    EXPECT_TRUE(actsOf(programs).isEmpty()) << "what the program does is no act of the trainee";
}

} // namespace

} // namespace wederhoor::training
