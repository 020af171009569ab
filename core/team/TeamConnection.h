#pragma once

#include "core/domain/Result.h"
#include "core/store/TeamTable.h"
#include "core/team/TeamAddress.h"
#include "core/team/TeamRows.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <thread>

struct pg_conn;
struct pg_result;

namespace wederhoor {

/// One connection to the team database, which blocks the thread that opened it and is used on no other. libpq itself,
/// not Qt Sql: it waits with a deadline of ours, tells SQLSTATEs, sends many statements in one go and makes a
/// password's verifier.
class TeamConnection
{
public:
    /// What a person waits for; what may take longer says so.
    static constexpr std::chrono::milliseconds commandDeadline{2000};

    struct Notification
    {
        QString payload;
        bool own = false; ///< sent by this very connection
    };
    struct Limits
    {
        /// For connecting.
        std::chrono::milliseconds deadline = std::chrono::seconds{10};
        /// A statement that runs longer is ended by the server, even when this process is no more; zero: never.
        std::chrono::milliseconds statementTimeout = commandDeadline;
        /// When this one can be read (see WakeSignal), every wait ends as Error::Cancelled; -1: none.
        int interrupt = -1;
    };
    struct Statement
    {
        QByteArray sql;
        QList<TeamValue> values = {};
    };

    ~TeamConnection();
    TeamConnection(const TeamConnection &) = delete;
    TeamConnection &operator=(const TeamConnection &) = delete;

    /// Error::Network: not reachable, or TLS refused; Error::Unauthorized: password, certificate or ticket refused;
    /// Error::NotFound: no such database.
    /// Of several hosts each is tried in its turn, with its share of the deadline: one that is gone without a word
    /// holds up none of the others. Of what went wrong a host that lets nobody in is told before those that did not
    /// answer.
    [[nodiscard]] static Result<std::unique_ptr<TeamConnection>> open(const TeamAddress &address,
                                                                      const QByteArray &password, const Limits &limits);

    /// Error::Timeout: whether the server acted is not known; this connection is then closed.
    [[nodiscard]] Result<TeamRows> run(const QByteArray &sql, const QList<TeamValue> &values = {},
                                       std::chrono::milliseconds deadline = commandDeadline);
    /// Several statements without values, as one transaction unless they say otherwise.
    [[nodiscard]] Result<void> runScript(const QByteArray &sql, std::chrono::milliseconds deadline);
    /// Statements in one go, each a transaction of its own; the answers in their order.
    [[nodiscard]] Result<QList<Result<TeamRows>>> runTogether(const QList<Statement> &statements,
                                                              std::chrono::milliseconds deadline = commandDeadline);

    /// Waits until a notification comes or `deadline` passes; then there is none.
    [[nodiscard]] Result<QList<Notification>> waitForNotifications(std::chrono::milliseconds deadline);

    /// What the server keeps of a password: made here, so that the password itself never leaves this process.
    [[nodiscard]] Result<QByteArray> passwordVerifier(const QString &member, const QByteArray &password);

    /// How far a stream held nothing more behind a position. Of this connection only: a server that crashes ends it,
    /// and gives the numbers of what was rolled back again.
    struct SeenEmpty
    {
        TeamStreamPosition behind;
        QByteArray below;
    };
    [[nodiscard]] SeenEmpty seenEmpty(const QByteArray &stream) const { return m_seenEmpty.value(stream); }
    void setSeenEmpty(const QByteArray &stream, const SeenEmpty &seen) { m_seenEmpty.insert(stream, seen); }

    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    [[nodiscard]] bool isEncrypted() const;
    /// Reported by the server, as 150004.
    [[nodiscard]] int serverVersion() const;
    [[nodiscard]] QString user() const;
    /// The number of the server's process, as whoever answered said when the connection came about.
    [[nodiscard]] std::int64_t session() const;

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    TeamConnection(pg_conn *connection, int interrupt);
    [[nodiscard]] static Result<std::unique_ptr<TeamConnection>> openOne(const TeamAddress &address,
                                                                         const QByteArray &password,
                                                                         const Limits &limits);
    [[nodiscard]] Result<void> connect(TimePoint until);
    [[nodiscard]] Result<bool> pollFor(bool reading, bool writing, TimePoint until);
    [[nodiscard]] Result<void> waitFor(bool reading, bool writing, TimePoint until);
    [[nodiscard]] Result<void> flush(TimePoint until);
    [[nodiscard]] Result<pg_result *> nextResult(TimePoint until);
    [[nodiscard]] Result<TeamRows> collect(TimePoint until);
    [[nodiscard]] Result<QList<Result<TeamRows>>> sendTogether(const QList<Statement> &statements, TimePoint until);
    [[nodiscard]] Result<void> send(const Statement &statement);
    [[nodiscard]] tl::unexpected<Error> lost(ErrorKind kind);
    void close();

    pg_conn *m_connection = nullptr;
    int m_interrupt = -1;
    QHash<QByteArray, SeenEmpty> m_seenEmpty;
    std::thread::id m_thread;
};

} // namespace wederhoor
