#include "ui/models/TeamAdvice.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TeamAdvice)
};

using Verdict = TeamVerdict;

/// %1 is the host, %2 the port, %3 the database.
struct Row
{
    Verdict verdict;
    const char *what;
    const char *remedy;
};

constexpr std::array<Row, 22> table{{
    {Verdict::Works, QT_TRANSLATE_NOOP("TeamAdvice", "It works."), ""},
    {Verdict::NoSuchHost, QT_TRANSLATE_NOOP("TeamAdvice", "The name %1 is not known."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Check the spelling, and that you are on the organisation's network or VPN.")},
    {Verdict::Refused, QT_TRANSLATE_NOOP("TeamAdvice", "Nobody listens at %1, port %2."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "Check the port (usually 5432), and that PostgreSQL runs and listens to the network.")},
    {Verdict::NoAnswer, QT_TRANSLATE_NOOP("TeamAdvice", "No answer from %1, port %2, in time."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Check the network or VPN; a firewall may keep you from it. Then try again.")},
    {Verdict::WrongHostName, QT_TRANSLATE_NOOP("TeamAdvice", "The server's certificate is another host's, not %1's."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "Fill in the name that stands in the certificate. If that cannot be right, do not go on and ask "
                       "the administrator.")},
    {Verdict::WrongAuthority,
     QT_TRANSLATE_NOOP("TeamAdvice", "The server's certificate was not signed by an authority that is trusted here."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "Ask the administrator for the right CA file and choose it (sslrootcert in an address).")},
    {Verdict::NoEncryption, QT_TRANSLATE_NOOP("TeamAdvice", "The server speaks no TLS."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "Have TLS switched on there. A plain connection has to be asked for by name (sslmode=disable in "
                       "an address).")},
    {Verdict::CertificateFile, QT_TRANSLATE_NOOP("TeamAdvice", "A certificate or key of this side cannot be used."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "Check that the files exist and that nobody but you can read the key (mode 0600).")},
    {Verdict::NoPassword, QT_TRANSLATE_NOOP("TeamAdvice", "The server asks for a password, and there is none."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Fill in the password, or choose another way to sign in.")},
    {Verdict::WrongPassword, QT_TRANSLATE_NOOP("TeamAdvice", "The login or its password is not right."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Check both, also capital letters; an administrator can set a new password.")},
    {Verdict::NoTicket, QT_TRANSLATE_NOOP("TeamAdvice", "Kerberos has no ticket that the server takes."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "Get one (kinit, or sign in to this computer again), and check the clock of this computer.")},
    {Verdict::NotAdmitted,
     QT_TRANSLATE_NOOP("TeamAdvice", "The server does not admit this login from this computer, or not in this way."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "Check the login and the way to sign in; the administrator looks at pg_hba.conf.")},
    {Verdict::NoSuchDatabase, QT_TRANSLATE_NOOP("TeamAdvice", "There is no database %3 on that server."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Check its name; an administrator makes it with createdb.")},
    {Verdict::NoRole, QT_TRANSLATE_NOOP("TeamAdvice", "You are known there, but this login is no member of the team."),
     QT_TRANSLATE_NOOP("TeamAdvice", "An administrator adds it: Settings, Members, or wederhoor team user add.")},
    {Verdict::NoSchema, QT_TRANSLATE_NOOP("TeamAdvice", "The database is there, but it is no team database yet."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Whoever made it runs wederhoor team create.")},
    {Verdict::SchemaTooOld, QT_TRANSLATE_NOOP("TeamAdvice", "The database is older than this program."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "Whoever made it runs wederhoor team migrate; older programs go on working with it.")},
    {Verdict::ProgramTooOld, QT_TRANSLATE_NOOP("TeamAdvice", "The database is newer than this program can work with."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Update Wederhoor.")},
    {Verdict::ServerTooOld, QT_TRANSLATE_NOOP("TeamAdvice", "The server's PostgreSQL is too old."),
     QT_TRANSLATE_NOOP("TeamAdvice", "It must be version 13 or newer.")},
    {Verdict::Standby, QT_TRANSLATE_NOOP("TeamAdvice", "This server is a copy that can only be read."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Fill in the name of the primary server, or one that always leads to it.")},
    {Verdict::TransactionPooler,
     QT_TRANSLATE_NOOP("TeamAdvice", "A pooler stands between, and hands out sessions a transaction at a time."),
     QT_TRANSLATE_NOOP("TeamAdvice",
                       "The administrator sets it to session mode (pool_mode = session), or you connect past it.")},
    {Verdict::Busy, QT_TRANSLATE_NOOP("TeamAdvice", "The server is starting, stopping, or has no connection left."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Try again in a minute. Each desk needs three connections (max_connections).")},
    {Verdict::Trouble, QT_TRANSLATE_NOOP("TeamAdvice", "The team database cannot be used."),
     QT_TRANSLATE_NOOP("TeamAdvice", "Show the administrator what the server said.")},
}};

QString filled(const char *text, const TeamAddress &address)
{
    if (*text == '\0') {
        return {};
    }
    QString words = Words::tr(text);
    words.replace(QLatin1String("%2"), QString::number(address.port));
    words.replace(QLatin1String("%3"), address.database);
    return words.replace(QLatin1String("%1"), address.host); // last: what a person typed is not read again
}

const Row &rowOf(Verdict verdict)
{
    const auto row = std::find_if(table.begin(), table.end(),
                                  [verdict](const Row &candidate) { return candidate.verdict == verdict; });
    Q_ASSERT(row != table.end());
    return *row;
}

} // namespace

TeamAdvice teamAdvice(const TeamTest &test, const TeamAddress &address)
{
    const Row &row = rowOf(test.verdict);
    return {filled(row.what, address), filled(row.remedy, address)};
}

bool teamAdviceNamesAddress(TeamVerdict verdict)
{
    return QByteArrayView(rowOf(verdict).what).contains('%');
}

QString teamRoleWord(const QString &role)
{
    if (role == QLatin1String("trainee")) {
        return Words::tr("trainee");
    }
    if (role == QLatin1String("agent")) {
        return Words::tr("agent");
    }
    if (role == QLatin1String("supervisor")) {
        return Words::tr("supervisor");
    }
    return role == QLatin1String("admin") ? Words::tr("administrator") : QString();
}

QString teamSignInWord(TeamSignIn way)
{
    switch (way) {
    case TeamSignIn::Password:
        return Words::tr("password, kept in the keyring");
    case TeamSignIn::PasswordFile:
        return Words::tr("password file (pgpass)");
    case TeamSignIn::Certificate:
        return Words::tr("client certificate");
    case TeamSignIn::Kerberos:
        return Words::tr("Kerberos (your login at this computer)");
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
