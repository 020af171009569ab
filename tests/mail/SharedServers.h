#pragma once

#include "core/mail/MailServer.h"
#include "tests/servers/MailServers.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor::test {

/// Mail servers that the tests of a suite share, each with mailboxes of its own; skips where there are none.
class SharedServers : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        Result<std::unique_ptr<MailServers>> started = MailServers::start();
        if (started) {
            servers = std::move(*started);
        } else {
            whyNot = started.error();
        }
    }
    static void TearDownTestSuite() { servers.reset(); }
    void SetUp() override
    {
        if (!servers && whyNot.kind == ErrorKind::NotFound) {
            GTEST_SKIP() << whyNot.detail.toStdString();
        }
        ASSERT_TRUE(servers) << whyNot.detail.toStdString();
    }

    [[nodiscard]] static MailServer server(quint16 port, MailSecurity security, const QString &user)
    {
        MailServer server;
        server.host = QStringLiteral("localhost");
        server.port = port;
        server.security = security;
        server.user = user;
        server.secret = MailServers::password();
        server.caFile = servers->authority();
        return server;
    }
    [[nodiscard]] static MailServer smtp()
    {
        return server(servers->smtpPort(), MailSecurity::StartTls, QStringLiteral("erik"));
    }
    [[nodiscard]] static MailServer imap(const QString &user)
    {
        return server(servers->imapsPort(), MailSecurity::Tls, user);
    }

    static inline std::unique_ptr<MailServers> servers;
    static inline Error whyNot;
};

} // namespace wederhoor::test
