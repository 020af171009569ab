#include "core/secrets/CredentialsSecretStore.h"

#include "core/domain/Async.h"

#include <QDir>
#include <QFile>

namespace wederhoor {

namespace {

/// systemd's own limit for one credential.
constexpr qint64 mostBytes = 1024 * 1024;

Result<QByteArray> readCredential(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return failure(ErrorKind::NotFound, path);
    }
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) {
        return failure(ErrorKind::Unauthorized, QStringLiteral("%1: %2").arg(path, file.errorString()));
    }
    QByteArray secret = file.readAll();
    if (secret.endsWith('\n')) {
        secret.chop(secret.endsWith("\r\n") ? 2 : 1);
    }
    return secret;
}

} // namespace

CredentialsSecretStore::CredentialsSecretStore(QString folder)
    : m_folder(std::move(folder))
{
}

std::unique_ptr<CredentialsSecretStore> CredentialsSecretStore::fromEnvironment()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    return folder.isEmpty() ? nullptr : std::make_unique<CredentialsSecretStore>(folder);
}

QFuture<Result<QByteArray>> CredentialsSecretStore::read(const QString &name)
{
    if (!isSecretName(name)) {
        return ready<QByteArray>(failure(ErrorKind::Invalid, name));
    }
    return ready(readCredential(QDir(m_folder).filePath(name)));
}

QFuture<Result<void>> CredentialsSecretStore::write(const QString &name, const QByteArray &)
{
    return ready<void>(failure(ErrorKind::Forbidden, name));
}

QFuture<Result<void>> CredentialsSecretStore::remove(const QString &name)
{
    return ready<void>(failure(ErrorKind::Forbidden, name));
}

} // namespace wederhoor
