#pragma once

#include "core/ports/ReplyGate.h"

namespace wederhoor {

class Store;

/// Leave to send when there is no team: the local inbox answers.
class LocalReplyGate final : public ReplyGate
{
public:
    explicit LocalReplyGate(Store &store);

    [[nodiscard]] QFuture<Result<Grant>> reserve(const OutboxEntry &entry) override;
    [[nodiscard]] QFuture<Result<Grant>> reserveOver(const OutboxEntry &entry, const QString &left) override;
    [[nodiscard]] QFuture<Result<void>> settleLeft(const QString &left, const RemoteId &remoteId) override;
    [[nodiscard]] QFuture<Result<void>> confirm(const QString &key, const RemoteId &remoteId) override;
    [[nodiscard]] QFuture<Result<void>> release(const QString &key) override;

private:
    Store &m_store;
};

} // namespace wederhoor
