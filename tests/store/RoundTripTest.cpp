#include "core/store/Transaction.h"
#include "tests/store/StoreFixture.h"

#include <QJsonObject>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

class RoundTripTest : public StoreFixture
{
protected:
    template <class T, class Fn> Result<T> readBack(Fn fn)
    {
        return await(m_store->read<T>([fn](Snapshot &snapshot) -> Result<T> { return fn(snapshot.connection()); }));
    }
};

TEST_F(RoundTripTest, EveryFieldOfACaseComesBack)
{
    Case value = sampleCase(1, m_channel);
    value.kind = CaseKind::Conversation;
    value.status = CaseStatus::Dismissed;
    value.dismissReason = DismissReason::NoQuestion;
    value.owner = AgentId{QStringLiteral("erik")};
    value.tags = {QStringLiteral("pas"), QStringLiteral("a tag, with comma"), QStringLiteral("éé")};
    value.firstReplyAt = at(50);
    value.resolvedAt = at(60);
    value.unread = 3;
    value.hasAttachment = true;
    value.newestMessage = {InstanceId{QStringLiteral("elsewhere")}, RemoteId{QStringLiteral("m9")}};
    WEDERHOOR_ASSERT_OK(saveCase(value));

    const Result<QList<CaseRow>> rows = await(m_store->caseRows({value.id}));
    WEDERHOOR_ASSERT_OK(rows);
    ASSERT_EQ(rows->size(), 1);
    EXPECT_EQ(rows->first().channelName, QStringLiteral("bank"));
    value.version = 1;
    EXPECT_EQ(rows->first().value, value);
}

TEST_F(RoundTripTest, ASecondSaveReplacesEveryFieldAndRaisesTheVersion)
{
    Case value = sampleCase(1, m_channel);
    value.tags = {QStringLiteral("pas")};
    WEDERHOOR_ASSERT_OK(saveCase(value));
    Case changed = sampleCase(1, m_channel);
    changed.status = CaseStatus::WaitingCustomer;
    changed.owner = AgentId{QStringLiteral("noor")};
    changed.customer.name = QStringLiteral("Iemand anders");
    changed.dueAt.reset();
    changed.awaitingSince.reset();
    changed.tags = {QStringLiteral("app"), QStringLiteral("pas")};
    WEDERHOOR_ASSERT_OK(saveCase(changed));
    const Result<QList<CaseRow>> rows = await(m_store->caseRows({value.id}));
    WEDERHOOR_ASSERT_OK(rows);
    changed.version = 2;
    EXPECT_EQ(rows->first().value, changed);
}

TEST_F(RoundTripTest, EveryFieldOfAMessageComesBack)
{
    Message message = sampleMessage(1, QStringLiteral("Regel één\nregel twee \U0001F642 \"quoted\""));
    message.kind = MessageKind::PrivateMessage;
    message.threadRoot = RemoteId{QStringLiteral("root")};
    message.threadRootAuthor = ProfileId{QStringLiteral("did:plc:root")};
    message.inReplyTo = RemoteId{QStringLiteral("m0")};
    message.seenBy = SeenBy::Mention | SeenBy::Query | SeenBy::Imported;
    message.attachments
        = {{Attachment::Kind::Video, QUrl(QStringLiteral("https://a.example/v.mp4")),
            QUrl(QStringLiteral("https://a.example/t.jpg")), QStringLiteral("een kat"), QStringLiteral("Titel")},
           {Attachment::Kind::File, QUrl(QStringLiteral("https://a.example/f.pdf")), {}, {}, {}}};
    message.platformData = QByteArray("\x00\x01{cid}", 7);
    message.editedAt = at(5);
    message.deletedAt = at(6);
    message.outbound = true;
    message.timeIsClaimed = true;
    message.topic = QStringLiteral("card");
    message.sentiment = QStringLiteral("pos");
    WEDERHOOR_ASSERT_OK(saveMessage(message, {}));

    const auto back
        = readBack<std::optional<Message>>([ref = message.ref](Connection &c) { return MessageTable(c).find(ref); });
    WEDERHOOR_ASSERT_OK(back);
    ASSERT_TRUE(back->has_value());
    message.id = (*back)->id;
    EXPECT_EQ(**back, message);
    EXPECT_EQ(message.id.value / 1024, toMilliseconds(message.createdAt));
}

TEST_F(RoundTripTest, EveryFieldOfAReplyOnItsWayComesBack)
{
    OutboxEntry entry = sampleReply(1, sampleCase(1, m_channel).id, m_channel);
    entry.kind = ReplyKind::Private;
    entry.state = OutboxState::Failed;
    entry.attachments = {{QStringLiteral("/tmp/a b.png"), QStringLiteral("image/png"), QStringLiteral("een pas")}};
    entry.afterwards = CaseEvent::ReplySentResolved;
    entry.confirmedAt = at(20);
    entry.nextAttempt = at(30);
    entry.attempts = 4;
    entry.sentAt = at(40);
    entry.remoteId = RemoteId{QStringLiteral("at://x/y")};
    entry.error = Error{ErrorKind::RateLimited, QStringLiteral("too many"), std::chrono::milliseconds{1500}, 429};
    entry.fence = 7;
    entry.mayGoTwice = true;
    WEDERHOOR_ASSERT_OK(write([entry](Connection &c) { return OutboxTable(c).save(entry); }));

    const auto entryIs = [entry](const Result<std::optional<OutboxEntry>> &found) {
        WEDERHOOR_ASSERT_OK(found);
        ASSERT_TRUE(found->has_value());
        EXPECT_EQ(**found, entry);
    };
    using Found = std::optional<OutboxEntry>;
    entryIs(readBack<Found>([entry](Connection &c) { return OutboxTable(c).find(entry.id); }));
    entryIs(readBack<Found>([entry](Connection &c) { return OutboxTable(c).findByKey(entry.key); }));
    entryIs(
        readBack<Found>([entry](Connection &c) { return OutboxTable(c).findByRemote(entry.channel, entry.remoteId); }));
}

TEST_F(RoundTripTest, APartIsPendingOnlyWhenTheOneBeforeItWasSent)
{
    QList<OutboxEntry> parts;
    for (const int number : {1, 2, 3}) {
        OutboxEntry part = sampleReply(number, sampleCase(1, m_channel).id, m_channel);
        part.reply = parts.isEmpty() ? part.id : parts.constFirst().id;
        part.part = number - 1;
        part.partKeys = {QStringLiteral("3key1"), QStringLiteral("3key2"), QStringLiteral("3key3")};
        part.number = QStringLiteral("%1/3").arg(number);
        parts.append(part);
        WEDERHOOR_ASSERT_OK(write([part](Connection &c) { return OutboxTable(c).save(part); }));
    }
    const auto pending
        = [this] { return readBack<QList<OutboxEntry>>([](Connection &c) { return OutboxTable(c).pending(); }); };
    EXPECT_EQ(
        readBack<QList<OutboxEntry>>([part = parts.at(2)](Connection &c) { return OutboxTable(c).partsOf(part); }),
        Result<QList<OutboxEntry>>(parts));
    EXPECT_EQ(pending(), Result<QList<OutboxEntry>>({parts.at(0)}));
    for (const OutboxState state : {OutboxState::Failed, OutboxState::Unknown, OutboxState::Cancelled}) {
        parts[0].state = state;
        WEDERHOOR_ASSERT_OK(write([part = parts.at(0)](Connection &c) { return OutboxTable(c).save(part); }));
        EXPECT_FALSE(pending()->contains(parts.at(1))) << int(state);
    }
    parts[0].state = OutboxState::Sent;
    WEDERHOOR_ASSERT_OK(write([part = parts.at(0)](Connection &c) { return OutboxTable(c).save(part); }));
    EXPECT_EQ(pending(), Result<QList<OutboxEntry>>({parts.at(1)}));
}

TEST_F(RoundTripTest, AReplyInAnotherStateThanExpectedIsLeftAlone)
{
    OutboxEntry entry = sampleReply(1, sampleCase(1, m_channel).id, m_channel);
    const auto save = [this](const OutboxEntry &value, std::optional<OutboxState> expected) {
        return write([value, expected](Connection &c) { return OutboxTable(c).save(value, expected); });
    };
    EXPECT_EQ(save(entry, OutboxState::Queued).error().kind, ErrorKind::Conflict);
    WEDERHOOR_ASSERT_OK(save(entry, std::nullopt));
    entry.state = OutboxState::Sending;
    EXPECT_EQ(save(entry, OutboxState::Reserved).error().kind, ErrorKind::Conflict);
    WEDERHOOR_EXPECT_OK(save(entry, OutboxState::Queued));
}

TEST_F(RoundTripTest, EveryFieldOfAChannelComesBackAndARemovedOneFreesItsName)
{
    const Channel channel = sampleChannel(QStringLiteral("bank"));
    const Result<QList<Channel>> channels = await(m_store->channels());
    WEDERHOOR_ASSERT_OK(channels);
    ASSERT_EQ(channels->size(), 1);
    EXPECT_EQ(channels->first(), channel);

    Channel other = sampleChannel(QStringLiteral("webcare"));
    other.name = QStringLiteral("bank");
    const auto saveOther
        = [this, other] { return write([other](Connection &c) { return ChannelTable(c).save(other); }); };
    EXPECT_EQ(saveOther().error().kind, ErrorKind::Conflict);
    WEDERHOOR_ASSERT_OK(saveCase(sampleCase(1, channel.id)));
    WEDERHOOR_ASSERT_OK(write([channel](Connection &c) { return ChannelTable(c).remove(channel.id); }));
    WEDERHOOR_EXPECT_OK(saveOther());
    const Result<QList<CaseRow>> rows = await(m_store->caseRows({sampleCase(1, channel.id).id}));
    WEDERHOOR_ASSERT_OK(rows);
    EXPECT_EQ(rows->first().value.channel, channel.id);
}

TEST_F(RoundTripTest, CursorHealthAndQuarantineComeBack)
{
    ChannelHealth health;
    health.channel = m_channel;
    health.lastPoll = at(1);
    health.lastSuccess = at(2);
    health.nextPoll = at(3);
    health.rateRemaining = 10;
    health.rateLimit = 100;
    health.rateReset = at(4);
    health.error = Error{ErrorKind::Network, QStringLiteral("no route")};
    health.sourceError = Error{ErrorKind::BadResponse, QStringLiteral("query bank"), std::nullopt, 200};
    const UnreadableItem item{QStringLiteral("no author"), QByteArray(70'000, 'x')};
    WEDERHOOR_ASSERT_OK(write([=](Connection &c) -> Result<void> {
        ChannelTable table(c);
        Result<void> done = table.setCursor(health.channel, Cursor{QByteArray("abc\0d", 5)});
        done = done ? table.saveHealth(health) : done;
        return done ? table.setAside(health.channel, item, at(9)) : done;
    }));

    const auto cursor
        = readBack<Cursor>([channel = m_channel](Connection &c) { return ChannelTable(c).cursor(channel); });
    WEDERHOOR_ASSERT_OK(cursor);
    EXPECT_EQ(cursor->value, QByteArray("abc\0d", 5));
    health.quarantined = 1;
    EXPECT_EQ(await(m_store->channelHealth()).value(), QList<ChannelHealth>{health});
    const Result<QList<QuarantinedItem>> items = await(m_store->quarantine(m_channel));
    WEDERHOOR_ASSERT_OK(items);
    ASSERT_EQ(items->size(), 1);
    EXPECT_EQ(items->first().reason, item.reason);
    EXPECT_EQ(items->first().at, at(9));
    EXPECT_EQ(items->first().payload.size(), 65'536) << "a payload is kept to 64 KiB";
    WEDERHOOR_ASSERT_OK(
        write([row = items->first().row](Connection &c) { return ChannelTable(c).dropQuarantined(row); }));
    EXPECT_TRUE(await(m_store->quarantine(m_channel))->isEmpty());
}

TEST_F(RoundTripTest, DraftsTemplatesSignaturesAndSettingsComeBack)
{
    Draft draft{sampleCase(1, m_channel).id, DraftKind::Note, QStringLiteral("  nog vragen "), TemplateId{}, at(3)};
    draft.usedTemplate = TemplateId{QUuid::createUuid()};
    draft.usedWording = 2;
    WEDERHOOR_ASSERT_OK(await(m_store->saveDraft(draft)));
    EXPECT_EQ(await(m_store->drafts()).value(), QList<Draft>{draft});
    draft.text.clear();
    draft.attachments = {{QStringLiteral("/tmp/kaart.png"), QStringLiteral("image/png"), QStringLiteral("Een kaart")}};
    WEDERHOOR_ASSERT_OK(await(m_store->saveDraft(draft)));
    EXPECT_EQ(await(m_store->drafts()).value(), QList<Draft>{draft}) << "a picture without words is a draft, too";
    draft.attachments.clear();
    WEDERHOOR_ASSERT_OK(await(m_store->saveDraft(draft)));
    EXPECT_TRUE(await(m_store->drafts())->isEmpty());

    const Template first{TemplateId{QUuid::createUuid()},
                         QStringLiteral("groet"),
                         QStringLiteral("nl"),
                         PlatformId{QStringLiteral("bluesky")},
                         QStringLiteral("login"),
                         QStringLiteral("Dag {{x}}"),
                         QStringLiteral("Kaarten")};
    Template second = first;
    second.id = TemplateId{QUuid::createUuid()};
    WEDERHOOR_ASSERT_OK(write([first](Connection &c) { return TemplateTable(c).save(first); }));
    EXPECT_EQ(write([second](Connection &c) { return TemplateTable(c).save(second); }).error().kind,
              ErrorKind::Conflict);
    EXPECT_EQ(await(m_store->templates()).value(), QList<Template>{first});

    const SignatureRule anyone{{}, {}, QStringLiteral("^{{agent.initials}}")};
    const SignatureRule erik{AgentId{QStringLiteral("erik")}, m_channel, QStringLiteral("/EvR")};
    WEDERHOOR_ASSERT_OK(write([=](Connection &c) -> Result<void> {
        const Result<void> done = SignatureTable(c).save(anyone);
        return done ? SignatureTable(c).save(erik) : done;
    }));
    EXPECT_EQ(await(m_store->signatures()).value(), (QList<SignatureRule>{anyone, erik}));

    EXPECT_EQ(await(m_store->setting(QStringLiteral("agent"))).value(), QString());
    WEDERHOOR_ASSERT_OK(await(m_store->setSetting(QStringLiteral("agent"), QStringLiteral("erik"))));
    reopenStore();
    EXPECT_EQ(await(m_store->setting(QStringLiteral("agent"))).value(), QStringLiteral("erik"));
}

} // namespace
