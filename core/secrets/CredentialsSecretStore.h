#pragma once

#include "core/secrets/SecretStore.h"

#include <memory>

namespace wederhoor {

/// What systemd hands to a service: one file a secret in $CREDENTIALS_DIRECTORY, readable by the service alone
/// (LoadCredential=, LoadCredentialEncrypted=). Only read from. One line break at the end is not part of the secret.
class CredentialsSecretStore final : public SecretStore
{
public:
    explicit CredentialsSecretStore(QString folder);
    /// Null when systemd gave this process no credentials.
    [[nodiscard]] static std::unique_ptr<CredentialsSecretStore> fromEnvironment();

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    QString m_folder;
};

} // namespace wederhoor
