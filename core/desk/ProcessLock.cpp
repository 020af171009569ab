#include "core/desk/ProcessLock.h"

#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace wederhoor {

namespace {

constexpr qint64 mostRead = 512;

/// Who we are, in two lines.
QByteArray ownName()
{
    return QByteArray::number(static_cast<qint64>(::getpid())) + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
}

Error trouble(const QString &path)
{
    return {ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(errno)))};
}

} // namespace

ProcessLock::ProcessLock(QString path)
    : m_path(std::move(path))
{
}

ProcessLock::~ProcessLock()
{
    release();
}

Result<bool> ProcessLock::take()
{
    if (isHeld()) {
        return true;
    }
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return failure(trouble(m_path));
    }
    int locked = -1;
    do {
        locked = ::flock(file, LOCK_EX | LOCK_NB);
    } while (locked != 0 && errno == EINTR);
    if (locked != 0) {
        const bool isTaken = errno == EWOULDBLOCK;
        Result<bool> answer = isTaken ? Result<bool>(false) : failure(trouble(m_path));
        ::close(file);
        return answer;
    }
    m_file = file;
    // Without its name in the file it is held all the same.
    const QByteArray name = ownName();
    if (::ftruncate(m_file, 0) == 0) {
        static_cast<void>(!::pwrite(m_file, name.constData(), static_cast<size_t>(name.size()), 0));
    }
    return true;
}

void ProcessLock::release()
{
    if (isHeld()) {
        // Not removed: somebody may have opened it, and would lock a file that nobody else finds.
        static_cast<void>(!::ftruncate(m_file, 0));
        ::close(std::exchange(m_file, -1));
    }
}

QString ProcessLock::holder() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QStringList lines = QString::fromUtf8(file.read(mostRead)).split(QLatin1Char('\n'));
    const QString host = lines.value(1);
    const bool isHere = host.isEmpty() || host == QSysInfo::machineHostName();
    return isHere ? lines.value(0) : lines.value(0) + QLatin1Char('@') + host;
}

} // namespace wederhoor
