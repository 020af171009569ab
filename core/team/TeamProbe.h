#pragma once

#include "core/domain/Async.h"
#include "core/domain/WakeSignal.h"
#include "core/team/TeamAcquaintance.h"

#include <atomic>
#include <functional>
#include <list>
#include <thread>

namespace wederhoor {

/// What a connection test came to, plain enough to act on.
enum class TeamVerdict {
    Works,
    NoSuchHost, ///< the name is not known
    Refused, ///< the host is there, and nobody listens at that port or socket
    NoAnswer, ///< within the deadline: a firewall, or a host that is away
    WrongHostName, ///< the certificate is another host's
    WrongAuthority, ///< the certificate was not signed by the authority that was named
    NoEncryption, ///< the server speaks no TLS
    CertificateFile, ///< a certificate or key of ours cannot be used
    NoPassword, ///< the server asks for one, and there is none
    WrongPassword, ///< or a login that is not there: the server does not tell them apart
    NoTicket, ///< Kerberos has none for this login, or the server takes none
    NotAdmitted, ///< the server lets nobody in that way from here (pg_hba.conf)
    NoSuchDatabase,
    NoRole, ///< the login is no member, or in none of the four groups, or in two
    NoSchema, ///< the database is there and empty
    SchemaTooOld, ///< an administrator must bring it up to date
    ProgramTooOld, ///< this program must be updated
    ServerTooOld, ///< PostgreSQL 13 is the oldest
    Standby, ///< takes no writes
    TransactionPooler, ///< a pooler that hands each transaction another session
    Busy, ///< comes up, goes down, or has no connection left
    Trouble, ///< something else: the error's words
};

struct TeamTest
{
    TeamVerdict verdict = TeamVerdict::Trouble;
    std::optional<TeamWelcome> welcome; ///< of one that works
    QString words; ///< for those who diagnose

    [[nodiscard]] bool works() const { return verdict == TeamVerdict::Works; }
};

/// Stable, for --json and logs: "works", "no_such_host" ...
[[nodiscard]] QString teamVerdictName(TeamVerdict verdict);
/// Why a connection did not come about.
[[nodiscard]] TeamVerdict verdictOf(const Error &error);
/// The same of one that came about, and was refused when it said hello.
[[nodiscard]] TeamVerdict verdictOfHello(const Error &error);

/// Opens a connection, says hello, and looks whether a pooler stands between. `program`: the schema this program was
/// built for. Blocks.
[[nodiscard]] TeamTest testTeamDatabase(const TeamAddress &address, const QByteArray &password, int program,
                                        const TeamConnection::Limits &limits = {});

/// Tests connections on threads of its own: the driver blocks, the window never.
class TeamProbe
{
public:
    TeamProbe() = default;
    /// Interrupts what is under way. Waits for a name that is being looked up, which nothing interrupts.
    ~TeamProbe();
    TeamProbe(const TeamProbe &) = delete;
    TeamProbe &operator=(const TeamProbe &) = delete;

    /// An earlier one that is under way ends as Error::Cancelled.
    [[nodiscard]] QFuture<Result<TeamTest>> test(const TeamAddress &address, const QByteArray &password);
    void cancel();

private:
    struct Run
    {
        WakeSignal interrupt;
        std::atomic<bool> isOver = false;
        std::thread thread;
    };
    void reap();

    std::list<Run> m_runs;
};

} // namespace wederhoor
