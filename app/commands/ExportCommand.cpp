#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Session.h"
#include "core/desk/Exporter.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

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

Exit exportMessages(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<SearchQuery> query
        = invocation.has("query") ? parseSearch(invocation.value("query")) : Result<SearchQuery>(SearchQuery{});
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox || !query) {
        return out.failed(inbox ? query.error() : inbox.error());
    }
    // Beside the inbox, since it holds the same words; a slow reader of standard output then holds up no snapshot.
    const QTemporaryDir folder(session.application().profile().folder() + QStringLiteral("/export-XXXXXX"));
    QFile file(folder.filePath(QStringLiteral("messages.jsonl")));
    QObject context;
    Exporter exporter((*inbox)->store(), &context);
    const Result<std::int64_t> written = await(exporter.run(file.fileName(), *query));
    if (!written) {
        return out.failed(written.error());
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
            Words::tr("messages as JSON lines, as import reads them"),
            {},
            {{QStringLiteral("query"), QStringLiteral("Q"),
              Words::tr("the conversations of the cases that this search finds"), checks::search()}},
            {},
            exportMessages};
}

} // namespace wederhoor
