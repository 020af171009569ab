#include "app/commands/Output.h"

#include "app/commands/ErrorWords.h"
#include "app/commands/Table.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Output)
};

} // namespace

Output::Output(bool json)
    : m_json(json)
{
}

void Output::value(const QJsonObject &object)
{
    raw(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::text(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    raw(bytes.endsWith('\n') || bytes.isEmpty() ? bytes : bytes + '\n');
}

void Output::raw(const QByteArray &bytes)
{
    if (!m_broken
        && std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout)
            != static_cast<size_t>(bytes.size())) {
        m_broken = true;
    }
}

void Output::say(const QString &message)
{
    // What was printed before comes first where both go to one terminal.
    m_broken = std::fflush(stdout) != 0 || m_broken;
    const QByteArray line = QByteArrayLiteral("wederhoor: ") + printable(message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

Exit Output::wrong(const QString &argument, const QString &why)
{
    say(argument + QStringLiteral(": ") + why);
    return Exit::Usage;
}

Exit Output::failed(const Error &error)
{
    say(errorWords(error));
    return exitFor(error);
}

Exit Output::failed(const QString &about, const Error &error)
{
    say(about + QStringLiteral(": ") + errorWords(error));
    return exitFor(error);
}

Exit Output::finish(Exit exit)
{
    m_broken = std::fflush(stdout) != 0 || m_broken;
    if (m_broken && exit == Exit::Done) {
        say(Words::tr("standard output was closed before all was written."));
        return Exit::Failed;
    }
    return exit;
}

} // namespace wederhoor
