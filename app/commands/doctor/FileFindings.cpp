#include "app/commands/doctor/FileFindings.h"

#include "core/store/ChannelTable.h"
#include "core/store/Connection.h"
#include "core/store/Migrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileFindings)
};

using State = Finding::State;

constexpr QFile::Permissions othersMayRead
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
constexpr qint64 scarceBytes = 500 * 1024 * 1024;
constexpr qint64 tooFewBytes = 20 * 1024 * 1024;
/// A file may be this much newer than the clock says before the clock is doubted.
constexpr std::chrono::minutes clockTolerance{2};
/// 2024-01-01: this program is not older.
constexpr Instant earliest{std::chrono::milliseconds{1'704'067'200'000}};

QString changeMode(const char *mode, const QString &path)
{
    return QStringLiteral("chmod %1 '%2'").arg(QLatin1String(mode), path);
}

Finding writeFinding(const QString &folder)
{
    const QString what = Words::tr("data folder");
    QTemporaryFile trial(folder + QStringLiteral("/.trial-XXXXXX"));
    if (!trial.open() || trial.write("1") != 1 || !trial.flush()) {
        return {what, State::Error, Words::tr("%1 cannot be written (%2)").arg(folder, trial.errorString()),
                Words::tr("give yourself the right to write there, or use --profile DIR")};
    }
    return {what, State::Ok, folder, {}};
}

Finding spaceFinding(const Profile &profile)
{
    const QString what = Words::tr("disk space");
    const std::optional<qint64> bytes = profile.freeBytes();
    if (!bytes) {
        return {what, State::Warning, Words::tr("the system does not say how much is free"),
                Words::tr("see yourself that there is room on this disk")};
    }
    const QString detail = Words::tr("%1 MB free").arg(*bytes / 1024 / 1024);
    if (*bytes >= scarceBytes) {
        return {what, State::Ok, detail, {}};
    }
    return {what, *bytes < tooFewBytes ? State::Error : State::Warning, detail, Words::tr("make room on this disk")};
}

std::optional<QString> damage(Connection &connection)
{
    Statement check = connection.prepare("PRAGMA quick_check(1)");
    const QString answer = check.next() ? check.text(0) : QString();
    if (const Result<void> finished = check.run(); !finished) {
        return finished.error().detail;
    }
    return answer == QLatin1String("ok") ? std::nullopt : std::optional(answer);
}

Finding versionFinding(const QString &what, Connection &connection)
{
    Migrator migrator(connection, inboxMigrations());
    const Result<int> version = migrator.version();
    if (!version) {
        return {what, State::Error, version.error().detail, Words::tr("restore a backup")};
    }
    if (*version > migrator.newest()) {
        return {what, State::Error, Words::tr("it was written by a newer version of this program (%1)").arg(*version),
                Words::tr("install the newer version")};
    }
    return {what, State::Ok, Words::tr("undamaged, version %1").arg(*version), {}};
}

Finding contentFinding(const QString &what, const QString &path)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly, nullptr);
    if (!connection) {
        return {what, State::Error, Words::tr("%1 cannot be opened (%2)").arg(path, connection.error().detail),
                Words::tr("see that it is yours and readable; a damaged file is set aside at the next start")};
    }
    if (const std::optional<QString> wrong = damage(**connection)) {
        return {what, State::Error, Words::tr("%1 is damaged (%2)").arg(path, *wrong),
                Words::tr("the next start sets it aside and begins a new one; keep the old one, or restore a backup")};
    }
    return versionFinding(what, **connection);
}

Finding channelFinding(const Channel &channel, const ChannelHealth &health)
{
    const QString what = Words::tr("channel %1").arg(channel.name);
    if (health.error) {
        return {what, State::Warning,
                QStringLiteral("%1 %2").arg(errorKindName(health.error->kind), health.error->detail).trimmed(),
                Words::tr("wederhoor channel test \"%1\"").arg(channel.name)};
    }
    if (health.sourceError) {
        return {what, State::Warning,
                Words::tr("read in part: %1 %2")
                    .arg(errorKindName(health.sourceError->kind), health.sourceError->detail)
                    .trimmed(),
                Words::tr("the rest is read; wederhoor channel test \"%1\"").arg(channel.name)};
    }
    if (health.quarantined > 0) {
        return {what, State::Warning,
                Words::tr("%n message(s) could not be read and are set aside", nullptr, health.quarantined),
                Words::tr("look at them under the channel's health in the window")};
    }
    return {what, State::Ok, Words::tr("well"), {}};
}

} // namespace

QString findingStateName(Finding::State state)
{
    switch (state) {
    case State::Ok:
        return QStringLiteral("ok");
    case State::Warning:
        return QStringLiteral("warning");
    case State::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

Result<std::unique_ptr<Connection>> lookInto(const QString &path)
{
    return QFileInfo::exists(path) ? Connection::open(path, Connection::Mode::ReadOnly, nullptr)
                                   : failure(ErrorKind::NotFound);
}

QList<Finding> folderFindings(const Profile &profile)
{
    const QFileInfo folder(profile.folder());
    if (!folder.exists()) {
        return {{Words::tr("data folder"),
                 State::Ok,
                 Words::tr("%1 will be made at the first use").arg(profile.folder()),
                 {}}};
    }
    if (!folder.isDir()) {
        return {{Words::tr("data folder"), State::Error, Words::tr("%1 is no folder").arg(profile.folder()),
                 Words::tr("name another with --profile")}};
    }
    QList<Finding> findings{writeFinding(profile.folder()), spaceFinding(profile)};
    if (folder.permissions() & othersMayRead) {
        findings += {Words::tr("data folder"), State::Warning,
                     Words::tr("other users of this machine can look into %1").arg(profile.folder()),
                     changeMode("700", profile.folder())};
    }
    return findings;
}

QList<Finding> storeFindings(const QString &what, const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return {{what, State::Ok, Words::tr("none yet"), {}}};
    }
    QList<Finding> findings{contentFinding(what, path)};
    if (file.permissions() & othersMayRead) {
        findings += {what, State::Warning, Words::tr("other users of this machine can read %1").arg(path),
                     changeMode("600", path)};
    }
    return findings;
}

Finding clockFinding(const Profile &profile, Instant now)
{
    const QString what = Words::tr("clock");
    const QString remedy = Words::tr("set the clock, or let the network set it (timedatectl set-ntp true)");
    if (now < earliest) {
        return {what, State::Error, toIso(now), remedy};
    }
    for (const QString &path : {profile.inboxPath(), profile.practicePath()}) {
        const QFileInfo file(path);
        if (file.exists() && fromMilliseconds(file.lastModified().toMSecsSinceEpoch()) > now + clockTolerance) {
            return {what, State::Warning, Words::tr("%1 was written later than the clock says").arg(path), remedy};
        }
    }
    return {what, State::Ok, toIso(now), {}};
}

QList<Finding> channelFindings(const Profile &profile)
{
    const auto connection = lookInto(profile.inboxPath());
    if (!connection) {
        return {};
    }
    ChannelTable table(**connection);
    const Result<QList<Channel>> channels = table.all();
    const Result<QList<ChannelHealth>> healths = table.health();
    if (!channels || !healths) {
        return {}; // What is wrong with the file is said where the file is looked at.
    }
    QHash<ChannelId, ChannelHealth> healthOf;
    for (const ChannelHealth &health : *healths) {
        healthOf.insert(health.channel, health);
    }
    QList<Finding> findings;
    for (const Channel &channel : *channels) {
        findings += channelFinding(channel, healthOf.value(channel.id));
    }
    return findings;
}

} // namespace wederhoor
