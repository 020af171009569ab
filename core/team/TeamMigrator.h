#pragma once

#include "core/team/TeamConnection.h"

#include <span>

namespace wederhoor {

/// One numbered step of the team database's schema: core/team/sql/NNNN_name.sql.
struct TeamMigration
{
    int version = 0;
    const char *name = "";
    int oldestProgram = 0; ///< a program that knows no newer schema than this still works with it
    const char *sql = "";
};

/// The steps this program knows, in order, from 1 on without a gap.
[[nodiscard]] std::span<const TeamMigration> teamMigrations();
/// The schema this program was built for: what it says of itself to the database.
[[nodiscard]] int teamProgramVersion();

struct TeamSchemaState
{
    int version = 0; ///< 0: there is none yet
    int oldestProgram = 0;
};

/// Brings a database to the newest schema, over the connection of whoever made the database. Each step is a transaction
/// of its own, so that a killed run is gone on with; two runs at once take turns.
class TeamMigrator
{
public:
    TeamMigrator(TeamConnection &connection, std::span<const TeamMigration> migrations);

    [[nodiscard]] Result<TeamSchemaState> state();
    /// What the schema was before. A newer schema is left alone; Error::Conflict: it is too new for this program.
    [[nodiscard]] Result<TeamSchemaState> run();
    /// After a restore or a fail-over that lost transactions: everybody pulls anew.
    [[nodiscard]] Result<QUuid> beginIncarnation();

private:
    [[nodiscard]] Result<TeamSchemaState> runAlone();
    [[nodiscard]] Result<void> apply(const TeamMigration &migration);

    TeamConnection &m_connection;
    std::span<const TeamMigration> m_migrations;
};

} // namespace wederhoor
