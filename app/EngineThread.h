#pragma once

#include "core/domain/Async.h"

#include <QThread>

#include <functional>
#include <memory>

namespace wederhoor {

/// The thread of network, connectors, poller and sender. What is asked of it is answered through futures.
class EngineThread
{
public:
    EngineThread();
    ~EngineThread();

    /// Runs fn there and answers what its future answers; Cancelled when the thread ends first.
    template <class T> [[nodiscard]] QFuture<Result<T>> ask(std::function<QFuture<Result<T>>()> fn)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const QFuture<Result<T>> future = promise->future();
        post([context = m_context.get(), promise = std::move(promise), fn = std::move(fn)] {
            onResult(context, fn(), [promise](Result<T> result) {
                promise->addResult(std::move(result));
                promise->finish();
            });
        });
        return future;
    }
    /// Runs fn there, some time.
    void post(std::function<void()> fn);
    /// Runs fn there and waits for it: for making and ending what lives there.
    void runAndWait(const std::function<void()> &fn);

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives on the thread
};

} // namespace wederhoor
