#include "app/commands/doctor/ServerFindings.h"

#include "app/Platforms.h"
#include "app/commands/Await.h"
#include "app/commands/doctor/FileFindings.h"
#include "core/net/NetworkHttpClient.h"
#include "core/net/RateLimit.h"
#include "core/store/ChannelTable.h"
#include "core/store/Connection.h"
#include "core/store/TextTables.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerFindings)
};

using State = Finding::State;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds patience{5};
/// A customer's fifteen minutes are told to the minute: less does not show.
constexpr seconds tolerance{30};

struct Servers
{
    QList<QUrl> addresses; ///< one a host
    NetworkOptions network;
};

void addServer(Servers &servers, const Channel &channel)
{
    const ConnectorRegistry::Entry *entry = platformDescriptions().find(channel.platform);
    const QUrl address = channel.server.isEmpty() && entry ? entry->defaultServer : channel.server;
    const bool isKnown = std::any_of(servers.addresses.begin(), servers.addresses.end(), [&address](const QUrl &other) {
        return other.authority() == address.authority();
    });
    if (channel.enabled && !address.host().isEmpty() && !isKnown) {
        servers.addresses.append(address);
    }
}

/// Nothing where the file cannot be read: what is wrong with it is said where the file is looked at.
Servers serversOf(const Profile &profile)
{
    const auto connection = lookInto(profile.inboxPath());
    if (!connection) {
        return {};
    }
    SettingTable settings(**connection);
    Servers servers;
    servers.network = {QCoreApplication::applicationVersion(),
                       settings.value(QStringLiteral("network.ca_file")).value_or(QString()),
                       QUrl(settings.value(QStringLiteral("network.proxy")).value_or(QString()))};
    for (const Channel &channel : ChannelTable(**connection).all().value_or(QList<Channel>())) {
        addServer(servers, channel);
    }
    return servers;
}

QString lengthOf(milliseconds skew)
{
    const auto whole = std::chrono::round<seconds>(std::chrono::abs(skew));
    return whole < std::chrono::minutes{2}
        ? Words::tr("%n second(s)", nullptr, static_cast<int>(whole.count()))
        : Words::tr("%n minute(s)", nullptr, static_cast<int>(std::chrono::round<std::chrono::minutes>(whole).count()));
}

Finding compared(const QString &what, Instant theirs, Instant asked, Instant answered)
{
    // A Date is cut to whole seconds, and was written somewhere between question and answer.
    const Instant ours = asked + (answered - asked) / 2;
    const milliseconds skew = ours - (theirs + milliseconds{500});
    if (std::chrono::abs(skew) <= tolerance) {
        return {what, State::Ok, Words::tr("agrees with this machine's"), {}};
    }
    const QString detail = skew > milliseconds{0} ? Words::tr("this machine is %1 ahead of it").arg(lengthOf(skew))
                                                  : Words::tr("this machine is %1 behind it").arg(lengthOf(skew));
    return {what, State::Warning, detail,
            Words::tr("response times are wrong by as much: set this machine's clock, or let the network set it "
                      "(timedatectl set-ntp true); is this machine's right, tell who runs the server")};
}

} // namespace

QList<Finding> serverClockFindings(const Profile &profile, const Clock &clock)
{
    const Servers servers = serversOf(profile);
    if (servers.addresses.isEmpty()) {
        return {};
    }
    const auto client = NetworkHttpClient::make(servers.network);
    if (!client) {
        return {{Words::tr("network"), State::Error, client.error().detail,
                 Words::tr("mend the setting; without it nothing is fetched")}};
    }
    QList<Finding> findings;
    for (const QUrl &address : servers.addresses) {
        const QString what = Words::tr("clock of %1").arg(address.host());
        HttpRequest request;
        request.method = "HEAD";
        request.url = address;
        request.timeout = patience;
        const Instant asked = clock.now();
        const Result<HttpResponse> answer = await((*client)->send(request));
        const std::optional<Instant> theirs = answer ? readHttpDate(answer->header("Date")) : std::nullopt;
        if (theirs) {
            findings += compared(what, *theirs, asked, clock.now());
        } else {
            findings += answer ? Finding{what, State::Ok, Words::tr("the server does not tell its time"), {}}
                               : Finding{what, State::Warning, Words::tr("not compared: %1").arg(answer.error().detail),
                                         Words::tr("check the connection and try again")};
        }
    }
    return findings;
}

} // namespace wederhoor
