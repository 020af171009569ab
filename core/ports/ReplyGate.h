#pragma once

#include "core/domain/Reply.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

/// Leave to send one reply: asked before anything leaves, confirmed or released after. Without a team the local inbox
/// answers; with one the team database does. Called from the engine thread.
class ReplyGate
{
public:
    struct Grant
    {
        std::int64_t fence = 0;
        /// The key under which this reply may go: the reserved one when another desk reserved it before.
        QString key;
        /// True: the key was reserved before and its end is not known. findPublished(key) first.
        bool readBackFirst = false;
        /// By Clock::monotonic(): from then on the write must not begin. Nothing: no lease to run out.
        std::optional<std::chrono::milliseconds> validUntil = std::nullopt;
        /// No leave yet: a desk that is gone left a public reply under this key, whose end is not known. Ask the
        /// platform for it, then settleLeft() or reserveOver(). Empty: none.
        QString left = {};
        /// The team could not be asked, and a person said knowingly that the reply goes all the same: read back, and if
        /// nothing stands there it goes.
        bool alone = false;
    };

    virtual ~ReplyGate() = default;
    /// Error::Conflict: somebody else owns the case, or something newer than entry.seen was written in it.
    [[nodiscard]] virtual QFuture<Result<Grant>> reserve(const OutboxEntry &entry) = 0;
    /// What was left under this key does not stand there: this reply goes under the same key, so that the platform
    /// takes one of them, should the other come through after all.
    [[nodiscard]] virtual QFuture<Result<Grant>> reserveOver(const OutboxEntry &entry, const QString &left) = 0;
    /// What was left under this key stands there.
    [[nodiscard]] virtual QFuture<Result<void>> settleLeft(const QString &left, const RemoteId &remoteId) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> confirm(const QString &key, const RemoteId &remoteId) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> release(const QString &key) = 0;
};

} // namespace wederhoor
