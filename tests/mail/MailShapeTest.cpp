#include "core/mail/MailShape.h"

#include "tests/mail/SampleMail.h"

#include <QElapsedTimer>

namespace wederhoor {
namespace {

using test::sampleMail;

QByteArray nested(int depth)
{
    QByteArray mail = "From: a@b.example\nMIME-Version: 1.0\n";
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = 'b' + QByteArray::number(i);
        mail += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + '\n';
    }
    return mail + "Content-Type: text/plain\n\ndeep\n";
}

QByteArray nestedMails(int depth)
{
    QByteArray mail;
    for (int i = 0; i < depth; ++i) {
        mail += "From: a@b.example\nContent-Type: message/rfc822\n\n";
    }
    return mail + "From: a@b.example\n\ndeep\n";
}

QByteArray manyParts(int parts)
{
    QByteArray mail = "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n";
    for (int i = 0; i < parts; ++i) {
        mail += "--x\n\n\n";
    }
    return mail + "--x--\n";
}

struct Bomb
{
    const char *name;
    QByteArray bytes;
    const char *words;
};

TEST(MailShape, BombsAreRefusedAtOnceAndItIsSaidWhy)
{
    const QByteArray headerless = "From: a@b.example\n";
    const Bomb bombs[] = {
        {"multiparts within each other", nested(50'000), "too many parts within parts"},
        {"multiparts a little too deep", nested(60), "too deep"},
        {"mails within each other", nestedMails(50'000), "too many parts within parts"},
        {"a million parts", manyParts(1'000'000), "too many parts"},
        {"some parts too many", manyParts(700), "too many parts"},
        {"a million headers", headerless + QByteArray("X: y\n").repeated(1'000'000) + "\n\n", "headers without end"},
        {"one header without end", headerless + "Subject: " + QByteArray(5'000'000, 'x') + "\n\n",
         "headers without end"},
        {"a folded header without end",
         headerless + "To: a@b.example\n" + QByteArray(" ,a@b.example\n").repeated(300'000) + "\n",
         "headers without end"},
        {"headers of a part without end",
         headerless + "Content-Type: multipart/mixed; boundary=x\n\n--x\n" + QByteArray("X: y\n").repeated(100'000)
             + "\n--x--\n",
         "headers without end"},
        {"groups within groups", headerless + "To: " + QByteArray("a:").repeated(100'000) + "\n\n",
         "groups of addresses"},
        {"groups within groups in a mail of a digest",
         headerless + "Content-Type: multipart/digest; boundary=x\n\n--x\n\nCc: " + QByteArray("a:").repeated(100'000)
             + "\n\n--x--\n",
         "groups of addresses"},
        {"multiparts whose slash hides behind a comment",
         QByteArray(nested(50'000)).replace("multipart/", "multipart (x)/"), "too many parts within parts"},
        {"too many bytes", headerless + '\n' + QByteArray(41 * 1024 * 1024, 'x'), "bytes"},
    };
    for (const Bomb &bomb : bombs) {
        QElapsedTimer timer;
        timer.start();
        const Result<Mail> mail = readMail(bomb.bytes);
        ASSERT_FALSE(mail.has_value()) << bomb.name;
        EXPECT_EQ(mail.error().kind, ErrorKind::Invalid) << bomb.name;
        EXPECT_TRUE(mail.error().detail.contains(QString::fromLatin1(bomb.words)))
            << bomb.name << ": " << mail.error().detail.toStdString();
        EXPECT_LT(timer.elapsed(), 5'000) << bomb.name;
    }
}

TEST(MailShape, TricksWithinTheLimitsAreReadInTime)
{
    const auto parameters = [](const char *name) {
        QByteArray list;
        for (int i = 0; i < 3'000; ++i) {
            list += QByteArray(";\n ") + name + '*' + QByteArray::number(i) + "*=utf-8''%41%41%41%41%41";
        }
        return list;
    };
    const std::pair<const char *, QByteArray> tricks[] = {
        {"twenty thousand addresses", "To: " + QByteArray("a@b.example,").repeated(20'000) + "\n\nx"},
        {"groups within groups", "To: " + QByteArray("a:").repeated(499) + "\n\nx"},
        {"comments within comments", "To: " + QByteArray(200'000, '(') + "\n\nx"},
        {"angle brackets", "From: " + QByteArray(200'000, '<') + "\n\nx"},
        {"quotes", "From: " + QByteArray("\"\\").repeated(100'000) + "\n\nx"},
        {"encoded words", "Subject: " + QByteArray("=?utf-8?q?a?= ").repeated(15'000) + "\n\nx"},
        {"half an encoded word", "Subject: " + QByteArray("=?").repeated(100'000) + "\n\nx"},
        {"Message-IDs", "References: " + QByteArray("<a@b> ").repeated(40'000) + "\n\nx"},
        {"pieces of a name", "Content-Type: application/pdf" + parameters("name") + "\n\nx"},
        {"pieces of a boundary", "Content-Type: multipart/mixed" + parameters("boundary") + "\n\nx"},
        {"authentication",
         "Authentication-Results: mx.example" + QByteArray(";dkim=pass (((").repeated(15'000) + "\n\nx"},
        {"heads of quotes", "\n" + QByteArray("Op 5 jan 2026 om 10:12 schreef\n").repeated(12'000)},
        {"headers in the text", "\n" + QByteArray("Van: a\n").repeated(50'000)},
        {"farewells", "\n" + QByteArray("Groet\n").repeated(60'000)},
        {"telephones", "\n" + QByteArray("Sent from my iPhone\n").repeated(20'000)},
        {"telephones, fewer", "\n" + QByteArray("Sent from my iPhone\n").repeated(4'900)},
        {"answers in between", "\n" + QByteArray("> a\nb\n").repeated(2'400)},
        {"one long line", "\nOp 5 " + QByteArray("schreef ").repeated(45'000) + ':'},
    };
    for (const auto &[name, rest] : tricks) {
        QElapsedTimer timer;
        timer.start();
        const Result<Mail> mail
            = readMail("X-First: a@b.example\n" + rest, {.trustedServer = QStringLiteral("mx.example")});
        EXPECT_LT(timer.elapsed(), 5'000) << name;
        if (mail) {
            EXPECT_LE(mail->to.size(), 500) << name;
            EXPECT_LE(mail->references.size(), 100) << name;
        } else {
            EXPECT_EQ(mail.error().kind, ErrorKind::Invalid) << name;
        }
    }
}

TEST(MailShape, WhatIsMerelyLargeIsTaken)
{
    EXPECT_EQ(test::readSample(nested(20)).text, QStringLiteral("deep"));
    EXPECT_TRUE(readMail(manyParts(300)).has_value());
    const QByteArray dashes = sampleMail("", QByteArray("-- \nnot a part\n").repeated(2'000));
    EXPECT_TRUE(test::readSample(dashes).text.startsWith(QStringLiteral("--")));
    const QByteArray log = sampleMail("", QByteArray("Key: value\n").repeated(100'000));
    EXPECT_EQ(test::readSample(log).text.size(), MailLimits{}.textLength + 1);
    const QByteArray twentyMegabytes
        = sampleMail("Content-Type: application/pdf; name=big.pdf\nContent-Transfer-Encoding: base64\n",
                     QByteArray(20 * 1024 * 1024, 'x').toBase64());
    const Mail large = test::readSample(twentyMegabytes);
    ASSERT_EQ(large.attachments.size(), 1);
    EXPECT_EQ(large.attachments.first().bytes.size(), 20 * 1024 * 1024);
}

} // namespace
} // namespace wederhoor
