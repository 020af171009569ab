#pragma once

#include "core/domain/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace wederhoor {

/// Keeps secrets by name for one profile; never in plain text on disk. Names are made of letters, digits, '.', '_' and
/// '-' (others: Error::Invalid). Lives on the engine thread; calls are carried out in the order they are made.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// NotFound: nothing is kept under this name. Unauthorized: what keeps it is locked or absent.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(const QString &name) = 0;
    /// In place of what was kept before. Forbidden: this store is only read from.
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &name, const QByteArray &secret) = 0;
    /// A success also when there was nothing to remove. Forbidden: this store is only read from.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

[[nodiscard]] bool isSecretName(const QString &name);

} // namespace wederhoor
