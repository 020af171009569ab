#pragma once

#include "core/ports/SealedBox.h"

namespace wederhoor {

/// libsodium's sealed box: X25519 and XSalsa20-Poly1305, an ephemeral key for each.
/// Source: https://doc.libsodium.org/public-key_cryptography/sealed_boxes
class SodiumSealedBox final : public SealedBox
{
public:
    [[nodiscard]] Result<Keys> makeKeys() const override;
    [[nodiscard]] Result<QByteArray> publicKeyOf(const QByteArray &privateKey) const override;
    [[nodiscard]] Result<QByteArray> seal(const QByteArray &plain, const QByteArray &publicKey) const override;
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed, const QByteArray &privateKey) const override;
};

} // namespace wederhoor
