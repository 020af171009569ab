#include "core/secrets/SodiumSealedBox.h"

#include <algorithm>

#include <sodium.h>

namespace wederhoor {

namespace {

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

Result<void> ready()
{
    // Safe to call often and from several threads.
    return sodium_init() < 0 ? failure(ErrorKind::Storage, QStringLiteral("libsodium cannot be used")) : Result<void>();
}

} // namespace

Result<SealedBox::Keys> SodiumSealedBox::makeKeys() const
{
    if (const Result<void> good = ready(); !good) {
        return failure(good.error());
    }
    Keys keys{QByteArray(crypto_box_PUBLICKEYBYTES, '\0'), QByteArray(crypto_box_SECRETKEYBYTES, '\0')};
    crypto_box_keypair(bytes(keys.publicKey), bytes(keys.privateKey));
    return keys;
}

Result<QByteArray> SodiumSealedBox::publicKeyOf(const QByteArray &privateKey) const
{
    if (privateKey.size() != crypto_box_SECRETKEYBYTES) {
        return failure(ErrorKind::Invalid, QStringLiteral("not a private key"));
    }
    const Result<void> good = ready();
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, '\0');
    if (!good || crypto_scalarmult_base(bytes(publicKey), bytes(privateKey)) != 0) {
        return failure(good ? Error{ErrorKind::Invalid, QStringLiteral("not a private key")} : good.error());
    }
    return publicKey;
}

Result<QByteArray> SodiumSealedBox::seal(const QByteArray &plain, const QByteArray &publicKey) const
{
    if (publicKey.size() != crypto_box_PUBLICKEYBYTES) {
        return failure(ErrorKind::Invalid, QStringLiteral("not a public key"));
    }
    const Result<void> good = ready();
    QByteArray sealed(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    if (!good
        || crypto_box_seal(bytes(sealed), bytes(plain), static_cast<unsigned long long>(plain.size()), bytes(publicKey))
            != 0) {
        return failure(good ? Error{ErrorKind::Invalid, QStringLiteral("not a public key")} : good.error());
    }
    return sealed;
}

Result<QByteArray> SodiumSealedBox::open(const QByteArray &sealed, const QByteArray &privateKey) const
{
    const Result<QByteArray> publicKey = publicKeyOf(privateKey);
    if (!publicKey) {
        return publicKey;
    }
    constexpr auto overhead = static_cast<qsizetype>(crypto_box_SEALBYTES);
    QByteArray plain(std::max<qsizetype>(0, sealed.size() - overhead), '\0');
    if (sealed.size() < overhead
        || crypto_box_seal_open(bytes(plain), bytes(sealed), static_cast<unsigned long long>(sealed.size()),
                                bytes(*publicKey), bytes(privateKey))
            != 0) {
        return failure(ErrorKind::Forbidden, QStringLiteral("sealed to another key, or altered"));
    }
    return plain;
}

} // namespace wederhoor
