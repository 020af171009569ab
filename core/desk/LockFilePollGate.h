#pragma once

#include "core/ports/PollGate.h"

#include <QLockFile>

#include <map>
#include <memory>

namespace wederhoor {

/// One lock file a channel in the profile's folder, so that of several processes one polls it. A lock whose process
/// died is taken over. On the engine thread.
class LockFilePollGate final : public PollGate
{
public:
    explicit LockFilePollGate(QString folder);

    [[nodiscard]] QFuture<Result<bool>> acquire(const ChannelId &channel) override;
    void release(const ChannelId &channel) override;

private:
    QString m_folder;
    std::map<ChannelId, std::unique_ptr<QLockFile>> m_locks;
};

/// Takes the lock file at once or not at all; false: another living process has it. Error::Storage when the file cannot
/// be written.
[[nodiscard]] Result<bool> takeLock(QLockFile &lock);

} // namespace wederhoor
