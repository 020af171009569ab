#include "tests/mail/SampleMail.h"

namespace wederhoor {
namespace {

using test::readSample;
using test::sampleMail;

struct Row
{
    const char *what;
    const char *headers;
    const char *body;
    MailNature expected;
};

TEST(MailNature, AMachineIsToldFromAPerson)
{
    const Row rows[] = {
        {"a person", "Subject: Re: zaak\n", "Ja.", MailNature::Written},
        {"a person who says so", "Auto-Submitted: no\n", "Ja.", MailNature::Written},
        {"a person who writes about absence", "Subject: Re: afwezig\n", "Jan is afwezig, vraag Piet.",
         MailNature::Written},
        {"nothing", "Subject: Re: zaak\n", "\n \n", MailNature::Empty},
        {"a farewell alone", "Subject: Re: zaak\n", "Groet,\nJan", MailNature::Empty},
        {"RFC 3834", "Auto-Submitted: auto-replied\n", "Uw bericht is ontvangen.", MailNature::AutomaticAnswer},
        {"vacation", "Auto-Submitted: auto-replied (vacation)\n", "Tot 9 januari.", MailNature::OutOfOffice},
        {"Exchange, Dutch", "Subject: Automatisch antwoord: zaak 2041\nX-Auto-Response-Suppress: All\n",
         "Ik ben afwezig tot 9 januari.", MailNature::OutOfOffice},
        {"Exchange, English", "Subject: Automatic reply: case\nX-MS-Has-Attach:\nAuto-Submitted: auto-generated\n",
         "I am out of the office.", MailNature::OutOfOffice},
        {"Exchange, German", "Subject: Automatische Antwort: Fall\n", "Ich bin im Urlaub.", MailNature::OutOfOffice},
        {"old Exchange", "Subject: Out of Office: case\n", "Back on Monday.", MailNature::OutOfOffice},
        {"an answering machine", "X-Autoreply: yes\n", "Dank voor uw bericht.", MailNature::AutomaticAnswer},
        {"Precedence", "Precedence: auto_reply\n", "Dank voor uw bericht.", MailNature::AutomaticAnswer},
        {"an old bounce",
         "From: Mail Delivery System <MAILER-DAEMON@mx.example>\nReturn-Path: <>\nSubject: Undelivered Mail Returned "
         "to Sender\n",
         "no such user", MailNature::Bounce},
        {"a bounce of Exim",
         "X-Failed-Recipients: jan@bank.example\nAuto-Submitted: auto-replied\nSubject: Mail delivery failed\n",
         "unrouteable", MailNature::Bounce},
        {"a postmaster who writes", "Subject: Re: your question\n", "This is Piet, postmaster.", MailNature::Written},
    };
    for (const Row &row : rows) {
        EXPECT_EQ(readSample(sampleMail(row.headers, row.body)).nature, row.expected) << row.what;
    }
}

QByteArray report(const QByteArray &action, const QByteArray &returned)
{
    return sampleMail("Subject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\n"
                      "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n",
                      "--r\nContent-Type: text/plain\n\nI'm sorry.\n"
                      "--r\nContent-Type: message/delivery-status\n\n"
                      "Reporting-MTA: dns; mx.bank.example\n\n"
                      "Final-Recipient: rfc822; nobody@bank.example\nAction: "
                          + action
                          + "\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 There is no\n such mailbox\n\n"
                            "--r\n"
                          + returned + "--r--\n");
}

TEST(MailNature, ABounceSaysWhichMailDidNotArriveAndWhy)
{
    const QByteArray whole = "Content-Type: message/rfc822\n\nMessage-ID: <q-1@bank.example>\nSubject: Vraag\n\nHoi\n";
    const QByteArray headers
        = "Content-Type: text/rfc822-headers\n\nMessage-ID: <q-1@bank.example>\nSubject: Vraag\n\n";
    for (const QByteArray &returned : {whole, headers}) {
        const Mail mail = readSample(report("failed", returned));
        EXPECT_EQ(mail.nature, MailNature::Bounce);
        ASSERT_TRUE(mail.delivery.has_value());
        EXPECT_EQ(mail.delivery->originalMessageId, QStringLiteral("q-1@bank.example"));
        EXPECT_EQ(mail.delivery->recipients, QStringList{QStringLiteral("nobody@bank.example")});
        EXPECT_EQ(mail.delivery->status, QStringLiteral("5.1.1"));
        EXPECT_EQ(mail.delivery->words, QStringLiteral("550 5.1.1 There is no such mailbox"));
        EXPECT_EQ(mail.text, QStringLiteral("I'm sorry."));
    }
    EXPECT_EQ(readSample(report("delayed", headers)).nature, MailNature::DeliveryNotice);
}

TEST(MailNature, AReadReceiptIsANotice)
{
    const QByteArray receipt
        = sampleMail("Content-Type: multipart/report; report-type=disposition-notification; boundary=r\n",
                     "--r\n\nGelezen.\n--r\nContent-Type: message/disposition-notification\n\nDisposition: "
                     "manual-action/MDN-sent-manually; displayed\n--r--\n");
    EXPECT_EQ(readSample(receipt).nature, MailNature::DeliveryNotice);
}

TEST(MailNature, AFileWithoutWordsIsNotEmpty)
{
    const Mail mail = readSample(sampleMail("Content-Type: application/pdf; name=nota.pdf\n", "%PDF"));
    EXPECT_EQ(mail.nature, MailNature::Written);
    const Mail picture = readSample(sampleMail("Content-Type: multipart/related; boundary=x\n",
                                               "--x\nContent-Type: text/html\n\n<img src=cid:logo>\n"
                                               "--x\nContent-Type: image/png\nContent-ID: <logo>\n\nPNG\n--x--\n"));
    EXPECT_EQ(picture.nature, MailNature::Empty) << "a logo is no answer";
}

} // namespace
} // namespace wederhoor
