#include "tests/servers/MailServers.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QStandardPaths>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

constexpr auto dovecotsUser = "dovecot";

QString program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")}) : found;
}

/// aiosmtpd is Debian's, and so is the Python it is for, whatever another one stands first in PATH.
QString python()
{
    return QStringLiteral("/usr/bin/python3");
}

/// Root may not run the parts of Dovecot that talk to clients, so all of it runs as one other user.
ServerProcess::Command command(const QString &name, const QStringList &arguments)
{
    ServerProcess::Command command{name, arguments};
    command.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    command.user = dovecotsUser;
    command.endSignal = SIGTERM;
    return command;
}

QByteArray userName(uid_t uid)
{
    const passwd *entry = ::getpwuid(uid);
    return entry ? QByteArray(entry->pw_name) : QByteArray();
}

QByteArray groupName(gid_t gid)
{
    const group *entry = ::getgrgid(gid);
    return entry ? QByteArray(entry->gr_name) : QByteArray();
}

/// Dovecot checks tokens (JWT, HS256) by itself with this key; no server that gives them is asked.
constexpr auto tokenKey = "a key for samples, and for nothing else";

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Whose the servers are: Dovecot's user and group, or those who run the test.
std::pair<QByteArray, QByteArray> owner()
{
    if (::geteuid() == 0) {
        return {dovecotsUser, dovecotsUser};
    }
    return {userName(::geteuid()), groupName(::getegid())};
}

constexpr auto imapTemplate = R"(
base_dir = %FOLDER%/run
state_dir = %FOLDER%/run
instance_name = wederhoor-test
protocols = imap
listen = 127.0.0.1
log_path = /dev/stderr
default_internal_user = %USER%
default_internal_group = %GROUP%
default_login_user = %USER%
first_valid_uid = 1
auth_mechanisms = plain login xoauth2 oauthbearer
disable_plaintext_auth = no
ssl = yes
ssl_cert = <%CERTIFICATES%/server.crt
ssl_key = <%CERTIFICATES%/server.key
mail_location = maildir:%FOLDER%/mail/%n/Maildir
mail_fsync = never
imap_idle_notify_interval = 2 mins
mailbox_idle_check_interval = 1 secs
maildir_very_dirty_syncs = no
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = %FOLDER%/oauth2.conf
}
passdb {
  driver = static
  args = password=%PASSWORD%
}
userdb {
  driver = static
  args = uid=%USER% gid=%GROUP% home=%FOLDER%/mail/%n
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \Sent
  }
  mailbox Archive {
    auto = create
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = %IMAP%
  }
  inet_listener imaps {
    port = %IMAPS%
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
)";

} // namespace

Result<std::unique_ptr<MailServers>> MailServers::start(const Settings &settings)
{
    if (program(QStringLiteral("dovecot")).isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("Dovecot is not installed"));
    }
    if (!runToEnd({python(), {QStringLiteral("-c"), QStringLiteral("import aiosmtpd")}}, 20s)) {
        return failure(ErrorKind::NotFound, QStringLiteral("python3-aiosmtpd is not installed"));
    }
    if (!TestCertificates::canBeMade()) {
        return failure(ErrorKind::NotFound, QStringLiteral("the openssl command is not installed"));
    }
    std::unique_ptr<MailServers> servers(new MailServers);
    Result<void> up = servers->prepare();
    if (up) {
        up = servers->startImap();
    }
    if (up) {
        up = servers->startSmtp(settings);
    }
    if (!up) {
        return failure(up.error());
    }
    return servers;
}

Result<void> MailServers::prepare()
{
    const QString authorityName = QStringLiteral("authority");
    Result<void> made = m_certificates.makeAuthority(authorityName);
    if (made) {
        made = m_certificates.makeAuthority(QStringLiteral("stranger"));
    }
    if (made) {
        made = m_certificates.sign(QStringLiteral("server"), authorityName, QStringLiteral("localhost"));
    }
    if (!made) {
        return made;
    }
    QDir(m_folder.path()).mkpath(QStringLiteral("run"));
    QDir(m_folder.path()).mkpath(QStringLiteral("mail"));
    const QString keyFile = m_certificates.file(QStringLiteral("server.key"));
    for (const QString &path : {m_folder.path(), m_folder.filePath(QStringLiteral("run")), mailFolder(), keyFile,
                                QFileInfo(keyFile).path()}) {
        if (const Result<void> given = giveFolder(path, dovecotsUser); !given) {
            return given;
        }
    }
    m_imapPort = freePort();
    m_imapsPort = freePort();
    m_smtpPort = freePort();
    m_smtpsPort = freePort();
    m_plainSmtpPort = freePort();
    const QString keys = QStringLiteral("keys/default/HS256");
    QDir(m_folder.path()).mkpath(keys);
    if (const Result<void> kept = write(keys + QStringLiteral("/default"), QByteArray(tokenKey).toBase64()); !kept) {
        return kept;
    }
    const QByteArray tokens
        = "introspection_mode = local\nusername_attribute = sub\nlocal_validation_key_dict = fs:posix:prefix="
        + m_folder.path().toUtf8() + "/keys/\n";
    const Result<void> written = write(QStringLiteral("oauth2.conf"), tokens);
    return written ? write(QStringLiteral("dovecot.conf"), imapSettings()) : written;
}

QByteArray MailServers::imapToken(const QByteArray &mailbox, std::chrono::seconds lasting)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QJsonObject claims{{QStringLiteral("sub"), QString::fromUtf8(mailbox)},
                             {QStringLiteral("iat"), now - 10},
                             {QStringLiteral("exp"), now + qint64(lasting.count())}};
    const QByteArray text = base64Url(R"({"alg":"HS256","typ":"JWT"})") + '.'
        + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    return text + '.' + base64Url(QMessageAuthenticationCode::hash(text, tokenKey, QCryptographicHash::Sha256));
}

QByteArray MailServers::imapSettings() const
{
    const auto [user, group] = owner();
    QByteArray text(imapTemplate);
    text.replace("%FOLDER%", m_folder.path().toUtf8());
    text.replace("%CERTIFICATES%", QFileInfo(authority()).path().toUtf8());
    text.replace("%USER%", user);
    text.replace("%GROUP%", group);
    text.replace("%PASSWORD%", password());
    text.replace("%IMAP%", QByteArray::number(m_imapPort));
    text.replace("%IMAPS%", QByteArray::number(m_imapsPort));
    return text;
}

Result<void> MailServers::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        return failure(ErrorKind::Storage, file.errorString());
    }
    file.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

Result<void> MailServers::startImap()
{
    m_imap = std::make_unique<ServerProcess>();
    const Result<QByteArray> ready = m_imap->start(
        command(program(QStringLiteral("dovecot")),
                {QStringLiteral("-F"), QStringLiteral("-c"), m_folder.filePath(QStringLiteral("dovecot.conf"))}),
        "starting up for imap", 30s);
    return ready ? Result<void>() : failure(ready.error());
}

/// Dovecot gives those who are connected ten seconds, which no test has: the processes that serve them end first.
void MailServers::stopImap()
{
    if (!m_imap) {
        return;
    }
    const QString master = QString::number(m_imap->processId());
    QFile list(QStringLiteral("/proc/%1/task/%1/children").arg(master));
    const QByteArrayList children
        = list.open(QIODevice::ReadOnly) ? list.readAll().simplified().split(' ') : QByteArrayList();
    for (const QByteArray &child : children) {
        if (const int id = child.toInt(); id > 1) {
            ::kill(id, SIGKILL);
        }
    }
    m_imap.reset();
}

Result<void> MailServers::startSmtp(const Settings &settings)
{
    const QJsonObject object{
        {QStringLiteral("mail"), mailFolder()},
        {QStringLiteral("port"), m_smtpPort},
        {QStringLiteral("tls_port"), m_smtpsPort},
        {QStringLiteral("plain_port"), m_plainSmtpPort},
        {QStringLiteral("password"), QString::fromLatin1(password())},
        {QStringLiteral("token"), QString::fromLatin1(token())},
        {QStringLiteral("certificate"), m_certificates.file(QStringLiteral("server.crt"))},
        {QStringLiteral("key"), m_certificates.file(QStringLiteral("server.key"))},
        {QStringLiteral("verdict"), settings.verdict},
        {QStringLiteral("size"), settings.largestMail},
    };
    if (const Result<void> written = write(QStringLiteral("smtp.json"), QJsonDocument(object).toJson()); !written) {
        return written;
    }
    m_smtp = std::make_unique<ServerProcess>();
    const Result<QByteArray> ready = m_smtp->start(
        command(python(),
                {QStringLiteral(WEDERHOOR_SUBMISSION_SERVER), m_folder.filePath(QStringLiteral("smtp.json"))}),
        "ready", 30s);
    return ready ? Result<void>() : failure(ready.error());
}

Result<void> MailServers::deliver(const QString &mailbox, const QByteArray &mail)
{
    const QString maildir = mailFolder() + u'/' + mailbox + QStringLiteral("/Maildir");
    const QString name = QStringLiteral("%1.delivered.test").arg(++m_delivered, 9, 10, QLatin1Char('0'));
    for (const QString &part : {QString(), QStringLiteral("/tmp"), QStringLiteral("/new"), QStringLiteral("/cur")}) {
        const QString folder = maildir + part;
        if (!QFile::exists(folder)) {
            QDir().mkpath(folder);
            if (const Result<void> given = giveFolder(QFileInfo(folder).path(), dovecotsUser); !given) {
                return given;
            }
            if (const Result<void> given = giveFolder(folder, dovecotsUser); !given) {
                return given;
            }
        }
    }
    QFile file(maildir + QStringLiteral("/tmp/") + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(mail) != mail.size()) {
        return failure(ErrorKind::Storage, file.errorString());
    }
    file.close();
    if (const Result<void> given = giveFolder(file.fileName(), dovecotsUser); !given) {
        return given;
    }
    // Moved when whole, as Maildir asks: Dovecot never sees half a mail.
    return file.rename(maildir + QStringLiteral("/new/") + name) ? Result<void>()
                                                                 : failure(ErrorKind::Storage, file.errorString());
}

QList<QByteArray> MailServers::mailsOf(const QString &mailbox, const QString &folder) const
{
    QList<QByteArray> mails;
    const QString maildir = mailFolder() + u'/' + mailbox + QStringLiteral("/Maildir")
        + (folder.isEmpty() ? QString() : QStringLiteral("/.") + folder);
    for (const QString &part : {QStringLiteral("/new"), QStringLiteral("/cur")}) {
        const QDir files(maildir + part);
        const QStringList names = files.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(files.filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                mails.append(file.readAll());
            }
        }
    }
    return mails;
}

} // namespace wederhoor::test
