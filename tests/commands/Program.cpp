#include "tests/commands/Program.h"

#include "tests/support/Await.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <ostream>

namespace wederhoor::test {

namespace {

constexpr std::chrono::minutes longestRun{2};

} // namespace

QJsonObject Outcome::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QList<QByteArray> Outcome::errLines() const
{
    QList<QByteArray> lines = err.split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

void PrintTo(const Outcome &outcome, std::ostream *out)
{
    *out << "exit " << outcome.exit << "\nout: " << outcome.out.toStdString() << "\nerr: " << outcome.err.toStdString();
}

Program::Program()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS",
                             "XDG_DATA_HOME", "CREDENTIALS_DIRECTORY", "WEDERHOOR_KILL_AT", "LANGUAGE", "LANG"}) {
        m_environment.remove(QString::fromLatin1(name));
    }
    m_environment.insert(QStringLiteral("HOME"), m_home.path());
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
}

Outcome Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_home.path());
    process.start(QStringLiteral(WEDERHOOR_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    // The event loop runs on: a test may be the program's server.
    const bool ended = waitUntil([&process] { return process.state() == QProcess::NotRunning; }, longestRun);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    const bool exited = ended && process.exitStatus() == QProcess::NormalExit;
    return {exited ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome Program::practice(QStringList arguments, const QByteArray &input) const
{
    arguments.prepend(QStringLiteral("--practice"));
    return run(arguments, input);
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_home.path());
    process->start(QStringLiteral(WEDERHOOR_PROGRAM), arguments);
    process->waitForStarted();
    return process;
}

QString Program::profileFolder() const
{
    return m_home.path() + QStringLiteral("/.local/share/wederhoor/default");
}

QString Program::file(const QString &name, const QByteArray &content) const
{
    const QString path = m_home.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
    }
    return path;
}

QByteArray importLine(const QByteArray &id, const QByteArray &handle, const QByteArray &text, const QByteArray &more)
{
    return R"({"id":")" + id + R"(","platform":"x","author_handle":")" + handle
        + R"(","author_name":"Samira El Amrani","created_at":"2026-01-05T10:00:00Z","text":")" + text
        + R"(","in_reply_to":null,"conversation_id":"c-)" + id + R"(","language":"nl","inbound":true)" + more + "}\n";
}

} // namespace wederhoor::test
