#pragma once

#include "core/domain/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <concepts>
#include <memory>

namespace wederhoor {

/// Continues in the context's thread, from its event loop, with what the future holds; a cancelled future becomes
/// Error::Cancelled. When the context dies first, fn is never called. QFuture::then(context, ...) of Qt 6.4 is avoided:
/// it asserts on a dead context, skips silently when cancelled and continues at once when already finished.
template <class T, class Fn>
requires std::invocable<Fn, Result<T>>
void onResult(QObject *context, const QFuture<Result<T>> &future, Fn fn)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, fn = std::move(fn)]() mutable {
            watcher->deleteLater();
            const QFuture<Result<T>> done = watcher->future();
            fn(done.isCanceled() || done.resultCount() == 0 ? Result<T>(failure(ErrorKind::Cancelled)) : done.result());
        },
        Qt::QueuedConnection);
    watcher->setFuture(future);
}

/// A future that is finished already.
template <class T> [[nodiscard]] QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// A future that `begin` settles, once, through the function it is handed: for chains that go on after an error, which
/// andThen() does not. When the last copy of that function goes unused, the future ends as cancelled.
template <class T, class Begin> [[nodiscard]] QFuture<Result<T>> settledBy(Begin begin)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    begin([promise = std::move(promise)](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

template <class T> struct FutureValue;
template <class T> struct FutureValue<QFuture<Result<T>>>
{
    using type = T;
};
template <class T> struct FutureValue<Result<T>>
{
    using type = T;
};

template <class T, class Fn> struct NextStep
{
    using type = std::invoke_result_t<Fn, T>;
};
template <class Fn> struct NextStep<void, Fn>
{
    using type = std::invoke_result_t<Fn>;
};

/// A chain of steps: on success fn(value), or fn() after a step without a value, gives the next QFuture<Result<U>> or
/// Result<U>; an error skips fn and is the chain's result. When the context dies, the chain ends as Error::Cancelled.
template <class T, class Fn> [[nodiscard]] auto andThen(QObject *context, const QFuture<Result<T>> &future, Fn fn)
{
    using Next = typename NextStep<T, Fn>::type;
    using U = typename FutureValue<Next>::type;
    auto promise = std::make_shared<QPromise<Result<U>>>();
    promise->start();
    onResult(context, future, [context, promise, fn = std::move(fn)](Result<T> result) mutable {
        const auto finish = [promise](Result<U> value) {
            promise->addResult(std::move(value));
            promise->finish();
        };
        if (!result) {
            finish(failure(std::move(result.error())));
            return;
        }
        const auto next = [&fn, &result] {
            if constexpr (std::is_void_v<T>) {
                return fn();
            } else {
                return fn(std::move(*result));
            }
        };
        if constexpr (std::same_as<Next, Result<U>>) {
            finish(next());
        } else {
            onResult(context, next(), finish);
        }
    });
    // A context that dies takes the lambda, hence the last reference to the promise: QPromise's destructor then cancels
    // and finishes the future, which onResult reads as Error::Cancelled.
    return promise->future();
}

} // namespace wederhoor
