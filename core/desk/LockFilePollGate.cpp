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
    std::unique_ptr<ProcessLock> &lock = m_locks[channel];
    if (!lock) {
        lock = std::make_unique<ProcessLock>(pathOf(channel));
    }
    return ready(lock->take());
}

void LockFilePollGate::release(const ChannelId &channel)
{
    m_locks.erase(channel);
}

QString LockFilePollGate::holder(const ChannelId &channel) const
{
    return ProcessLock(pathOf(channel)).holder();
}

QString LockFilePollGate::pathOf(const ChannelId &channel) const
{
    return QDir(m_folder).filePath(QStringLiteral("poll-%1.lock").arg(channel.toString()));
}

} // namespace wederhoor
