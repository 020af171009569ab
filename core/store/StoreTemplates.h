#pragma once

#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <QPromise>

namespace wederhoor {

/// A task on its way to one of the store's threads: what it answers, and whether anybody still waits for it.
template <class T> struct StoreAnswer
{
    QPromise<Result<T>> promise;
    std::optional<Result<T>> value;

    /// With the task's own answer unless the store has an error to tell and the task had none.
    void finish(const Error *error)
    {
        const bool ownError = value && !value->has_value();
        if (error && !ownError) {
            value = failure(*error);
        }
        if (!value) {
            value = failure(ErrorKind::Cancelled);
        }
        promise.addResult(std::move(*value));
        promise.finish();
    }
};

template <class T> QFuture<Result<T>> Store::write(std::function<Result<T>(Transaction &)> fn, Durability durability)
{
    auto answer = std::make_shared<StoreAnswer<T>>();
    answer->promise.start();
    StoreWrite task;
    task.durable = durability == Durability::Full;
    task.isCancelled = [answer] { return answer->promise.isCanceled(); };
    task.finish = [answer](const Error *error) { answer->finish(error); };
    task.run = [answer, fn = std::move(fn)](Transaction &transaction) -> Result<void> {
        answer->value = fn(transaction);
        return answer->value->has_value() ? Result<void>() : failure(answer->value->error());
    };
    QFuture<Result<T>> future = answer->promise.future();
    submitWrite(std::move(task));
    return future;
}

template <class T> QFuture<Result<T>> Store::read(std::function<Result<T>(Snapshot &)> fn, Priority priority)
{
    auto answer = std::make_shared<StoreAnswer<T>>();
    answer->promise.start();
    StoreRead task;
    task.isCancelled = [answer] { return answer->promise.isCanceled(); };
    task.finish = [answer](const Error *error) {
        if (error && error->kind == ErrorKind::Cancelled) {
            answer->value.reset(); // a reading that was cut short says "interrupted": cancelled is what it was
        }
        answer->finish(error);
    };
    task.run = [answer, fn = std::move(fn)](Snapshot &snapshot) { answer->value = fn(snapshot); };
    QFuture<Result<T>> future = answer->promise.future();
    submitRead(std::move(task), priority);
    return future;
}

} // namespace wederhoor
