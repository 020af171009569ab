#include "core/store/InboxLock.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace wederhoor {

namespace {

/// The lock file's first byte.
struct flock turnOf(short kind)
{
    struct flock turn = {};
    turn.l_type = kind;
    turn.l_whence = SEEK_SET;
    turn.l_len = 1;
    return turn;
}

} // namespace

InboxLock::InboxLock(const QString &inboxPath)
    : m_path(inboxPath + QLatin1String(".lock"))
{
}

InboxLock::~InboxLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

Result<void> InboxLock::lock(int operation)
{
    while (::flock(m_file, operation | LOCK_NB) != 0) {
        if (errno != EINTR) {
            return failure(ErrorKind::Storage,
                           QStringLiteral("%1: %2").arg(m_path, QString::fromLocal8Bit(std::strerror(errno))));
        }
    }
    return {};
}

Result<void> InboxLock::take(std::chrono::milliseconds patience)
{
    m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_file < 0) {
        return failure(ErrorKind::Storage,
                       QStringLiteral("%1: %2").arg(m_path, QString::fromLocal8Bit(std::strerror(errno))));
    }
    if (lock(LOCK_EX)) {
        m_alone = true;
        return {};
    }
    const auto end = std::chrono::steady_clock::now() + patience;
    Result<void> shared = lock(LOCK_SH);
    while (!shared && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
        shared = lock(LOCK_SH);
    }
    return shared;
}

Result<void> InboxLock::share()
{
    m_alone = false;
    return lock(LOCK_SH);
}

void InboxLock::takeTurn(std::chrono::milliseconds patience)
{
    struct flock turn = turnOf(F_WRLCK);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (::fcntl(m_file, F_OFD_SETLK, &turn) != 0 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
}

void InboxLock::endTurn()
{
    struct flock turn = turnOf(F_UNLCK);
    ::fcntl(m_file, F_OFD_SETLK, &turn);
}

bool InboxLock::isTurnTaken() const
{
    struct flock turn = turnOf(F_WRLCK);
    return ::fcntl(m_file, F_OFD_GETLK, &turn) == 0 && turn.l_type != F_UNLCK;
}

} // namespace wederhoor
