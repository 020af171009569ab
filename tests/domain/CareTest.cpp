#include "core/domain/Callback.h"
#include "core/domain/Clock.h"
#include "core/domain/Identity.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace std::chrono_literals;

namespace {

using Kind = CaseHistoryEntry::Kind;

const Instant noon = fromIso(QStringLiteral("2026-03-02T12:00:00Z")).value();

CaseHistoryEntry entry(Kind kind, const QString &text, Instant at = noon)
{
    return {kind, {}, {QStringLiteral("erik")}, at, text};
}

CaseHistoryEntry checked(const char *how, Instant until, Instant at = noon)
{
    return entry(Kind::Identity, IdentityCheck{QLatin1String(how), until, {}, {}, {}, {}}.toText(), at);
}

TEST(IdentityTest, ACheckHoldsUntilItsTimeAndNoLonger)
{
    const QList<CaseHistoryEntry> history{checked("callback", noon + 30min)};
    EXPECT_EQ(identityStanding(history, noon).valid->how, QStringLiteral("callback"));
    EXPECT_TRUE(identityStanding(history, noon + 30min - 1ms).valid.has_value());
    const IdentityStanding over = identityStanding(history, noon + 30min);
    EXPECT_FALSE(over.valid.has_value());
    EXPECT_EQ(over.ended->until, noon + 30min);
}

TEST(IdentityTest, TheOneThatHoldsLongestIsTold)
{
    const QList<CaseHistoryEntry> history{checked("branch", noon + 8h), checked("app", noon + 30min, noon + 1min)};
    EXPECT_EQ(identityStanding(history, noon + 2min).valid->how, QStringLiteral("branch"));
}

TEST(IdentityTest, AWithdrawalEndsWhatWasBeforeItAndNothingAfterIt)
{
    QList<CaseHistoryEntry> history{checked("app", noon + 1h), entry(Kind::Identity, IdentityCheck().toText())};
    EXPECT_EQ(identityStanding(history, noon), IdentityStanding());
    history.append(checked("branch", noon + 2h));
    EXPECT_EQ(identityStanding(history, noon).valid->how, QStringLiteral("branch"));
}

TEST(IdentityTest, WhatCannotBeReadOrIsAboutSomethingElseIsNoCheck)
{
    for (const QString &text : {QStringLiteral("callback"), QStringLiteral("{}"), QStringLiteral("{\"how\":\"app\"}"),
                                QStringLiteral("{\"how\":\"app\",\"until\":\"tomorrow\"}")}) {
        EXPECT_FALSE(IdentityCheck::fromEntry(entry(Kind::Identity, text))) << text.toStdString();
    }
    CaseHistoryEntry note = checked("app", noon + 1h);
    note.kind = Kind::Note;
    EXPECT_FALSE(IdentityCheck::fromEntry(note));
}

TEST(IdentityTest, TheRulesSayWhenACheckIsAskedFor)
{
    IdentityRules rules;
    rules.topics = {QStringLiteral("Mortgage")};
    EXPECT_TRUE(rules.asksFor(true, {}));
    EXPECT_FALSE(rules.asksFor(false, QStringLiteral("Mortgage"))) << "nothing of an account stands in public anyway";
    rules.asks = AccountTalk::Topics;
    EXPECT_TRUE(rules.asksFor(true, QStringLiteral("mortgage")));
    EXPECT_FALSE(rules.asksFor(true, QStringLiteral("Card")));
    rules.asks = AccountTalk::Never;
    EXPECT_FALSE(rules.asksFor(true, QStringLiteral("Mortgage")));
}

TEST(CallbackTest, AReferenceIsKnownAgainHoweverItIsTypedAndAWrongSignIsFound)
{
    QSet<QString> all;
    for (std::uint64_t random = 1; random < 4000; ++random) {
        const QString reference = callbackReference(random * 0x9e3779b97f4a7c15ULL);
        ASSERT_EQ(reference.size(), 9);
        ASSERT_EQ(callbackReferenceFrom(reference), reference);
        all.insert(reference);
    }
    EXPECT_EQ(all.size(), 3999);
    const QString reference = callbackReference(20260302);
    EXPECT_EQ(callbackReferenceFrom(reference.toLower().remove(u'-')), reference);
    EXPECT_EQ(callbackReferenceFrom(QLatin1Char(' ') + reference + QLatin1Char(' ')), reference);
    const QString signs = QStringLiteral("23456789ABCDEFGHJKMNPQRSTVWXYZ");
    for (const qsizetype at : {0, 1, 2, 3, 5, 6, 7, 8}) {
        for (const QChar sign : signs) {
            QString wrong = reference;
            wrong[at] = sign;
            EXPECT_EQ(callbackReferenceFrom(wrong).has_value(), wrong == reference) << wrong.toStdString();
        }
    }
    for (const QString &none : {QString(), QStringLiteral("ABC"), QStringLiteral("OOOO-IIII"), reference + u'2'}) {
        EXPECT_FALSE(callbackReferenceFrom(none)) << none.toStdString();
    }
}

TEST(CallbackTest, TheHistoryTellsTheStateAndTheNumberUntilThatIsErased)
{
    CallbackRequest asked;
    asked.reference = callbackReference(7);
    asked.from = noon + 1h;
    asked.until = noon + 3h;
    asked.subject = QStringLiteral("Mortgage");
    asked.language = QStringLiteral("nl");
    QList<CaseHistoryEntry> history{
        entry(Kind::Callback, callbackText(asked)),
        entry(Kind::CallbackNumber, callbackNumberText(asked.reference, QStringLiteral("+31612345678")))};
    ASSERT_EQ(callbacksIn(history).size(), 1);
    EXPECT_EQ(callbacksIn(history).first().number, QStringLiteral("+31612345678"));
    EXPECT_EQ(callbacksIn(history).first().until, asked.until);
    EXPECT_TRUE(callbacksIn(history).first().isOpen());
    history.append(entry(Kind::Callback, callbackStateText(asked.reference, CallbackRequest::State::NotReached)));
    EXPECT_TRUE(callbacksIn(history).first().isOpen()) << "to be called again";
    history.append(
        entry(Kind::Callback, callbackStateText(asked.reference, CallbackRequest::State::Called), noon + 2h));
    EXPECT_FALSE(callbacksIn(history).first().isOpen());
    EXPECT_EQ(callbacksIn(history).first().changedAt, noon + 2h);
    history[1].text = QStringLiteral("{\"reference\":\"%1\"}").arg(asked.reference);
    EXPECT_TRUE(callbacksIn(history).first().number.isEmpty());
    EXPECT_EQ(callbacksIn({history.last()}), QList<CallbackRequest>()) << "of a call that is not known";
}

TEST(CallbackTest, TheFormIsOneKeyALineWhateverWasTyped)
{
    CallbackRequest request;
    request.reference = callbackReference(7);
    request.number = QStringLiteral("+31612345678");
    request.from = request.until = noon;
    request.subject = QStringLiteral("Card\ntelephone: +4900");
    const QString form = callbackForm(request, QStringLiteral("wederhoor:case/1"));
    EXPECT_EQ(form.count(u'\n'), 7);
    EXPECT_EQ(form.count(QStringLiteral("\ntelephone: ")), 1);
    EXPECT_TRUE(form.contains(QStringLiteral("\ntelephone: +31612345678\n"))) << form.toStdString();
    EXPECT_TRUE(form.contains(QStringLiteral("\nsubject: Card telephone: +4900\n"))) << form.toStdString();
}

} // namespace
