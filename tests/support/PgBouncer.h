#pragma once

#include "tests/support/PostgresServer.h"

namespace wederhoor::test {

/// A pooler of the test's own before a server of the test's own, on a socket in a temporary folder; it trusts whoever
/// comes.
class PgBouncer
{
public:
    /// `mode`: "session" or "transaction". Error::NotFound: it is not installed; skip and say so.
    [[nodiscard]] static Result<std::unique_ptr<PgBouncer>> start(const PostgresServer &server, const QByteArray &mode,
                                                                  const QList<QByteArray> &logins);

    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    PgBouncer() = default;

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    ServerProcess m_process;
};

} // namespace wederhoor::test
