#pragma once

#include "core/domain/Result.h"

#include <QProcess>
#include <QStringList>

#include <chrono>
#include <optional>

namespace wederhoor::test {

/// A server of the test's own: ends with the test, also when the test crashes (the kernel ends it with its parent), and
/// is only ever stopped by its process id.
class ServerProcess
{
public:
    struct Command
    {
        QString program;
        QStringList arguments;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        /// Run as this user when the test runs as root (PostgreSQL refuses root); empty: as the test's own.
        QByteArray user{};
        /// What it takes to end it at once and cleanly.
        int endSignal = 9;
    };

    ServerProcess() = default;
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    /// Starts it and waits for a line of its output that holds `ready`; that line is the value. Its input stays open
    /// until stop().
    [[nodiscard]] Result<QByteArray> start(const Command &command, const QByteArray &ready,
                                           std::chrono::milliseconds limit);
    void stop();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QProcess m_process;
    int m_endSignal = 9;
};

/// Runs a command to its end as `user` (see above); its output is the error's detail when it fails.
[[nodiscard]] Result<void> runToEnd(const ServerProcess::Command &command, std::chrono::milliseconds limit);

/// Hands a folder to a user when the test runs as root.
[[nodiscard]] Result<void> giveFolder(const QString &folder, const QByteArray &user);

/// A port of 127.0.0.1 that nobody listened on a moment ago.
[[nodiscard]] quint16 freePort();

} // namespace wederhoor::test
