#pragma once

#include "core/domain/Result.h"

#include <QByteArray>

namespace wederhoor {

/// Closes what one person alone can open: anybody seals to a public key, the private one opens. Without state; any
/// thread.
class SealedBox
{
public:
    struct Keys
    {
        QByteArray publicKey; ///< 32 bytes
        QByteArray privateKey; ///< 32 bytes
    };

    virtual ~SealedBox() = default;
    [[nodiscard]] virtual Result<Keys> makeKeys() const = 0;
    /// Error::Invalid: that is no private key.
    [[nodiscard]] virtual Result<QByteArray> publicKeyOf(const QByteArray &privateKey) const = 0;
    [[nodiscard]] virtual Result<QByteArray> seal(const QByteArray &plain, const QByteArray &publicKey) const = 0;
    /// Error::Forbidden: it was sealed to another, or altered.
    [[nodiscard]] virtual Result<QByteArray> open(const QByteArray &sealed, const QByteArray &privateKey) const = 0;
};

} // namespace wederhoor
