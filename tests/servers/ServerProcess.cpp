#include "tests/servers/ServerProcess.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace wederhoor::test {

namespace {

struct Owner
{
    uid_t uid = 0;
    gid_t gid = 0;
};

/// Nobody to become: not root, or no such user.
std::optional<Owner> ownerFor(const QByteArray &user)
{
    if (user.isEmpty() || ::geteuid() != 0) {
        return std::nullopt;
    }
    const passwd *entry = ::getpwnam(user.constData());
    return entry ? std::optional(Owner{entry->pw_uid, entry->pw_gid}) : std::nullopt;
}

void prepare(QProcess &process, const ServerProcess::Command &command)
{
    const std::optional<Owner> owner = ownerFor(command.user);
    process.setChildProcessModifier([owner, endSignal = command.endSignal] {
        if (owner && (::setgroups(0, nullptr) != 0 || ::setgid(owner->gid) != 0 || ::setuid(owner->uid) != 0)) {
            ::_exit(126);
        }
        // After the change of user, which would clear it.
        ::prctl(PR_SET_PDEATHSIG, endSignal);
    });
    process.setProcessEnvironment(command.environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setProgram(command.program);
    process.setArguments(command.arguments);
}

} // namespace

ServerProcess::~ServerProcess()
{
    stop();
}

Result<QByteArray> ServerProcess::start(const Command &command, const QByteArray &ready,
                                        std::chrono::milliseconds limit)
{
    m_endSignal = command.endSignal;
    prepare(m_process, command);
    m_process.start();
    QElapsedTimer watch;
    watch.start();
    QByteArray seen;
    while (watch.elapsed() < limit.count() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(50);
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine();
            if (line.contains(ready)) {
                // What it says from here on is drained and forgotten, so that a full pipe never stops it.
                QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { m_process.readAll(); });
                return line;
            }
            seen += line;
        }
    }
    seen += m_process.readAll();
    stop();
    return failure(ErrorKind::Timeout,
                   command.program + QStringLiteral(" did not start: ") + QString::fromUtf8(seen.right(2000)));
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    m_process.closeWriteChannel();
    ::kill(static_cast<pid_t>(m_process.processId()), m_endSignal);
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

Result<void> runToEnd(const ServerProcess::Command &command, std::chrono::milliseconds limit)
{
    QProcess process;
    prepare(process, command);
    process.start();
    const bool ended = process.waitForFinished(static_cast<int>(limit.count()));
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
        return {};
    }
    return failure(ErrorKind::Invalid,
                   command.program + QStringLiteral(" failed: ") + QString::fromUtf8(process.readAll().right(2000)));
}

Result<void> giveFolder(const QString &folder, const QByteArray &user)
{
    if (const std::optional<Owner> owner = ownerFor(user)) {
        if (::chown(folder.toLocal8Bit().constData(), owner->uid, owner->gid) != 0) {
            return failure(ErrorKind::Storage, QStringLiteral("cannot hand over ") + folder);
        }
    }
    return {};
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

} // namespace wederhoor::test
