#include "core/mail/MailAccount.h"

#include "tests/mail/ScriptedImap.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using test::await;
using test::ScriptedImap;
using test::waitUntil;

MailAccountPlan planFor(const ScriptedImap &server)
{
    MailAccountPlan plan;
    plan.imap = {QStringLiteral("localhost"), server.port(), MailSecurity::None, QStringLiteral("jan"), "sesame"};
    plan.times.connect = 5s;
    plan.times.answer = 1s;
    plan.times.firstRetry = 20ms;
    plan.times.longestRetry = 100ms;
    plan.times.pollWithoutIdle = 100ms;
    return plan;
}

struct Fault
{
    const char *what;
    std::function<void(ScriptedImap &server, const QByteArray &tag)> onSelect;
    ErrorKind expected;
};

TEST(ImapFault, EachFaultOfAServerHasItsError)
{
    const Fault faults[] = {
        {"BYE", [](ScriptedImap &server, const QByteArray &) { server.say("* BYE shutting down\r\n"); },
         ErrorKind::Network},
        {"the line is cut", [](ScriptedImap &, const QByteArray &) {}, ErrorKind::Network},
        {"the line is cut in an answer", [](ScriptedImap &server, const QByteArray &) { server.say("* 3 EXI"); },
         ErrorKind::Network},
        {"silence", [](ScriptedImap &server, const QByteArray &) { server.fallSilent(); }, ErrorKind::Timeout},
        {"garbage",
         [](ScriptedImap &server, const QByteArray &) {
             server.say("<html>please log in to this network</html>\r\n");
             server.fallSilent();
         },
         ErrorKind::BadResponse},
        {"NO",
         [](ScriptedImap &server, const QByteArray &tag) {
             server.say(tag + " NO [NONEXISTENT] no such folder\r\n");
             server.fallSilent();
         },
         ErrorKind::NotFound},
        {"more than anybody asked for",
         [](ScriptedImap &server, const QByteArray &) {
             const QByteArray much = QByteArray("* 1 EXISTS\r\n").repeated(10'000);
             for (int i = 0; i < 1'000; ++i) {
                 server.say(much);
             }
         },
         ErrorKind::BadResponse},
    };
    for (const Fault &fault : faults) {
        ScriptedImap server([&fault](ScriptedImap &self, const QByteArray &tag, const QByteArray &, int) {
            fault.onSelect(self, tag);
            return false;
        });
        MailAccount account(planFor(server), {});
        const auto page = await(account.fetchSince({}));
        ASSERT_FALSE(page.has_value()) << fault.what;
        EXPECT_EQ(page.error().kind, fault.expected) << fault.what << ": " << page.error().detail.toStdString();
    }
}

TEST(ImapFault, ALiteralLargerThanWhatWasAskedForEndsTheConnectionNotTheProgram)
{
    ScriptedImap server([](ScriptedImap &self, const QByteArray &tag, const QByteArray &command, int) {
        if (command.startsWith("SELECT")) {
            self.selected(tag, 1);
        } else if (command.startsWith("UID SEARCH")) {
            self.say("* SEARCH 1\r\n" + tag + " OK done\r\n");
        } else if (command.contains("RFC822.SIZE")) {
            self.say("* 1 FETCH (UID 1 RFC822.SIZE 100 FLAGS () INTERNALDATE \"05-Jan-2026 10:00:00 +0100\")\r\n" + tag
                     + " OK done\r\n");
        } else {
            self.say("* 1 FETCH (UID 1 BODY[] {4000000000}\r\n");
            const QByteArray much(1'000'000, 'x');
            for (int i = 0; i < 100; ++i) {
                self.say(much);
            }
            return false;
        }
        return true;
    });
    MailAccount account(planFor(server), {});
    const auto page = await(account.fetchSince({}));
    ASSERT_FALSE(page.has_value());
    EXPECT_EQ(page.error().kind, ErrorKind::BadResponse) << page.error().detail.toStdString();
}

TEST(ImapFault, AConnectionThatDiedUnseenIsReplacedWithoutAWord)
{
    ScriptedImap server([](ScriptedImap &self, const QByteArray &tag, const QByteArray &command, int serial) {
        if (command.startsWith("LIST")) {
            if (serial == 1) {
                self.say("* LIST () \"/\" INBOX\r\n" + tag + " OK done\r\n");
                return false; // and the line is cut
            }
            self.say("* LIST (\\Sent) \"/\" \"Verz&APY-nden\"\r\n" + tag + " OK done\r\n");
        }
        return true;
    });
    MailAccount account(planFor(server), {});
    WEDERHOOR_ASSERT_OK(await(account.folders()));
    const auto again = await(account.folders());
    WEDERHOOR_ASSERT_OK(again);
    ASSERT_EQ(again->size(), 1);
    EXPECT_EQ(again->first().name, QStringLiteral("Verzönden"));
    EXPECT_EQ(again->first().use, QStringLiteral("Sent"));
    EXPECT_EQ(server.connections(), 2);
}

TEST(ImapFault, TriesToConnectGrowApartAndWhatNeedsTheServerIsRefusedAtOnceMeanwhile)
{
    MailAccountPlan plan;
    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    plan.imap = {QStringLiteral("localhost"), closed.serverPort(), MailSecurity::None, QStringLiteral("jan"), "sesame"};
    closed.close();
    plan.watched = QStringLiteral("INBOX");
    plan.times.firstRetry = 100ms;
    plan.times.longestRetry = 400ms;
    std::atomic<int> tries = 0;
    MailAccount account(plan, {{}, [&tries](const Result<void> &) { ++tries; }});
    std::this_thread::sleep_for(2s);
    EXPECT_GE(tries, 3);
    EXPECT_LE(tries, 8) << "100 + 200 + 400 + 400 + 400 + 400 ms";
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(await(account.folders()).error().kind, ErrorKind::Network);
    EXPECT_LT(timer.elapsed(), 500);
}

TEST(ImapFault, AServerWithoutIdleIsAskedNowAndThen)
{
    std::atomic<int> noops = 0;
    ScriptedImap server(
        [&noops](ScriptedImap &self, const QByteArray &tag, const QByteArray &command, int) {
            if (command.startsWith("SELECT")) {
                self.selected(tag, noops >= 2 ? 4 : 3);
            } else if (command.startsWith("NOOP")) {
                self.say(++noops == 2 ? "* 4 EXISTS\r\n" + tag + " OK done\r\n" : tag + " OK done\r\n");
            } else {
                self.say(tag + " BAD what?\r\n");
            }
            return true;
        },
        "IMAP4rev1 AUTH=PLAIN SASL-IR");
    MailAccountPlan plan = planFor(server);
    plan.watched = QStringLiteral("INBOX");
    std::atomic<int> arrived = 0;
    MailAccount account(plan, {[&arrived](const QString &) { ++arrived; }, {}});
    ASSERT_TRUE(waitUntil([&arrived] { return arrived == 2; }));
    EXPECT_GE(noops, 2);
    EXPECT_EQ(server.connections(), 1);
}

TEST(ImapFault, AWordOfTheServerThatIsNoNewsWakesNobody)
{
    std::atomic<int> idles = 0;
    ScriptedImap server([&idles](ScriptedImap &self, const QByteArray &tag, const QByteArray &command, int) {
        if (command.startsWith("SELECT")) {
            self.selected(tag, 3);
        } else if (command.startsWith("IDLE")) {
            self.say("+ idling\r\n");
            if (++idles <= 3) {
                self.say("* OK Still here\r\n");
            }
            if (self.hear().startsWith("DONE")) {
                self.say(tag + " OK done\r\n");
            }
        }
        return true;
    });
    MailAccountPlan plan = planFor(server);
    plan.watched = QStringLiteral("INBOX");
    std::atomic<int> arrived = 0;
    MailAccount account(plan, {[&arrived](const QString &) { ++arrived; }, {}});
    ASSERT_TRUE(waitUntil([&idles] { return idles == 4; }));
    EXPECT_EQ(arrived, 1) << "the first time only";
}

TEST(ImapFault, ATokenIsOfferedAsTheServerTakesIt)
{
    // What ScriptedImap lets in by AUTHENTICATE it lets in by XOAUTH2 as well; the line itself is looked at here.
    QTcpServer listener;
    ASSERT_TRUE(listener.listen(QHostAddress::LocalHost));
    MailAccountPlan plan;
    plan.imap = {QStringLiteral("localhost"),
                 listener.serverPort(),
                 MailSecurity::None,
                 QStringLiteral("jan@bank.example"),
                 "t0ken",
                 true};
    plan.times.connect = 3s;
    MailAccount account(plan, {});
    const auto folders = account.folders();
    ASSERT_TRUE(listener.waitForNewConnection(5'000));
    const std::unique_ptr<QTcpSocket> socket(listener.nextPendingConnection());
    socket->write("* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready\r\n");
    QByteArray heard;
    for (int i = 0; i < 50 && !heard.contains("AUTHENTICATE"); ++i) {
        socket->waitForReadyRead(100);
        const QByteArray line = socket->readAll();
        heard += line;
        if (line.contains("CAPABILITY")) {
            socket->write("* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR\r\n" + line.left(line.indexOf(' '))
                          + " OK done\r\n");
        }
    }
    const QByteArray expected = QByteArray("user=jan@bank.example\x01"
                                           "auth=Bearer t0ken\x01\x01")
                                    .toBase64();
    EXPECT_TRUE(heard.contains("AUTHENTICATE XOAUTH2 " + expected)) << heard.toStdString();
    socket->write(heard.mid(heard.lastIndexOf('\n', heard.size() - 3) + 1, 4) + " NO expired\r\n");
    socket->waitForBytesWritten(1'000);
    EXPECT_EQ(await(folders).error().kind, ErrorKind::Unauthorized);
}

} // namespace
} // namespace wederhoor
