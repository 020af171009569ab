#include "core/desk/LockFilePollGate.h"

#include "core/domain/Async.h"

#include <QDir>

namespace wederhoor {

LockFilePollGate::LockFilePollGate(QString folder)
    : m_folder(std::move(folder))
{
}

QFuture<Result<bool>> LockFilePollGate::acquire(const ChannelId &channel)
{
    const auto held = m_locks.find(channel);
    if (held != m_locks.end() && held->second->isLocked()) {
        return ready<bool>(true);
    }
    const QString path = QDir(m_folder).filePath(QStringLiteral("poll-%1.lock").arg(channel.toString()));
    auto lock = std::make_unique<QLockFile>(path);
    Result<bool> taken = takeLock(*lock);
    if (taken && *taken) {
        m_locks.insert_or_assign(channel, std::move(lock));
    }
    return ready(std::move(taken));
}

void LockFilePollGate::release(const ChannelId &channel)
{
    m_locks.erase(channel);
}

Result<bool> takeLock(QLockFile &lock)
{
    // No age makes a lock stale, since a poller may run for months; a dead process does.
    lock.setStaleLockTime(0);
    if (lock.tryLock(0)) {
        return true;
    }
    if (lock.error() == QLockFile::LockFailedError) {
        return false;
    }
    return failure(ErrorKind::Storage, QStringLiteral("cannot write %1").arg(lock.fileName()));
}

} // namespace wederhoor
