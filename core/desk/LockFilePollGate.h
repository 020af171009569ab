#pragma once

#include "core/desk/ProcessLock.h"
#include "core/ports/PollGate.h"

#include <map>
#include <memory>

namespace wederhoor {

/// One lock file a channel in the profile's folder, so that of several processes one polls it. A lock whose process
/// died is free. On the engine thread.
class LockFilePollGate final : public PollGate
{
public:
    explicit LockFilePollGate(QString folder);

    [[nodiscard]] QFuture<Result<bool>> acquire(const ChannelId &channel) override;
    void release(const ChannelId &channel) override;
    [[nodiscard]] QString holder(const ChannelId &channel) const override;

private:
    [[nodiscard]] QString pathOf(const ChannelId &channel) const;

    QString m_folder;
    std::map<ChannelId, std::unique_ptr<ProcessLock>> m_locks;
};

} // namespace wederhoor
