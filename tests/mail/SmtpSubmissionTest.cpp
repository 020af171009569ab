#include "core/mail/SmtpSubmission.h"

#include "core/domain/WakeSignal.h"
#include "core/mail/MailReader.h"
#include "tests/mail/SharedServers.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <thread>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using Outcome = MailHandover::Outcome;

class SmtpSubmissionTest : public test::SharedServers
{
protected:
    [[nodiscard]] static SmtpEnvelope envelope(const QStringList &mailboxes, const QByteArray &body = "Dag\r\n")
    {
        SmtpEnvelope envelope;
        envelope.sender = QStringLiteral("erik@bank.example");
        for (const QString &mailbox : mailboxes) {
            envelope.recipients.append(mailbox + QStringLiteral("@bank.example"));
        }
        envelope.bytes = "From: erik@bank.example\r\nSubject: proef\r\n\r\n" + body;
        return envelope;
    }
    [[nodiscard]] static MailTimes quick()
    {
        MailTimes times;
        times.connect = 5s;
        times.answer = 5s;
        return times;
    }
    [[nodiscard]] static qsizetype countOf(const char *mailbox)
    {
        return servers->mailsOf(QString::fromLatin1(mailbox)).size();
    }
};

TEST_F(SmtpSubmissionTest, AMailIsTakenAndLiesInEachMailboxOnceAsItWasSent)
{
    const QByteArray body
        = "Dag\r\n.\r\n..twee punten\r\n" + (QByteArray(70, 'x') + "\r\n").repeated(5'000) + "Eind\r\n";
    const auto handover = submitMail(smtp(), envelope({QStringLiteral("anna"), QStringLiteral("bob")}, body), quick());
    WEDERHOOR_ASSERT_OK(handover);
    EXPECT_EQ(handover->outcome, Outcome::Accepted);
    EXPECT_EQ(handover->code, 250);
    for (const char *mailbox : {"anna", "bob"}) {
        const QList<QByteArray> mails = servers->mailsOf(QString::fromLatin1(mailbox));
        ASSERT_EQ(mails.size(), 1) << mailbox;
        QByteArray expected = body;
        EXPECT_TRUE(mails.first().endsWith("\n\n" + expected.replace("\r\n", "\n"))) << mailbox;
    }
}

TEST_F(SmtpSubmissionTest, TlsFromTheStartServesAsWell)
{
    const auto handover = submitMail(server(servers->smtpsPort(), MailSecurity::Tls, QStringLiteral("erik")),
                                     envelope({QStringLiteral("tls")}), quick());
    WEDERHOOR_ASSERT_OK(handover);
    EXPECT_EQ(handover->outcome, Outcome::Accepted);
    EXPECT_EQ(countOf("tls"), 1);
}

TEST_F(SmtpSubmissionTest, NothingLeavesOverALineThatIsNotChecked)
{
    MailServer stranger = smtp();
    stranger.caFile = servers->otherAuthority();
    MailServer otherName = smtp();
    otherName.host = QStringLiteral("127.0.0.1");
    MailServer strangerTls = server(servers->smtpsPort(), MailSecurity::Tls, QStringLiteral("erik"));
    strangerTls.caFile = servers->otherAuthority();
    // It knows no STARTTLS, as when somebody in between takes the offer out.
    const MailServer stripped = server(servers->plainSmtpPort(), MailSecurity::StartTls, QStringLiteral("erik"));
    for (const MailServer &each : {stranger, otherName, strangerTls, stripped}) {
        const auto handover = submitMail(each, envelope({QStringLiteral("unchecked")}), quick());
        ASSERT_FALSE(handover.has_value());
        EXPECT_EQ(handover.error().kind, ErrorKind::Network);
        EXPECT_TRUE(handover.error().detail.startsWith(QStringLiteral("TLS"))) << handover.error().detail.toStdString();
    }
    EXPECT_EQ(countOf("unchecked"), 0);
    const auto asked = submitMail(server(servers->plainSmtpPort(), MailSecurity::None, QStringLiteral("erik")),
                                  envelope({QStringLiteral("byname")}), quick());
    WEDERHOOR_ASSERT_OK(asked);
    EXPECT_EQ(countOf("byname"), 1);
}

TEST_F(SmtpSubmissionTest, SigningInWorksByPasswordAndByTokenAndElseIsSaid)
{
    MailServer token = smtp();
    token.secret = test::MailServers::token();
    token.secretIsToken = true;
    const auto taken = submitMail(token, envelope({QStringLiteral("token")}), quick());
    WEDERHOOR_ASSERT_OK(taken);
    EXPECT_EQ(taken->outcome, Outcome::Accepted);

    MailServer badPassword = smtp();
    badPassword.secret = "wrong";
    MailServer badToken = token;
    badToken.secret = "expired";
    for (const MailServer &each : {badPassword, badToken}) {
        const auto refused = submitMail(each, envelope({QStringLiteral("nosignin")}), quick());
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error().kind, ErrorKind::Unauthorized);
        EXPECT_FALSE(refused.error().detail.contains(QString::fromLatin1(each.secret)));
    }
    EXPECT_EQ(countOf("nosignin"), 0);
}

TEST_F(SmtpSubmissionTest, ARefusalSaysWhoseAndWhyAndNobodyGetsIt)
{
    const auto gone = submitMail(smtp(), envelope({QStringLiteral("innocent"), QStringLiteral("nobody")}), quick());
    WEDERHOOR_ASSERT_OK(gone);
    EXPECT_EQ(gone->outcome, Outcome::Refused);
    EXPECT_EQ(gone->recipient, QStringLiteral("nobody@bank.example"));
    EXPECT_EQ(gone->words, QStringLiteral("550 5.1.1 There is no such mailbox here"));
    EXPECT_FALSE(gone->mayWorkLater());
    EXPECT_EQ(countOf("innocent"), 0);

    const auto later = submitMail(smtp(), envelope({QStringLiteral("later")}), quick());
    WEDERHOOR_ASSERT_OK(later);
    EXPECT_EQ(later->outcome, Outcome::Refused);
    EXPECT_TRUE(later->mayWorkLater());

    const auto full = submitMail(smtp(), envelope({QStringLiteral("full")}), quick());
    WEDERHOOR_ASSERT_OK(full);
    EXPECT_EQ(full->outcome, Outcome::Refused);
    EXPECT_EQ(full->code, 552);
    EXPECT_TRUE(full->recipient.isEmpty());

    const auto large = submitMail(
        smtp(), envelope({QStringLiteral("large")}, (QByteArray(98, 'x') + "\r\n").repeated(310'000)), quick());
    WEDERHOOR_ASSERT_OK(large);
    EXPECT_EQ(large->outcome, Outcome::Refused);
    EXPECT_EQ(countOf("large"), 0);
}

TEST_F(SmtpSubmissionTest, WhatMayHaveArrivedIsUnknownAndWhatCannotIsAnError)
{
    const auto lost = submitMail(smtp(), envelope({QStringLiteral("lost")}), quick());
    WEDERHOOR_ASSERT_OK(lost);
    EXPECT_EQ(lost->outcome, Outcome::Unknown);
    EXPECT_EQ(countOf("lost"), 1) << "it had arrived, and nobody said so";

    const auto cutLate = submitMail(smtp(), envelope({QStringLiteral("cut")}), quick());
    WEDERHOOR_ASSERT_OK(cutLate);
    EXPECT_EQ(cutLate->outcome, Outcome::Unknown) << "its last byte had left";
    EXPECT_EQ(countOf("cut"), 0);

    const auto cutEarly = submitMail(
        smtp(), envelope({QStringLiteral("cut")}, (QByteArray(98, 'x') + "\r\n").repeated(250'000)), quick());
    ASSERT_FALSE(cutEarly.has_value()) << "its last byte had not left";
    EXPECT_EQ(cutEarly.error().kind, ErrorKind::Network);
}

TEST_F(SmtpSubmissionTest, AServerThatIsSilentEndsInTime)
{
    MailTimes impatient = quick();
    impatient.answer = 700ms;
    QElapsedTimer timer;
    timer.start();
    const auto slow = submitMail(smtp(), envelope({QStringLiteral("slow")}), impatient);
    WEDERHOOR_ASSERT_OK(slow);
    EXPECT_EQ(slow->outcome, Outcome::Unknown);
    EXPECT_LT(timer.elapsed(), 6'000);

    QTcpServer mute;
    ASSERT_TRUE(mute.listen(QHostAddress::LocalHost));
    timer.start();
    const auto silent
        = submitMail(server(mute.serverPort(), MailSecurity::None, {}), envelope({QStringLiteral("x")}), impatient);
    ASSERT_FALSE(silent.has_value());
    EXPECT_EQ(silent.error().kind, ErrorKind::Timeout);
    EXPECT_LT(timer.elapsed(), 6'000);

    const auto nobody
        = submitMail(server(test::freePort(), MailSecurity::None, {}), envelope({QStringLiteral("x")}), quick());
    ASSERT_FALSE(nobody.has_value());
    EXPECT_EQ(nobody.error().kind, ErrorKind::Network);
}

TEST_F(SmtpSubmissionTest, ItIsEndedAtOnceAndThenUnknown)
{
    WakeSignal cancel;
    std::thread later([&cancel] {
        std::this_thread::sleep_for(700ms);
        cancel.raise();
    });
    QElapsedTimer timer;
    timer.start();
    MailTimes patient;
    const auto slow = submitMail(smtp(), envelope({QStringLiteral("slow")}), patient, cancel.descriptor());
    later.join();
    WEDERHOOR_ASSERT_OK(slow);
    EXPECT_EQ(slow->outcome, Outcome::Unknown);
    EXPECT_LT(timer.elapsed(), 5'000);
}

TEST_F(SmtpSubmissionTest, NoAddressAddsACommand)
{
    for (const char *address :
         {"x@bank.example>\r\nRCPT TO:<evil@evil.example", "x y@bank.example", "", "<x@bank.example>"}) {
        SmtpEnvelope evil = envelope({QStringLiteral("anna")});
        evil.recipients = {QString::fromLatin1(address)};
        EXPECT_EQ(submitMail(smtp(), evil, quick()).error().kind, ErrorKind::Invalid) << address;
        SmtpEnvelope sender = envelope({QStringLiteral("evilsender")});
        sender.sender = QString::fromLatin1(address);
        EXPECT_EQ(submitMail(smtp(), sender, quick()).error().kind, ErrorKind::Invalid) << address;
    }
    EXPECT_EQ(countOf("evilsender"), 0);
}

} // namespace
} // namespace wederhoor
