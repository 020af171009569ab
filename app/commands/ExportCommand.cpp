#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Session.h"
#include "core/desk/Exporter.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <optional>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

constexpr qint64 chunk = 1024 * 1024;

void copyLines(Output &out, QFile &file)
{
    while (!file.atEnd() && !out.isBroken()) {
        out.raw(file.read(chunk));
    }
}

/// One JSON value: the lines as the elements of an array.
void copyAsArray(Output &out, QFile &file)
{
    out.raw("[");
    bool first = true;
    while (!file.atEnd() && !out.isBroken()) {
        QByteArray line = file.readLine();
        line.chop(1);
        out.raw(first ? line : ',' + line);
        first = false;
    }
    out.raw("]\n");
}

/// Nothing: their role lets them export nothing.
std::optional<ExportReach> reachOf(bool wantsUnmasked, bool inTeam, const QString &role)
{
    if (!wantsUnmasked) {
        return ExportReach::Masked;
    }
    if (!inTeam || role == QLatin1String("supervisor")) {
        return ExportReach::AllCases;
    }
    return role == QLatin1String("agent") ? std::optional(ExportReach::OwnCases) : std::nullopt;
}

/// On the record before anybody has it.
Result<void> record(Session &session, Inbox &inbox, const Exported &written)
{
    constexpr qsizetype atOnce = 100;
    const QList<CaseId> ids = written.revealed.values();
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        if (const Result<void> noted = await(inbox.desk().noteExported(ids.mid(from, atOnce))); !noted) {
            return noted;
        }
    }
    if (!ids.isEmpty()) {
        session.tellTeam();
    }
    return {};
}

Exit exportMessages(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<SearchQuery> query
        = invocation.has("query") ? parseSearch(invocation.value("query")) : Result<SearchQuery>(SearchQuery{});
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox || !query) {
        return out.failed(inbox ? query.error() : inbox.error());
    }
    const Result<TeamLink *> team = session.team();
    if (!team) {
        return out.failed(team.error());
    }
    const std::optional<ExportReach> reach
        = reachOf(invocation.has("unmasked"), *team != nullptr, (*inbox)->teamRole());
    if (!reach) {
        out.say(Words::tr("your role exports no personal data unmasked."));
        return Exit::Refused;
    }
    // Beside the inbox, since it holds the same words; a slow reader of standard output then holds up no snapshot.
    const QTemporaryDir folder(session.application().profile().folder() + QStringLiteral("/export-XXXXXX"));
    QFile file(folder.filePath(QStringLiteral("messages.jsonl")));
    QObject context;
    Exporter exporter((*inbox)->store(), &context, (*inbox)->desk().me().id, *reach);
    const Result<Exported> written = await(exporter.run(file.fileName(), *query));
    const Result<void> recorded = written ? record(session, **inbox, *written) : failure(written.error());
    if (!recorded) {
        return out.failed(recorded.error());
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return out.failed(Error{ErrorKind::Storage, file.errorString()});
    }
    if (out.isJson()) {
        copyAsArray(out, file);
    } else {
        copyLines(out, file);
    }
    return Exit::Done; // Output::finish() says so when the reader went away.
}

} // namespace

CommandSpec exportCommand()
{
    return {{QStringLiteral("export")},
            Words::tr("messages as JSON lines, as import reads them; customers' personal data masked as settings say"),
            {},
            {{QStringLiteral("query"), QStringLiteral("Q"),
              Words::tr("the conversations of the cases that this search finds"), checks::search()},
             {QStringLiteral("unmasked"),
              {},
              Words::tr("personal data as it was written, on the record; an agent's own cases, a supervisor's all")}},
            {},
            exportMessages};
}

} // namespace wederhoor
