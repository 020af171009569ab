#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Session.h"
#include "core/desk/Importer.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

/// Bad lines that are named one by one.
constexpr qsizetype mostNamed = 100;

void nameBadLines(Output &out, const ImportReport &report)
{
    for (const BadLine &bad : report.badLines.mid(0, mostNamed)) {
        out.say(Words::tr("line %1 is skipped (%2).").arg(bad.number).arg(bad.reason));
    }
    if (report.skipped > mostNamed) {
        out.say(Words::tr("and more: %1 lines are skipped.").arg(report.skipped));
    }
}

void print(Output &out, const ImportReport &report)
{
    if (!out.isJson()) {
        out.text(Words::tr("%1 lines, %2 new messages, %3 new cases, %4 lines skipped")
                     .arg(report.lines)
                     .arg(report.newMessages)
                     .arg(report.newCases)
                     .arg(report.skipped));
        return;
    }
    QJsonArray badLines;
    for (const BadLine &bad : report.badLines) {
        badLines.append(
            QJsonObject{{QStringLiteral("line"), qint64{bad.number}}, {QStringLiteral("reason"), bad.reason}});
    }
    out.value({{QStringLiteral("lines"), qint64{report.lines}},
               {QStringLiteral("new_messages"), qint64{report.newMessages}},
               {QStringLiteral("new_cases"), qint64{report.newCases}},
               {QStringLiteral("skipped"), qint64{report.skipped}},
               {QStringLiteral("bad_lines"), badLines}});
}

Exit importFile(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    if (session.globals().practice) {
        return out.wrong(QStringLiteral("--practice"), Words::tr("messages of others do not go into practice."));
    }
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const QString file = invocation.operand("FILE");
    const bool isStandardInput = file == QLatin1String("-");
    Importer importer((*inbox)->store(), session.application().clock());
    const Result<ImportReport> report = await(importer.run(isStandardInput ? QStringLiteral("/dev/stdin") : file));
    if (!report) {
        return report.error().kind == ErrorKind::Invalid
            ? out.wrong(QStringLiteral("FILE"), report.error().detail + QLatin1Char('.'))
            : out.failed(report.error());
    }
    nameBadLines(out, *report);
    print(out, *report);
    const bool nothingGood = report->skipped > 0 && report->skipped == report->lines;
    return nothingGood ? Exit::Failed : Exit::Done;
}

} // namespace

CommandSpec importCommand()
{
    return {{QStringLiteral("import")},
            Words::tr("take in messages from a file of JSON lines; a bad line is named and skipped"),
            {{QStringLiteral("FILE"), checks::readableFile(true)}},
            {},
            {},
            importFile};
}

} // namespace wederhoor
