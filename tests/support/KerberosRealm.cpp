#include "tests/support/KerberosRealm.h"

#include "tests/support/PostgresServer.h"

#include <QFile>
#include <QStandardPaths>

#include <csignal>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString realm = QStringLiteral("SAMPLE.TEST");

QString program(const char *name)
{
    const QString found = QStandardPaths::findExecutable(QLatin1String(name));
    return found.isEmpty() ? QStandardPaths::findExecutable(QLatin1String(name), {QStringLiteral("/usr/sbin")}) : found;
}

Result<void> run(const char *name, const QStringList &arguments)
{
    return runToEnd({program(name), arguments}, 60s);
}

Result<void> write(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return failure(ErrorKind::Storage, path);
    }
    return {};
}

/// Nothing is asked of the name service: it knows no such realm.
constexpr auto clientSettings = R"([libdefaults]
 default_realm = SAMPLE.TEST
 dns_lookup_kdc = false
 dns_lookup_realm = false
 dns_canonicalize_hostname = false
 rdns = false
[realms]
 SAMPLE.TEST = {
  kdc = 127.0.0.1:%1
 }
[domain_realm]
 localhost = SAMPLE.TEST
)";
constexpr auto serverSettings = R"([kdcdefaults]
 kdc_listen = 127.0.0.1:%1
 kdc_tcp_listen = 127.0.0.1:%1
[realms]
 SAMPLE.TEST = {
  database_name = %2/principal
  key_stash_file = %2/stash
 }
)";

} // namespace

Result<std::unique_ptr<KerberosRealm>> KerberosRealm::start()
{
    for (const char *name : {"krb5kdc", "kdb5_util", "kadmin.local", "kinit"}) {
        if (program(name).isEmpty()) {
            return failure(ErrorKind::NotFound,
                           QLatin1String(name) + QStringLiteral(" of MIT Kerberos is not installed"));
        }
    }
    std::unique_ptr<KerberosRealm> made(new KerberosRealm);
    if (const Result<void> up = made->make(); !up) {
        return failure(up.error());
    }
    return made;
}

KerberosRealm::~KerberosRealm()
{
    for (const char *name : {"KRB5_CONFIG", "KRB5_KDC_PROFILE", "KRB5CCNAME"}) {
        qunsetenv(name);
    }
}

Result<void> KerberosRealm::make()
{
    const quint16 port = freePort();
    Result<void> done = write(file("krb5.conf"), QString::fromLatin1(clientSettings).arg(port));
    done = done ? write(file("kdc.conf"), QString::fromLatin1(serverSettings).arg(port).arg(m_folder.path())) : done;
    qputenv("KRB5_CONFIG", file("krb5.conf").toLocal8Bit());
    qputenv("KRB5_KDC_PROFILE", file("kdc.conf").toLocal8Bit());
    qputenv("KRB5CCNAME", "FILE:" + file("tickets").toLocal8Bit());
    done = done ? run("kdb5_util",
                      {QStringLiteral("create"), QStringLiteral("-s"), QStringLiteral("-r"), realm,
                       QStringLiteral("-P"), QStringLiteral("sample")})
                : done;
    done = done ? addWithKey(QStringLiteral("postgres/localhost"), keytab()) : done;
    // The server runs as another user when the test runs as root, and reads its key and where the realm is.
    done = done ? giveFolder(keytab(), PostgresServer::clusterUser()) : done;
    if (!done) {
        return done;
    }
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther);
    ServerProcess::Command kdc{program("krb5kdc"), {QStringLiteral("-n"), QStringLiteral("-r"), realm}};
    kdc.endSignal = SIGTERM;
    const Result<QByteArray> ready = m_process.start(kdc, "starting", 60s);
    return ready ? Result<void>() : failure(ready.error());
}

Result<void> KerberosRealm::addWithKey(const QString &principal, const QString &keytab)
{
    const Result<void> added
        = run("kadmin.local",
              {QStringLiteral("-r"), realm, QStringLiteral("addprinc"), QStringLiteral("-randkey"), principal});
    return added ? run("kadmin.local",
                       {QStringLiteral("-r"), realm, QStringLiteral("ktadd"), QStringLiteral("-k"), keytab, principal})
                 : added;
}

Result<void> KerberosRealm::add(const QString &person)
{
    return addWithKey(person, m_folder.filePath(person + QStringLiteral(".keytab")));
}

Result<void> KerberosRealm::signIn(const QString &person)
{
    return run(
        "kinit",
        {QStringLiteral("-k"), QStringLiteral("-t"), m_folder.filePath(person + QStringLiteral(".keytab")), person});
}

void KerberosRealm::signOut()
{
    QFile::remove(file("tickets"));
}

} // namespace wederhoor::test
