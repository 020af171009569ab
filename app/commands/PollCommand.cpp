#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/ErrorWords.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

#include "app/Engine.h"
#include "app/TerminationWatch.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <utility>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PollCommand)
};

QString errorOf(const PollReport &report)
{
    if (report.error) {
        return errorWords(*report.error);
    }
    if (report.sourceError) {
        return partWords(*report.sourceError);
    }
    if (!report.polledElsewhere) {
        return {};
    }
    return report.polledBy.isEmpty() ? Words::tr("polled by another process")
                                     : Words::tr("polled by process %1").arg(report.polledBy);
}

void print(Output &out, const QList<PollReport> &reports, const QHash<ChannelId, int> &sent)
{
    QJsonArray values;
    Table table;
    table.addRow({Words::tr("Channel"), Words::tr("Fetched"), Words::tr("New messages"), Words::tr("New cases"),
                  Words::tr("Set aside"), Words::tr("Sent"), Words::tr("Error")});
    for (const PollReport &report : reports) {
        values.append(json::pollReport(report, sent.value(report.channel)));
        table.addRow({report.channelName, QString::number(report.outcome.fetched),
                      QString::number(report.outcome.newMessages), QString::number(report.outcome.newCases),
                      QString::number(report.outcome.quarantined), QString::number(sent.value(report.channel)),
                      errorOf(report)});
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("channels"), values}});
    } else if (reports.isEmpty()) {
        out.text(Words::tr("No channel is connected yet: see wederhoor channel add --help."));
    } else {
        out.text(table.text());
    }
}

Exit pollOnce(Session &session, Inbox &inbox, const ChannelId &channel)
{
    Output &out = session.out();
    const Instant start = session.application().clock().now();
    const Result<QList<PollReport>> reports
        = session.ask<QList<PollReport>>([channel](Engine &engine) { return engine.poller().pollOnce(channel); });
    if (!reports) {
        return out.failed(reports.error());
    }
    const Result<int> sending = session.ask<int>([](Engine &engine) { return engine.sendDue(); });
    const Result<QHash<ChannelId, int>> sent = await(inbox.store().sentSince(start));
    if (!sent) {
        return out.failed(sent.error());
    }
    print(out, *reports, *sent);
    Exit exit = Exit::Done;
    for (const PollReport &report : *reports) {
        if (const std::optional<Error> error = report.error ? report.error : report.sourceError) {
            const Exit worst = out.failed(report.channelName, *error);
            exit = exit == Exit::Done ? worst : exit;
        }
    }
    // Another process that sends for this profile does it as well as this one would.
    if (!sending && sending.error().kind != ErrorKind::Conflict) {
        const Exit worst = out.failed(Words::tr("outbox"), sending.error());
        exit = exit == Exit::Done ? worst : exit;
    }
    return exit;
}

/// One line a poll; with --json one value a line, since there is no end to wait for.
void printLine(Output &out, const PollReport &report, Instant at, bool isNews)
{
    if (out.isJson()) {
        QJsonObject value = json::pollReport(report, 0);
        value.remove(QStringLiteral("sent"));
        value.insert(QStringLiteral("at"), toIso(at));
        out.value(value);
    } else if (report.polledElsewhere && isNews) {
        out.text(QStringLiteral("%1  %2: %3").arg(moment(at), printable(report.channelName), errorOf(report)));
    } else if (report.error || report.sourceError || report.outcome.fetched > 0) {
        out.text(Words::tr("%1  %2: %3 fetched, %4 new, %5 new cases %6")
                     .arg(moment(at), printable(report.channelName))
                     .arg(report.outcome.fetched)
                     .arg(report.outcome.newMessages)
                     .arg(report.outcome.newCases)
                     .arg(errorOf(report))
                     .trimmed());
    }
    (void)out.finish(Exit::Done);
}

/// Polls and sends until somebody asks to stop; what is under way is finished.
Exit pollOn(Session &session, Inbox &inbox, const ChannelId &channel)
{
    QEventLoop loop;
    TerminationWatch watch;
    QObject context;
    Engine *const engine = inbox.engine();
    int running = 2;
    const auto ended = [&loop, &running] {
        if (--running == 0) {
            loop.quit();
        }
    };
    QHash<ChannelId, QString> polledBy;
    QObject::connect(&engine->poller(), &Poller::polled, &context, [&session, &polledBy](const PollReport &report) {
        const bool isNews = std::exchange(polledBy[report.channel], report.polledBy) != report.polledBy;
        printLine(session.out(), report, session.application().clock().now(), isNews);
    });
    QObject::connect(&engine->poller(), &Poller::stopped, &context, ended);
    QObject::connect(&engine->sender(), &OutboxSender::stopped, &context, ended);
    QObject::connect(&watch, &TerminationWatch::asked, &context, [&session, engine] {
        session.out().say(Words::tr("finishing what is under way."));
        session.application().thread().post([engine] { engine->stop(); });
    });
    session.application().thread().post([engine, channel] { engine->start(channel); });
    loop.exec();
    return Exit::Done;
}

Exit poll(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    ChannelId channel;
    if (invocation.has("channel")) {
        const Result<Channel> found = session.channel(invocation.value("channel"));
        if (!found) {
            return found.error().kind == ErrorKind::NotFound
                ? out.wrong(QStringLiteral("--channel"), found.error().detail + QLatin1Char('.'))
                : out.failed(found.error());
        }
        channel = found->id;
    }
    const Result<Inbox *> inbox = session.startedInbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    return invocation.has("once") ? pollOnce(session, **inbox, channel) : pollOn(session, **inbox, channel);
}

} // namespace

CommandSpec pollCommand()
{
    return {{QStringLiteral("poll")},
            Words::tr("fetch, make cases and send what is queued, until told to stop"),
            {},
            {{QStringLiteral("once"), {}, Words::tr("do it once and end")},
             {QStringLiteral("channel"), QStringLiteral("N"), Words::tr("this channel only"), checks::line(60)}},
            {},
            poll};
}

} // namespace wederhoor
