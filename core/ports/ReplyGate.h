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
    };

    virtual ~ReplyGate() = default;
    /// Error::Conflict: somebody else owns the case, or something newer than entry.seen was written in it.
    [[nodiscard]] virtual QFuture<Result<Grant>> reserve(const OutboxEntry &entry) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> confirm(const QString &key, const RemoteId &remoteId) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> release(const QString &key) = 0;
};

} // namespace wederhoor
