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
