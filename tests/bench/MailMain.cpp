#include "core/mail/MailAccount.h"
#include "core/mail/MailReader.h"
#include "core/mail/MailWriter.h"
#include "tests/bench/Report.h"
#include "tests/servers/MailServers.h"
#include "tests/support/Await.h"

#include <QCoreApplication>

#include <iostream>

using namespace wederhoor;
using namespace wederhoor::bench;
using namespace std::chrono_literals;

namespace {

constexpr int mails = 5'000;

/// An answer as an SPOC's program writes it: words, a signature, the question below, now and then a file.
QByteArray answer(int number)
{
    MailDraft draft;
    draft.key = QString::number(number);
    draft.from = {QStringLiteral("Jan de Vries"), QStringLiteral("jan@bank.example")};
    draft.to = {{QStringLiteral("Webcare"), QStringLiteral("webcare@bank.example")}};
    draft.subject = QStringLiteral("Re: Vraag over zaak %1").arg(number);
    draft.date = fromMilliseconds(1'767'600'000'000 + number);
    draft.inReplyTo = {QStringLiteral("question-%1@bank.example").arg(number)};
    const QString question
        = QStringLiteral("> Een klant vraagt of de boete bij oversluiten vervalt; graag vóór 15:00.\n").repeated(20);
    draft.text
        = QStringLiteral("Ja, de boete vervalt als de klant binnen zes maanden verhuist.\n\nMet vriendelijke groet,\n"
                         "Jan de Vries\n\nOp ma 5 jan. 2026 om 10:12 schreef Webcare <webcare@bank.example>:\n\n")
        + question;
    if (number % 10 == 0) {
        draft.attachments = {{QStringLiteral("nota.pdf"), QStringLiteral("application/pdf"), QByteArray(60'000, 'x')}};
    }
    return writeMail(draft).value_or(QByteArray());
}

/// The barest a reader must do: look at each byte, and find where the lines end.
int onePass(const QByteArray &mail)
{
    return static_cast<int>(std::count(mail.begin(), mail.end(), '\n'));
}

Row readingRow(const QList<QByteArray> &all)
{
    volatile int kept = 0;
    const Stopwatch floor;
    for (const QByteArray &mail : all) {
        kept = kept + onePass(mail);
    }
    const double floorSeconds = floor.threadCpuSeconds();
    const Stopwatch watch;
    for (const QByteArray &mail : all) {
        kept = kept + static_cast<int>(readMail(mail)->answer.text.size());
    }
    const double seconds = watch.threadCpuSeconds();
    return {QStringLiteral("read and trim a mail, of 5,000"),
            seconds * 1'000 / mails,
            QStringLiteral("ms"),
            floorSeconds * 1'000 / mails,
            QStringLiteral("count its lines"),
            seconds / floorSeconds,
            QStringLiteral("under 2 ms"),
            seconds * 1'000 / mails < 2};
}

MailServer imapOf(const test::MailServers &servers)
{
    MailServer server;
    server.host = QStringLiteral("localhost");
    server.port = servers.imapsPort();
    server.user = QStringLiteral("bench");
    server.secret = test::MailServers::password();
    server.caFile = servers.authority();
    return server;
}

Row fetchRow(test::MailServers &servers, MailAccount &account, const QList<QByteArray> &all)
{
    for (const QByteArray &mail : all) {
        static_cast<void>(servers.deliver(QStringLiteral("bench"), mail));
    }
    const Stopwatch watch;
    MailFetch fetch;
    fetch.most = 200;
    for (bool more = true; more;) {
        const auto page = test::await(account.fetchSince(fetch), 120s);
        more = page && page->more;
        fetch.cursor = page ? page->next : fetch.cursor;
    }
    const double seconds = watch.wallSeconds();
    return {QStringLiteral("fetch and read 5,000 mails of a Dovecot"),
            seconds,
            QStringLiteral("s"),
            {},
            {},
            {},
            QStringLiteral("under 60 s"),
            seconds < 60};
}

Row wakeRow(test::MailServers &servers, const QByteArray &mail)
{
    std::atomic<int> arrived = 0;
    MailAccountPlan plan{imapOf(servers), {}};
    plan.imap.user = QStringLiteral("wake");
    plan.watched = QStringLiteral("INBOX");
    MailAccount account(plan, {[&arrived](const QString &) { ++arrived; }, {}});
    static_cast<void>(test::waitUntil([&arrived] { return arrived == 1; }));
    std::this_thread::sleep_for(300ms);
    QList<double> seconds;
    for (int i = 1; i <= 20; ++i) {
        const Stopwatch watch;
        static_cast<void>(servers.deliver(QStringLiteral("wake"), mail));
        static_cast<void>(test::waitUntil([&arrived, i] { return arrived > i; }));
        seconds.append(watch.wallSeconds());
        std::this_thread::sleep_for(50ms);
    }
    const double slowest = percentile(seconds, 0.95);
    return {QStringLiteral("from the mailbox to us by IDLE, 95 of 100"),
            slowest * 1'000,
            QStringLiteral("ms"),
            {},
            {},
            {},
            QStringLiteral("under 1,000 ms"),
            slowest < 1};
}

} // namespace

/// Reading mails, and hearing of new ones from a real Dovecot. Exit 1: a bar was not met.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QList<QByteArray> all;
    for (int i = 0; i < mails; ++i) {
        all.append(answer(i));
    }
    Report report;
    report.add(readingRow(all));
    if (const auto servers = test::MailServers::start()) {
        {
            MailAccount account({imapOf(**servers), {}}, {});
            report.add(fetchRow(**servers, account, all));
        }
        report.add(wakeRow(**servers, all.first()));
    } else {
        std::cerr << "Without mail servers: " << servers.error().detail.toStdString() << '\n';
    }
    std::cerr << report.table().toStdString();
    std::cout << report.json().toStdString() << '\n';
    return report.allMet() ? 0 : 1;
}
