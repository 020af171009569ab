#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Ids.h"
#include "core/team/TeamConnection.h"

namespace wederhoor {

/// What the database says to a connection that says hello.
struct TeamWelcome
{
    QUuid incarnation;
    int schemaVersion = 0;
    QString role; ///< "trainee", "agent", "supervisor", "admin"
    QList<ChannelId> channels;
    QByteArray horizon; ///< see TeamCalls::horizon
    Instant now{}; ///< by the database's clock
    QString sendingHeld; ///< why nobody may send; empty: everybody may
    bool encrypted = false;
    int serverVersion = 0;
    QString member;
};

/// What a connection test came to, plain enough to act on.
enum class TeamVerdict {
    Works,
    NoSuchHost, ///< the name is not known, or nobody answers there
    WrongHostName, ///< the certificate is another host's
    WrongAuthority, ///< the certificate was not signed by the authority that was named
    NoEncryption, ///< the server speaks no TLS
    CertificateFile, ///< a certificate or key of ours cannot be used
    WrongPassword, ///< or a ticket or certificate that was refused, or a login that is not there
    NoSuchDatabase,
    NoRole, ///< the login is no member, or in none of the four groups, or in two
    NoSchema, ///< the database is there and empty
    SchemaTooOld, ///< an administrator must bring it up to date
    ProgramTooOld, ///< this program must be updated
    ServerTooOld, ///< PostgreSQL 13 is the oldest
    Trouble, ///< something else: the error's words
};

struct TeamTest
{
    TeamVerdict verdict = TeamVerdict::Trouble;
    std::optional<TeamWelcome> welcome; ///< of one that works
    QString words; ///< for those who diagnose

    [[nodiscard]] bool works() const { return verdict == TeamVerdict::Works; }
};

/// Says hello; `program` is the schema that this program was built for.
[[nodiscard]] Result<TeamWelcome> sayHello(TeamConnection &connection, int program);
/// Opens a connection and says hello. Blocks.
[[nodiscard]] TeamTest testTeamDatabase(const TeamAddress &address, const QByteArray &password, int program,
                                        std::chrono::milliseconds deadline = std::chrono::seconds{10});
/// Why a connection did not come about.
[[nodiscard]] TeamVerdict verdictOf(const Error &error);

} // namespace wederhoor
