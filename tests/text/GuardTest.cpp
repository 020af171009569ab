#include "core/text/PersonalDataGuard.h"
#include "tests/support/Printers.h"
#include "tests/text/Marked.h"
#include "tests/text/PersonalDataMaker.h"

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

PersonalDataGuard guardWith(const GuardRules &rules)
{
    Result<PersonalDataGuard> guard = PersonalDataGuard::make(rules);
    EXPECT_TRUE(guard.has_value());
    return guard.value_or(PersonalDataGuard());
}

QStringList foundBy(const PersonalDataGuard &guard, const QString &text)
{
    return written(guard.find(text));
}

/// Letters and digits of `text` in `other`, in order: how much of it can be read there.
int readableIn(const QString &text, const QString &other)
{
    int count = 0;
    qsizetype at = 0;
    for (const QChar character : other) {
        const qsizetype next = character.isLetterOrNumber() ? text.indexOf(character, at) : -1;
        count += next >= 0 ? 1 : 0;
        at = next >= 0 ? next + 1 : at;
    }
    return count;
}

} // namespace

TEST(Guard, FindsTheOrganisationsOwnNumbersByItsPattern)
{
    GuardRules rules;
    rules.customerNumber = QStringLiteral("K-?\\d{7}");
    const PersonalDataGuard guard = guardWith(rules);
    const Marked marked
        = readMarked(QStringLiteral("Klant [customer_number:K1234567], ook [customer_number:k-\u200b1234567]. Niet "
                                    "K123456, AK1234567 of K12345678."));
    EXPECT_EQ(foundBy(guard, marked.text), marked.findings);
    EXPECT_EQ(foundBy(PersonalDataGuard(), marked.text), QStringList());
}

TEST(Guard, RefusesAPatternThatCouldRunAway)
{
    GuardRules rules;
    rules.customerNumber = QStringLiteral("(\\d+)+K");
    const Result<PersonalDataGuard> guard = PersonalDataGuard::make(rules);
    ASSERT_FALSE(guard.has_value());
    EXPECT_EQ(guard.error().kind, ErrorKind::Invalid);
}

TEST(Guard, AsksAboutLinksOutsideTheAllowList)
{
    GuardRules rules;
    rules.allowedDomains = {QStringLiteral("bank.example.nl"), QStringLiteral("Tulp.co.uk")};
    const PersonalDataGuard guard = guardWith(rules);
    const Marked marked = readMarked(QStringLiteral(
        "Kijk op https://help.bank.nl/x, tulp.co.uk/y, example.nl en [link:https://bank.nl.evil.com/login] of "
        "[link:evil.co.uk], [link:https://bänk.com/]."));
    rules.allowedDomains.append(QStringLiteral("bank.nl"));
    EXPECT_EQ(foundBy(guardWith(rules), marked.text), marked.findings);
    EXPECT_EQ(foundBy(PersonalDataGuard(), marked.text), QStringList()) << "without a list links are not judged";
    EXPECT_EQ(guard.find(QStringLiteral("evil.com/path?token=1")).value(0).masked, QStringLiteral("evil.com"));
}

TEST(Guard, LetsTheOrganisationsOwnContactsStand)
{
    GuardRules rules;
    rules.ownContacts = {QStringLiteral("020-1234567"), QStringLiteral("bank.example"),
                         QStringLiteral("NL91ABNA0417164300"), QStringLiteral("klacht@post.example")};
    const PersonalDataGuard guard = guardWith(rules);
    const Marked marked = readMarked(QStringLiteral(
        "Bel +31 20 123 45 67, mail info@bank.example of klacht@post.example, betaal op NL91 ABNA 0417 1643 00; niet "
        "[phone:020-1234568], [email:jan@post.example], [email:jan@bank.example.org] of [iban:BE68539007547034]."));
    EXPECT_EQ(foundBy(guard, marked.text), marked.findings);
}

TEST(Guard, TakesNumbersWithoutACountryForThoseOfItsRegion)
{
    GuardRules rules;
    rules.telephoneRegion = QStringLiteral("BE");
    const Marked marked = readMarked(QStringLiteral("Bel [phone:0470 12 34 56] of [phone:02 555 12 12]."));
    EXPECT_EQ(foundBy(guardWith(rules), marked.text), marked.findings);
}

TEST(Guard, TellsTheStrictestLevelOfWhatWasNotAccepted)
{
    const PersonalDataGuard guard;
    const auto mail = guard.find(QStringLiteral("jan@post.example"));
    const auto both = guard.find(QStringLiteral("jan@post.example, NL91ABNA0417164300"));
    EXPECT_EQ(guard.strictest({}), std::nullopt);
    EXPECT_EQ(guard.strictest(mail), GuardLevel::Confirm);
    EXPECT_EQ(guard.strictest(mail, {PersonalDataKind::Email}), std::nullopt);
    EXPECT_EQ(guard.strictest(mail, {PersonalDataKind::Telephone}), GuardLevel::Confirm);
    EXPECT_EQ(guard.strictest(both), GuardLevel::Block);
    EXPECT_EQ(guard.strictest(both, {PersonalDataKind::Email, PersonalDataKind::Iban}), GuardLevel::Block)
        << "what blocks is not waived";
    GuardRules rules;
    rules.levels.set(PersonalDataKind::Email, GuardLevel::Hint);
    EXPECT_EQ(guardWith(rules).strictest(mail), GuardLevel::Hint);
}

TEST(Guard, KindsAndLevelsHaveStableNames)
{
    QStringList names;
    for (const PersonalDataKind kind : personalDataKinds) {
        names.append(personalDataKindName(kind) + QLatin1Char(' ') + guardLevelName(GuardLevels().of(kind)));
        EXPECT_EQ(personalDataKindFromName(personalDataKindName(kind)), kind);
    }
    EXPECT_EQ(
        names.join(QStringLiteral(", ")),
        QStringLiteral("iban block, card block, bsn block, email confirm, phone confirm, postcode confirm, birth_date "
                       "confirm, customer_number confirm, link confirm"));
    EXPECT_EQ(guardLevelFromName(QStringLiteral("hint")), GuardLevel::Hint);
    EXPECT_EQ(personalDataKindFromName(QStringLiteral("IBAN")), std::nullopt);
}

TEST(Guard, MasksAsMuchAsThatNobodyCanUseIt)
{
    const auto masked
        = [](const char *text) { return PersonalDataGuard().find(QString::fromUtf8(text)).value(0).masked; };
    EXPECT_EQ(masked("NL91 ABNA 0417 1643 00"), QStringLiteral("NL•• •••• •••• •••3 00"));
    EXPECT_EQ(masked("4111111111111111"), QStringLiteral("••••••••••••1111"));
    EXPECT_EQ(masked("BSN 111.222.333"), QStringLiteral("•••.•••.•••"));
    EXPECT_EQ(masked("jan.smit@post.example"), QStringLiteral("j••.••••@••••.example"));
    EXPECT_EQ(masked("jan [at] post.nl"), QStringLiteral("••• [••] ••••.nl"));
    EXPECT_EQ(masked("+31 6 12345678"), QStringLiteral("+•• • ••••••78"));
    EXPECT_EQ(masked("1234 AB 56"), QStringLiteral("12•• •• ••"));
    EXPECT_EQ(masked("geboren 12-05-1985"), QStringLiteral("••-••-••••"));
    EXPECT_EQ(masked("NL91\u200bABNA0417164300"), QStringLiteral("NL•••••••••••••300")) << "without what does not show";
}

TEST(Guard, RemediesLeaveNothingToBeFoundAndTheRestAsItWas)
{
    const PersonalDataGuard guard;
    PersonalDataMaker maker(7);
    for (int i = 0; i < 5'000; ++i) {
        const LabelledReply reply = maker.reply();
        const QList<PersonalDataFinding> found = guard.find(reply.text);
        if (found.size() != 1) {
            continue;
        }
        const PersonalDataFinding &finding = found.first();
        const QString masked = textWithMasked(reply.text, finding);
        const QString without = textWithout(reply.text, finding);
        EXPECT_TRUE(guard.find(masked).isEmpty()) << masked.toStdString();
        EXPECT_TRUE(guard.find(without).isEmpty()) << without.toStdString();
        EXPECT_TRUE(masked.startsWith(reply.text.left(finding.start)));
        EXPECT_TRUE(masked.endsWith(reply.text.mid(finding.end)));
        EXPECT_FALSE(without.contains(QStringLiteral("  "))) << without.toStdString();
        EXPECT_LE(readableIn(finding.masked, reply.text.mid(finding.start, finding.end - finding.start)), 7);
    }
}

TEST(Guard, RemovingTakesTheSpaceAlong)
{
    const auto without = [](const char *text) {
        const QString typed = QString::fromUtf8(text);
        return textWithout(typed, PersonalDataGuard().find(typed).value(0));
    };
    EXPECT_EQ(without("Mail jan@post.nl maar."), QStringLiteral("Mail maar."));
    EXPECT_EQ(without("Mail jan@post.nl."), QStringLiteral("Mail."));
    EXPECT_EQ(without("jan@post.nl is het"), QStringLiteral("is het"));
    EXPECT_EQ(without("Mail jan@post.nl"), QStringLiteral("Mail"));
    EXPECT_EQ(without("(jan@post.nl)"), QStringLiteral("()"));
}

TEST(Guard, FindsAnIbanWhateverStandsBetweenItsCharacters)
{
    const PersonalDataGuard guard;
    const QStringList between{QStringLiteral(" "),        QStringLiteral("-"),      QStringLiteral("."),
                              QStringLiteral("\u00a0"),   QStringLiteral("\u200b"), QStringLiteral("\u200f"),
                              QStringLiteral("\u2066"),   QStringLiteral("\n"),     QStringLiteral("\r\n"),
                              QStringLiteral(" \u200d "), QStringLiteral("\u0336")};
    const QString compact = QStringLiteral("NL91ABNA0417164300");
    PersonalDataMaker maker(11);
    for (int i = 0; i < 2'000; ++i) {
        QString text;
        for (const QChar character : compact) {
            const bool isFirst = text.isEmpty();
            text += (isFirst || maker.below(3) > 0 ? QString()
                                                   : between.at(maker.below(static_cast<int>(between.size()))));
            text += maker.below(2) == 0 ? character : character.toLower();
        }
        ASSERT_EQ(foundBy(guard, QStringLiteral("x ") + text + QStringLiteral(", y")),
                  QStringList{QStringLiteral("iban@2-%1").arg(2 + text.size())})
            << text.toStdString();
    }
}

TEST(Guard, FindsNoIbanWithOneDigitChanged)
{
    // The check finds every change of one digit, hence none of these may pass.
    const QString compact = QStringLiteral("NL91ABNA0417164300");
    for (qsizetype at = 2; at < compact.size(); ++at) {
        for (int by = 1; by < 10 && compact.at(at).isDigit(); ++by) {
            QString wrong = compact;
            wrong[at] = QChar(u'0' + (compact.at(at).digitValue() + by) % 10);
            EXPECT_EQ(foundBy(PersonalDataGuard(), wrong), QStringList()) << wrong.toStdString();
        }
    }
}

TEST(Guard, TakesHostileTextsInItsStride)
{
    // A million characters each: what grows faster than the text would not end.
    constexpr int size = 1'000'000;
    GuardRules rules;
    rules.allowedDomains = {QStringLiteral("bank.nl")};
    rules.customerNumber = QStringLiteral("K-?\\d{7}");
    const PersonalDataGuard guard = guardWith(rules);
    for (const QString &piece : {QStringLiteral("1"),
                                 QStringLiteral("1 "),
                                 QStringLiteral("0"),
                                 QStringLiteral("06 "),
                                 QStringLiteral("NL91"),
                                 QStringLiteral("nl 91 "),
                                 QStringLiteral("a.b."),
                                 QStringLiteral("a_a.com."),
                                 QStringLiteral("a-"),
                                 QStringLiteral("@a"),
                                 QStringLiteral("a@a."),
                                 QStringLiteral("\u200b"),
                                 QStringLiteral("\u202e1"),
                                 QStringLiteral("\u200f4"),
                                 QStringLiteral("+1 2 3 4 5 6 7 8 9\n"),
                                 QStringLiteral("1234 AB "),
                                 QStringLiteral("http://"),
                                 QStringLiteral("a.nl/("),
                                 QStringLiteral("a.nl?"),
                                 QStringLiteral("bsn 1-1-85 "),
                                 QStringLiteral("06-12345678 "),
                                 QStringLiteral("jan@post.nl "),
                                 QStringLiteral("(at)"),
                                 QStringLiteral("😡")}) {
        const QString text = piece.repeated(size / piece.size());
        for (const PersonalDataFinding &finding : guard.find(text)) {
            ASSERT_LT(finding.start, finding.end);
            ASSERT_LE(finding.end, text.size());
        }
    }
}

TEST(Guard, TakesAnyTextWithoutHarm)
{
    PersonalDataMaker maker(3);
    const QString signs = QStringLiteral("NL91ABNA0417164300 @.+-()[]/\n\u202e\u202c\u200b\u0660٤１ø") + QChar(0xd83d);
    for (int i = 0; i < 3'000; ++i) {
        QString text;
        for (int at = maker.below(80); at > 0; --at) {
            text += signs.at(maker.below(static_cast<int>(signs.size())));
        }
        int last = 0;
        for (const PersonalDataFinding &finding : PersonalDataGuard().find(text)) {
            EXPECT_LE(last, finding.start) << text.toStdString();
            EXPECT_LT(finding.start, finding.end);
            EXPECT_LE(finding.end, text.size());
            EXPECT_FALSE(finding.masked.isEmpty());
            last = finding.end;
        }
    }
}
