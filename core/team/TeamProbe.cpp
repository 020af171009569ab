#include "core/team/TeamProbe.h"

#include "core/domain/NameTable.h"
#include "core/team/TeamErrors.h"
#include "core/team/TeamMigrator.h"

#include <array>
#include <utility>

namespace wederhoor {

namespace {

using Verdict = TeamVerdict;

constexpr int oldestServer = 130000;

constexpr NameTable<Verdict, 22> verdictNames{{{{Verdict::Works, "works"},
                                                {Verdict::NoSuchHost, "no_such_host"},
                                                {Verdict::Refused, "refused"},
                                                {Verdict::NoAnswer, "no_answer"},
                                                {Verdict::WrongHostName, "wrong_host_name"},
                                                {Verdict::WrongAuthority, "wrong_authority"},
                                                {Verdict::NoEncryption, "no_encryption"},
                                                {Verdict::CertificateFile, "certificate_file"},
                                                {Verdict::NoPassword, "no_password"},
                                                {Verdict::WrongPassword, "wrong_password"},
                                                {Verdict::NoTicket, "no_ticket"},
                                                {Verdict::NotAdmitted, "not_admitted"},
                                                {Verdict::NoSuchDatabase, "no_such_database"},
                                                {Verdict::NoRole, "no_role"},
                                                {Verdict::NoSchema, "no_schema"},
                                                {Verdict::SchemaTooOld, "schema_too_old"},
                                                {Verdict::ProgramTooOld, "program_too_old"},
                                                {Verdict::ServerTooOld, "server_too_old"},
                                                {Verdict::Standby, "standby"},
                                                {Verdict::TransactionPooler, "transaction_pooler"},
                                                {Verdict::Busy, "busy"},
                                                {Verdict::Trouble, "trouble"}}}};

using Sign = std::pair<const char *, Verdict>;

template <std::size_t N> Verdict firstOf(const std::array<Sign, N> &signs, const QString &words)
{
    for (const auto &[part, verdict] : signs) {
        if (words.contains(QLatin1String(part))) {
            return verdict;
        }
    }
    return Verdict::Trouble;
}

/// libpq's words for what no SQLSTATE tells, in libpq 13 to 17.
Verdict verdictOfWords(const QString &words)
{
    static constexpr std::array<Sign, 14> said{{
        {"does not match host name", Verdict::WrongHostName},
        {"certificate verify failed", Verdict::WrongAuthority},
        {"root certificate file", Verdict::CertificateFile},
        {"certificate file", Verdict::CertificateFile},
        {"private key file", Verdict::CertificateFile},
        {"does not support SSL", Verdict::NoEncryption},
        {"could not translate host name", Verdict::NoSuchHost},
        {"Connection refused", Verdict::Refused},
        {"No such file or directory", Verdict::Refused},
        {"No route to host", Verdict::NoAnswer},
        {"timed out", Verdict::NoAnswer},
        {"session is read-only", Verdict::Standby},
        {"session is not read-only", Verdict::Standby},
        {"GSSAPI", Verdict::NoTicket},
    }};
    return firstOf(said, words);
}

/// SQLSTATEs, which stand at the beginning of an error's detail.
Verdict verdictOfState(const QString &state)
{
    static constexpr std::array<Sign, 9> states{{
        {"28P01", Verdict::WrongPassword},
        {"28000", Verdict::NotAdmitted},
        {"3D000", Verdict::NoSuchDatabase},
        {"3F000", Verdict::NoSchema}, // a schema that is not there
        {"42883", Verdict::SchemaTooOld}, // a function that is not there
        {"42501", Verdict::NoRole},
        {"53300", Verdict::Busy},
        {"57P03", Verdict::Busy},
        {"57P01", Verdict::Busy},
    }};
    return firstOf(states, state);
}

TeamTest testOf(const Error &error, Verdict verdict)
{
    return {verdict, std::nullopt, error.detail};
}

Result<std::int64_t> sessionOf(TeamConnection &connection)
{
    const Result<TeamRows> rows = connection.run("SELECT pg_backend_pid()");
    return rows ? Result<std::int64_t>(rows->number(0, 0)) : failure(rows.error());
}

/// A pooler tells another session number than the server does. One that hands each transaction a session gives the one
/// that the first connection just used to the second, while the first is still open.
Result<bool> isTransactionPooler(TeamConnection &first, const std::function<Result<std::int64_t>()> &otherSession)
{
    const Result<std::int64_t> session = sessionOf(first);
    if (!session || *session == first.session()) {
        return session ? Result<bool>(false) : failure(session.error());
    }
    const Result<std::int64_t> other = otherSession();
    return other ? Result<bool>(*other == *session) : failure(other.error());
}

TeamTest testOpened(TeamConnection &connection, int program, const std::function<Result<std::int64_t>()> &otherSession)
{
    if (connection.serverVersion() < oldestServer) {
        return {Verdict::ServerTooOld, std::nullopt, QString::number(connection.serverVersion())};
    }
    const Result<TeamWelcome> welcome = sayHello(connection, program);
    if (!welcome && isRemovedFromTeam(welcome.error())) {
        return testOf(welcome.error(), Verdict::NoRole);
    }
    if (!welcome) {
        return testOf(welcome.error(), verdictOfHello(welcome.error()));
    }
    if (welcome->schemaVersion < program) {
        return {Verdict::SchemaTooOld, std::nullopt, QString::number(welcome->schemaVersion)};
    }
    const Result<bool> pooled = isTransactionPooler(connection, otherSession);
    if (!pooled) {
        return testOf(pooled.error(), verdictOf(pooled.error()));
    }
    return *pooled ? TeamTest{Verdict::TransactionPooler, std::nullopt, {}} : TeamTest{Verdict::Works, *welcome, {}};
}

} // namespace

QString teamVerdictName(TeamVerdict verdict)
{
    return verdictNames.name(verdict);
}

TeamVerdict verdictOf(const Error &error)
{
    if (error.kind == ErrorKind::Timeout) {
        return Verdict::NoAnswer;
    }
    if (error.kind == ErrorKind::NotFound) {
        return Verdict::NoSuchDatabase;
    }
    const Verdict byState = verdictOfState(error.detail.left(5));
    if (byState != Verdict::Trouble) {
        return byState;
    }
    const Verdict byWords = verdictOfWords(error.detail);
    return byWords == Verdict::Trouble && error.kind == ErrorKind::Unauthorized ? Verdict::NoPassword : byWords;
}

TeamVerdict verdictOfHello(const Error &error)
{
    return refusalOf(error) == TeamRefusal::ProgramTooOld ? Verdict::ProgramTooOld : verdictOf(error);
}

TeamTest testTeamDatabase(const TeamAddress &address, const QByteArray &password, int program,
                          const TeamConnection::Limits &limits)
{
    const auto connection = TeamConnection::open(address, password, limits);
    if (!connection) {
        return testOf(connection.error(), verdictOf(connection.error()));
    }
    return testOpened(**connection, program, [&]() -> Result<std::int64_t> {
        const auto other = TeamConnection::open(address, password, limits);
        return other ? sessionOf(**other) : failure(other.error());
    });
}

TeamProbe::~TeamProbe()
{
    cancel();
    for (Run &run : m_runs) {
        run.thread.join();
    }
}

QFuture<Result<TeamTest>> TeamProbe::test(const TeamAddress &address, const QByteArray &password)
{
    cancel();
    reap();
    Run &run = m_runs.emplace_back();
    return settledBy<TeamTest>([&run, &address, &password](auto settle) {
        run.thread = std::thread([&run, address, password, settle = std::move(settle)] {
            TeamConnection::Limits limits;
            limits.interrupt = run.interrupt.descriptor();
            TeamTest test = testTeamDatabase(address, password, teamProgramVersion(), limits);
            if (run.interrupt.isRaised()) {
                settle(failure(ErrorKind::Cancelled));
            } else {
                settle(std::move(test));
            }
            run.isOver = true;
        });
    });
}

void TeamProbe::cancel()
{
    for (Run &run : m_runs) {
        run.interrupt.raise();
    }
}

void TeamProbe::reap()
{
    m_runs.remove_if([](Run &run) {
        if (!run.isOver) {
            return false;
        }
        run.thread.join();
        return true;
    });
}

} // namespace wederhoor
