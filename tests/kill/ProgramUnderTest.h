#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <map>
#include <memory>
#include <optional>

namespace wederhoor::test {

/// How one run of the program ended.
struct ProgramRun
{
    int exitCode = 0;
    bool killed = false; ///< ended by a signal
    QByteArray output;
    QByteArray errors;
    std::chrono::milliseconds took{0};

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(output); }
};

/// The built program on a profile of its own, as a person or a script uses it: one process a call.
class ProgramUnderTest
{
public:
    using Environment = std::map<QString, QString>;

    ProgramUnderTest();

    /// What another one has in its profile now; both must be at rest.
    void copyProfile(const ProgramUnderTest &other);
    /// A file of the profile.
    [[nodiscard]] QString path(const QString &name) const { return m_profile.filePath(name); }

    [[nodiscard]] ProgramRun run(const QStringList &arguments, const QByteArray &input = {},
                                 const Environment &environment = {}) const;
    /// Leaves it running; output and errors are the process's to read.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// The same, with its input open to be written to.
    [[nodiscard]] std::unique_ptr<QProcess> startOpen(const QStringList &arguments,
                                                      const Environment &environment = {}) const;
    /// kill -9 after this time, unless it ended before.
    [[nodiscard]] ProgramRun runAndKill(const QStringList &arguments, std::chrono::microseconds after,
                                        const QByteArray &input = {}) const;
    /// Steps the program named while it ran these arguments, in order.
    [[nodiscard]] QStringList stepsOf(const QStringList &arguments) const;

private:
    void prepare(QProcess &process, const QStringList &arguments, const Environment &environment) const;
    [[nodiscard]] static ProgramRun finished(QProcess &process, std::chrono::milliseconds took);

    QTemporaryDir m_profile;
};

} // namespace wederhoor::test
