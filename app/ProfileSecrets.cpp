#include "app/ProfileSecrets.h"

#include "core/domain/Async.h"

namespace wederhoor {

/// The keyring; a service that systemd gave its secrets goes on in memory where no keyring answers.
class ProfileSecrets::Kept final : public SecretStore
{
public:
    Kept(KeychainSecretStore &keychain, MemorySecretStore &memory)
        : m_keychain(keychain)
        , m_memory(memory)
    {
    }

    QFuture<Result<QByteArray>> read(const QString &name) override
    {
        return m_keyringFailed
            ? m_memory.read(name)
            : orMemory<QByteArray>(m_keychain.read(name), [this, name] { return m_memory.read(name); });
    }
    QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override
    {
        return m_keyringFailed ? m_memory.write(name, secret)
                               : orMemory<void>(m_keychain.write(name, secret),
                                                [this, name, secret] { return m_memory.write(name, secret); });
    }
    QFuture<Result<void>> remove(const QString &name) override
    {
        return m_keyringFailed
            ? m_memory.remove(name)
            : orMemory<void>(m_keychain.remove(name), [this, name] { return m_memory.remove(name); });
    }

private:
    template <class T>
    QFuture<Result<T>> orMemory(const QFuture<Result<T>> &asked, std::function<QFuture<Result<T>>()> instead)
    {
        return settledBy<T>([this, &asked, &instead](const auto &settle) {
            onResult(&m_context, asked, [this, settle, instead = std::move(instead)](Result<T> result) {
                const bool absent = !result
                    && (result.error().kind == ErrorKind::Unauthorized || result.error().kind == ErrorKind::Timeout);
                if (!absent) {
                    settle(std::move(result));
                    return;
                }
                m_keyringFailed = true; // Once: what is written now must be found again.
                onResult(&m_context, instead(), settle);
            });
        });
    }

    KeychainSecretStore &m_keychain;
    MemorySecretStore &m_memory;
    bool m_keyringFailed = false;
    QObject m_context;
};

ProfileSecrets::ProfileSecrets(const QString &service)
    : m_keychain(service)
    , m_credentials(CredentialsSecretStore::fromEnvironment())
{
    if (m_credentials) {
        m_kept = std::make_unique<Kept>(m_keychain, m_memory);
        m_layered = std::make_unique<LayeredSecretStore>(*m_credentials, *m_kept);
    }
}

ProfileSecrets::~ProfileSecrets() = default;

SecretStore &ProfileSecrets::current()
{
    if (m_memoryOnly) {
        return m_memory;
    }
    return m_layered ? static_cast<SecretStore &>(*m_layered) : m_keychain;
}

QFuture<Result<QByteArray>> ProfileSecrets::read(const QString &name)
{
    return current().read(name);
}

QFuture<Result<void>> ProfileSecrets::write(const QString &name, const QByteArray &secret)
{
    return current().write(name, secret);
}

QFuture<Result<void>> ProfileSecrets::remove(const QString &name)
{
    return current().remove(name);
}

QFuture<Result<void>> ProfileSecrets::removeAll(const ChannelId &channel)
{
    SecretSlot &secrets = slot(channel);
    return andThen(&m_context, secrets.remove(QStringLiteral("session")),
                   [&secrets] { return secrets.remove(QStringLiteral("password")); });
}

SecretSlot &ProfileSecrets::slot(const ChannelId &channel)
{
    std::unique_ptr<ChannelSecretSlot> &slot = m_slots[channel];
    if (!slot) {
        slot = std::make_unique<ChannelSecretSlot>(*this, channel);
    }
    return *slot;
}

} // namespace wederhoor
