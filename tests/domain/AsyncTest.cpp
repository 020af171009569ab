#include "core/domain/Async.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QObject>

#include <gtest/gtest.h>

#include <thread>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

/// A future whose end the test decides.
struct Pending
{
    std::shared_ptr<QPromise<Result<int>>> promise = std::make_shared<QPromise<Result<int>>>();

    Pending() { promise->start(); }
    [[nodiscard]] QFuture<Result<int>> future() const { return promise->future(); }
    void finish(Result<int> value) const
    {
        promise->addResult(std::move(value));
        promise->finish();
    }
};

/// Long enough for everything posted to have come.
void settle()
{
    (void)waitUntil([] { return false; }, std::chrono::milliseconds{30});
}

TEST(AsyncTest, AFinishedFutureContinuesFromTheEventLoopAndNotAtOnce)
{
    QObject context;
    int got = 0;
    onResult(&context, ready(Result<int>(7)), [&got](const Result<int> &result) { got = *result; });
    EXPECT_EQ(got, 0);
    EXPECT_TRUE(waitUntil([&got] { return got == 7; }));
}

TEST(AsyncTest, AResultMadeOnAnotherThreadContinuesOnTheContextsThread)
{
    QObject context;
    const Pending pending;
    std::thread::id continuedOn;
    onResult(&context, pending.future(), [&](const Result<int> &) { continuedOn = std::this_thread::get_id(); });
    std::thread other([pending] { pending.finish(1); });
    EXPECT_TRUE(waitUntil([&] { return continuedOn != std::thread::id(); }));
    other.join();
    EXPECT_EQ(continuedOn, std::this_thread::get_id());
}

TEST(AsyncTest, AContextThatDiesBeforeTheFutureEndsIsNeverCalled)
{
    const Pending pending;
    bool called = false;
    {
        QObject context;
        onResult(&context, pending.future(), [&called](const Result<int> &) { called = true; });
    }
    pending.finish(1);
    settle();
    EXPECT_FALSE(called);
}

TEST(AsyncTest, AContextThatDiesAfterTheFutureEndedButBeforeTheEventLoopIsNeverCalled)
{
    const Pending pending;
    bool called = false;
    {
        QObject context;
        onResult(&context, pending.future(), [&called](const Result<int> &) { called = true; });
        pending.finish(1);
    }
    settle();
    EXPECT_FALSE(called);
}

TEST(AsyncTest, ACancelledFutureContinuesAsCancelled)
{
    QObject context;
    const Pending pending;
    std::optional<Result<int>> got;
    onResult(&context, pending.future(), [&got](const Result<int> &result) { got = result; });
    pending.future().cancel();
    pending.promise->finish();
    ASSERT_TRUE(waitUntil([&got] { return got.has_value(); }));
    EXPECT_EQ(got->error().kind, ErrorKind::Cancelled);
}

TEST(AsyncTest, AFutureThatWasCancelledBeforeItIsWatchedContinuesAsCancelled)
{
    QObject context;
    const Pending pending;
    pending.future().cancel();
    pending.promise->finish();
    std::optional<Result<int>> got;
    onResult(&context, pending.future(), [&got](const Result<int> &result) { got = result; });
    ASSERT_TRUE(waitUntil([&got] { return got.has_value(); }));
    EXPECT_EQ(got->error().kind, ErrorKind::Cancelled);
}

TEST(AsyncTest, AChainPassesValuesOnThroughFuturesAndPlainResults)
{
    QObject context;
    const auto twice
        = andThen(&context, ready(Result<int>(3)), [](int value) { return ready(Result<int>(2 * value)); });
    const auto text = andThen(&context, twice, [](int value) { return Result<QString>(QString::number(value)); });
    EXPECT_EQ(await(text).value(), QStringLiteral("6"));
}

TEST(AsyncTest, AnErrorSkipsTheRestOfAChain)
{
    QObject context;
    bool called = false;
    const auto first = ready(Result<int>(failure(ErrorKind::Forbidden, QStringLiteral("no"))));
    const auto second = andThen(&context, first, [&called](int value) {
        called = true;
        return Result<int>(value);
    });
    EXPECT_EQ(await(second).error().kind, ErrorKind::Forbidden);
    EXPECT_FALSE(called);
}

TEST(AsyncTest, AChainWhoseContextDiesEndsAsCancelled)
{
    const Pending pending;
    QFuture<Result<int>> chained;
    {
        QObject context;
        chained = andThen(&context, pending.future(), [](int value) { return Result<int>(value); });
    }
    pending.finish(1);
    EXPECT_EQ(await(chained).error().kind, ErrorKind::Cancelled);
}

TEST(AsyncTest, AChainWhoseContextDiesInItsSecondStepEndsAsCancelled)
{
    const Pending second;
    auto context = std::make_unique<QObject>();
    bool reached = false;
    const QFuture<Result<int>> chained = andThen(context.get(), ready(Result<int>(1)), [&](int) {
        reached = true;
        return second.future();
    });
    ASSERT_TRUE(waitUntil([&reached] { return reached; }));
    context.reset();
    second.finish(2);
    EXPECT_EQ(await(chained).error().kind, ErrorKind::Cancelled);
}

} // namespace
