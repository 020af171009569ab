#pragma once

#include "core/desk/MessageLines.h"
#include "core/domain/Async.h"
#include "core/store/Store.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>

#include <cstdlib>
#include <iostream>
#include <memory>

namespace wederhoor::bench {

/// A store on disk with the time of the bench set, and the way in that `wederhoor import` takes.
class BenchInbox
{
public:
    explicit BenchInbox(const QString &path);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Parses the lines as the import does and takes them in; answers the CPU seconds of parsing and of storing.
    struct Cost
    {
        double parse = 0;
        double store = 0;
    };
    Cost take(const QByteArray &lines);

private:
    SystemClock m_clock;
    LineParser m_parser;
    std::unique_ptr<Store> m_store;
};

/// The value, or the end of the bench with the error said.
template <class T> [[nodiscard]] T must(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) {
        loop.exec(); // wakes with the answer: a polling wait would be measured too
    }
    Result<T> result = future.resultCount() > 0 ? future.result() : Result<T>(failure(ErrorKind::Cancelled));
    if (!result) {
        std::cerr << "bench: " << errorKindName(result.error().kind).toStdString() << ": "
                  << result.error().detail.toStdString() << '\n';
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

} // namespace wederhoor::bench
