#pragma once

#include "core/domain/Channel.h"
#include "core/domain/Result.h"
#include "ui/presenters/InboxDoor.h"

#include <QFuture>

#include <cstdint>
#include <functional>

namespace wederhoor {

/// What the window may do with the channels of the inbox. Every call returns at once. A callback may be empty: what
/// needs it is then not offered.
struct ChannelDoor
{
    /// Signs in first and keeps nothing when that fails.
    std::function<QFuture<Result<Channel>>(const ChannelForm &)> add = {};
    /// With another secret; history and place stay.
    std::function<QFuture<Result<Channel>>(const ChannelId &, const QByteArray &secret)> signInAgain = {};
    std::function<QFuture<Result<Channel>>(const ChannelId &, const ChannelChange &)> change = {};
    std::function<QFuture<Result<Channel>>(const ChannelId &, bool enabled)> setEnabled = {};
    /// By the channel's name; its cases stay.
    std::function<QFuture<Result<void>>(const QString &)> remove = {};
    /// Answers how many new messages came.
    std::function<QFuture<Result<int>>(const ChannelId &)> pollNow = {};
    /// Of an item that was set aside, by its row: reads it once more, and answers how many messages it gave.
    std::function<QFuture<Result<int>>(std::int64_t row)> readAgain = {};
    std::function<QFuture<Result<void>>(std::int64_t row)> dropSetAside = {};
};

} // namespace wederhoor
