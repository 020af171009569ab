#pragma once

#include "core/domain/Result.h"

#include <QTemporaryDir>

namespace wederhoor::test {

/// Authorities of the test's own and what they sign, made by the openssl command in a temporary folder.
class TestCertificates
{
public:
    /// False: the openssl command is not installed; skip and say so.
    [[nodiscard]] static bool canBeMade();

    /// NAME.pem and NAME.key.
    [[nodiscard]] Result<void> makeAuthority(const QString &name);
    /// NAME.crt and NAME.key, signed by `authority`: of a server on `host`, or of the member with that name.
    [[nodiscard]] Result<void> sign(const QString &name, const QString &authority, const QString &host);

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace wederhoor::test
