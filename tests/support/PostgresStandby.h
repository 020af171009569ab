#pragma once

#include "tests/support/PostgresServer.h"

namespace wederhoor::test {

/// Where the programs of the tests' PostgreSQL lie.
[[nodiscard]] QString postgresPrograms();

/// A copy of a server of the test's own that stands by: it streams what the other writes, answers who only reads, and
/// takes over when it is told. Reached through the socket in its own folder, under the port of the other.
class PostgresStandby
{
public:
    /// Error::NotFound: PostgreSQL's tools are not installed; skip and say so.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStandby>> of(const PostgresServer &primary);
    ~PostgresStandby();

    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    /// What the other writes from now on it does not get.
    [[nodiscard]] Result<void> fallBehind();
    /// Takes over: it writes from here on.
    [[nodiscard]] Result<void> promote();

private:
    PostgresStandby();
    [[nodiscard]] Result<void> copy(const PostgresServer &primary);
    [[nodiscard]] Result<void> run(const QByteArray &sql) const;

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<ServerProcess> m_process;
};

} // namespace wederhoor::test
