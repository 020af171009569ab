#include "core/secrets/LayeredSecretStore.h"

#include "core/domain/Async.h"

namespace wederhoor {

LayeredSecretStore::LayeredSecretStore(SecretStore &provided, SecretStore &kept)
    : m_provided(provided)
    , m_kept(kept)
{
}

QFuture<Result<QByteArray>> LayeredSecretStore::read(const QString &name)
{
    return settledBy<QByteArray>([this, name](auto finish) {
        onResult(&m_context, m_provided.read(name), [this, name, finish](Result<QByteArray> provided) {
            if (!provided && provided.error().kind == ErrorKind::NotFound) {
                onResult(&m_context, m_kept.read(name), finish);
            } else {
                finish(std::move(provided));
            }
        });
    });
}

QFuture<Result<void>> LayeredSecretStore::write(const QString &name, const QByteArray &secret)
{
    return m_kept.write(name, secret);
}

QFuture<Result<void>> LayeredSecretStore::remove(const QString &name)
{
    return m_kept.remove(name);
}

} // namespace wederhoor
