#include "core/team/TeamMigrator.h"

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

/// A step may rebuild a large table; a run that waits for another one waits as long.
constexpr std::chrono::milliseconds patience = 1h;
constexpr auto lockKey = "hashtext('wederhoor.migration')";

} // namespace

int teamProgramVersion()
{
    return teamMigrations().back().version;
}

TeamMigrator::TeamMigrator(TeamConnection &connection, std::span<const TeamMigration> migrations)
    : m_connection(connection)
    , m_migrations(migrations)
{
}

Result<TeamSchemaState> TeamMigrator::state()
{
    const Result<TeamRows> there = m_connection.run("SELECT to_regclass('wederhoor.schema_version') IS NOT NULL");
    if (!there) {
        return failure(there.error());
    }
    if (!there->flag(0, 0)) {
        return TeamSchemaState{};
    }
    const Result<TeamRows> newest
        = m_connection.run("SELECT max(version), max(oldest_program) FROM wederhoor.schema_version");
    if (!newest) {
        return failure(newest.error());
    }
    return TeamSchemaState{static_cast<int>(newest->number(0, 0)), static_cast<int>(newest->number(0, 1))};
}

Result<TeamSchemaState> TeamMigrator::run()
{
    // Of the session, not of a transaction: each step commits, and the lock ends with the connection of a killed run.
    const Result<TeamRows> locked
        = m_connection.run(QByteArray("SELECT pg_advisory_lock(") + lockKey + ')', {}, patience);
    if (!locked) {
        return failure(locked.error());
    }
    const Result<TeamSchemaState> done = runAlone();
    const Result<TeamRows> unlocked = m_connection.run(QByteArray("SELECT pg_advisory_unlock(") + lockKey + ')');
    return done && !unlocked ? failure(unlocked.error()) : done;
}

Result<TeamSchemaState> TeamMigrator::runAlone()
{
    const Result<TeamSchemaState> before = state();
    if (!before) {
        return before;
    }
    const int newest = m_migrations.empty() ? 0 : m_migrations.back().version;
    if (before->oldestProgram > newest) {
        return failure(ErrorKind::Conflict,
                       QStringLiteral("the team database is at %1, this program at %2: update the program")
                           .arg(before->version)
                           .arg(newest));
    }
    for (const TeamMigration &migration : m_migrations) {
        if (migration.version <= before->version) {
            continue;
        }
        if (const Result<void> applied = apply(migration); !applied) {
            return failure(applied.error());
        }
    }
    return before;
}

Result<void> TeamMigrator::apply(const TeamMigration &migration)
{
    const QByteArray noted = "SET LOCAL ROLE wederhoor_owner;"
                             "INSERT INTO wederhoor.schema_version (version, name, oldest_program) VALUES ("
        + QByteArray::number(migration.version) + ", '" + migration.name + "', "
        + QByteArray::number(migration.oldestProgram) + ");";
    Result<void> applied = m_connection.runScript(QByteArray("BEGIN;\n") + migration.sql + noted + "COMMIT;", patience);
    if (!applied) {
        if (m_connection.isOpen()) {
            const Result<void> undone = m_connection.runScript("ROLLBACK", TeamConnection::commandDeadline);
            Q_UNUSED(undone) // what went wrong is told by the error before
        }
        applied.error().detail.prepend(QString::fromLatin1(migration.name) + QStringLiteral(": "));
    }
    return applied;
}

Result<QUuid> TeamMigrator::beginIncarnation()
{
    const Result<TeamRows> begun = m_connection.run("SELECT wederhoor.begin_incarnation()", {}, patience);
    if (!begun) {
        return failure(begun.error());
    }
    return begun->uuid(0, 0);
}

} // namespace wederhoor
