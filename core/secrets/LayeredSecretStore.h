#pragma once

#include "core/secrets/SecretStore.h"

#include <QObject>

namespace wederhoor {

/// Reads what an administrator provided first (systemd credentials), then what the program keeps; writes only to the
/// latter. So a service without a desk has its password from systemd and renews its sessions in a keyring or in memory.
class LayeredSecretStore final : public SecretStore
{
public:
    /// Both outlive this store.
    LayeredSecretStore(SecretStore &provided, SecretStore &kept);

    /// What cannot be read from the first layer for another reason than NotFound is that error: an unreadable
    /// credential must not be replaced by an older secret unseen.
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    SecretStore &m_provided;
    SecretStore &m_kept;
    QObject m_context;
};

} // namespace wederhoor
