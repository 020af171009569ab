#include "core/domain/ServiceClock.h"
#include "tests/domain/WallClock.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using Kind = ClockEvent::Kind;
using State = ClockRun::State;

const ServiceTraits anyChannel{};

ClockEvent event(Kind kind, const char *at, const QString &value = {})
{
    return {kind, wall(at), value};
}

/// Working days and Saturdays 8-21.
ClockBook book(const QList<ServiceTarget> &targets = {}, const QList<SpecialDay> &days = {})
{
    OpeningHours hours;
    hours.name = QStringLiteral("Telephone");
    hours.week.fill({{8h, 21h}});
    hours.week[6] = {};
    hours.days = days;
    return {{hours}, targets, wall("2026-06-03 00:00")};
}

ClockRun runOf(const QList<ClockRun> &runs, Measure measure, int which = 0)
{
    for (const ClockRun &run : runs) {
        if (run.measure == measure && which-- == 0) {
            return run;
        }
    }
    ADD_FAILURE() << "no such run";
    return {};
}

QList<ClockRun> runsAt(const char *now, const QList<ClockEvent> &events, const ClockBook &by = book())
{
    return clockRuns(events, by, anyChannel, wall(now));
}

TEST(ServiceClockTest, TheClockIsAmberInItsLastFifthOnlyAndLateFromItsEnd)
{
    const Instant due = wall("2026-06-03 10:15");
    const Instant soon = due - 3min;
    EXPECT_EQ(clockState(due, soon, due - 15min), ClockState::Good);
    EXPECT_EQ(clockState(due, soon, due - 3min - 1ms), ClockState::Good);
    EXPECT_EQ(clockState(due, soon, due - 3min), ClockState::Soon);
    EXPECT_EQ(clockState(due, soon, due - 1ms), ClockState::Soon);
    EXPECT_EQ(clockState(due, soon, due), ClockState::Late);
    EXPECT_EQ(clockState(std::nullopt, std::nullopt, due), ClockState::None);
}

TEST(ServiceClockTest, TheFirstReplyRunsFromThePostToThePlatformsAcceptance)
{
    const QList<ClockEvent> events{
        event(Kind::CustomerWrote, "2026-06-03 20:50"), event(Kind::CustomerWrote, "2026-06-03 20:55"),
        event(Kind::WaitsForCustomer, "2026-06-03 20:56"), event(Kind::ReplyAccepted, "2026-06-04 08:03")};
    const ClockRun running = runOf(runsAt("2026-06-04 08:01", events), Measure::FirstReply);
    EXPECT_EQ(running.state, State::Running);
    EXPECT_EQ(running.open, 11min);
    EXPECT_EQ(running.wall, 11h + 11min);
    EXPECT_EQ(running.due, (Due{wall("2026-06-04 08:05"), wall("2026-06-04 08:02")}));
    const ClockRun met = runOf(runsAt("2026-06-09 12:00", events), Measure::FirstReply);
    EXPECT_EQ(met.state, State::Met);
    EXPECT_EQ(met.open, 13min);
    EXPECT_EQ(met.until, wall("2026-06-04 08:03"));
    EXPECT_EQ(met.due, running.due);
}

TEST(ServiceClockTest, TheNextReplyRunsFromTheFirstUnansweredWordsAfterOurs)
{
    const QList<ClockEvent> events{
        event(Kind::CustomerWrote, "2026-06-03 10:00"), event(Kind::ReplyAccepted, "2026-06-03 10:05"),
        event(Kind::CustomerWrote, "2026-06-03 11:00"), event(Kind::CustomerWrote, "2026-06-03 11:10"),
        event(Kind::ReplyAccepted, "2026-06-03 11:12"), event(Kind::CustomerWrote, "2026-06-03 12:00")};
    const QList<ClockRun> runs = runsAt("2026-06-03 12:05", events);
    EXPECT_EQ(runOf(runs, Measure::FirstReply).open, 5min);
    EXPECT_EQ(runOf(runs, Measure::NextReply).open, 12min);
    EXPECT_EQ(runOf(runs, Measure::NextReply, 1).state, State::Running);
    EXPECT_EQ(runOf(runs, Measure::NextReply, 1).due->at, wall("2026-06-03 12:15"));
}

TEST(ServiceClockTest, TheResolutionPausesWhileTheCustomerIsWaitedForOnly)
{
    const QList<ClockEvent> events{event(Kind::CustomerWrote, "2026-06-03 10:00"),
                                   event(Kind::ReplyAccepted, "2026-06-03 10:05"),
                                   event(Kind::WaitsForCustomer, "2026-06-03 10:05"),
                                   event(Kind::CustomerWrote, "2026-06-03 15:00"),
                                   event(Kind::SpocAsked, "2026-06-03 15:10", QStringLiteral("q1")),
                                   event(Kind::SpocAnswered, "2026-06-03 16:40", QStringLiteral("q1")),
                                   event(Kind::Closed, "2026-06-03 17:00")};
    const ClockRun paused = runOf(runsAt("2026-06-03 12:00", events), Measure::Resolution);
    EXPECT_EQ(paused.state, State::Paused);
    EXPECT_EQ(paused.open, 5min);
    EXPECT_EQ(paused.due, std::nullopt);
    const QList<ClockRun> runs = runsAt("2026-06-03 18:00", events);
    EXPECT_EQ(runOf(runs, Measure::Resolution).state, State::Met);
    EXPECT_EQ(runOf(runs, Measure::Resolution).open, 5min + 2h);
    EXPECT_EQ(runOf(runs, Measure::SecondLine).open, 90min);
    EXPECT_EQ(runOf(runs, Measure::SecondLine).due->at, wall("2026-06-03 16:10"));
}

TEST(ServiceClockTest, APausedResolutionIsDueLaterByItsPause)
{
    ServiceTarget target;
    target.resolution = 2h;
    const QList<ClockEvent> events{event(Kind::CustomerWrote, "2026-06-03 10:00"),
                                   event(Kind::WaitsForCustomer, "2026-06-03 11:30"),
                                   event(Kind::WaitsNoMore, "2026-06-03 20:45")};
    EXPECT_EQ(runOf(runsAt("2026-06-03 20:50", events, book({target})), Measure::Resolution).due->at,
              wall("2026-06-04 08:15"));
}

TEST(ServiceClockTest, AReopenedCaseCarriesItsResolutionOnAndTheNewPostHasAClockOfItsOwn)
{
    const QList<ClockEvent> events{
        event(Kind::CustomerWrote, "2026-06-03 10:00"), event(Kind::ReplyAccepted, "2026-06-03 10:05"),
        event(Kind::Closed, "2026-06-03 10:30"),        event(Kind::CustomerWrote, "2026-06-04 09:00"),
        event(Kind::Reopened, "2026-06-04 09:00"),      event(Kind::ReplyAccepted, "2026-06-04 09:10"),
        event(Kind::Closed, "2026-06-04 09:20")};
    const QList<ClockRun> runs = runsAt("2026-06-05 12:00", events);
    EXPECT_EQ(runOf(runs, Measure::Resolution).open, 50min);
    EXPECT_EQ(runOf(runs, Measure::Resolution).until, wall("2026-06-04 09:20"));
    EXPECT_EQ(runOf(runs, Measure::NextReply).since, wall("2026-06-04 09:00"));
    EXPECT_EQ(runOf(runs, Measure::NextReply).open, 10min);
}

TEST(ServiceClockTest, AWaitThatAMistakenClosingEndedGoesOnFromThePost)
{
    QList<ClockEvent> events{event(Kind::CustomerWrote, "2026-06-03 10:00"), event(Kind::Closed, "2026-06-03 10:05")};
    const ClockRun ended = runOf(runsAt("2026-06-03 11:00", events), Measure::FirstReply);
    EXPECT_EQ(ended.state, State::Ended);
    EXPECT_EQ(ended.open, 5min);
    events.append(event(Kind::Reopened, "2026-06-03 10:10"));
    const ClockRun again = runOf(runsAt("2026-06-03 10:12", events), Measure::FirstReply);
    EXPECT_EQ(again.state, State::Running);
    EXPECT_EQ(again.open, 12min);
    EXPECT_EQ(again.due->at, wall("2026-06-03 10:15"));
}

TEST(ServiceClockTest, WhoComesBackAfterADismissalWaitsAnewForAFirstReply)
{
    const QList<ClockEvent> events{event(Kind::CustomerWrote, "2026-06-03 10:00"),
                                   event(Kind::Closed, "2026-06-03 10:05"),
                                   event(Kind::CustomerWrote, "2026-06-03 12:00")};
    const QList<ClockRun> runs = runsAt("2026-06-03 12:01", events);
    EXPECT_EQ(runOf(runs, Measure::FirstReply).state, State::Ended);
    EXPECT_EQ(runOf(runs, Measure::FirstReply, 1).due->at, wall("2026-06-03 12:15"));
}

TEST(ServiceClockTest, APriorityThatChangesHalfWayMovesWhatRunsFromItsBeginning)
{
    ServiceTarget normal;
    normal.firstReply = 60min;
    ServiceTarget high;
    high.priority = Priority::High;
    high.firstReply = 10min;
    const QList<ClockEvent> events{event(Kind::CustomerWrote, "2026-06-03 10:00"),
                                   event(Kind::PrioritySet, "2026-06-03 10:05", QStringLiteral("high")),
                                   event(Kind::ReplyAccepted, "2026-06-03 10:30"),
                                   event(Kind::PrioritySet, "2026-06-03 10:40", QStringLiteral("normal"))};
    const ClockBook by = book({normal, high});
    EXPECT_EQ(runOf(runsAt("2026-06-03 10:04", events, by), Measure::FirstReply).due->at, wall("2026-06-03 11:00"));
    EXPECT_EQ(runOf(runsAt("2026-06-03 10:06", events, by), Measure::FirstReply).due->at, wall("2026-06-03 10:10"));
    // What has stopped keeps the target it had.
    EXPECT_EQ(runOf(runsAt("2026-06-03 12:00", events, by), Measure::FirstReply).target, 10min);
}

TEST(ServiceClockTest, ATopicThatIsSetLaterHasItsOwnTarget)
{
    ServiceTarget fraud;
    fraud.topic = QStringLiteral("fraud");
    fraud.firstReply = 5min;
    const QList<ClockEvent> events{event(Kind::CustomerWrote, "2026-06-03 10:00"),
                                   event(Kind::TopicSet, "2026-06-03 10:02", QStringLiteral("fraud"))};
    EXPECT_EQ(runOf(runsAt("2026-06-03 10:03", events, book({fraud})), Measure::FirstReply).due->at,
              wall("2026-06-03 10:05"));
}

TEST(ServiceClockTest, HoursThatChangeTodayMoveWhatRunsAndWhatHasRun)
{
    const QList<ClockEvent> events{event(Kind::CustomerWrote, "2026-06-03 16:55")};
    const ClockBook shorter = book({}, {{QDate(2026, 6, 3), QStringLiteral("Today only"), {{8h, 17h}}}});
    EXPECT_EQ(runOf(runsAt("2026-06-03 17:05", events), Measure::FirstReply).due->at, wall("2026-06-03 17:10"));
    const ClockRun run = runOf(runsAt("2026-06-03 17:05", events, shorter), Measure::FirstReply);
    EXPECT_EQ(run.due->at, wall("2026-06-04 08:10"));
    EXPECT_EQ(run.open, 5min);
    EXPECT_EQ(run.wall, 10min);
}

TEST(ServiceClockTest, SeveralQuestionsRunBesideEachOtherAndAWithdrawnOneEnds)
{
    const QString one = QStringLiteral("one");
    const QString other = QStringLiteral("other");
    const QList<ClockEvent> events{
        event(Kind::CustomerWrote, "2026-06-03 10:00"), event(Kind::SpocAsked, "2026-06-03 10:00", one),
        event(Kind::SpocAsked, "2026-06-03 10:10", other), event(Kind::QuestionWithdrawn, "2026-06-03 10:20", one)};
    const QList<ClockRun> runs = runsAt("2026-06-03 10:30", events);
    EXPECT_EQ(runOf(runs, Measure::SecondLine).state, State::Ended);
    EXPECT_EQ(runOf(runs, Measure::SecondLine, 1).state, State::Running);
    EXPECT_EQ(runOf(runs, Measure::SecondLine, 1).question, other);
}

TEST(ServiceClockTest, TheOrderInWhichEventsAreToldDoesNotMatterNorWhatIsStillToCome)
{
    QList<ClockEvent> events{event(Kind::CustomerWrote, "2026-06-03 10:00"),
                             event(Kind::ReplyAccepted, "2026-06-03 10:05"),
                             event(Kind::CustomerWrote, "2026-06-03 11:00"), event(Kind::Closed, "2026-06-03 12:00")};
    const QList<ClockRun> runs = runsAt("2026-06-03 11:30", events);
    std::reverse(events.begin(), events.end());
    EXPECT_EQ(runsAt("2026-06-03 11:30", events), runs);
    EXPECT_EQ(runOf(runs, Measure::Resolution).state, State::Running);
}

} // namespace
} // namespace wederhoor
