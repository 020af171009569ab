#include "core/team/TeamSettings.h"

#include "core/domain/NameTable.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

constexpr NameTable<TeamSignIn, 4> signInNames{{{{TeamSignIn::Password, "password"},
                                                 {TeamSignIn::PasswordFile, "pgpass"},
                                                 {TeamSignIn::Certificate, "certificate"},
                                                 {TeamSignIn::Kerberos, "kerberos"}}}};
const QString addressField = QStringLiteral("address");
const QString signInField = QStringLiteral("sign_in");
/// A managed file holds three lines; what is larger is something else.
constexpr qint64 mostManagedBytes = 64 * 1024;

QString homePath(const QString &path)
{
    return path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
}

Result<TeamAccess> accessOf(const QString &address, const QString &signIn)
{
    const Result<TeamAddress> parsed = TeamAddress::parse(address);
    if (!parsed) {
        return failure(parsed.error());
    }
    const std::optional<TeamSignIn> way = signInNames.value(signIn);
    if (!way) {
        return failure(ErrorKind::Invalid, QStringLiteral("sign_in=%1").arg(signIn));
    }
    return TeamAccess{*parsed, *way};
}

/// The profile's text, taken apart. Nothing: it names no database.
Result<std::optional<TeamAccess>> ownAccess(const QString &text)
{
    const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!kept.contains(addressField)) {
        return failure(ErrorKind::Invalid, TeamSettings::key);
    }
    const QString address = kept.value(addressField).toString();
    if (address.isEmpty()) {
        return std::optional<TeamAccess>();
    }
    const Result<TeamAccess> access = accessOf(address, kept.value(signInField).toString());
    return access ? Result<std::optional<TeamAccess>>(*access) : failure(access.error());
}

struct Managed
{
    TeamAccess access;
    bool isLocked = false;
};

/// "name=value" lines; "#" begins a remark, "[...]" a section, which is not needed. What is not known is refused: a
/// misspelt "locked" would be missed by nobody.
Result<Managed> managedFrom(const QString &text)
{
    QString address;
    QString signIn = signInNames.name(TeamSignIn::Password);
    QString locked = QStringLiteral("false");
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u'[')) {
            continue;
        }
        const QString name = line.section(u'=', 0, 0).trimmed();
        QString *const field = name == addressField ? &address
            : name == signInField                   ? &signIn
            : name == QLatin1String("locked")       ? &locked
                                                    : nullptr;
        if (field == nullptr || !line.contains(u'=')) {
            return failure(ErrorKind::Invalid, line);
        }
        *field = line.section(u'=', 1).trimmed();
    }
    if (locked != QLatin1String("true") && locked != QLatin1String("false")) {
        return failure(ErrorKind::Invalid, QStringLiteral("locked=%1").arg(locked));
    }
    const Result<TeamAccess> access = accessOf(address, signIn);
    return access ? Result<Managed>(Managed{*access, locked == QLatin1String("true")}) : failure(access.error());
}

QString firstManagedFile(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString path = QDir(folder).filePath(QStringLiteral("wederhoor/team.conf"));
        // The specification has relative ones ignored: they would be read from wherever the program was started.
        if (QDir::isAbsolutePath(folder) && QFile::exists(path)) {
            return path;
        }
    }
    return {};
}

TeamSettings managedSettings(const QStringList &folders)
{
    TeamSettings settings;
    settings.managedFile = firstManagedFile(folders);
    settings.hasManaged = !settings.managedFile.isEmpty();
    if (!settings.hasManaged) {
        return settings;
    }
    QFile file(settings.managedFile);
    if (!file.open(QIODevice::ReadOnly)) {
        settings.wrong = QStringLiteral("%1: %2").arg(settings.managedFile, file.errorString());
        return settings;
    }
    const Result<Managed> managed = managedFrom(QString::fromUtf8(file.read(mostManagedBytes)));
    if (!managed) {
        settings.wrong = QStringLiteral("%1: %2").arg(settings.managedFile, managed.error().detail);
        return settings;
    }
    settings.access = managed->access;
    settings.isLocked = managed->isLocked;
    settings.managedLogin = !managed->access.address.member.isEmpty();
    settings.source = TeamSettings::Source::Administrator;
    return settings;
}

/// A managed address that names no login leaves that one thing to the desk.
bool addsLoginOnly(const TeamAccess &managed, TeamAccess own)
{
    own.address.member.clear();
    return managed == own;
}

} // namespace

QString teamSignInName(TeamSignIn way)
{
    return signInNames.name(way);
}

TeamAddress TeamAccess::dialled() const
{
    TeamAddress dialled = address;
    if (signIn != TeamSignIn::Certificate) {
        dialled.certificateFile.clear();
        dialled.keyFile.clear();
    }
    if (signIn != TeamSignIn::PasswordFile) {
        dialled.passwordFile.clear();
    }
    if (signIn != TeamSignIn::Kerberos) {
        dialled.kerberosService.clear();
    }
    for (QString *path : {&dialled.caFile, &dialled.certificateFile, &dialled.keyFile, &dialled.passwordFile}) {
        *path = homePath(*path);
    }
    return dialled;
}

QString TeamAccess::secretName() const
{
    const QString whose = QStringLiteral("%1@%2:%3").arg(address.member, address.host.toLower()).arg(address.port);
    const QByteArray digest = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("team.%1.password").arg(QString::fromLatin1(digest.left(16)));
}

QString teamSettingText(const std::optional<TeamAccess> &access)
{
    QJsonObject kept{{addressField, access ? access->address.toUrl() : QString()}};
    if (access) {
        kept.insert(signInField, teamSignInName(access->signIn));
    }
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

TeamSettings teamSettings(const QString &profileText, const QStringList &configFolders)
{
    TeamSettings settings = managedSettings(configFolders);
    if (profileText.isEmpty()) {
        return settings;
    }
    const Result<std::optional<TeamAccess>> own = ownAccess(profileText);
    if (settings.isLocked) {
        if (own && *own && addsLoginOnly(*settings.access, **own)) {
            settings.access = **own;
        }
        return settings;
    }
    settings.access = own.value_or(std::nullopt);
    settings.source = settings.access ? TeamSettings::Source::Profile : TeamSettings::Source::Nobody;
    settings.wrong = own ? QString() : own.error().detail;
    return settings;
}

QStringList systemConfigFolders()
{
    const QString folders = qEnvironmentVariable("XDG_CONFIG_DIRS");
    return folders.isEmpty() ? QStringList{QStringLiteral("/etc/xdg")} : folders.split(u':', Qt::SkipEmptyParts);
}

} // namespace wederhoor
