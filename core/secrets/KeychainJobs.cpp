#include "core/secrets/KeychainJobs.h"

namespace wederhoor {

namespace {

Error toError(QKeychain::Error code, const QString &words)
{
    switch (code) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound, words};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Forbidden, words};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // also what a missing bus or service is called
        return {ErrorKind::Unauthorized, words};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoError:
        break;
    }
    return {ErrorKind::Storage, words};
}

} // namespace

KeychainJobs::KeychainJobs(QString service, std::chrono::milliseconds deadline)
    : m_service(std::move(service))
    , m_deadline(deadline)
{
}

KeychainJobs::~KeychainJobs() = default;

QFuture<Result<QByteArray>> KeychainJobs::read(const QString &name)
{
    return enqueue(std::make_unique<QKeychain::ReadPasswordJob>(m_service), name, m_deadline);
}

QFuture<Result<QByteArray>> KeychainJobs::write(const QString &name, const QByteArray &secret)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(m_service);
    job->setBinaryData(secret);
    return enqueue(std::move(job), name, m_deadline);
}

QFuture<Result<QByteArray>> KeychainJobs::remove(const QString &name)
{
    return enqueue(std::make_unique<QKeychain::DeletePasswordJob>(m_service), name, m_deadline);
}

void KeychainJobs::removeInTheEnd(const QString &name)
{
    static_cast<void>(enqueue(std::make_unique<QKeychain::DeletePasswordJob>(m_service), name, std::nullopt));
}

QFuture<Result<QByteArray>> KeychainJobs::enqueue(std::unique_ptr<QKeychain::Job> job, const QString &name,
                                                  std::optional<std::chrono::milliseconds> deadline)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    auto entry = std::make_unique<Entry>();
    entry->job = std::move(job);
    entry->promise.start();
    connect(&entry->deadline, &QTimer::timeout, this, [entry = entry.get()] {
        settle(*entry, failure(ErrorKind::Timeout, QStringLiteral("the keyring does not answer")));
    });
    entry->deadline.setSingleShot(true);
    if (deadline) {
        entry->deadline.start(*deadline);
    }
    QFuture<Result<QByteArray>> future = entry->promise.future();
    m_entries.push_back(std::move(entry));
    startNext();
    return future;
}

void KeychainJobs::startNext()
{
    // What timed out while it waited is not begun any more.
    while (!m_running && !m_entries.empty() && m_entries.front()->settled) {
        m_entries.pop_front();
    }
    if (m_running || m_entries.empty()) {
        return;
    }
    m_running = true;
    // Deletes itself when it is over, which may be after our end.
    QKeychain::Job *job = m_entries.front()->job.release();
    connect(job, &QKeychain::Job::finished, this, &KeychainJobs::finished);
    job->start();
}

void KeychainJobs::finished(QKeychain::Job *job)
{
    const std::unique_ptr<Entry> entry = std::move(m_entries.front());
    m_entries.pop_front();
    m_running = false;
    if (job->error() != QKeychain::NoError) {
        settle(*entry, failure(toError(job->error(), job->errorString())));
    } else if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job)) {
        settle(*entry, reading->binaryData());
    } else {
        settle(*entry, QByteArray());
    }
    startNext();
}

void KeychainJobs::settle(Entry &entry, Result<QByteArray> result)
{
    if (std::exchange(entry.settled, true)) {
        return;
    }
    entry.deadline.stop();
    entry.promise.addResult(std::move(result));
    entry.promise.finish();
}

} // namespace wederhoor
