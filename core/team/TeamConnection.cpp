#include "core/team/TeamConnection.h"

#include "core/team/TeamErrors.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <poll.h>

namespace wederhoor {

namespace {

using SteadyClock = std::chrono::steady_clock;

struct ResultDeleter
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, ResultDeleter>;

QString field(const PGresult *result, int code)
{
    return QString::fromUtf8(PQresultErrorField(result, code));
}

Error errorOf(const PGresult *result)
{
    return wederhoor::errorOf(ServerComplaint{PQresultErrorField(result, PG_DIAG_SQLSTATE),
                                              field(result, PG_DIAG_MESSAGE_PRIMARY),
                                              field(result, PG_DIAG_MESSAGE_DETAIL)});
}

bool isFine(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY;
}

bool isFatal(const PGresult *result)
{
    const QByteArray severity(PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED));
    return severity == "FATAL" || severity == "PANIC";
}

TeamRows rowsOf(const PGresult *result)
{
    const int columns = PQnfields(result);
    const int rows = PQntuples(result);
    std::vector<TeamValue> cells;
    cells.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            cells.push_back(PQgetisnull(result, row, column) ? TeamValue()
                                                             : TeamValue(QByteArray(PQgetvalue(result, row, column),
                                                                                    PQgetlength(result, row, column))));
        }
    }
    return {columns, std::move(cells)};
}

/// libpq keeps no SQLSTATE of a connection that was refused; with this verbosity it is all its words hold.
QByteArray stateIn(const QString &words)
{
    static const QRegularExpression fatal(QStringLiteral("(?:FATAL|ERROR):\\s+([0-9A-Z]{5})$"));
    return fatal.match(words).captured(1).toLatin1();
}

Error connectError(const PGconn *connection)
{
    const QString words = QString::fromUtf8(PQerrorMessage(connection)).simplified();
    const QByteArray state = stateIn(words);
    if (state == "3D000") {
        return Error{ErrorKind::NotFound, words};
    }
    if (!state.isEmpty()) {
        Error error = wederhoor::errorOf(ServerComplaint{state, words, {}});
        error.kind = error.kind == ErrorKind::Forbidden ? ErrorKind::Unauthorized : error.kind;
        return error;
    }
    // Said by libpq itself, in English (see EnglishWords): nothing to log in with is no fault of the network.
    const bool noPassword = words.contains(QLatin1String("no password supplied"));
    return Error{noPassword ? ErrorKind::Unauthorized : ErrorKind::Network, words};
}

/// libpq's own words are translated by the locale of the thread; the verdict of a connection test reads them.
class EnglishWords
{
public:
    EnglishWords()
        : m_english(::newlocale(LC_ALL_MASK, "C", nullptr))
        , m_before(::uselocale(m_english))
    {
    }
    ~EnglishWords()
    {
        ::uselocale(m_before);
        ::freelocale(m_english);
    }
    EnglishWords(const EnglishWords &) = delete;
    EnglishWords &operator=(const EnglishWords &) = delete;

private:
    locale_t m_english;
    locale_t m_before;
};

int remaining(SteadyClock::time_point until)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - SteadyClock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

} // namespace

TeamConnection::TeamConnection(pg_conn *connection, int interrupt)
    : m_connection(connection)
    , m_interrupt(interrupt)
    , m_thread(std::this_thread::get_id())
{
}

TeamConnection::~TeamConnection()
{
    close();
}

void TeamConnection::close()
{
    PQfinish(m_connection);
    m_connection = nullptr;
}

tl::unexpected<Error> TeamConnection::lost(ErrorKind kind)
{
    const QString words = m_connection != nullptr ? QString::fromUtf8(PQerrorMessage(m_connection)).simplified()
                                                  : QStringLiteral("not connected");
    close();
    return failure(kind, words);
}

Result<std::unique_ptr<TeamConnection>> TeamConnection::open(const TeamAddress &address, const QByteArray &password,
                                                             const Limits &limits)
{
    const QStringList hosts = address.hosts();
    if (hosts.size() < 2) {
        return openOne(address, password, limits);
    }
    Limits share = limits;
    share.deadline /= hosts.size();
    Error trouble;
    for (const QString &host : hosts) {
        TeamAddress one = address;
        one.host = host;
        auto opened = openOne(one, password, share);
        if (opened || opened.error().kind == ErrorKind::Cancelled) {
            return opened;
        }
        const bool isAway = opened.error().kind == ErrorKind::Network || opened.error().kind == ErrorKind::Timeout;
        trouble = trouble.detail.isEmpty() || !isAway ? opened.error() : trouble;
    }
    return failure(trouble);
}

Result<std::unique_ptr<TeamConnection>> TeamConnection::openOne(const TeamAddress &address, const QByteArray &password,
                                                                const Limits &limits)
{
    const auto keywords = connectionKeywords(address, password);
    QVarLengthArray<const char *, 32> names;
    QVarLengthArray<const char *, 32> values;
    for (const auto &[name, value] : keywords) {
        names.append(name.constData());
        values.append(value.constData());
    }
    names.append(nullptr);
    values.append(nullptr);
    const EnglishWords english;
    std::unique_ptr<TeamConnection> connection(
        new TeamConnection(PQconnectStartParams(names.constData(), values.constData(), 0), limits.interrupt));
    const TimePoint until = SteadyClock::now() + limits.deadline;
    Result<void> ready = connection->connect(until);
    if (ready) {
        // For what a process that is no more left running. Not as options of the connection: poolers know none.
        ready = connection->runScript("SET statement_timeout = " + QByteArray::number(limits.statementTimeout.count())
                                          + "; SET idle_in_transaction_session_timeout = 60000",
                                      std::chrono::milliseconds{remaining(until)});
    }
    if (!ready) {
        return failure(ready.error());
    }
    return connection;
}

Result<void> TeamConnection::connect(TimePoint until)
{
    if (m_connection == nullptr || PQstatus(m_connection) == CONNECTION_BAD) {
        return failure(m_connection != nullptr ? connectError(m_connection)
                                               : Error{ErrorKind::Storage, QStringLiteral("out of memory")});
    }
    PQsetErrorVerbosity(m_connection, PQERRORS_SQLSTATE);
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    while (status != PGRES_POLLING_OK) {
        const Result<void> waited = waitFor(status == PGRES_POLLING_READING, status == PGRES_POLLING_WRITING, until);
        if (!waited) {
            return waited;
        }
        status = PQconnectPoll(m_connection);
        if (status == PGRES_POLLING_FAILED) {
            const Error error = connectError(m_connection);
            close();
            return failure(error);
        }
    }
    PQsetErrorVerbosity(m_connection, PQERRORS_DEFAULT);
    PQsetnonblocking(m_connection, 1);
    // What the server remarks ("already a member") is nobody's business on a desk.
    PQsetNoticeReceiver(
        m_connection, [](void *, const PGresult *) {}, nullptr);
    return {};
}

/// False: the time is over.
Result<bool> TeamConnection::pollFor(bool reading, bool writing, TimePoint until)
{
    const auto events = static_cast<short>((reading ? POLLIN : 0) | (writing ? POLLOUT : 0));
    for (;;) {
        std::array<pollfd, 2> descriptors{{{PQsocket(m_connection), events, 0}, {m_interrupt, POLLIN, 0}}};
        const int ready = ::poll(descriptors.data(), descriptors.size(), remaining(until));
        if ((descriptors[1].revents & POLLIN) != 0) {
            close();
            return failure(ErrorKind::Cancelled);
        }
        if (ready >= 0) {
            return ready > 0;
        }
        if (errno != EINTR) {
            return lost(ErrorKind::Network);
        }
    }
}

Result<void> TeamConnection::waitFor(bool reading, bool writing, TimePoint until)
{
    const Result<bool> ready = pollFor(reading, writing, until);
    if (ready && !*ready) {
        close();
        return failure(ErrorKind::Timeout, QStringLiteral("the team database does not answer"));
    }
    return ready ? Result<void>() : failure(ready.error());
}

Result<void> TeamConnection::flush(TimePoint until)
{
    for (;;) {
        const int left = PQflush(m_connection);
        if (left == 0) {
            return {};
        }
        if (left < 0) {
            return lost(ErrorKind::Network);
        }
        // Reading too: a server that waits to be read reads nothing either.
        if (const Result<void> waited = waitFor(true, true, until); !waited) {
            return waited;
        }
        if (PQconsumeInput(m_connection) == 0) {
            return lost(ErrorKind::Network);
        }
    }
}

Result<pg_result *> TeamConnection::nextResult(TimePoint until)
{
    while (PQisBusy(m_connection) != 0) {
        if (const Result<void> waited = waitFor(true, false, until); !waited) {
            return failure(waited.error());
        }
        if (PQconsumeInput(m_connection) == 0) {
            return lost(ErrorKind::Network);
        }
    }
    return PQgetResult(m_connection);
}

/// All that one statement answers: the last rows, or the first complaint.
Result<TeamRows> TeamConnection::collect(TimePoint until)
{
    Result<TeamRows> rows = TeamRows();
    bool ended = false;
    for (;;) {
        const Result<pg_result *> next = nextResult(until);
        if (!next) {
            return failure(next.error());
        }
        const ResultPointer result(*next);
        if (!result) {
            break;
        }
        // The server's last words: that the connection is gone is noticed only by the next who uses it.
        ended = ended || isFatal(result.get());
        if (!isFine(result.get())) {
            rows = rows ? failure(errorOf(result.get())) : rows;
        } else if (rows) {
            rows = rowsOf(result.get());
        }
    }
    if (ended || PQstatus(m_connection) == CONNECTION_BAD) {
        // Ended while it answered: whether it acted is not known, but that the connection is gone is.
        const Error error = rows ? Error{ErrorKind::Network, QStringLiteral("the connection was lost")} : rows.error();
        close();
        return failure(error.kind == ErrorKind::BadResponse ? Error{ErrorKind::Network, error.detail} : error);
    }
    return rows;
}

Result<void> TeamConnection::send(const Statement &statement)
{
    QVarLengthArray<const char *, 16> values;
    for (const TeamValue &value : statement.values) {
        values.append(value ? value->constData() : nullptr);
    }
    if (PQsendQueryParams(m_connection, statement.sql.constData(), static_cast<int>(values.size()), nullptr,
                          values.constData(), nullptr, nullptr, 0)
        == 0) {
        return lost(ErrorKind::Network);
    }
    return {};
}

Result<TeamRows> TeamConnection::run(const QByteArray &sql, const QList<TeamValue> &values,
                                     std::chrono::milliseconds deadline)
{
    Q_ASSERT(std::this_thread::get_id() == m_thread);
    if (m_connection == nullptr) {
        return failure(ErrorKind::Network, QStringLiteral("not connected"));
    }
    const TimePoint until = SteadyClock::now() + deadline;
    Result<void> sent = send({sql, values});
    if (sent) {
        sent = flush(until);
    }
    if (!sent) {
        return failure(sent.error());
    }
    return collect(until);
}

Result<void> TeamConnection::runScript(const QByteArray &sql, std::chrono::milliseconds deadline)
{
    Q_ASSERT(std::this_thread::get_id() == m_thread);
    if (m_connection == nullptr || PQsendQuery(m_connection, sql.constData()) == 0) {
        return lost(ErrorKind::Network);
    }
    const TimePoint until = SteadyClock::now() + deadline;
    if (const Result<void> flushed = flush(until); !flushed) {
        return flushed;
    }
    const Result<TeamRows> answered = collect(until);
    return answered ? Result<void>() : failure(answered.error());
}

Result<QList<Result<TeamRows>>> TeamConnection::runTogether(const QList<Statement> &statements,
                                                            std::chrono::milliseconds deadline)
{
    Q_ASSERT(std::this_thread::get_id() == m_thread);
    if (m_connection == nullptr) {
        return failure(ErrorKind::Network, QStringLiteral("not connected"));
    }
    if (PQenterPipelineMode(m_connection) == 0) {
        return lost(ErrorKind::Network);
    }
    auto answers = sendTogether(statements, SteadyClock::now() + deadline);
    if (m_connection != nullptr && PQexitPipelineMode(m_connection) == 0) {
        return lost(ErrorKind::Network);
    }
    return answers;
}

/// A synchronisation after each statement makes it a transaction of its own, so that a refusal stops none of the
/// others.
Result<QList<Result<TeamRows>>> TeamConnection::sendTogether(const QList<Statement> &statements, TimePoint until)
{
    for (const Statement &statement : statements) {
        if (const Result<void> sent = send(statement); !sent) {
            return failure(sent.error());
        }
        if (PQpipelineSync(m_connection) == 0) {
            return lost(ErrorKind::Network);
        }
    }
    if (const Result<void> flushed = flush(until); !flushed) {
        return failure(flushed.error());
    }
    QList<Result<TeamRows>> answers;
    for (qsizetype i = 0; i < statements.size(); ++i) {
        answers.append(collect(until));
        if (m_connection == nullptr) {
            return failure(answers.back().error());
        }
        const Result<pg_result *> synchronised = nextResult(until);
        if (!synchronised) {
            return failure(synchronised.error());
        }
        PQclear(*synchronised);
    }
    return answers;
}

Result<QList<TeamConnection::Notification>> TeamConnection::waitForNotifications(std::chrono::milliseconds deadline)
{
    Q_ASSERT(std::this_thread::get_id() == m_thread);
    if (m_connection == nullptr) {
        return failure(ErrorKind::Network, QStringLiteral("not connected"));
    }
    QList<Notification> notifications;
    const TimePoint until = SteadyClock::now() + deadline;
    for (;;) {
        if (PQconsumeInput(m_connection) == 0) {
            return lost(ErrorKind::Network);
        }
        while (PGnotify *notification = PQnotifies(m_connection)) {
            notifications.append(
                {QString::fromUtf8(notification->extra), notification->be_pid == PQbackendPID(m_connection)});
            PQfreemem(notification);
        }
        if (!notifications.isEmpty()) {
            return notifications;
        }
        const Result<bool> ready = pollFor(true, false, until);
        if (!ready) {
            return failure(ready.error());
        }
        if (!*ready) {
            return notifications;
        }
    }
}

Result<QByteArray> TeamConnection::passwordVerifier(const QString &member, const QByteArray &password)
{
    if (m_connection == nullptr) {
        return failure(ErrorKind::Network, QStringLiteral("not connected"));
    }
    char *verifier
        = PQencryptPasswordConn(m_connection, password.constData(), member.toUtf8().constData(), "scram-sha-256");
    if (verifier == nullptr) {
        return failure(ErrorKind::Invalid, QStringLiteral("no verifier could be made"));
    }
    QByteArray copy(verifier);
    PQfreemem(verifier);
    return copy;
}

bool TeamConnection::isEncrypted() const
{
    return m_connection != nullptr && PQsslInUse(m_connection) != 0;
}

int TeamConnection::serverVersion() const
{
    return m_connection != nullptr ? PQserverVersion(m_connection) : 0;
}

std::int64_t TeamConnection::session() const
{
    return m_connection != nullptr ? PQbackendPID(m_connection) : 0;
}

QString TeamConnection::user() const
{
    return m_connection != nullptr ? QString::fromUtf8(PQuser(m_connection)) : QString();
}

} // namespace wederhoor
