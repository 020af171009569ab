#pragma once

#include "core/domain/Result.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFuture>

#include <chrono>
#include <thread>

namespace wederhoor::test {

/// Runs the event loop until the condition holds; false when the time is over first.
template <class Condition>
[[nodiscard]] bool waitUntil(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds{20})
{
    QDeadlineTimer deadline(limit);
    while (!condition()) {
        if (deadline.hasExpired()) {
            return false;
        }
        // With a time limit Qt never waits for more events: without the pause this would take a whole core.
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    return true;
}

/// The future's result; Error::Timeout when it does not come.
template <class T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future,
                              std::chrono::milliseconds limit = std::chrono::seconds{20})
{
    if (!waitUntil([&future] { return future.isFinished(); }, limit)) {
        return failure(ErrorKind::Timeout, QStringLiteral("the test waited in vain"));
    }
    if (future.isCanceled() || future.resultCount() == 0) {
        return failure(ErrorKind::Cancelled);
    }
    return future.result();
}

} // namespace wederhoor::test
