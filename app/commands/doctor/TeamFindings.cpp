#include "app/commands/doctor/TeamFindings.h"

#include "app/Application.h"
#include "app/commands/Await.h"
#include "app/commands/TeamWords.h"
#include "app/commands/doctor/FileFindings.h"
#include "core/store/Connection.h"
#include "core/store/TextTables.h"
#include "core/team/TeamMigrator.h"
#include "core/team/TeamProbe.h"
#include "core/team/TeamSettings.h"
#include "ui/models/TeamAdvice.h"

#include <QCoreApplication>

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

std::optional<Finding> statusFinding(const QString &name, const QString &value)
{
    if (name == QLatin1String("channels_exposed") && value.toInt() > 0) {
        return Finding{subject(), State::Warning,
                       Words::tr("%n channel(s): somebody who left knew the secret", nullptr, value.toInt()),
                       Words::tr("renew their secrets: Settings, Members, names them")};
    }
    if (name == QLatin1String("oldest_writing_transaction_ms") && value.toLongLong() > longTransaction.count()) {
        return Finding{
            subject(), State::Warning,
            Words::tr("a transaction has been open for %n minute(s): until it ends, no desk sees what is new", nullptr,
                      static_cast<int>(value.toLongLong() / 60'000)),
            Words::tr("find it in pg_stat_activity, in any database of the server, and end it")};
    }
    if (name == QLatin1String("prepared_transaction_ms") && value.toLongLong() > longTransaction.count()) {
        return Finding{subject(), State::Warning,
                       Words::tr("a prepared transaction stands open: until it ends, no desk sees what is new"),
                       Words::tr("find it in pg_prepared_xacts, and commit it or roll it back")};
    }
    if (name == QLatin1String("replies_unsettled") && value.toInt() > 0) {
        return Finding{subject(),
                       State::Ok,
                       Words::tr("%n reply(s) under way, or not known to have arrived", nullptr, value.toInt()),
                       {}};
    }
    return std::nullopt;
}

/// What only supervisors and administrators see.
QList<Finding> statusFindings(const TeamAddress &address, const QByteArray &password, const QString &role)
{
    if (role != QLatin1String("supervisor") && role != QLatin1String("admin")) {
        return {};
    }
    const auto connection = TeamConnection::open(address, password, {patience});
    const Result<TeamRows> rows = connection ? (*connection)->run("SELECT name, value FROM wederhoor.team_status()")
                                             : Result<TeamRows>(failure(connection.error()));
    if (!rows) {
        return {{subject(), State::Warning, Words::tr("its state was not told: %1").arg(rows.error().detail),
                 Words::tr("try again")}};
    }
    QList<Finding> findings;
    for (int row = 0; row < rows->count(); ++row) {
        if (const auto finding = statusFinding(rows->text(row, 0), rows->text(row, 1))) {
            findings += *finding;
        }
    }
    return findings;
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
