#pragma once

#include "core/domain/Async.h"

#include <QList>

#include <functional>

/// Small joints for chains of asynchronous steps; see core/domain/Async.h.
namespace wederhoor::bluesky {

/// The value of a step that has none.
struct Done
{
};

/// A step without a value as one that andThen() can continue.
[[nodiscard]] inline QFuture<Result<Done>> done(QObject *context, const QFuture<Result<void>> &future)
{
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    onResult(context, future, [promise](const Result<void> &result) {
        promise->addResult(result ? Result<Done>(Done{}) : Result<Done>(failure(result.error())));
        promise->finish();
    });
    return promise->future();
}

/// On an error, fn(error) gives what takes its place, later; a value passes.
template <class T, class Fn>
[[nodiscard]] QFuture<Result<T>> recoverLater(QObject *context, const QFuture<Result<T>> &future, Fn fn)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto finish = [promise](Result<T> value) {
        promise->addResult(std::move(value));
        promise->finish();
    };
    onResult(context, future, [context, finish, fn = std::move(fn)](Result<T> result) mutable {
        if (result) {
            finish(std::move(result));
        } else {
            onResult(context, QFuture<Result<T>>(fn(result.error())), finish);
        }
    });
    return promise->future();
}

/// On an error, fn(error) gives what takes its place; a value passes.
template <class T, class Fn>
[[nodiscard]] QFuture<Result<T>> recover(QObject *context, const QFuture<Result<T>> &future, Fn fn)
{
    return recoverLater(context, future,
                        [fn = std::move(fn)](const Error &error) mutable { return ready(Result<T>(fn(error))); });
}

/// One step an item, each begun when the one before it has ended well.
template <class Item, class Step>
[[nodiscard]] QFuture<Result<Done>> inSequence(QObject *context, const QList<Item> &items, Step step,
                                               qsizetype from = 0)
{
    if (from >= items.size()) {
        return ready(Result<Done>(Done{}));
    }
    return andThen(context, QFuture<Result<Done>>(step(items.at(from))),
                   [context, items, step, from](Done) { return inSequence(context, items, step, from + 1); });
}

} // namespace wederhoor::bluesky
