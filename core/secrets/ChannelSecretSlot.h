#pragma once

#include "core/domain/Ids.h"
#include "core/ports/SecretSlot.h"
#include "core/secrets/SecretStore.h"

namespace wederhoor {

/// One drawer in a secret store: of a channel "password" becomes "channel.<id>.password".
class ChannelSecretSlot final : public SecretSlot
{
public:
    /// The store outlives the slot.
    ChannelSecretSlot(SecretStore &store, const ChannelId &channel);
    /// Another drawer: "team.".
    ChannelSecretSlot(SecretStore &store, QString prefix);

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    [[nodiscard]] QString fullName(const QString &name) const;

    SecretStore &m_store;
    QString m_prefix;
};

} // namespace wederhoor
