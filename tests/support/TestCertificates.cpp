#include "tests/support/TestCertificates.h"

#include <QProcess>
#include <QStandardPaths>

namespace wederhoor::test {

namespace {

Result<void> openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return failure(ErrorKind::Invalid, QString::fromUtf8(process.readAllStandardError()));
    }
    return {};
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

bool TestCertificates::canBeMade()
{
    return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty();
}

Result<void> TestCertificates::makeAuthority(const QString &name)
{
    return openssl(words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout")
                   + QStringList{file(name + QStringLiteral(".key")), QStringLiteral("-out"),
                                 file(name + QStringLiteral(".pem")), QStringLiteral("-subj"),
                                 QStringLiteral("/CN=Sample ") + name});
}

Result<void> TestCertificates::sign(const QString &name, const QString &authority, const QString &host)
{
    const QString request = file(name + QStringLiteral(".csr"));
    const Result<void> asked
        = openssl(words("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout")
                  + QStringList{file(name + QStringLiteral(".key")), QStringLiteral("-out"), request,
                                QStringLiteral("-subj"), QStringLiteral("/CN=") + host, QStringLiteral("-addext"),
                                QStringLiteral("subjectAltName=DNS:") + host});
    if (!asked) {
        return asked;
    }
    return openssl(words("x509 -req -CAcreateserial -days 2 -copy_extensions copy -in")
                   + QStringList{request, QStringLiteral("-CA"), file(authority + QStringLiteral(".pem")),
                                 QStringLiteral("-CAkey"), file(authority + QStringLiteral(".key")),
                                 QStringLiteral("-out"), file(name + QStringLiteral(".crt"))});
}

} // namespace wederhoor::test
