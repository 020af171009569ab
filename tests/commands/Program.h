#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace wederhoor::test {

/// What one run of the program left behind.
struct Outcome
{
    int exit = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    /// The one JSON value on standard output; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QList<QByteArray> errLines() const;
};

void PrintTo(const Outcome &outcome, std::ostream *out);

/// The built program, run as a process with a home and data folder of its own, without a display or a session bus.
class Program
{
public:
    Program();

    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] Outcome practice(QStringList arguments, const QByteArray &input = {}) const;
    /// Runs on; ended by its destructor.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    [[nodiscard]] QString home() const { return m_home.path(); }
    /// The folder of the profile "default".
    [[nodiscard]] QString profileFolder() const;
    /// A file in the home folder.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QProcessEnvironment &environment() { return m_environment; }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

/// One line as `import` reads it.
[[nodiscard]] QByteArray importLine(const QByteArray &id, const QByteArray &handle, const QByteArray &text,
                                    const QByteArray &more = {});

} // namespace wederhoor::test
