#include "core/mail/MailReader.h"

#include "tests/mail/SampleMail.h"

namespace wederhoor {
namespace {

using test::readSample;
using test::sampleMail;

TEST(MailReader, HeadersAreDecodedAndTamed)
{
    const Mail mail
        = readSample("From: =?utf-8?B?Wm/DqyBkZSBWcmllcw==?= <zoe@bank.example>\r\n"
                     "To: \"Webcare, team\" <webcare@bank.example>, groep: a@bank.example, b@bank.example;\r\n"
                     "Cc: =?iso-8859-1?Q?J=F6rg?= <joerg@bank.example>\r\n"
                     "Reply-To: <antwoord+t0ken@bank.example>\r\n"
                     "Subject: =?utf-8?Q?Re:_Zaak_2041_=E2=80=93_v?= =?utf-8?Q?erzoek?=\r\n"
                     "Date: Mon, 5 Jan 2026 10:42:00 +0100\r\n"
                     "Message-ID: <m1@bank.example>\r\n"
                     "In-Reply-To: <q1@bank.example>\r\n"
                     "References: <q0@bank.example>\r\n <q1@bank.example>\r\n"
                     "\r\nHoi");
    EXPECT_EQ(mail.from, (MailAddress{QStringLiteral("Zoë de Vries"), QStringLiteral("zoe@bank.example")}));
    ASSERT_EQ(mail.to.size(), 3);
    EXPECT_EQ(mail.to.first().name, QStringLiteral("Webcare, team"));
    EXPECT_EQ(mail.to.last().address, QStringLiteral("b@bank.example"));
    EXPECT_EQ(mail.cc.value(0).name, QStringLiteral("Jörg"));
    EXPECT_EQ(mail.replyTo.value(0).address, QStringLiteral("antwoord+t0ken@bank.example"));
    EXPECT_EQ(mail.subject, QStringLiteral("Re: Zaak 2041 – verzoek"));
    EXPECT_EQ(mail.date, fromIso(QStringLiteral("2026-01-05T09:42:00Z")));
    EXPECT_EQ(mail.messageId, QStringLiteral("m1@bank.example"));
    EXPECT_EQ(mail.references, (QStringList{QStringLiteral("q0@bank.example"), QStringLiteral("q1@bank.example")}));
    EXPECT_EQ(mail.text, QStringLiteral("Hoi"));
}

TEST(MailReader, NothingHiddenInAHeaderComesOutAsALine)
{
    const Mail mail = readSample("From: =?utf-8?q?Jan=0D=0ABcc=3A_x=40evil.example?= <jan@bank.example>\r\n"
                                 "Subject: =?utf-8?q?a=0D=0ATo:_x=E2=80=AEb?=\r\n\r\nx");
    EXPECT_EQ(mail.from.name, QStringLiteral("Jan Bcc: x@evil.example"));
    EXPECT_EQ(mail.subject, QStringLiteral("a To: xb"));
    EXPECT_TRUE(mail.to.isEmpty());
}

TEST(MailReader, HeadersWithoutEncodingAreReadAsTheyWereMeant)
{
    EXPECT_EQ(readSample("From: a@b.example\r\nSubject: Zo\xC3\xAB\r\n\r\nx").subject, QStringLiteral("Zoë"));
    EXPECT_EQ(readSample("From: a@b.example\r\nSubject: Zo\xEB \x80\r\n\r\nx").subject, QStringLiteral("Zoë €"));
}

TEST(MailReader, AttachmentsKeepTheirBytesAndGetSafeNames)
{
    const Mail mail = readSample(
        sampleMail("Content-Type: multipart/mixed; boundary=x\n",
                   "--x\nContent-Type: text/plain\n\nZie bijlagen.\n"
                   "--x\nContent-Type: application/pdf\nContent-Disposition: attachment;\n "
                   "filename*0*=UTF-8''../../n%C3%B3ta;\n filename*1*=%20mei.pdf\n"
                   "Content-Transfer-Encoding: base64\n\nJVBERg==\n"
                   "--x\nContent-Type: image/png; name=\"=?utf-8?Q?sch=C3=A9ma.png?=\"\nContent-ID: "
                   "<logo>\nContent-Disposition: inline\n\nPNG\n"
                   "--x\nContent-Type: text/plain; name=log.txt\nContent-Disposition: attachment\n\nlogregel\n"
                   "--x\nContent-Type: message/rfc822\n\nSubject: De klacht\n\nIk ben boos\n"
                   "--x\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--x--\n"));
    EXPECT_EQ(mail.text, QStringLiteral("Zie bijlagen."));
    ASSERT_EQ(mail.attachments.size(), 5);
    EXPECT_EQ(mail.attachments[0].fileName, QStringLiteral("nóta mei.pdf"));
    EXPECT_EQ(mail.attachments[0].bytes, "%PDF");
    EXPECT_EQ(mail.attachments[1].fileName, QStringLiteral("schéma.png"));
    EXPECT_TRUE(mail.attachments[1].isInline);
    EXPECT_EQ(mail.attachments[1].contentId, QStringLiteral("logo"));
    EXPECT_EQ(mail.attachments[2].fileName, QStringLiteral("log.txt"));
    EXPECT_EQ(mail.attachments[3].fileName, QStringLiteral("De klacht.eml"));
    EXPECT_TRUE(mail.attachments[3].bytes.contains("Ik ben boos"));
    EXPECT_EQ(mail.attachments[4].fileName, QStringLiteral("attachment-5.ics"));
}

TEST(MailReader, WrappersAreShownAsSuch)
{
    struct Row
    {
        const char *headers;
        const char *body;
        MailWrapper wrapper;
        const char *text;
    };
    const Row rows[] = {
        {"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n", "U0FNUExF",
         MailWrapper::SmimeEncrypted, ""},
        {"Content-Type: application/x-pkcs7-mime; smime-type=signed-data\n", "U0FNUExF", MailWrapper::SmimeOpaque, ""},
        {"Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=x\n",
         "--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x\nContent-Type: "
         "application/octet-stream\n\nX\n--x--\n",
         MailWrapper::PgpEncrypted, ""},
        {"", "-----BEGIN PGP MESSAGE-----\n\nU0FN\n-----END PGP MESSAGE-----\n", MailWrapper::PgpEncrypted,
         "-----BEGIN PGP MESSAGE-----\n\nU0FN\n-----END PGP MESSAGE-----"},
        {"Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=x\n",
         "--x\n\nGetekend.\n--x\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nU0FN\n--x--\n",
         MailWrapper::SmimeSigned, "Getekend."},
    };
    for (const Row &row : rows) {
        const Mail mail = readSample(sampleMail(row.headers, row.body));
        EXPECT_EQ(mail.wrapper, row.wrapper) << row.headers;
        EXPECT_EQ(mail.text, QString::fromUtf8(row.text)) << row.headers;
        EXPECT_EQ(mail.nature, MailNature::Written) << row.headers;
    }
}

TEST(MailReader, DamagedMailsAreReadAsFarAsTheyGo)
{
    const QByteArray cut = sampleMail("Content-Type: multipart/mixed; boundary=x\n",
                                      "--x\nContent-Type: text/plain\n\nbegin\n--x\nContent-Type: image/png; "
                                      "name=a.png\nContent-Transfer-Encoding: base64\n\niVBO");
    const Mail mail = readSample(cut);
    EXPECT_EQ(mail.text, QStringLiteral("begin"));
    EXPECT_EQ(mail.attachments.value(0).bytes, "\x89PN");
    EXPECT_EQ(readSample(sampleMail("Content-Type: multipart/mixed\n", "no boundary at all")).attachments.size(), 0);
    EXPECT_EQ(readSample(sampleMail("Content-Type: nonsense\n", "still words")).from.address,
              QStringLiteral("jan@bank.example"));
    EXPECT_EQ(readSample(sampleMail("Content-Transfer-Encoding: made-up\n", "still words")).text,
              QStringLiteral("still words"));
}

TEST(MailReader, WhatIsNoMailIsSaidToBeNone)
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("\r\n\r\nwords"), QByteArray("just words without a colon")}) {
        const Result<Mail> mail = readMail(bytes);
        ASSERT_FALSE(mail.has_value()) << bytes.toStdString();
        EXPECT_EQ(mail.error().kind, ErrorKind::BadResponse);
    }
}

TEST(MailReader, ListsAreTold)
{
    EXPECT_TRUE(readSample(sampleMail("List-Id: <nieuws.bank.example>\n", "x")).fromList);
    EXPECT_TRUE(readSample(sampleMail("Precedence: bulk\n", "x")).fromList);
    EXPECT_FALSE(readSample(sampleMail("", "x")).fromList);
}

} // namespace
} // namespace wederhoor
