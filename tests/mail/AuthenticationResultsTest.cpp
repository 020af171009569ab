#include "core/mail/AuthenticationResults.h"

#include "tests/mail/SampleMail.h"

namespace wederhoor {
namespace {

using test::readSample;

const QString ours(QStringLiteral("mx.bank.example"));

MailAuthentication verdict(const char *header, const char *domain = "bank.example")
{
    return authenticationOf({QString::fromUtf8(header)}, ours, QString::fromLatin1(domain));
}

TEST(AuthenticationResults, AreReadAsTheStandardWritesThem)
{
    const MailAuthentication all
        = verdict("mx.bank.example; spf=pass smtp.mailfrom=jan@bank.example; dkim=pass (2048-bit key; good) "
                  "header.d=bank.example header.s=s1; dmarc=pass (p=REJECT) header.from=bank.example");
    EXPECT_EQ(all.spf, MailCheck::Passed);
    EXPECT_EQ(all.dkim, MailCheck::Passed);
    EXPECT_EQ(all.dmarc, MailCheck::Passed);
    EXPECT_TRUE(all.vouchesForSender);

    const char *const good[] = {
        "mx.bank.example; dkim=pass header.d=bank.example",
        "MX.Bank.Example 1; DKIM=Pass header.d=Bank.Example",
        "mx.bank.example; dkim = pass header.i=@bank.example",
        "mx.bank.example; dkim=fail header.d=list.example; dkim=pass header.d=bank.example",
        "mx.bank.example; dkim=pass header.d=mail.bank.example",
        "mx.bank.example; spf=pass smtp.mailfrom=bounce.bank.example",
        "mx.bank.example; dmarc=pass header.from=bank.example",
        "mx.bank.example; dkim/1=pass header.d=bank.example",
    };
    for (const char *header : good) {
        EXPECT_TRUE(verdict(header).vouchesForSender) << header;
    }
    EXPECT_EQ(verdict("mx.bank.example; none"), MailAuthentication());
    EXPECT_EQ(verdict("mx.bank.example; spf=softfail smtp.mailfrom=bank.example").spf, MailCheck::Failed);
    EXPECT_EQ(verdict("mx.bank.example; dkim=temperror header.d=bank.example").dkim, MailCheck::NotSaid);
}

struct Forgery
{
    const char *what;
    const char *headers;
    const char *from;
};

/// A mail as it lies in the mailbox: what our server wrote on top, what the forger wrote below.
Mail forged(const Forgery &forgery)
{
    QByteArray mail
        = QByteArray(forgery.headers) + forgery.from + "To: webcare@bank.example\nSubject: Re: zaak\n\nJa.\n";
    return readSample(mail.replace("\n", "\r\n"), {.trustedServer = ours});
}

constexpr auto jan = "From: Jan <jan@bank.example>\n";
constexpr auto failed = "Authentication-Results: mx.bank.example; dkim=none; spf=fail smtp.mailfrom=bank.example\n";

TEST(AuthenticationResults, TwentyForgeriesAreNotBelieved)
{
    const QByteArray below
        = QByteArray(failed) + "Authentication-Results: mx.bank.example; dkim=pass header.d=bank.example\n";
    const QByteArray elsewhere = QByteArray(failed)
        + "Received: from x\nAuthentication-Results: mx.bank.example; dmarc=pass header.from=bank.example\n";
    const Forgery rows[] = {
        {"a verdict of the sender's below ours", below.constData(), jan},
        {"the same below a Received", elsewhere.constData(), jan},
        {"another server's verdict", "Authentication-Results: mx.evil.example; dkim=pass header.d=bank.example\n", jan},
        {"a name that begins like ours",
         "Authentication-Results: mx.bank.example.evil.example; dkim=pass header.d=bank.example\n", jan},
        {"a name that ends like ours",
         "Authentication-Results: evil.mx.bank.example; dkim=pass header.d=bank.example\n", jan},
        {"our name in a comment",
         "Authentication-Results: (mx.bank.example) evil.example; dkim=pass header.d=bank.example\n", jan},
        {"our name after the other's",
         "Authentication-Results: evil.example mx.bank.example; dkim=pass header.d=bank.example\n", jan},
        {"no name at all", "Authentication-Results: dkim=pass header.d=bank.example\n", jan},
        {"another version", "Authentication-Results: mx.bank.example 2; dkim=pass header.d=bank.example\n", jan},
        {"a pass within a comment",
         "Authentication-Results: mx.bank.example; dkim=fail (dkim=pass; dkim=pass header.d=bank.example)\n", jan},
        {"a pass within a quoted string",
         "Authentication-Results: mx.bank.example; dkim=fail reason=\"x; dkim=pass header.d=bank.example\"\n", jan},
        {"a comment that never ends", "Authentication-Results: mx.bank.example; dkim=pass header.d=bank.example (\n",
         jan},
        {"a good signature of a stranger",
         "Authentication-Results: mx.bank.example; dkim=pass header.d=evil.example; spf=pass "
         "smtp.mailfrom=evil.example\n",
         jan},
        {"a stranger below our suffix",
         "Authentication-Results: mx.bank.example; dkim=pass header.d=evilbank.example\n", jan},
        {"a suffix that signs", "Authentication-Results: mx.bank.example; dkim=pass header.d=co.uk\n",
         "From: jan@bank.co.uk\n"},
        {"a policy that failed beside a pass",
         "Authentication-Results: mx.bank.example; spf=pass smtp.mailfrom=bank.example; dmarc=fail "
         "header.from=bank.example\n",
         jan},
        {"a policy of another domain", "Authentication-Results: mx.bank.example; dmarc=pass header.from=evil.example\n",
         jan},
        {"two senders in one From", "Authentication-Results: mx.bank.example; dkim=pass header.d=evil.example\n",
         "From: x@evil.example, jan@bank.example\n"},
        {"two From headers", "Authentication-Results: mx.bank.example; dkim=pass header.d=evil.example\n",
         "From: x@evil.example\nFrom: jan@bank.example\n"},
        {"our address as the name of another's", "Authentication-Results: mx.bank.example; dkim=none\n",
         "From: \"jan@bank.example\" <x@evil.example>\n"},
        {"a line break in an encoded name", "Authentication-Results: mx.bank.example; dkim=none\n",
         "From: =?utf-8?q?Jan=0D=0AAuthentication-Results:_mx.bank.example;_dkim=3Dpass?= <jan@bank.example>\n"},
        {"a header of a like name", "X-Authentication-Results: mx.bank.example; dkim=pass header.d=bank.example\n",
         jan},
        {"a verdict in the text",
         "Subject: x\n\nAuthentication-Results: mx.bank.example; dkim=pass header.d=bank.example\n", jan},
    };
    EXPECT_GE(std::size(rows), 20U);
    for (const Forgery &row : rows) {
        EXPECT_FALSE(forged(row).authentication.vouchesForSender) << row.what;
    }
    // The same mail, told by our server to be good, is: the table can tell the two apart.
    EXPECT_TRUE(forged({"genuine", "Authentication-Results: mx.bank.example; dkim=pass header.d=bank.example\n", jan})
                    .authentication.vouchesForSender);
}

TEST(AuthenticationResults, NoServerIsTrustedThatWasNotNamed)
{
    const QByteArray mail
        = "Authentication-Results: mx.bank.example; dkim=pass header.d=bank.example\nFrom: jan@bank.example\n\nx";
    EXPECT_EQ(readSample(mail).authentication, MailAuthentication());
    EXPECT_EQ(readSample(mail, {.trustedServer = QStringLiteral("mx.other.example")}).authentication,
              MailAuthentication());
}

} // namespace
} // namespace wederhoor
