#pragma once

#include "core/secrets/SecretStore.h"

#include <QHash>

namespace wederhoor {

/// Keeps secrets for this run only: what a person may choose when no keyring answers.
class MemorySecretStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace wederhoor
