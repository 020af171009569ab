#pragma once

#include "core/secrets/ChannelSecretSlot.h"
#include "core/secrets/CredentialsSecretStore.h"
#include "core/secrets/KeychainSecretStore.h"
#include "core/secrets/LayeredSecretStore.h"
#include "core/secrets/MemorySecretStore.h"

#include <map>
#include <memory>

namespace wederhoor {

/// Where one profile's secrets lie: in the keyring; or in memory, once a person chose that for this run, or where
/// systemd provides the secrets and no keyring answers (a service has no desk). Lives on the engine thread.
class ProfileSecrets final : public SecretStore
{
public:
    explicit ProfileSecrets(const QString &service);
    ~ProfileSecrets() override;

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

    [[nodiscard]] QFuture<Result<KeychainProbe>> probe() { return m_keychain.probe(); }
    /// From now on nothing is asked of the keyring.
    void keepForThisRun() { m_memoryOnly = true; }
    [[nodiscard]] bool keepsForThisRun() const { return m_memoryOnly; }

    /// The slot of a channel; lives as long as this.
    [[nodiscard]] SecretSlot &slot(const ChannelId &channel);
    /// What belongs to the member of a team: lives as long as this.
    [[nodiscard]] SecretSlot &teamSlot() { return m_teamSlot; }
    /// Takes out all that a connector keeps in its slot.
    [[nodiscard]] QFuture<Result<void>> removeAll(const ChannelId &channel);

private:
    /// What is written and read after the administrator's secrets.
    class Kept;
    [[nodiscard]] SecretStore &current();

    KeychainSecretStore m_keychain;
    MemorySecretStore m_memory;
    bool m_memoryOnly = false;
    std::unique_ptr<CredentialsSecretStore> m_credentials;
    std::unique_ptr<Kept> m_kept;
    std::unique_ptr<LayeredSecretStore> m_layered;
    std::map<ChannelId, std::unique_ptr<ChannelSecretSlot>> m_slots;
    ChannelSecretSlot m_teamSlot{*this, QStringLiteral("team.")};
    QObject m_context;
};

} // namespace wederhoor
