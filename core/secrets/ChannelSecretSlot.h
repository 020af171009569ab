#pragma once

#include "core/domain/Ids.h"
#include "core/ports/SecretSlot.h"
#include "core/secrets/SecretStore.h"

namespace wederhoor {

/// One channel's drawer in a secret store: "password" becomes "channel.<id>.password".
class ChannelSecretSlot final : public SecretSlot
{
public:
    /// The store outlives the slot.
    ChannelSecretSlot(SecretStore &store, const ChannelId &channel);

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    [[nodiscard]] QString fullName(const QString &name) const;

    SecretStore &m_store;
    QString m_prefix;
};

} // namespace wederhoor
