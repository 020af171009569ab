#pragma once

#include "tests/servers/ServerProcess.h"

#include <QTemporaryDir>

#include <memory>

namespace wederhoor::test {

/// A Kerberos realm of the test's own (SAMPLE.TEST) on loopback, with PostgreSQL's service on "localhost" in it. Points
/// this process, and what it starts, to the realm until it ends.
class KerberosRealm
{
public:
    /// Error::NotFound: MIT Kerberos is not installed; skip and say so.
    [[nodiscard]] static Result<std::unique_ptr<KerberosRealm>> start();
    ~KerberosRealm();
    KerberosRealm(const KerberosRealm &) = delete;
    KerberosRealm &operator=(const KerberosRealm &) = delete;

    /// The service's key, readable for PostgreSQL.
    [[nodiscard]] QString keytab() const { return file("server.keytab"); }
    /// Makes a person known to the realm.
    [[nodiscard]] Result<void> add(const QString &person);
    /// As this person signs in to the desktop: from here on the process has their ticket, and no other.
    [[nodiscard]] Result<void> signIn(const QString &person);
    /// The ticket is gone.
    void signOut();

private:
    KerberosRealm() = default;
    [[nodiscard]] Result<void> make();
    [[nodiscard]] Result<void> addWithKey(const QString &principal, const QString &keytab);
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    ServerProcess m_process;
};

} // namespace wederhoor::test
