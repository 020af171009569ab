#include "core/desk/GuestDesk.h"
#include "core/desk/ThingDesk.h"
#include "tests/desk/DeskFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

class GuestDeskTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        question = post("q", "ann", "My mortgage?", clock.now());
        take({question});
        id = caseOf(question)->id;
        things = std::make_unique<ThingDesk>(*store, ids);
        anne.id = ids.uuid();
        anne.name = QStringLiteral("Anne de Vries");
        anne.department = QStringLiteral("Mortgages");
        anne.signatures = {{channel.id, {}, QStringLiteral("^Anne")}};
        WEDERHOOR_ASSERT_OK(await(things->save(guestThing(anne))));
    }
    [[nodiscard]] ReplyRequest request(const QUuid &guest) const
    {
        ReplyRequest request;
        request.caseId = id;
        request.body = QStringLiteral("The rate is fixed for ten years.");
        request.guest = guest;
        return request;
    }

    Message question;
    CaseId id;
    Guest anne;
    std::unique_ptr<ThingDesk> things;
};

TEST_F(GuestDeskTest, TheReplyGoesUnderTheGuestsSignatureAndTheCaseSaysWhoWroteAndWhoSent)
{
    const Result<OutboxEntry> queued = await(desk->reply(request(anne.id)));
    WEDERHOOR_ASSERT_OK(queued);
    EXPECT_EQ(queued->signature, QStringLiteral("^Anne"));
    EXPECT_EQ(queued->author, me.id) << "who sent it";
    EXPECT_EQ(sendDue(), 1);
    EXPECT_TRUE(platform.posts.first().text.endsWith(QStringLiteral("^Anne")));
    QStringList record;
    for (const CaseHistoryEntry &entry : conversation(id).history) {
        if (entry.kind == CaseHistoryEntry::Kind::Guest) {
            record.append(entry.by.value + QLatin1Char(' ') + entry.text);
        }
    }
    EXPECT_EQ(record, QStringList{QStringLiteral("erik Anne de Vries, Mortgages: ") + queued->id.toString()});
}

TEST_F(GuestDeskTest, AGuestWhoIsGoneSignsNothing)
{
    WEDERHOOR_ASSERT_OK(await(things->remove(anne.id)));
    const Result<OutboxEntry> refused = await(desk->reply(request(anne.id)));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(outbox().isEmpty());
}

TEST_F(GuestDeskTest, ADraftKeepsWhoseWordsItIs)
{
    Draft draft{id, DraftKind::Public, QStringLiteral("The rate"), {}, clock.now()};
    draft.guest = anne.id;
    WEDERHOOR_ASSERT_OK(await(store->saveDraft(draft)));
    EXPECT_EQ(await(store->drafts())->first().guest, anne.id);
}

TEST_F(GuestDeskTest, OnlyThoseWhoAgreedAreNamed)
{
    EXPECT_TRUE(await(readNamedPeople(*store))->isEmpty());
    WEDERHOOR_ASSERT_OK(await(things->save(namedMemberThing(me.id, me.name, true))));
    anne.mayBeNamed = true;
    WEDERHOOR_ASSERT_OK(await(things->save(guestThing(anne))));
    const QList<TeamPagePerson> both{{anne.name, anne.department, false}, {me.name, {}, false}};
    EXPECT_EQ(await(readNamedPeople(*store)).value(), both);
    EXPECT_TRUE(await(readAgrees(*store, me.id)).value());
    WEDERHOOR_ASSERT_OK(await(things->save(namedMemberThing(me.id, me.name, false))));
    EXPECT_EQ(await(readNamedPeople(*store))->size(), 1);
    EXPECT_FALSE(await(readAgrees(*store, me.id)).value());
}

} // namespace
