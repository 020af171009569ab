#pragma once

#include "core/domain/Result.h"

#include <qt6keychain/keychain.h>

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>

namespace wederhoor {

/// Runs QtKeychain's jobs one at a time, in order, each with a deadline from its enqueueing. A job that was started
/// cannot be stopped: one that hangs lets those behind it time out, and they go on when it ends.
class KeychainJobs : public QObject
{
    Q_OBJECT

public:
    KeychainJobs(QString service, std::chrono::milliseconds deadline);
    ~KeychainJobs() override;

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name);
    /// An empty value, like that of remove(), so that all jobs wait in one queue.
    [[nodiscard]] QFuture<Result<QByteArray>> write(const QString &name, const QByteArray &secret);
    [[nodiscard]] QFuture<Result<QByteArray>> remove(const QString &name);
    /// Without a deadline, whenever those before it are over; nobody waits for it.
    void removeInTheEnd(const QString &name);

private:
    struct Entry
    {
        std::unique_ptr<QKeychain::Job> job; ///< given away when it is started
        QPromise<Result<QByteArray>> promise;
        QTimer deadline;
        bool settled = false;
    };
    QFuture<Result<QByteArray>> enqueue(std::unique_ptr<QKeychain::Job> job, const QString &name,
                                        std::optional<std::chrono::milliseconds> deadline);
    void startNext();
    void finished(QKeychain::Job *job);
    static void settle(Entry &entry, Result<QByteArray> result);

    QString m_service;
    std::chrono::milliseconds m_deadline;
    std::deque<std::unique_ptr<Entry>> m_entries; ///< the first is under way when m_running
    bool m_running = false;
};

} // namespace wederhoor
