#include "core/team/TeamAcquaintance.h"

#include "core/team/TeamErrors.h"

#include <array>
#include <utility>

namespace wederhoor {

namespace {

constexpr int oldestServer = 130000;
/// SQLSTATEs: a schema or a function that is not there.
constexpr auto noSchema = "3F000";
constexpr auto noFunction = "42883";

QList<ChannelId> channelsIn(const QStringList &texts)
{
    QList<ChannelId> channels;
    for (const QString &text : texts) {
        channels.append(ChannelId::fromString(text));
    }
    return channels;
}

/// libpq's words for what no SQLSTATE tells, in libpq 13 to 17.
TeamVerdict verdictOfWords(const QString &words)
{
    static constexpr std::array<std::pair<const char *, TeamVerdict>, 9> said{{
        {"does not match host name", TeamVerdict::WrongHostName},
        {"certificate verify failed", TeamVerdict::WrongAuthority},
        {"root certificate file", TeamVerdict::CertificateFile},
        {"certificate file", TeamVerdict::CertificateFile},
        {"private key file", TeamVerdict::CertificateFile},
        {"does not support SSL", TeamVerdict::NoEncryption},
        {"could not translate host name", TeamVerdict::NoSuchHost},
        {"Connection refused", TeamVerdict::NoSuchHost},
        {"No such file or directory", TeamVerdict::NoSuchHost},
    }};
    for (const auto &[part, verdict] : said) {
        if (words.contains(QLatin1String(part))) {
            return verdict;
        }
    }
    return TeamVerdict::Trouble;
}

TeamVerdict verdictOfHello(const Error &error)
{
    if (refusalOf(error) == TeamRefusal::ProgramTooOld) {
        return TeamVerdict::ProgramTooOld;
    }
    if (error.detail.startsWith(QLatin1String(noSchema))) {
        return TeamVerdict::NoSchema;
    }
    if (error.detail.startsWith(QLatin1String(noFunction))) {
        return TeamVerdict::SchemaTooOld;
    }
    return error.kind == ErrorKind::Forbidden ? TeamVerdict::NoRole : verdictOf(error);
}

TeamTest testOf(const Error &error, TeamVerdict verdict)
{
    return {verdict, std::nullopt, error.detail};
}

} // namespace

Result<TeamWelcome> sayHello(TeamConnection &connection, int program)
{
    const Result<TeamRows> answer
        = connection.run("SELECT incarnation, schema_version, role, channels, horizon, now_ms, sending_held "
                         "FROM wederhoor.hello($1)",
                         {teamValue(static_cast<std::int64_t>(program))});
    if (!answer) {
        return failure(answer.error());
    }
    TeamWelcome welcome;
    welcome.incarnation = answer->uuid(0, 0);
    welcome.schemaVersion = static_cast<int>(answer->number(0, 1));
    welcome.role = answer->text(0, 2);
    welcome.channels = channelsIn(answer->texts(0, 3));
    welcome.horizon = answer->raw(0, 4);
    welcome.now = fromMilliseconds(answer->number(0, 5));
    welcome.sendingHeld = answer->text(0, 6);
    welcome.encrypted = connection.isEncrypted();
    welcome.serverVersion = connection.serverVersion();
    welcome.member = connection.user();
    return welcome;
}

TeamVerdict verdictOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        return TeamVerdict::WrongPassword;
    case ErrorKind::NotFound:
        return TeamVerdict::NoSuchDatabase;
    case ErrorKind::Timeout:
        return TeamVerdict::NoSuchHost;
    case ErrorKind::Network:
    case ErrorKind::RateLimited:
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
    case ErrorKind::BadResponse:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid:
        return verdictOfWords(error.detail);
    }
    Q_UNREACHABLE();
}

TeamTest testTeamDatabase(const TeamAddress &address, const QByteArray &password, int program,
                          std::chrono::milliseconds deadline)
{
    const auto connection = TeamConnection::open(address, password, {deadline});
    if (!connection) {
        return testOf(connection.error(), verdictOf(connection.error()));
    }
    if ((*connection)->serverVersion() < oldestServer) {
        return {TeamVerdict::ServerTooOld, std::nullopt, QString::number((*connection)->serverVersion())};
    }
    const Result<TeamWelcome> welcome = sayHello(**connection, program);
    if (!welcome) {
        return testOf(welcome.error(), verdictOfHello(welcome.error()));
    }
    if (welcome->schemaVersion < program) {
        return {TeamVerdict::SchemaTooOld, std::nullopt, QString::number(welcome->schemaVersion)};
    }
    return {TeamVerdict::Works, *welcome, {}};
}

} // namespace wederhoor
