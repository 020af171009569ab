#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/ErrorWords.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "app/commands/TeamWords.h"

#include "app/Engine.h"
#include "app/Platforms.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChannelCommand)
};

bool isThisMachine(const QUrl &url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

QString platformNames()
{
    QStringList names;
    for (const PlatformId &platform : platformDescriptions().platforms()) {
        names += platform.value;
    }
    return names.join(QStringLiteral(", "));
}

/// What the platform demands of a new channel; nothing when all is there.
std::optional<QString> complaint(const ConnectorRegistry::Entry &entry, const Invocation &invocation)
{
    const bool signsIn = entry.capabilities.testFlag(Capability::NeedsSignIn);
    if (signsIn && !invocation.has("account")) {
        return Words::tr("--account: is missing; %1 signs in with an account.").arg(entry.displayName);
    }
    if (signsIn && !invocation.has("secret-stdin")) {
        return Words::tr("--secret-stdin: is missing; %1 signs in with a secret, which never comes by argument.")
            .arg(entry.displayName);
    }
    if (!signsIn && invocation.has("secret-stdin")) {
        return Words::tr("--secret-stdin: %1 has no secret.").arg(entry.displayName);
    }
    const QUrl server(invocation.value("server"));
    if (server.isEmpty() && entry.defaultServer.isEmpty()) {
        return Words::tr("--server: is missing; it is the address to read.");
    }
    if (signsIn && server.scheme() == QLatin1String("http") && !isThisMachine(server)) {
        return Words::tr("--server: a secret goes over https only (http on this machine alone).");
    }
    return std::nullopt;
}

Exit addChannel(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const PlatformId platform{invocation.operand("PLATFORM")};
    if (session.globals().practice) {
        return out.wrong(QStringLiteral("PLATFORM"), Words::tr("practice has its channel and takes no other."));
    }
    const ConnectorRegistry::Entry *description = platformDescriptions().find(platform);
    if (!description) {
        return out.wrong(QStringLiteral("PLATFORM"), Words::tr("must be one of %1.").arg(platformNames()));
    }
    if (const std::optional<QString> wrong = complaint(*description, invocation)) {
        out.say(*wrong);
        return Exit::Usage;
    }
    NewChannel channel{platform,
                       invocation.value("name").trimmed(),
                       QUrl(invocation.value("server")),
                       invocation.value("account"),
                       invocation.values("query"),
                       {},
                       {}};
    if (invocation.has("secret-stdin")) {
        const Result<QByteArray> secret = readSecret();
        if (!secret) {
            return out.wrong(QStringLiteral("--secret-stdin"), secret.error().detail + QLatin1Char('.'));
        }
        channel.secret = *secret;
    }
    if (const Result<Inbox *> inbox = session.startedInbox(); !inbox) {
        return out.failed(inbox.error());
    }
    const Result<Channel> added
        = session.ask<Channel>([channel](Engine &engine) { return engine.connectChannel(channel); });
    if (!added) {
        return out.failed(channel.name, added.error());
    }
    if (out.isJson()) {
        out.value(json::channel(*added, {}));
    } else {
        out.text(added->account.isEmpty() ? Words::tr("%1 is connected.").arg(added->name)
                                          : Words::tr("%1 is connected as %2.").arg(added->name, added->account));
    }
    return Exit::Done;
}

/// The health of a channel in a word or two.
QString state(const Channel &channel, const ChannelHealth &health)
{
    if (health.exposure) {
        return Words::tr("secret EXPOSED");
    }
    if (health.error) {
        return errorWords(*health.error);
    }
    if (!channel.enabled) {
        return Words::tr("switched off");
    }
    if (health.sourceError) {
        return partWords(*health.sourceError);
    }
    return health.lastSuccess ? Words::tr("well") : Words::tr("not polled yet");
}

/// Below the table: who knows what, and what ends it.
QString exposureLines(const QList<Channel> &channels, const QHash<ChannelId, ChannelHealth> &healthOf)
{
    QString lines;
    for (const Channel &channel : channels) {
        if (const auto exposure = healthOf.value(channel.id).exposure) {
            lines += QLatin1Char('\n') + exposedChannelText(channel.name, channel.platform, *exposure)
                + QLatin1Char('\n');
        }
    }
    return lines;
}

Exit listChannels(const Invocation &, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<QList<Channel>> channels = await((*inbox)->store().channels());
    const Result<QList<ChannelHealth>> healths = await((*inbox)->store().channelHealth());
    if (!channels || !healths) {
        return out.failed(channels ? healths.error() : channels.error());
    }
    QHash<ChannelId, ChannelHealth> healthOf;
    for (const ChannelHealth &health : *healths) {
        healthOf.insert(health.channel, health);
    }
    QJsonArray values;
    Table table;
    table.addRow({Words::tr("Channel"), Words::tr("Platform"), Words::tr("Account"), Words::tr("Last poll"),
                  Words::tr("Next poll"), Words::tr("Left"), Words::tr("Set aside"), Words::tr("State")});
    for (const Channel &channel : *channels) {
        const ChannelHealth health = healthOf.value(channel.id);
        values.append(json::channel(channel, health));
        table.addRow({channel.name, channel.platform.value, channel.account, moment(health.lastPoll),
                      moment(health.nextPoll),
                      health.rateRemaining ? QString::number(*health.rateRemaining) : QStringLiteral("-"),
                      QString::number(health.quarantined), state(channel, health)});
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("channels"), values}});
    } else if (channels->isEmpty()) {
        out.text(Words::tr("No channel is connected yet: see wederhoor channel add --help."));
    } else {
        out.text(table.text() + exposureLines(*channels, healthOf));
    }
    return Exit::Done;
}

using ChannelAct = Exit (*)(const Channel &, Session &);

/// Runs the act on the channel that the operand names, with the engine started.
Exit onChannel(const Invocation &invocation, Session &session, ChannelAct act)
{
    Output &out = session.out();
    const Result<Channel> channel = session.channel(invocation.operand("N"));
    if (!channel) {
        return channel.error().kind == ErrorKind::NotFound
            ? out.wrong(QStringLiteral("N"), channel.error().detail + QLatin1Char('.'))
            : out.failed(channel.error());
    }
    if (const Result<Inbox *> inbox = session.startedInbox(); !inbox) {
        return out.failed(inbox.error());
    }
    return act(*channel, session);
}

Exit test(const Channel &channel, Session &session)
{
    Output &out = session.out();
    const Result<SignInResult> tested
        = session.ask<SignInResult>([name = channel.name](Engine &engine) { return engine.channels().test(name); });
    if (!tested) {
        return out.failed(channel.name, tested.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("channel"), channel.name},
                   {QStringLiteral("ok"), true},
                   {QStringLiteral("profile"), json::text(tested->profile.value)},
                   {QStringLiteral("handle"), json::text(tested->handle)},
                   {QStringLiteral("display_name"), json::text(tested->displayName)}});
    } else {
        out.text(tested->handle.isEmpty() ? Words::tr("%1 answers.").arg(channel.name)
                                          : Words::tr("%1 answers as %2.").arg(channel.name, tested->handle));
    }
    return Exit::Done;
}

Exit remove(const Channel &channel, Session &session)
{
    Output &out = session.out();
    const Result<void> removed
        = session.ask<void>([name = channel.name](Engine &engine) { return engine.channels().remove(name); });
    if (!removed) {
        return out.failed(channel.name, removed.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("removed"), channel.name}});
    } else {
        out.text(Words::tr("%1 is no longer connected; its cases and messages stay.").arg(channel.name));
    }
    return Exit::Done;
}

/// Signs in anew with the secret on standard input; an administrator's is the team's from then on.
Exit renew(const Channel &channel, Session &session)
{
    Output &out = session.out();
    const ConnectorRegistry::Entry *platform = platformDescriptions().find(channel.platform);
    if (platform == nullptr || !platform->capabilities.testFlag(Capability::NeedsSignIn)) {
        return out.wrong(QStringLiteral("N"), Words::tr("%1 has no secret.").arg(channel.name));
    }
    const Result<QByteArray> secret = readSecret();
    if (!secret) {
        return out.wrong(QStringLiteral("--secret-stdin"), secret.error().detail + QLatin1Char('.'));
    }
    if (const Result<void> heard = session.hearTeam(); !heard) {
        return out.failed(heard.error());
    }
    const Result<Channel> renewed = session.ask<Channel>(
        [id = channel.id, secret = *secret](Engine &engine) { return engine.renewSecret(id, secret); });
    if (!renewed) {
        return out.failed(channel.name, renewed.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("renewed"), renewed->name}});
    } else {
        out.text(Words::tr("%1 is signed in with its new secret.").arg(renewed->name));
    }
    return Exit::Done;
}

Exit renewChannel(const Invocation &invocation, Session &session)
{
    if (session.globals().practice) {
        return session.out().wrong(QStringLiteral("N"), Words::tr("the practice channel has no secret."));
    }
    return onChannel(invocation, session, renew);
}

Exit testChannel(const Invocation &invocation, Session &session)
{
    return onChannel(invocation, session, test);
}

Exit removeChannel(const Invocation &invocation, Session &session)
{
    if (session.globals().practice) {
        return session.out().wrong(QStringLiteral("N"), Words::tr("the practice channel stays."));
    }
    return onChannel(invocation, session, remove);
}

CommandSpec addCommand()
{
    return {
        {QStringLiteral("channel"), QStringLiteral("add")},
        Words::tr("connect an account: sign in first, keep nothing when that fails"),
        {{QStringLiteral("PLATFORM"), checks::platform()}},
        {{QStringLiteral("name"), QStringLiteral("N"), Words::tr("what the channel is called here"), checks::line(60),
          true},
         {QStringLiteral("server"), QStringLiteral("URL"),
          Words::tr("another server than the platform's own; for feeds the address of the feed"), checks::webAddress()},
         {QStringLiteral("account"), QStringLiteral("A"), Words::tr("handle or address of the account"),
          checks::line(253)},
         {QStringLiteral("query"), QStringLiteral("Q"),
          Words::tr("a listening query, for feeds a keyword; may be given again"), checks::line(512), false, true},
         {QStringLiteral("secret-stdin"), {}, Words::tr("read the account's secret from standard input")}},
        {},
        addChannel};
}

} // namespace

QList<CommandSpec> channelCommands()
{
    const OperandSpec name{QStringLiteral("N"), checks::line(60)};
    return {
        addCommand(),
        {{QStringLiteral("channel"), QStringLiteral("list")},
         Words::tr("the connected accounts and how they fare"),
         {},
         {},
         {},
         listChannels},
        {{QStringLiteral("channel"), QStringLiteral("test")},
         Words::tr("sign in and read without taking anything in"),
         {name},
         {},
         {},
         testChannel},
        {{QStringLiteral("channel"), QStringLiteral("renew")},
         Words::tr("sign in with a new secret; as an administrator, for the whole team"),
         {name},
         {{QStringLiteral("secret-stdin"), {}, Words::tr("read the account's secret from standard input"), {}, true}},
         {},
         renewChannel},
        {{QStringLiteral("channel"), QStringLiteral("remove")},
         Words::tr("disconnect; cases and messages stay"),
         {name},
         {},
         {},
         removeChannel}};
}

} // namespace wederhoor
