#include "core/team/TeamDatabase.h"

#include "core/team/TeamListener.h"
#include "core/team/TeamMigrator.h"

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds pageTimeout = 60s;

} // namespace

TeamDatabase::TeamDatabase(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    // Whether the database is there is told by the listener, which always tries; the workers connect when asked.
    const auto ignore = [](const Result<TeamWelcome> &) {};
    m_commands = std::make_unique<TeamWorker>(plan(TeamConnection::commandDeadline), ignore);
    m_sync = std::make_unique<TeamWorker>(plan(pageTimeout), ignore);
    const auto here = [this](auto fn) { QMetaObject::invokeMethod(this, std::move(fn), Qt::QueuedConnection); };
    m_listener = std::make_unique<TeamListener>(
        plan(TeamConnection::commandDeadline), m_options.heartbeat,
        TeamListener::Events{[this, here](const TeamWelcome &welcome) { here([this, welcome] { greet(welcome); }); },
                             [this, here](const Error &error) { here([this, error] { miss(error); }); },
                             [this, here](const TeamHint &hint) { here([this, hint] { Q_EMIT hinted(hint); }); }});
}

TeamDatabase::~TeamDatabase() = default;

TeamConnectionPlan TeamDatabase::plan(std::chrono::milliseconds statementTimeout) const
{
    const int program = m_options.program == 0 ? teamProgramVersion() : m_options.program;
    return {
        m_options.address, m_options.password, program, {m_options.connectDeadline, statementTimeout}, m_options.desk};
}

void TeamDatabase::greet(const TeamWelcome &welcome)
{
    m_welcome = welcome;
    m_trouble.reset();
    // What waited for the database is asked at once: it is not to be refused by a pause that is of no use any more.
    m_commands->hurry();
    m_sync->hurry();
    Q_EMIT subscribed(welcome);
}

void TeamDatabase::miss(const Error &error)
{
    m_welcome.reset();
    m_trouble = error;
    Q_EMIT lost(error);
}

QFuture<Result<TeamClaim>> TeamDatabase::claim(const CaseId &id)
{
    return command<TeamClaim>([id](TeamCalls &calls) { return calls.claim(id); });
}

QFuture<Result<std::chrono::milliseconds>> TeamDatabase::renew(const CaseId &id, std::int64_t fence)
{
    return command<std::chrono::milliseconds>([id, fence](TeamCalls &calls) { return calls.renew(id, fence); });
}

QFuture<Result<void>> TeamDatabase::release(const CaseId &id)
{
    return command<void>([id](TeamCalls &calls) { return calls.release(id); });
}

QFuture<Result<TeamClaim>> TeamDatabase::takeOver(const CaseId &id, const QString &why)
{
    return command<TeamClaim>([id, why](TeamCalls &calls) { return calls.takeOver(id, why); });
}

QFuture<Result<void>> TeamDatabase::assign(const QList<CaseId> &ids, const AgentId &to)
{
    return command<void>([ids, to](TeamCalls &calls) { return calls.assign(ids, to); });
}

QFuture<Result<QList<TeamChangeOutcome>>> TeamDatabase::apply(const QList<TeamCaseChange> &changes)
{
    return sync<QList<TeamChangeOutcome>>([changes](TeamCalls &calls) { return calls.apply(changes); });
}

QFuture<Result<TeamStreamPage>> TeamDatabase::pull(TeamStream stream, const TeamPosition &position, int limit,
                                                   bool bodies)
{
    return sync<TeamStreamPage>([stream, position, limit, bodies](TeamCalls &calls) -> Result<TeamStreamPage> {
        const Result<QByteArray> horizon = calls.horizon();
        return horizon ? calls.pull(stream, position, *horizon, limit, bodies) : failure(horizon.error());
    });
}

QFuture<Result<void>> TeamDatabase::sendHint(const QString &what, const QList<QUuid> &ids)
{
    return command<void>([what, ids](TeamCalls &calls) { return calls.sendHint(what, ids); });
}

} // namespace wederhoor
