#pragma once

#include "core/domain/Result.h"

#include <QByteArray>
#include <QFuture>

namespace wederhoor {

/// One channel's secrets, by name ("password", "session"): where they lie is not the connector's business.
class SecretSlot
{
public:
    virtual ~SecretSlot() = default;
    /// Error::NotFound: nothing is kept under this name. Error::Unauthorized: the keyring is locked or absent.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &name, const QByteArray &secret) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

} // namespace wederhoor
