#pragma once

#include "core/domain/Result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace wederhoor {

/// Runs the main loop until the future ends: a command has no other loop, so that nothing is nested.
template <class T> [[nodiscard]] Result<T> await(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) {
        loop.exec();
    }
    if (future.isCanceled() || future.resultCount() == 0) {
        return failure(ErrorKind::Cancelled);
    }
    return future.result();
}

} // namespace wederhoor
