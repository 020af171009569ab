#pragma once

#include "core/store/Connection.h"

#include <span>

namespace wederhoor {

/// One numbered step of the schema: core/store/migrations/NNNN_name.sql.
struct Migration
{
    int version = 0;
    const char *name = "";
    const char *sql = "";
};

/// The steps this program knows, in order, from 1 on without a gap.
[[nodiscard]] std::span<const Migration> inboxMigrations();

/// Brings a file from one version of the schema to the newest, each step in a transaction of its own.
class Migrator
{
public:
    Migrator(Connection &connection, std::span<const Migration> migrations);

    [[nodiscard]] int newest() const;
    [[nodiscard]] Result<int> version();
    /// Only by a process that has the file for itself. What was done before a failing step stays.
    [[nodiscard]] Result<void> run();
    /// A whole copy of the file, as of now; the copy of a WAL file alone would be none.
    [[nodiscard]] Result<void> backUp(const QString &path);

private:
    [[nodiscard]] Result<void> apply(const Migration &migration);
    [[nodiscard]] Result<void> checkForeignKeys();

    Connection &m_connection;
    std::span<const Migration> m_migrations;
};

} // namespace wederhoor
