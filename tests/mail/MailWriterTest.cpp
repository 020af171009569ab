#include "core/mail/MailWriter.h"

#include "tests/mail/SampleMail.h"

namespace wederhoor {
namespace {

using test::readSample;

MailDraft sampleDraft()
{
    MailDraft draft;
    draft.key = QStringLiteral("question-1");
    draft.from = {QStringLiteral("Webcare | Zoë"), QStringLiteral("webcare@bank.example")};
    draft.to = {{QStringLiteral("Vries, Jan de"), QStringLiteral("jan@bank.example")}};
    draft.cc = {{{}, QStringLiteral("hypotheken@bank.example")}};
    draft.replyTo = {{{}, QStringLiteral("webcare+t0ken@bank.example")}};
    draft.hiddenRecipients = {QStringLiteral("webcare@bank.example")};
    draft.subject = QStringLiteral(
        "Vraag over een klant – graag vóór 15:00, het gaat om een heel lang onderwerp dat niet op één regel past");
    draft.date = *fromIso(QStringLiteral("2026-01-05T09:42:00Z"));
    draft.text = QStringLiteral("Hoi Jan,\n\nDit is één lange regel: ") + QString(300, u'x')
        + QStringLiteral("\n.\nFrom here: €\n");
    draft.references = {QStringLiteral("q0@bank.example")};
    draft.inReplyTo = {QStringLiteral("q0@bank.example")};
    return draft;
}

TEST(MailWriter, WhatIsWrittenReadsBackTheSame)
{
    MailDraft draft = sampleDraft();
    draft.attachments = {{QStringLiteral("nóta.pdf"), QStringLiteral("application/pdf"), QByteArray(5'000, '\xFE')},
                         {QStringLiteral("klacht.eml"), QStringLiteral("message/rfc822"), "Subject: x\r\n\r\ny"}};
    const Result<QByteArray> bytes = writeMail(draft);
    WEDERHOOR_ASSERT_OK(bytes);
    const Mail mail = readSample(*bytes);
    EXPECT_EQ(mail.from, draft.from);
    EXPECT_EQ(mail.to, draft.to);
    EXPECT_EQ(mail.cc, draft.cc);
    EXPECT_EQ(mail.replyTo, draft.replyTo);
    EXPECT_EQ(mail.subject, draft.subject);
    EXPECT_EQ(mail.date, draft.date);
    EXPECT_EQ(mail.text.trimmed(), draft.text.trimmed());
    EXPECT_EQ(mail.messageId, mailIdFor(draft.key, draft.from.address));
    EXPECT_EQ(mail.inReplyTo, draft.inReplyTo);
    EXPECT_EQ(mail.references, draft.references);
    ASSERT_EQ(mail.attachments.size(), 2);
    EXPECT_EQ(mail.attachments[0].fileName, QStringLiteral("nóta.pdf"));
    EXPECT_EQ(mail.attachments[0].bytes, draft.attachments[0].bytes);
    EXPECT_EQ(mail.attachments[1].bytes, draft.attachments[1].bytes);
    EXPECT_EQ(mail.nature, MailNature::Written);
}

TEST(MailWriter, LinesAreShortAsciiAndEndAsTheyMust)
{
    const Result<QByteArray> bytes = writeMail(sampleDraft());
    WEDERHOOR_ASSERT_OK(bytes);
    EXPECT_TRUE(bytes->endsWith("\r\n"));
    QByteArray rest = *bytes;
    EXPECT_FALSE(rest.replace("\r\n", "").contains('\n'));
    for (const QByteArray &line : bytes->split('\n')) {
        EXPECT_LE(line.size(), 79) << line.toStdString();
        EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return (c & 0x80) == 0; }))
            << line.toStdString();
    }
}

TEST(MailWriter, TheSameDraftIsTheSameBytes)
{
    MailDraft draft = sampleDraft();
    draft.attachments = {{QStringLiteral("a.pdf"), QStringLiteral("application/pdf"), "x"}};
    const Result<QByteArray> once = writeMail(draft);
    WEDERHOOR_ASSERT_OK(once);
    EXPECT_EQ(*once, writeMail(draft).value_or(QByteArray()));
    draft.key = QStringLiteral("question-2");
    EXPECT_NE(*once, writeMail(draft).value_or(QByteArray()));
    EXPECT_NE(mailIdFor(QStringLiteral("a"), QStringLiteral("x@bank.example")),
              mailIdFor(QStringLiteral("b"), QStringLiteral("x@bank.example")));
}

TEST(MailWriter, HiddenRecipientsAreNamedNowhere)
{
    MailDraft draft = sampleDraft();
    draft.hiddenRecipients = {QStringLiteral("secret@bank.example"), QStringLiteral("JAN@bank.example")};
    EXPECT_FALSE(writeMail(draft).value_or(QByteArray()).contains("secret"));
    EXPECT_EQ(recipientsOf(draft),
              (QStringList{QStringLiteral("jan@bank.example"), QStringLiteral("hypotheken@bank.example"),
                           QStringLiteral("secret@bank.example")}));
}

TEST(MailWriter, NothingInADraftAddsAHeaderOrALine)
{
    MailDraft draft = sampleDraft();
    const QString evil = QStringLiteral("x\r\nBcc: evil@evil.example\r\n\r\nbody");
    draft.subject = evil;
    draft.from.name = evil;
    draft.to.first().name = evil;
    draft.attachments = {{evil, evil, "x", evil}};
    const Result<QByteArray> bytes = writeMail(draft);
    WEDERHOOR_ASSERT_OK(bytes);
    EXPECT_FALSE(bytes->contains("\nBcc:"));
    const Mail mail = readSample(*bytes);
    EXPECT_EQ(mail.subject, QStringLiteral("x Bcc: evil@evil.example body"));
    EXPECT_EQ(mail.from.address, draft.from.address);
    EXPECT_EQ(mail.to.size(), 1);
    EXPECT_EQ(mail.attachments.size(), 1);

    const auto refused = [](auto change) {
        MailDraft bad = sampleDraft();
        change(bad);
        const Result<QByteArray> written = writeMail(bad);
        return !written && written.error().kind == ErrorKind::Invalid;
    };
    const char *const badAddresses[] = {"",
                                        "jan",
                                        "jan@",
                                        "@bank.example",
                                        "jan@bank.example\n",
                                        "jan@bank.example\r\nDATA",
                                        "jan bank@x.example",
                                        "<jan@bank.example>",
                                        "a@b@c.example",
                                        "jan@bank.example>",
                                        "ja\"n@bank.example",
                                        "jan@-"};
    for (const char *address : badAddresses) {
        const QString text = QString::fromLatin1(address);
        EXPECT_TRUE(refused([&text](MailDraft &bad) { bad.to.first().address = text; })) << address;
        EXPECT_TRUE(refused([&text](MailDraft &bad) { bad.from.address = text; })) << address;
        EXPECT_TRUE(refused([&text](MailDraft &bad) { bad.replyTo = {{{}, text}}; })) << address;
        EXPECT_TRUE(refused([&text](MailDraft &bad) { bad.hiddenRecipients = {text}; })) << address;
    }
    for (const char *id : {"", "a b", "a>b", "a\n", "a\r\nBcc: x"}) {
        const QString text = QString::fromLatin1(id);
        EXPECT_TRUE(refused([&text](MailDraft &bad) { bad.references = {text}; })) << id;
        EXPECT_TRUE(refused([&text](MailDraft &bad) { bad.inReplyTo = {text}; })) << id;
    }
    EXPECT_TRUE(refused([](MailDraft &bad) { bad.key.clear(); }));
    EXPECT_TRUE(refused([](MailDraft &bad) {
        bad.attachments = {{QStringLiteral("a"), {}, QByteArray(45 * 1024 * 1024, 'x')}};
    }));
}

TEST(MailWriter, WhatTheProgramWritesByItselfAsksForNoAnswerFromMachines)
{
    MailDraft draft = sampleDraft();
    EXPECT_FALSE(writeMail(draft).value_or(QByteArray()).contains("Auto-Submitted"));
    draft.automatic = true;
    const Mail mail = readSample(writeMail(draft).value_or(QByteArray()));
    EXPECT_EQ(mail.nature, MailNature::AutomaticAnswer);
}

TEST(MailWriter, LongChainsKeepTheirFirstAndTheirNearest)
{
    MailDraft draft = sampleDraft();
    draft.references.clear();
    for (int i = 0; i < 80; ++i) {
        draft.references.append(QStringLiteral("%1@bank.example").arg(i));
    }
    const Mail mail = readSample(writeMail(draft).value_or(QByteArray()));
    ASSERT_EQ(mail.references.size(), 25);
    EXPECT_EQ(mail.references.first(), QStringLiteral("0@bank.example"));
    EXPECT_EQ(mail.references.last(), QStringLiteral("79@bank.example"));
}

} // namespace
} // namespace wederhoor
