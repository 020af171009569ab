#include "core/secrets/MemorySecretStore.h"

#include "core/domain/Async.h"

namespace wederhoor {

QFuture<Result<QByteArray>> MemorySecretStore::read(const QString &name)
{
    const auto found = m_secrets.constFind(name);
    return found == m_secrets.constEnd() ? ready<QByteArray>(failure(ErrorKind::NotFound, name))
                                         : ready<QByteArray>(*found);
}

QFuture<Result<void>> MemorySecretStore::write(const QString &name, const QByteArray &secret)
{
    if (!isSecretName(name)) {
        return ready<void>(failure(ErrorKind::Invalid, name));
    }
    m_secrets.insert(name, secret);
    return ready<void>({});
}

QFuture<Result<void>> MemorySecretStore::remove(const QString &name)
{
    m_secrets.remove(name);
    return ready<void>({});
}

} // namespace wederhoor
