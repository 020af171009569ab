#include "core/desk/LockFilePollGate.h"
#include "core/desk/OutboxOrder.h"
#include "core/desk/Poller.h"
#include "core/store/ChannelTable.h"
#include "core/store/Transaction.h"
#include "tests/desk/DeskFixture.h"
#include "tests/desk/KillingProbe.h"

#include <cstring>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

using Fate = FakePlatform::Fate;

constexpr const char *sendSteps[]
    = {"send.before_reserve",  "send.after_reserve", "send.before_sending_commit", "send.after_sending_commit",
       "send.before_publish",  "send.after_publish", "send.before_sent_commit",    "send.after_sent_commit",
       "send.before_readback", "send.after_readback"};
constexpr const char *pollSteps[]
    = {"poll.before_fetch", "poll.after_fetch", "poll.before_commit", "poll.after_commit", "poll.after_health"};

class CrashTest : public DeskFixture
{
protected:
    void startAnew()
    {
        end();
        fault.failAll(false);
        platform.dead = false;
        begin();
    }
    /// Runs it until the process has died, or it ended.
    template <class T> void runUntilKilled(const KillingProbe &probe, const QFuture<T> &future)
    {
        EXPECT_TRUE(waitUntil([&] { return probe.killed() || future.isFinished(); }));
        (void)waitUntil([] { return false; }, 60ms);
    }
    QList<Message> ownMessages(const CaseId &id)
    {
        QList<Message> own;
        for (const Message &message : conversation(id).messages) {
            if (message.outbound) {
                own.append(message);
            }
        }
        return own;
    }
    QList<PollReport> pollAll(StepProbe &probe)
    {
        ConnectorRegistry registry;
        platform.registerIn(registry);
        LockFilePollGate pollGate(folder.path());
        Poller poller(*store, registry, pollGate, clock, probe, {});
        return await(poller.pollOnce()).value_or(QList<PollReport>{});
    }
};

} // namespace

TEST_F(CrashTest, AKillAtAnyStepOfSendingLosesNoReplyAndSendsNoneTwice)
{
    int number = 0;
    for (const bool keyed : {true, false}) {
        platform.capabilities.setFlag(Capability::PublicKeyEnforced, keyed);
        for (const char *step : sendSteps) {
            SCOPED_TRACE(std::string(step) + (keyed ? " keyed" : " unkeyed"));
            const Message question = post(QStringLiteral("q%1").arg(++number), "ann", "Where?", clock.now() - 1min);
            take({question});
            const OutboxEntry queued = queue(caseOf(question)->id);
            platform.posts.clear();
            platform.fates.clear();
            if (std::strstr(step, "readback")) {
                platform.fates = {{Fate::AcceptAndLose, {ErrorKind::Network, {}}}};
            }
            KillingProbe probe(step, fault, platform);
            sender = makeSender(probe);
            runUntilKilled(probe, sender->sendDue());
            ASSERT_TRUE(probe.killed());
            startAnew();
            for (int round = 0; round < 5; ++round) {
                sendDue();
                clock.advance(1min);
            }
            if (needsPerson(entry(queued.id))) {
                EXPECT_FALSE(keyed);
                EXPECT_TRUE(platform.posts.isEmpty());
                WEDERHOOR_ASSERT_OK(await(desk->retryReply(queued.id, true)));
                sendDue();
            }
            EXPECT_EQ(platform.posts.size(), 1);
            EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
            EXPECT_EQ(ownMessages(queued.caseId).size(), 1);
            EXPECT_EQ(caseOf(question)->status, CaseStatus::WaitingCustomer);
        }
    }
}

TEST_F(CrashTest, AKillAtAnyStepOfPollingLosesNoMessageAndTakesNoneTwice)
{
    platform.pageSize = 3;
    for (const char *step : pollSteps) {
        SCOPED_TRACE(step);
        const qsizetype before = cases().size();
        for (int n = 0; n < 8; ++n) {
            platform.timeline.append(
                post(QStringLiteral("%1-%2").arg(QLatin1String(step)).arg(n), "ann", "Hi", clock.now() + n * 1ms));
        }
        KillingProbe probe(step, fault, platform);
        {
            ConnectorRegistry registry;
            platform.registerIn(registry);
            LockFilePollGate pollGate(folder.path());
            Poller poller(*store, registry, pollGate, clock, probe, {});
            runUntilKilled(probe, poller.pollOnce());
        }
        ASSERT_TRUE(probe.killed());
        startAnew();
        clock.advance(1min);
        pollAll(noProbe);
        EXPECT_EQ(cases().size(), before + 8);
        for (const Case &value : cases()) {
            EXPECT_EQ(value.unread, 1);
        }
    }
}

TEST_F(CrashTest, WhicheverAccessToTheDiskFailsTheEndIsTheSame)
{
    std::optional<QList<Case>> expected;
    int number = 0;
    for (int access = -1;; ++access) {
        platform.posts.clear();
        const Instant at = clock.now();
        const Message question = post(QStringLiteral("q%1").arg(++number), "ann", "Where?", at);
        fault.failAt(access);
        Intake intake(*store, clock, noProbe);
        FetchPage page;
        page.messages = {question};
        Result<IntakeOutcome> taken = failure(ErrorKind::Storage);
        for (int attempt = 0; attempt < 3 && !taken; ++attempt) {
            taken = await(intake.take(channel, page, {}));
        }
        WEDERHOOR_ASSERT_OK(taken);
        Result<OutboxEntry> queued = failure(ErrorKind::Storage);
        for (int attempt = 0; attempt < 3 && !queued; ++attempt) {
            const std::optional<Case> value = caseOf(question);
            ReplyRequest request;
            request.caseId = value ? value->id : CaseId{};
            request.body = QStringLiteral("We look");
            queued = await(desk->reply(request));
        }
        WEDERHOOR_ASSERT_OK(queued);
        for (int round = 0; round < 4 && platform.posts.size() < 2; ++round) {
            sendDue();
            clock.advance(1min);
        }
        const bool failed = fault.count() > access;
        fault.failAt(-1);
        EXPECT_EQ(platform.posts.size(), 1) << "access " << access;
        EXPECT_EQ(entry(queued->id).state, OutboxState::Sent) << "access " << access;
        EXPECT_EQ(ownMessages(queued->caseId).size(), 1) << "access " << access;
        EXPECT_EQ(caseOf(question)->status, CaseStatus::WaitingCustomer) << "access " << access;
        EXPECT_EQ(caseOf(question)->unread, 1) << "access " << access;
        if (!failed || HasFailure()) {
            EXPECT_GT(access, 20) << "the faults were not reached";
            break;
        }
    }
}
