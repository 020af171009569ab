#include "tests/kill/ProgramUnderTest.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>

#include <thread>

#include <csignal>

namespace wederhoor::test {

namespace {

constexpr int longestRun = 120'000;

} // namespace

ProgramUnderTest::ProgramUnderTest() = default;

void ProgramUnderTest::copyProfile(const ProgramUnderTest &other)
{
    const QDir from(other.m_profile.path());
    QDirIterator files(from.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = path(from.relativeFilePath(file));
        QDir().mkpath(QFileInfo(copy).path());
        QFile::remove(copy);
        QFile::copy(file, copy);
    }
}

void ProgramUnderTest::prepare(QProcess &process, const QStringList &arguments, const Environment &environment) const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : environment) {
        variables.insert(name, value);
    }
    process.setProcessEnvironment(variables);
    process.setProgram(QStringLiteral(WEDERHOOR_PROGRAM));
    process.setArguments(QStringList{QStringLiteral("--profile"), m_profile.path()} + arguments);
}

ProgramRun ProgramUnderTest::finished(QProcess &process, std::chrono::milliseconds took)
{
    ProgramRun run;
    run.exitCode = process.exitCode();
    run.killed = process.exitStatus() == QProcess::CrashExit;
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    run.took = took;
    return run;
}

ProgramRun ProgramUnderTest::run(const QStringList &arguments, const QByteArray &input,
                                 const Environment &environment) const
{
    QProcess process;
    prepare(process, arguments, environment);
    QElapsedTimer timer;
    timer.start();
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(longestRun)) {
        process.kill();
        process.waitForFinished();
    }
    return finished(process, std::chrono::milliseconds{timer.elapsed()});
}

std::unique_ptr<QProcess> ProgramUnderTest::start(const QStringList &arguments) const
{
    auto process = startOpen(arguments);
    process->closeWriteChannel();
    return process;
}

std::unique_ptr<QProcess> ProgramUnderTest::startOpen(const QStringList &arguments,
                                                      const Environment &environment) const
{
    auto process = std::make_unique<QProcess>();
    prepare(*process, arguments, environment);
    process->start();
    process->waitForStarted();
    return process;
}

ProgramRun ProgramUnderTest::runAndKill(const QStringList &arguments, std::chrono::microseconds after,
                                        const QByteArray &input) const
{
    QProcess process;
    prepare(process, arguments, {});
    QElapsedTimer timer;
    timer.start();
    process.start();
    process.write(input);
    process.closeWriteChannel();
    process.waitForStarted();
    const auto moment = after - std::chrono::milliseconds{timer.elapsed()};
    if (moment.count() > 0) {
        std::this_thread::sleep_for(moment);
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished(longestRun);
    return finished(process, std::chrono::milliseconds{timer.elapsed()});
}

QStringList ProgramUnderTest::stepsOf(const QStringList &arguments) const
{
    const QString log = m_profile.filePath(QStringLiteral("steps.log"));
    QFile::remove(log);
    static_cast<void>(run(arguments, {}, {{QStringLiteral("WEDERHOOR_STEP_LOG"), log}}));
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromLatin1(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace wederhoor::test
