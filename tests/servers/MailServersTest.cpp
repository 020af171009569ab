#include "tests/servers/MailServers.h"

#include "tests/support/Printers.h"

#include <QTcpSocket>

#include <gtest/gtest.h>

namespace wederhoor::test {
namespace {

/// What a server says when it is called, and after each line.
QByteArray talk(quint16 port, const QList<QByteArray> &lines, const QByteArray &last)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QByteArray heard;
    const auto hear = [&socket, &heard] {
        socket.waitForReadyRead(10'000);
        heard += socket.readAll();
    };
    hear();
    for (const QByteArray &line : lines) {
        socket.write(line + "\r\n");
        hear();
    }
    for (int i = 0; i < 20 && !heard.contains(last); ++i) {
        hear();
    }
    return heard;
}

TEST(MailServersTest, AMailHandedOverBySmtpLiesWhereImapFindsIt)
{
    const auto servers = MailServers::start();
    if (!servers && servers.error().kind == ErrorKind::NotFound) {
        GTEST_SKIP() << servers.error().detail.toStdString();
    }
    WEDERHOOR_ASSERT_OK(servers);
    const QByteArray login = "AUTH PLAIN " + QByteArray("\0erik\0sesame", 12).toBase64();
    const QByteArray said = talk((*servers)->plainSmtpPort(),
                                 {"EHLO test", login, "MAIL FROM:<erik@bank.example>", "RCPT TO:<jan@bank.example>",
                                  "DATA", "From: erik@bank.example\r\nSubject: hoi\r\n\r\nDag Jan\r\n.", "QUIT"},
                                 "221");
    EXPECT_TRUE(said.contains("Taken")) << said.toStdString();
    const QByteArray found
        = talk((*servers)->imapPort(),
               {"a LOGIN jan sesame", "b SELECT INBOX", "c FETCH 1 BODY.PEEK[TEXT]", "d LOGOUT"}, "d OK");
    EXPECT_TRUE(found.contains("Dag Jan")) << found.toStdString();
    EXPECT_TRUE(found.contains("IDLE") && found.contains("CONDSTORE")) << found.toStdString();
    EXPECT_EQ((*servers)->mailsOf(QStringLiteral("jan")).size(), 1);
    EXPECT_TRUE(talk((*servers)->imapPort(), {"a LOGIN jan wrong"}, "a NO").contains("a NO"));
    EXPECT_TRUE(talk((*servers)->smtpPort(), {"EHLO test"}, "STARTTLS").contains("STARTTLS"));
}

} // namespace
} // namespace wederhoor::test
