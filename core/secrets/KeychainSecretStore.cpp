#include "core/secrets/KeychainSecretStore.h"

#include "core/domain/Async.h"
#include "core/secrets/KeychainJobs.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace wederhoor {

namespace {

QByteArray randomValue()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

/// What a caller who only wants a secret need know: a keyring that is shut or absent is one thing.
Error unavailable(Error error)
{
    if (error.kind == ErrorKind::Forbidden) {
        error.kind = ErrorKind::Unauthorized;
    }
    return error;
}

KeychainProbe judge(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
        return {KeychainState::Locked, error.detail};
    case ErrorKind::Timeout:
        return {KeychainState::Locked, QStringLiteral("no answer in time; it may be asking for its password")};
    case ErrorKind::Unauthorized:
        return {KeychainState::NoService, error.detail};
    default:
        return {KeychainState::Failed, error.detail};
    }
}

} // namespace

QString keychainStateName(KeychainState state)
{
    switch (state) {
    case KeychainState::Ready:
        return QStringLiteral("ready");
    case KeychainState::NoService:
        return QStringLiteral("no_service");
    case KeychainState::Locked:
        return QStringLiteral("locked");
    case KeychainState::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

class KeychainSecretStore::Impl : public QObject
{
public:
    Impl(const QString &service, std::chrono::milliseconds deadline)
        : jobs(service, deadline)
    {
    }
    /// Success, with an empty value: the keyring is open, shown by a random value that it took and gave back.
    [[nodiscard]] QFuture<Result<QByteArray>> tryOut();

    KeychainJobs jobs;
};

QFuture<Result<QByteArray>> KeychainSecretStore::Impl::tryOut()
{
    // A name of its own: another process of this profile may be trying, too.
    const QString name = QStringLiteral("probe.%1").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const QByteArray value = randomValue();
    const auto readBack
        = andThen(this, jobs.write(name, value), [this, name](const QByteArray &) { return jobs.read(name); });
    return settledBy<QByteArray>([this, name, value, readBack](auto finish) {
        onResult(this, readBack, [this, name, value, finish](const Result<QByteArray> &found) {
            if (found && *found == value) {
                onResult(this, jobs.remove(name), finish);
                return;
            }
            // A write that hangs may still succeed when somebody unlocks the keyring.
            jobs.removeInTheEnd(name);
            finish(
                failure(found ? Error{ErrorKind::Storage, QStringLiteral("another value came back")} : found.error()));
        });
    });
}

KeychainSecretStore::KeychainSecretStore(const QString &service, std::chrono::milliseconds deadline)
    : m_impl(std::make_unique<Impl>(service, deadline))
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

QFuture<Result<KeychainProbe>> KeychainSecretStore::probe()
{
    return settledBy<KeychainProbe>([impl = m_impl.get()](auto finish) {
        onResult(impl, impl->tryOut(), [finish](const Result<QByteArray> &result) {
            finish(result ? KeychainProbe{KeychainState::Ready, {}} : judge(result.error()));
        });
    });
}

QFuture<Result<QByteArray>> KeychainSecretStore::read(const QString &name)
{
    if (!isSecretName(name)) {
        return ready<QByteArray>(failure(ErrorKind::Invalid, name));
    }
    return settledBy<QByteArray>([impl = m_impl.get(), name](auto finish) {
        onResult(impl, impl->jobs.read(name), [impl, name, finish](Result<QByteArray> result) {
            if (result || result.error().kind != ErrorKind::NotFound) {
                finish(result ? std::move(result) : failure(unavailable(std::move(result.error()))));
                return;
            }
            // A locked keyring says "not found" as well.
            onResult(impl, impl->tryOut(), [name, finish](const Result<QByteArray> &open) {
                finish(failure(open ? Error{ErrorKind::NotFound, name} : unavailable(open.error())));
            });
        });
    });
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &name, const QByteArray &secret)
{
    if (!isSecretName(name)) {
        return ready<void>(failure(ErrorKind::Invalid, name));
    }
    return settledBy<void>([impl = m_impl.get(), name, secret](auto finish) {
        onResult(impl, impl->jobs.write(name, secret), [finish](const Result<QByteArray> &result) {
            finish(result ? Result<void>() : failure(unavailable(result.error())));
        });
    });
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &name)
{
    if (!isSecretName(name)) {
        return ready<void>(failure(ErrorKind::Invalid, name));
    }
    return settledBy<void>([impl = m_impl.get(), name](auto finish) {
        // A locked keyring answers a removal with success and keeps the secret.
        const auto opened = impl->tryOut();
        const auto removed
            = andThen(impl, opened, [impl, name](const QByteArray &) { return impl->jobs.remove(name); });
        onResult(impl, removed, [finish](const Result<QByteArray> &result) {
            const bool gone = result || result.error().kind == ErrorKind::NotFound;
            finish(gone ? Result<void>() : failure(unavailable(result.error())));
        });
    });
}

} // namespace wederhoor
