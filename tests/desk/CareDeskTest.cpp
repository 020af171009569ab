#include "core/desk/CallbackDesk.h"
#include "core/desk/ExportMask.h"
#include "core/desk/Exporter.h"
#include "core/desk/GuardSettings.h"
#include "core/desk/IdentityDesk.h"
#include "core/desk/ReplyGuard.h"
#include "core/desk/ReplyIdentity.h"
#include "core/desk/ThingDesk.h"
#include "core/store/Transaction.h"
#include "tests/desk/DeskFixture.h"

#include <QFile>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

using namespace std::chrono_literals;
using Kind = CaseHistoryEntry::Kind;
using State = CallbackRequest::State;

const QString sampleNumber = QStringLiteral("06 12345678");
const QString iban = QStringLiteral("NL91 ABNA 0417 1643 00");

class CareDeskTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        question = post("q", "ann", "My card?", clock.now());
        take({question});
        id = caseOf(question)->id;
        identity = std::make_unique<IdentityDesk>(*store, clock, *desk);
        callbacks = std::make_unique<CallbackDesk>(*store, clock, ids, *desk);
        things = std::make_unique<ThingDesk>(*store, ids);
    }
    void TearDown() override
    {
        identity.reset();
        callbacks.reset();
    }

    [[nodiscard]] CallbackWish wish(const QString &number = sampleNumber) const
    {
        return {number, clock.now() + 1h, clock.now() + 3h, QStringLiteral("Lost card"), {}};
    }
    [[nodiscard]] IdentityStanding standing(const CaseId &of) { return await(identity->standing(of)).value(); }
    [[nodiscard]] QStringList texts(Kind kind)
    {
        QStringList found;
        for (const CaseHistoryEntry &entry : conversation(id).history) {
            if (entry.kind == kind) {
                found.append(entry.text);
            }
        }
        return found;
    }
    [[nodiscard]] ReplyRequest privately(bool accept = false) const
    {
        ReplyRequest request;
        request.caseId = id;
        request.kind = ReplyKind::Private;
        request.body = QStringLiteral("Your balance is in order");
        request.acceptUnchecked = accept;
        return request;
    }
    void setLevel(GuardLevel level)
    {
        IdentityRules rules;
        rules.level = level;
        WEDERHOOR_ASSERT_OK(await(identity->saveRules(rules)));
    }
    template <class T> static Error errorOf(const QFuture<Result<T>> &future)
    {
        const Result<T> result = await(future);
        return result ? Error{ErrorKind::Cancelled, QStringLiteral("it went")} : result.error();
    }
    [[nodiscard]] QByteArray exported(ExportReach reach, QSet<CaseId> *revealed = nullptr)
    {
        QObject context;
        const QString path = folder.filePath(QStringLiteral("out.jsonl"));
        const Result<Exported> written = await(Exporter(*store, &context, me.id, reach).run(path));
        EXPECT_TRUE(written.has_value());
        if (revealed != nullptr && written) {
            *revealed = written->revealed;
        }
        QFile file(path);
        EXPECT_TRUE(file.open(QFile::ReadOnly));
        return file.readAll();
    }

    Message question;
    CaseId id;
    std::unique_ptr<IdentityDesk> identity;
    std::unique_ptr<CallbackDesk> callbacks;
    std::unique_ptr<ThingDesk> things;
};

TEST_F(CareDeskTest, ACheckHoldsForTheCustomersOtherCasesAndForNobodyElse)
{
    const Message later = post("q2", "ann", "And my mortgage?", clock.now());
    const Message other = post("q3", "bob", "And mine?", clock.now());
    take({later, other});
    WEDERHOOR_ASSERT_OK(await(identity->check(id, QStringLiteral("callback"), clock.now() + 1h,
                                              QStringLiteral("on the number in the file"))));
    EXPECT_EQ(standing(id).valid->by, me.id);
    EXPECT_EQ(standing(caseOf(later)->id).valid->how, QStringLiteral("callback"));
    EXPECT_EQ(standing(caseOf(later)->id).valid->caseId, id);
    EXPECT_EQ(standing(caseOf(other)->id), IdentityStanding());
    clock.advance(1h);
    EXPECT_FALSE(standing(id).valid.has_value()) << "by the clock";
    EXPECT_TRUE(standing(id).ended.has_value());
}

TEST_F(CareDeskTest, NoAnswerAndNoNumberIsEverKept)
{
    for (const QString &note :
         {QStringLiteral("answered with ") + iban, QStringLiteral("born on 12-03-1980, date of birth"),
          QStringLiteral("called 06 12345678")}) {
        const Error error = errorOf(identity->check(id, QStringLiteral("questions"), clock.now() + 1h, note));
        EXPECT_EQ(error.kind, ErrorKind::Rejected) << note.toStdString();
        EXPECT_FALSE(kindsRefused(error).isEmpty()) << error.detail.toStdString();
    }
    EXPECT_EQ(errorOf(identity->check(id, iban, clock.now() + 1h, {})).kind, ErrorKind::Rejected);
    EXPECT_TRUE(texts(Kind::Identity).isEmpty());
}

TEST_F(CareDeskTest, ACheckWithoutAWayOrWithAnEndInThePastIsRefused)
{
    EXPECT_EQ(errorOf(identity->check(id, QStringLiteral(" "), clock.now() + 1h, {})).kind, ErrorKind::Invalid);
    EXPECT_EQ(errorOf(identity->check(id, QStringLiteral("app"), clock.now(), {})).kind, ErrorKind::Invalid);
    EXPECT_EQ(errorOf(identity->withdraw(id)).kind, ErrorKind::NotFound);
}

TEST_F(CareDeskTest, AWithdrawnCheckHoldsNoLongerAndStaysInTheHistory)
{
    WEDERHOOR_ASSERT_OK(await(identity->check(id, QStringLiteral("app"), clock.now() + 1h, {})));
    WEDERHOOR_ASSERT_OK(await(identity->withdraw(id)));
    EXPECT_EQ(standing(id), IdentityStanding());
    EXPECT_EQ(texts(Kind::Identity).size(), 2);
}

TEST_F(CareDeskTest, WithoutACheckAPrivateReplyIsToldAskedOrHeldAsTheLevelSays)
{
    EXPECT_EQ(await(desk->checkReply(privately()))->unchecked, GuardLevel::Hint);
    ReplyRequest inPublic = privately();
    inPublic.kind = ReplyKind::Public;
    EXPECT_EQ(await(desk->checkReply(inPublic))->unchecked, std::nullopt);
    setLevel(GuardLevel::Block);
    EXPECT_TRUE(isRefusedUnchecked(errorOf(desk->reply(privately(true)))));
    setLevel(GuardLevel::Confirm);
    EXPECT_TRUE(isRefusedUnchecked(errorOf(desk->reply(privately()))));
    EXPECT_TRUE(outbox().isEmpty());
    desk->setMayOverride(false);
    EXPECT_EQ(errorOf(desk->reply(privately(true))).kind, ErrorKind::Forbidden);
    desk->setMayOverride(true);
    const Result<OutboxEntry> sent = await(desk->reply(privately(true)));
    WEDERHOOR_ASSERT_OK(sent);
    EXPECT_EQ(texts(Kind::Override), QStringList{QStringLiteral("identity: ") + sent->id.toString()});
}

TEST_F(CareDeskTest, WithACheckItGoesAndNothingIsPutOnTheRecord)
{
    setLevel(GuardLevel::Block);
    WEDERHOOR_ASSERT_OK(await(identity->check(id, QStringLiteral("app"), clock.now() + 1h, {})));
    EXPECT_EQ(await(desk->checkReply(privately()))->unchecked, std::nullopt);
    WEDERHOOR_ASSERT_OK(await(desk->reply(privately(true))));
    EXPECT_TRUE(texts(Kind::Override).isEmpty());
    clock.advance(1h);
    EXPECT_EQ(await(desk->checkReply(privately()))->unchecked, GuardLevel::Block) << "it ended";
}

TEST_F(CareDeskTest, WaysAreTheBuiltInOnesUntilATeamSaysOtherwise)
{
    EXPECT_EQ(await(identity->ways()).value(), builtInIdentityWays());
    WEDERHOOR_ASSERT_OK(await(things->save(identityWayThing({QStringLiteral("Video call"), 15min}))));
    WEDERHOOR_ASSERT_OK(await(things->save(identityWayThing({QStringLiteral("app"), 10min}))));
    WEDERHOOR_ASSERT_OK(await(things->save(identityWayLeftOut(QStringLiteral("questions")))));
    const QList<IdentityWay> ways = await(identity->ways()).value();
    EXPECT_EQ(ways.size(), 4);
    EXPECT_TRUE(ways.contains(IdentityWay{QStringLiteral("Video call"), 15min}));
    EXPECT_TRUE(ways.contains(IdentityWay{QStringLiteral("app"), 10min}));
    const Error taken = errorOf(things->save(identityWayThing({QStringLiteral("video CALL"), 5min})));
    EXPECT_EQ(taken.kind, ErrorKind::Conflict);
}

TEST_F(CareDeskTest, ACallIsAskedForMarkedAndClosedOnce)
{
    const Result<CallbackRequest> asked = await(callbacks->ask(id, wish()));
    WEDERHOOR_ASSERT_OK(asked);
    EXPECT_EQ(asked->number, QStringLiteral("+31612345678"));
    EXPECT_EQ(callbackReferenceFrom(asked->reference), asked->reference);
    EXPECT_EQ(await(callbacks->find(asked->reference.toLower())).value(), *asked);
    EXPECT_EQ(await(callbacks->ofCase(id)).value(), QList<CallbackRequest>{*asked});
    EXPECT_EQ(await(callbacks->mark(asked->reference, State::NotReached))->state, State::NotReached);
    EXPECT_EQ(await(callbacks->all())->size(), 1) << "still to be called";
    WEDERHOOR_ASSERT_OK(await(callbacks->mark(asked->reference, State::Called)));
    EXPECT_TRUE(await(callbacks->all())->isEmpty());
    EXPECT_EQ(await(callbacks->all(true))->size(), 1);
    EXPECT_EQ(errorOf(callbacks->mark(asked->reference, State::Cancelled)).kind, ErrorKind::Conflict);
    EXPECT_EQ(errorOf(callbacks->mark(callbackReference(99), State::Called)).kind, ErrorKind::NotFound);
    EXPECT_EQ(errorOf(callbacks->mark(QStringLiteral("AAAA-AAAB"), State::Called)).kind, ErrorKind::Invalid);
    for (const QString &text : texts(Kind::Callback)) {
        EXPECT_FALSE(text.contains(QStringLiteral("612345678"))) << "the number stands apart";
    }
}

TEST_F(CareDeskTest, ACallNeedsANumberATimeAndASubjectWithoutPersonalData)
{
    EXPECT_TRUE(errorOf(callbacks->ask(id, wish(QStringLiteral("12")))).detail.startsWith(QStringLiteral("number")));
    CallbackWish past = wish();
    past.until = past.from;
    EXPECT_TRUE(errorOf(callbacks->ask(id, past)).detail.startsWith(QStringLiteral("until")));
    CallbackWish empty = wish();
    empty.subject = QStringLiteral("  ");
    EXPECT_TRUE(errorOf(callbacks->ask(id, empty)).detail.startsWith(QStringLiteral("subject")));
    CallbackWish leak = wish();
    leak.subject = iban;
    EXPECT_EQ(errorOf(callbacks->ask(id, leak)).kind, ErrorKind::Rejected);
    EXPECT_TRUE(await(callbacks->all(true))->isEmpty());
}

TEST_F(CareDeskTest, TheNumberIsErasedSomeDaysAfterTheCaseIsClosedAndTheRecordStays)
{
    const Result<CallbackRequest> asked = await(callbacks->ask(id, wish()));
    WEDERHOOR_ASSERT_OK(asked);
    WEDERHOOR_ASSERT_OK(await(callbacks->setKeepDays(3)));
    clock.advance(24h * 30);
    EXPECT_EQ(await(callbacks->eraseNumbers()).value(), 0) << "the case is open";
    WEDERHOOR_ASSERT_OK(await(desk->resolve(id)));
    clock.advance(24h * 3);
    EXPECT_EQ(await(callbacks->eraseNumbers()).value(), 0);
    clock.advance(1s);
    EXPECT_EQ(await(callbacks->eraseNumbers()).value(), 1);
    EXPECT_EQ(await(callbacks->eraseNumbers()).value(), 0) << "once";
    const CallbackRequest left = await(callbacks->find(asked->reference)).value();
    EXPECT_TRUE(left.number.isEmpty());
    EXPECT_EQ(left.subject, asked->subject);
    for (const CaseHistoryEntry &entry : conversation(id).history) {
        EXPECT_FALSE(entry.text.contains(QStringLiteral("612345678"))) << entry.text.toStdString();
    }
}

TEST_F(CareDeskTest, WhatTheCustomerIsToldNamesTheReferenceAndNeverTheNumber)
{
    const CallbackRequest asked = await(callbacks->ask(id, wish())).value();
    for (const char *language : {"nl", "en", "de", "fr", "xx"}) {
        const QString words = callbackPromise(asked, QLatin1String(language));
        EXPECT_TRUE(words.contains(asked.reference)) << language;
        EXPECT_FALSE(words.contains(QStringLiteral("5678"))) << language;
        EXPECT_FALSE(words.contains(u'%')) << words.toStdString();
    }
}

TEST_F(CareDeskTest, AnExportIsMaskedAsTheSettingSaysAndUnmaskedCasesAreNamed)
{
    const Message theirs = post("leak", "bob", QStringLiteral("My account is ") + iban, clock.now());
    take({theirs});
    const CaseId leaking = caseOf(theirs)->id;
    EXPECT_FALSE(exported(ExportReach::Masked).contains("0417"));
    EXPECT_FALSE(exported(ExportReach::OwnCases).contains("0417")) << "it is not one's own";
    QSet<CaseId> revealed;
    EXPECT_TRUE(exported(ExportReach::AllCases, &revealed).contains("0417"));
    EXPECT_EQ(revealed, QSet<CaseId>{leaking});
    WEDERHOOR_ASSERT_OK(await(desk->claim(leaking)));
    EXPECT_TRUE(exported(ExportReach::Masked).contains("0417")) << "others' cases are masked, this one is one's own";
    GuardRules rules;
    rules.incoming = IncomingMask::Always;
    WEDERHOOR_ASSERT_OK(await(writeGuardRules(*store, rules)));
    EXPECT_FALSE(exported(ExportReach::Masked).contains("0417"));
    EXPECT_TRUE(exported(ExportReach::OwnCases, &revealed).contains("0417"));
    EXPECT_EQ(revealed, QSet<CaseId>{leaking});
    rules.incoming = IncomingMask::Never;
    WEDERHOOR_ASSERT_OK(await(writeGuardRules(*store, rules)));
    EXPECT_TRUE(exported(ExportReach::Masked).contains("0417"));
}

TEST_F(CareDeskTest, WhatWasExportedUnmaskedIsOnTheRecordAndNobodyMayWhoMayNotOverride)
{
    desk->setMayOverride(false);
    EXPECT_EQ(errorOf(desk->noteExported({id})).kind, ErrorKind::Forbidden);
    EXPECT_TRUE(texts(Kind::Override).isEmpty());
    desk->setMayOverride(true);
    WEDERHOOR_ASSERT_OK(await(desk->noteExported({id})));
    ASSERT_EQ(texts(Kind::Override).size(), 1);
    EXPECT_TRUE(texts(Kind::Override).first().startsWith(QStringLiteral("export: ")));
}

} // namespace
