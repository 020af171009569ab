#pragma once

#include "core/secrets/SecretStore.h"

#include <chrono>
#include <memory>

namespace wederhoor {

/// How the keyring stands, found by trying it.
enum class KeychainState {
    Ready, ///< a value was written, read back and removed
    NoService, ///< no session bus, or nothing on it that keeps secrets
    Locked, ///< it wants a password first, or does not answer while it asks somebody for one
    Failed, ///< it answers, but does not keep what it is given
};

struct KeychainProbe
{
    KeychainState state = KeychainState::Failed;
    QString detail; ///< in English, for `doctor` and logs

    friend bool operator==(const KeychainProbe &, const KeychainProbe &) = default;
};

/// The English name of a state, stable, for --json.
[[nodiscard]] QString keychainStateName(KeychainState state);

/// The desktop's keyring (Secret Service, KWallet) through QtKeychain, never its plain-text fallback. One job at a
/// time; a call that has no answer within the deadline ends as Timeout. Lives on the engine thread; the thread's event
/// loop must be the GLib one (Qt's default on Linux).
class KeychainSecretStore final : public SecretStore
{
public:
    /// `service` names the profile ("wederhoor", "wederhoor/test"): its secrets are apart from other profiles'. The
    /// deadline runs from the call.
    explicit KeychainSecretStore(const QString &service,
                                 std::chrono::milliseconds deadline = std::chrono::milliseconds{2'500});
    /// What waits ends as Cancelled.
    ~KeychainSecretStore() override;

    /// Writes, reads back and removes a random value. To be asked at start: a locked keyring says "not found" of
    /// secrets that it holds. Always a value.
    [[nodiscard]] QFuture<Result<KeychainProbe>> probe();

    /// NotFound is said only after a probing write has shown that the keyring is open.
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    /// Timeout: the secret may still be written later, when somebody unlocks the keyring.
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace wederhoor
