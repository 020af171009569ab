#include "app/commands/doctor/TeamFindings.h"

#include "app/Application.h"
#include "app/commands/Await.h"
#include "app/commands/Moment.h"
#include "app/commands/TeamWords.h"
#include "app/commands/doctor/FileFindings.h"
#include "core/store/Connection.h"
#include "core/store/TextTables.h"
#include "core/team/TeamExposure.h"
#include "core/team/TeamMigrator.h"
#include "core/team/TeamProbe.h"
#include "core/team/TeamSettings.h"
#include "core/wording/ExposureWords.h"
#include "ui/models/TeamAdvice.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
using State = Finding::State;

constexpr auto patience = 10s;
/// A writing transaction holds up what colleagues see for as long as it is open.
constexpr std::chrono::milliseconds longTransaction = 60s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TeamFindings)
};

QString subject()
{
    return Words::tr("team database");
}

/// The profile's own setting; empty where the file cannot be read, which is said where the file is looked at.
QString profileText(const Profile &profile)
{
    const auto connection = lookInto(profile.inboxPath());
    return connection ? SettingTable(**connection).value(TeamSettings::key).value_or(QString()) : QString();
}

Finding reached(const TeamWelcome &welcome)
{
    return {subject(),
            State::Ok,
            Words::tr("%1, %2; %n channel(s); schema %3", nullptr, static_cast<int>(welcome.channels.size()))
                .arg(welcome.member, teamRoleWord(welcome.role))
                .arg(welcome.schemaVersion),
            {}};
}

std::optional<Finding> plainFinding(const TeamAddress &address, const TeamWelcome &welcome)
{
    if (welcome.encrypted || address.isLocalSocket()) {
        return std::nullopt;
    }
    return Finding{subject(), State::Warning, Words::tr("the connection is not encrypted"),
                   Words::tr("have TLS switched on at the server, and take sslmode=disable out of the address")};
}

/// What the database tells of itself, by its names.
using Status = QHash<QString, QString>;

QString told(const Status &status, const char *name)
{
    return status.value(QString::fromLatin1(name));
}

QList<Finding> horizonFindings(const Status &status)
{
    QList<Finding> findings;
    const qint64 writing = told(status, "oldest_writing_transaction_ms").toLongLong();
    if (writing > longTransaction.count()) {
        findings
            += {subject(), State::Warning,
                Words::tr("a transaction (%1) has been open for %n minute(s): until it ends, no desk sees what is new",
                          nullptr, static_cast<int>(writing / 60'000))
                    .arg(told(status, "oldest_writing_transaction")),
                Words::tr("find it in pg_stat_activity, in any database of the server, and end it")};
    }
    if (told(status, "prepared_transaction_ms").toLongLong() > longTransaction.count()) {
        findings += {subject(), State::Warning,
                     Words::tr("a prepared transaction stands open: until it ends, no desk sees what is new"),
                     Words::tr("find it in pg_prepared_xacts, and commit it or roll it back")};
    }
    return findings;
}

QList<Finding> channelFindings(const Status &status)
{
    QList<Finding> findings;
    if (const QString unpolled = told(status, "channels_unpolled"); !unpolled.isEmpty()) {
        findings += {subject(), State::Warning, Words::tr("no desk fetches what is new on: %1").arg(unpolled),
                     Words::tr("have a desk of the channel's team open, or run wederhoor poll on a server")};
    }
    return findings;
}

QList<Finding> replyFindings(const Status &status)
{
    QList<Finding> findings;
    if (const int unknown = told(status, "replies_unknown").toInt(); unknown > 0) {
        findings += {subject(), State::Warning, Words::tr("%n reply(s) not known to have arrived", nullptr, unknown),
                     Words::tr("whoever has the case opens it; what the platform does not tell, a supervisor settles")};
    }
    if (const int waiting = told(status, "replies_waiting").toInt(); waiting > 0) {
        findings += {subject(), State::Ok, Words::tr("%n reply(s) wait for approval", nullptr, waiting), {}};
    }
    return findings;
}

QList<Finding> sizeFindings(const Status &status)
{
    QList<Finding> findings;
    const QString bytes = told(status, "database_bytes");
    if (!bytes.isEmpty()) {
        findings += {subject(),
                     State::Ok,
                     Words::tr("PostgreSQL %1, %2, copies that stand by: %3")
                         .arg(told(status, "server_version"),
                              QLocale().formattedDataSize(bytes.toLongLong(), 1, QLocale::DataSizeSIFormat),
                              told(status, "replicas")),
                     {}};
    }
    constexpr qint64 day = 24 * 60 * 60 * 1000;
    if (const qint64 overdue = told(status, "bodies_overdue_ms").toLongLong(); overdue > 2 * day) {
        findings += {subject(), State::Warning,
                     Words::tr("what messages say is kept %n day(s) longer than it may be", nullptr,
                               static_cast<int>(overdue / day)),
                     Words::tr("any desk of an agent or supervisor that is open deletes it; at once: wederhoor team "
                               "retention")};
    }
    return findings;
}

QList<Finding> retentionFindings(const Status &status)
{
    if (!status.contains(QStringLiteral("retention_ms"))) {
        return {};
    }
    constexpr qint64 hour = 60 * 60 * 1000;
    const QString ago = told(status, "retention_ms");
    if (ago.isEmpty()) {
        return {{subject(), State::Ok, Words::tr("retention has not been carried out yet; an open desk does it"), {}}};
    }
    const qint64 hours = ago.toLongLong() / hour;
    if (hours > 48) {
        return {{subject(), State::Warning,
                 Words::tr("retention was carried out last %n day(s) ago", nullptr, static_cast<int>(hours / 24)),
                 Words::tr("have a desk of an agent or supervisor open, or run wederhoor team retention")}};
    }
    return {{subject(),
             State::Ok,
             Words::tr("retention was carried out %n hour(s) ago, by %1", nullptr, static_cast<int>(hours))
                 .arg(told(status, "retention_by")),
             {}}};
}

/// Of the channels of whoever asks.
QList<Finding> exposureFindings(TeamConnection &connection)
{
    QList<Finding> findings;
    // An older database does not know by whom: its own program tells.
    const QList<TeamExposedChannel> exposed = exposedChannels(connection).value_or(QList<TeamExposedChannel>());
    for (const TeamExposedChannel &channel : exposed) {
        const QString who = exposureWords(channel.exposure, [](Instant at) { return moment(at); });
        findings += {Words::tr("channel %1").arg(channel.name), State::Warning,
                     Words::tr("its secret is exposed: %1").arg(who), exposureRemedy(channel.platform)};
    }
    return findings;
}

Finding notTold(const Error &error)
{
    return {subject(), State::Warning, Words::tr("its state was not told: %1").arg(error.detail),
            Words::tr("try again")};
}

QList<Finding> statusFindings(const TeamAddress &address, const QByteArray &password, const QString &role)
{
    const auto connection = TeamConnection::open(address, password, {patience});
    if (!connection) {
        return {notTold(connection.error())};
    }
    const QList<Finding> exposed = exposureFindings(**connection);
    // The rest only supervisors and administrators see.
    if (role != QLatin1String("supervisor") && role != QLatin1String("admin")) {
        return exposed;
    }
    const Result<TeamRows> rows = (*connection)->run("SELECT name, value FROM wederhoor.team_status_v2()");
    if (!rows) {
        return exposed + QList<Finding>{notTold(rows.error())};
    }
    Status status;
    for (int row = 0; row < rows->count(); ++row) {
        status.insert(rows->text(row, 0), rows->text(row, 1));
    }
    return exposed + sizeFindings(status) + retentionFindings(status) + horizonFindings(status)
        + channelFindings(status) + replyFindings(status);
}

QList<Finding> connectionFindings(const TeamAccess &access, const QByteArray &password)
{
    const TeamAddress address = access.dialled();
    const TeamTest test = testTeamDatabase(address, password, teamProgramVersion(), {patience});
    if (!test.works()) {
        const TeamAdvice advice = teamAdvice(test, address);
        const QString said = test.words.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(test.words);
        return {{subject(), State::Error, advice.what + said, advice.remedy}};
    }
    QList<Finding> findings{reached(*test.welcome)};
    if (const auto plain = plainFinding(address, *test.welcome)) {
        findings += *plain;
    }
    if (!test.welcome->sendingHeld.isEmpty()) {
        findings += {subject(), State::Warning,
                     Words::tr("a supervisor lets nobody send: %1").arg(test.welcome->sendingHeld),
                     Words::tr("a supervisor lifts it when its reason is gone")};
    }
    return findings + statusFindings(address, password, test.welcome->role);
}

} // namespace

QList<Finding> teamFindings(Application &application)
{
    const TeamSettings settings = teamSettings(profileText(application.profile()), systemConfigFolders());
    if (!settings.wrong.isEmpty()) {
        return {{subject(), State::Error, Words::tr("its settings cannot be read: %1").arg(settings.wrong),
                 Words::tr("mend the managed file, or connect anew in Settings, Team database")}};
    }
    if (!settings.access) {
        return {};
    }
    QByteArray password;
    if (settings.access->signIn == TeamSignIn::Password) {
        const Result<QByteArray> kept = await(application.secret(settings.access->secretName()));
        if (!kept && kept.error().kind != ErrorKind::NotFound) {
            return {{subject(), State::Error, Words::tr("its password cannot be had: %1").arg(kept.error().detail),
                     Words::tr("unlock the keyring, or choose another way to sign in")}};
        }
        password = kept.value_or(QByteArray());
    }
    return connectionFindings(*settings.access, password);
}

} // namespace wederhoor
