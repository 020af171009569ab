#pragma once

#include "core/domain/Result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace wederhoor {

/// Runs fn, which answers a Result<T>, on a thread of the global pool: for pure work on values of its own that is too
/// long for the thread that asks.
template <class T, class Fn> [[nodiscard]] QFuture<Result<T>> inBackground(Fn fn)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, fn = std::move(fn)]() mutable {
        promise->addResult(fn());
        promise->finish();
    });
    return promise->future();
}

} // namespace wederhoor
