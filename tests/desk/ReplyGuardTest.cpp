#include "core/desk/ReplyGuard.h"
#include "core/desk/GuardSettings.h"
#include "core/store/Transaction.h"
#include "tests/desk/DeskFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

using namespace std::chrono_literals;
using Kind = PersonalDataKind;

const QString iban = QStringLiteral("NL91 ABNA 0417 1643 00");
const QString email = QStringLiteral("ann@customer.example");

class ReplyGuardTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        question = post("q", "ann", "My card?", clock.now());
        take({question});
        id = caseOf(question)->id;
    }

    [[nodiscard]] ReplyRequest request(const QString &text, const QList<Kind> &accepted = {}) const
    {
        ReplyRequest request;
        request.caseId = id;
        request.body = text;
        request.accepted = accepted;
        return request;
    }

    Result<void> set(const GuardRules &rules)
    {
        return await(store->write<void>(
            [rules](Transaction &transaction) { return saveGuardRules(transaction.connection(), rules); }));
    }
    void setLevel(Kind kind, GuardLevel level)
    {
        GuardRules rules;
        rules.levels.set(kind, level);
        WEDERHOOR_ASSERT_OK(set(rules));
    }

    [[nodiscard]] QStringList overrides()
    {
        QStringList texts;
        for (const CaseHistoryEntry &entry : conversation(id).history) {
            if (entry.kind == CaseHistoryEntry::Kind::Override) {
                texts.append(entry.by.value + QLatin1Char(' ') + entry.text);
            }
        }
        return texts;
    }

    template <class T> static Error errorOf(const QFuture<Result<T>> &future)
    {
        const Result<T> result = await(future);
        return result ? Error{ErrorKind::Cancelled, QStringLiteral("it went")} : result.error();
    }

    Message question;
    CaseId id;
};

TEST_F(ReplyGuardTest, WhatOpensAnAccountNeverStandsInPublicWhateverIsAccepted)
{
    for (const auto &[text, kind] : {std::pair{iban, Kind::Iban},
                                     {QStringLiteral("4111 1111 1111 1111"), Kind::PaymentCard},
                                     {QStringLiteral("BSN 111222333"), Kind::Bsn}}) {
        const Error error = errorOf(desk->reply(request(QStringLiteral("We see ") + text, {kind})));
        EXPECT_EQ(error.kind, ErrorKind::Rejected) << error.detail.toStdString();
        EXPECT_EQ(kindsRefused(error), QList<Kind>{kind}) << error.detail.toStdString();
    }
    EXPECT_TRUE(outbox().isEmpty());
}

TEST_F(ReplyGuardTest, WhatFindsAPersonIsAskedAboutAndItsAcceptanceIsOnTheRecord)
{
    const QString text = QStringLiteral("Mail ") + email + QStringLiteral(" or call 06-12345678");
    EXPECT_EQ(kindsRefused(errorOf(desk->reply(request(text)))), (QList<Kind>{Kind::Email, Kind::Telephone}));
    EXPECT_EQ(kindsRefused(errorOf(desk->reply(request(text, {Kind::Email})))), QList<Kind>{Kind::Telephone});
    EXPECT_TRUE(overrides().isEmpty()) << "nothing went";
    const auto queued = await(desk->reply(request(text, {Kind::Telephone, Kind::Email, Kind::Link})));
    WEDERHOOR_ASSERT_OK(queued);
    EXPECT_EQ(overrides(), QStringList{QStringLiteral("erik email, phone: ") + queued->id.toString()});
    EXPECT_EQ(sendDue(), 1);
    EXPECT_EQ(platform.posts.size(), 1);
}

TEST_F(ReplyGuardTest, WhoMayNotAcceptIsRefusedEvenWhenTheyDo)
{
    desk->setMayOverride(false);
    EXPECT_EQ(errorOf(desk->reply(request(email, {Kind::Email}))).kind, ErrorKind::Forbidden);
    EXPECT_TRUE(outbox().isEmpty());
    EXPECT_TRUE(overrides().isEmpty());
    WEDERHOOR_EXPECT_OK(await(desk->reply(request(QStringLiteral("Hi"), {Kind::Email}))));
}

TEST_F(ReplyGuardTest, APrivateReplyIsToldOfAndNeverHeld)
{
    ReplyRequest wanted = request(QStringLiteral("About ") + iban);
    wanted.kind = ReplyKind::Private;
    const auto check = await(desk->checkReply(wanted));
    WEDERHOOR_ASSERT_OK(check);
    ASSERT_EQ(check->personalData.size(), 1);
    EXPECT_EQ(check->personalData.first().level, GuardLevel::Hint);
    WEDERHOOR_ASSERT_OK(await(desk->reply(wanted)));
    EXPECT_EQ(sendDue(), 1);
    EXPECT_TRUE(overrides().isEmpty());
}

TEST_F(ReplyGuardTest, FindingsAreGivenInWhatWasTypedAndInWhatLeaves)
{
    ReplyRequest wanted = request(QStringLiteral("Hi {{customer.first_name}}, ") + email);
    wanted.signature = QStringLiteral("^erik@bank.example");
    const auto check = await(desk->checkReply(wanted));
    WEDERHOOR_ASSERT_OK(check);
    ASSERT_EQ(check->personalDataTyped.size(), 1);
    const PersonalDataFinding typed = check->personalDataTyped.first().finding;
    EXPECT_EQ(wanted.body.mid(typed.start, typed.end - typed.start), email);
    EXPECT_EQ(check->personalData.size(), 2) << "the signature leaves too";
}

TEST_F(ReplyGuardTest, WhatTheOrganisationPublishesOfItselfMayStandAnywhere)
{
    GuardRules rules;
    rules.ownContacts = {QStringLiteral("bank.example"), QStringLiteral("020-1234567")};
    WEDERHOOR_ASSERT_OK(set(rules));
    ReplyRequest wanted = request(QStringLiteral("Bel +31 20 123 4567 of mail help@bank.example"));
    wanted.signature = QStringLiteral("^Erik, webcare@bank.example");
    WEDERHOOR_EXPECT_OK(await(desk->reply(wanted)));
}

TEST_F(ReplyGuardTest, ZeroWidthAndRightToLeftTricksHideNothing)
{
    for (const char16_t *text : {u"NL91\u200bABNA\u20600417\u00ad164300", u"NL91 ABNA\u200f 0417 1643 00",
                                 u"\u202e0034617140ANBA19LN\u202c"}) {
        const Error error = errorOf(desk->reply(request(QString::fromUtf16(text))));
        EXPECT_EQ(kindsRefused(error), QList<Kind>{Kind::Iban}) << QString::fromUtf16(text).toStdString();
    }
}

TEST_F(ReplyGuardTest, AReplyQueuedBeforeTheGuardBecameStricterIsHeldBeforeItLeaves)
{
    setLevel(Kind::Email, GuardLevel::Hint);
    const OutboxEntry queued = queue(id, email);
    setLevel(Kind::Email, GuardLevel::Confirm);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_TRUE(platform.posts.isEmpty());
    EXPECT_EQ(entry(queued.id).state, OutboxState::Failed);
    EXPECT_EQ(kindsRefused(*entry(queued.id).error), QList<Kind>{Kind::Email});
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(queued.id)));
    EXPECT_EQ(sendDue(), 0) << "trying again accepts nothing";
    WEDERHOOR_ASSERT_OK(await(desk->cancelReply(queued.id)));
    EXPECT_EQ(await(store->drafts())->first().text, email);
    WEDERHOOR_ASSERT_OK(await(desk->reply(request(email, {Kind::Email}))));
    EXPECT_EQ(sendDue(), 1);
}

TEST_F(ReplyGuardTest, WhatWasAcceptedGoesUnlessItIsBlockedMeanwhile)
{
    WEDERHOOR_ASSERT_OK(await(desk->reply(request(email, {Kind::Email}))));
    const OutboxEntry queued = outbox().first();
    setLevel(Kind::Email, GuardLevel::Block);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(kindsRefused(*entry(queued.id).error), QList<Kind>{Kind::Email});
}

TEST_F(ReplyGuardTest, SettingsAreReadAsTheyWereWrittenAndABadPatternIsRefused)
{
    GuardRules rules;
    rules.levels.set(Kind::Link, GuardLevel::Block);
    rules.allowedDomains = {QStringLiteral("bank.example")};
    rules.ownContacts = {QStringLiteral("0900-0024")};
    rules.customerNumber = QStringLiteral("K\\d{6}");
    rules.incoming = IncomingMask::Always;
    EXPECT_EQ(guardRulesFromText(guardRulesToText(rules)), rules);
    WEDERHOOR_ASSERT_OK(set(rules));
    EXPECT_EQ(kindsRefused(errorOf(desk->reply(request(QStringLiteral("K123456 https://www.example.org"))))),
              (QList<Kind>{Kind::CustomerNumber, Kind::Link}));
    rules.customerNumber = QStringLiteral("K(\\d");
    const Result<void> bad = set(rules);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().kind, ErrorKind::Invalid);
    EXPECT_FALSE(bad.error().detail.isEmpty());
    for (const char *broken : {"", "no json", "[]", "{\"levels\":{\"iban\":\"whatever\"},\"incoming\":7}"}) {
        EXPECT_EQ(guardRulesFromText(QString::fromUtf8(broken)), GuardRules()) << broken;
    }
}

} // namespace
