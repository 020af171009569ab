#include "app/commands/TeamWords.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TeamWords)
};

QString troubleWords(TeamVerdict verdict, const TeamAddress &address)
{
    switch (verdict) {
    case TeamVerdict::Works:
        return Words::tr("It works.");
    case TeamVerdict::NoSuchHost:
        return Words::tr("Nobody answers at %1, port %2: check the name, the port and the network.")
            .arg(address.host)
            .arg(address.port);
    case TeamVerdict::WrongHostName:
        return Words::tr("The server's certificate is of another host than %1: use the name that stands in it.")
            .arg(address.host);
    case TeamVerdict::WrongAuthority:
        return Words::tr("The server's certificate was not signed by the authority of sslrootcert: ask the "
                         "administrator for the right file.");
    case TeamVerdict::NoEncryption:
        return Words::tr("The server speaks no TLS. Switch it on there; a plain connection must be asked for with "
                         "sslmode=disable.");
    case TeamVerdict::CertificateFile:
        return Words::tr("A certificate or key of this side cannot be used: check the files of the address.");
    case TeamVerdict::WrongPassword:
        return Words::tr("The login was refused: check its name and password, certificate or ticket.");
    case TeamVerdict::NoSuchDatabase:
        return Words::tr("There is no database %1 on that server: it is made with createdb.").arg(address.database);
    case TeamVerdict::NoRole:
        return Words::tr("This login is no member of the team: an administrator adds it with wederhoor team user add.");
    case TeamVerdict::NoSchema:
        return Words::tr("The database is empty: whoever made it runs wederhoor team create.");
    case TeamVerdict::SchemaTooOld:
        return Words::tr("The database is older than this program: whoever made it runs wederhoor team migrate.");
    case TeamVerdict::ProgramTooOld:
        return Words::tr("The database is newer than this program can work with: update Wederhoor.");
    case TeamVerdict::ServerTooOld:
        return Words::tr("The server's PostgreSQL is too old: version 13 is the oldest.");
    case TeamVerdict::Trouble:
        return Words::tr("The team database cannot be used.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString teamVerdictWords(const TeamTest &test, const TeamAddress &address)
{
    const QString words = troubleWords(test.verdict, address);
    // What the server said helps whoever looks after it; it never holds what a person wrote.
    return test.works() || test.words.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, test.words);
}

QString teamVerdictName(TeamVerdict verdict)
{
    switch (verdict) {
    case TeamVerdict::Works:
        return QStringLiteral("works");
    case TeamVerdict::NoSuchHost:
        return QStringLiteral("no_such_host");
    case TeamVerdict::WrongHostName:
        return QStringLiteral("wrong_host_name");
    case TeamVerdict::WrongAuthority:
        return QStringLiteral("wrong_authority");
    case TeamVerdict::NoEncryption:
        return QStringLiteral("no_encryption");
    case TeamVerdict::CertificateFile:
        return QStringLiteral("certificate_file");
    case TeamVerdict::WrongPassword:
        return QStringLiteral("wrong_password");
    case TeamVerdict::NoSuchDatabase:
        return QStringLiteral("no_such_database");
    case TeamVerdict::NoRole:
        return QStringLiteral("no_role");
    case TeamVerdict::NoSchema:
        return QStringLiteral("no_schema");
    case TeamVerdict::SchemaTooOld:
        return QStringLiteral("schema_too_old");
    case TeamVerdict::ProgramTooOld:
        return QStringLiteral("program_too_old");
    case TeamVerdict::ServerTooOld:
        return QStringLiteral("server_too_old");
    case TeamVerdict::Trouble:
        return QStringLiteral("trouble");
    }
    Q_UNREACHABLE();
}

Exit exitFor(TeamVerdict verdict)
{
    switch (verdict) {
    case TeamVerdict::Works:
        return Exit::Done;
    case TeamVerdict::NoSuchHost:
    case TeamVerdict::WrongHostName:
    case TeamVerdict::WrongAuthority:
    case TeamVerdict::NoEncryption:
    case TeamVerdict::CertificateFile:
    case TeamVerdict::WrongPassword:
        return Exit::Unreachable;
    case TeamVerdict::NoSuchDatabase:
    case TeamVerdict::NoRole:
    case TeamVerdict::NoSchema:
    case TeamVerdict::SchemaTooOld:
    case TeamVerdict::ProgramTooOld:
    case TeamVerdict::ServerTooOld:
    case TeamVerdict::Trouble:
        return Exit::Failed;
    }
    Q_UNREACHABLE();
}

QString teamRoleName(const QString &inDatabase)
{
    return inDatabase == QLatin1String("admin") ? QStringLiteral("administrator") : inDatabase;
}

} // namespace wederhoor
