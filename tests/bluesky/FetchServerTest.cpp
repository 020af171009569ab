#include "core/platforms/bluesky/BlueskyTypes.h"
#include "tests/bluesky/ServerFixture.h"

#include <QSet>

namespace wederhoor::test {
namespace {

class FetchServerTest : public ServerTest
{
};

TEST_F(FetchServerTest, BringsAMentionAnAnswerAndAQuoteWithTheirPlaceInTheThread)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    const StrongRef ours = must(network().post(desk.account, s("Onze app doet het weer")));
    const StrongRef mention = must(network().mention(klant, desk.account, s("waar blijft mijn pas?")));
    const StrongRef answer = must(network().reply(klant, s("bij mij nog niet"), ours, ours));
    const StrongRef quote = must(network().quote(klant, s("echt niet"), ours));
    Cursor cursor;
    const QList<Message> messages = fetchAll(desk, cursor);

    const auto mentioned = find(messages, mention.uri);
    ASSERT_TRUE(mentioned);
    EXPECT_TRUE(mentioned->seenBy.testFlag(SeenBy::Mention));
    EXPECT_EQ(mentioned->threadRoot.value, mention.uri);
    EXPECT_TRUE(mentioned->inReplyTo.isEmpty());
    EXPECT_FALSE(mentioned->timeIsClaimed);
    EXPECT_EQ(mentioned->author.id.value, klant.did);

    const auto answered = find(messages, answer.uri);
    ASSERT_TRUE(answered);
    EXPECT_TRUE(answered->seenBy.testFlag(SeenBy::ReplyToUs));
    EXPECT_EQ(answered->threadRoot.value, ours.uri);
    EXPECT_EQ(answered->inReplyTo.value, ours.uri);
    EXPECT_EQ(answered->threadRootAuthor.value, desk.account.did);

    const auto quoted = find(messages, quote.uri);
    ASSERT_TRUE(quoted);
    EXPECT_TRUE(quoted->seenBy.testFlag(SeenBy::Quote));
    ASSERT_EQ(quoted->attachments.size(), 1);
    EXPECT_EQ(quoted->attachments.first().altText, s("Onze app doet het weer"));

    QSet<QString> ids;
    for (const Message &message : messages) {
        EXPECT_FALSE(ids.contains(message.ref.remote.value)) << "each once";
        ids.insert(message.ref.remote.value);
    }
}

TEST_F(FetchServerTest, ReadsAHundredAndTwentyMentionsNewestFirstWithinItsBudget)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    QSet<QString> posted;
    for (int i = 0; i < 120; ++i) {
        posted.insert(must(network().mention(klant, desk.account, QString::number(i))).uri);
    }
    must(network().waitIndexed());
    const FetchPage first = must(await(desk.connector->fetchSince({}), std::chrono::seconds{60}));
    EXPECT_TRUE(first.more);
    EXPECT_EQ(first.messages.size(), 100);
    EXPECT_TRUE(find(first.messages, s("none")) == std::nullopt);

    // What comes while the old is still unread is there at once.
    const StrongRef late = must(network().mention(klant, desk.account, s("nog een")));
    must(network().waitIndexed());
    const FetchPage second = must(await(desk.connector->fetchSince(first.next), std::chrono::seconds{60}));
    EXPECT_TRUE(find(second.messages, late.uri));

    QSet<QString> seen;
    for (const QList<Message> &messages : {first.messages, second.messages}) {
        for (const Message &message : messages) {
            seen.insert(message.ref.remote.value);
        }
    }
    Cursor cursor = second.next;
    const QList<Message> rest = fetchAll(desk, cursor);
    for (const Message &message : rest) {
        seen.insert(message.ref.remote.value);
    }
    EXPECT_TRUE(seen.contains(posted));
    EXPECT_LE(m_pages, 2);
}

TEST_F(FetchServerTest, GivesTheSamePageForTheSameCursor)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    (void)must(network().mention(klant, desk.account, s("hallo")));
    must(network().waitIndexed());
    const FetchPage once = must(await(desk.connector->fetchSince({})));
    const FetchPage twice = must(await(desk.connector->fetchSince({})));
    EXPECT_EQ(once.messages, twice.messages);
}

TEST_F(FetchServerTest, ShowsWhatStandsAboveAndThatAPostThereWasDeleted)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    const BlueskyAccount ander = customer();
    const StrongRef root = must(network().post(ander, s("wie heeft er storing?")));
    const StrongRef middle = must(network().reply(klant, s("ik!"), root, root));
    const QString name = QLatin1Char('@') + desk.account.handle;
    const QJsonObject facet{
        {s("index"), QJsonObject{{s("byteStart"), 0}, {s("byteEnd"), int(name.size())}}},
        {s("features"),
         QJsonArray{QJsonObject{{s("$type"), s("app.bsky.richtext.facet#mention")}, {s("did"), desk.account.did}}}}};
    const StrongRef low = must(
        network().reply(klant, name + s(" weten jullie iets?"), root, middle, {{s("facets"), QJsonArray{facet}}}));
    must(network().deleteRecord(ander, root.uri));
    Cursor cursor;
    const QList<Message> messages = fetchAll(desk, cursor);

    ASSERT_TRUE(find(messages, low.uri));
    const auto above = find(messages, middle.uri);
    ASSERT_TRUE(above);
    EXPECT_EQ(above->seenBy, SeenByFlags(SeenBy::Thread));
    const auto gone = find(messages, root.uri);
    ASSERT_TRUE(gone);
    EXPECT_TRUE(gone->deletedAt);
    EXPECT_EQ(gone->author.id.value, ander.did);
}

TEST_F(FetchServerTest, FindsPostsByAListeningQuery)
{
    const QString word = s("hypotheekrente%1").arg(QCoreApplication::applicationPid());
    BankDesk desk = bank({word});
    const BlueskyAccount klant = customer();
    const StrongRef post = must(network().post(klant, s("wat doet de ") + word));
    (void)must(network().post(klant, s("niets ter zake")));
    Cursor cursor;
    const QList<Message> messages = fetchAll(desk, cursor);
    const auto found = find(messages, post.uri);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->seenBy, SeenByFlags(SeenBy::Query));
    EXPECT_EQ(messages.size(), 1);
}

TEST_F(FetchServerTest, AdoptsAnAnswerThatOurPeopleWroteElsewhere)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    const StrongRef mention = must(network().mention(klant, desk.account, s("hoe laat open?")));
    Cursor cursor;
    (void)fetchAll(desk, cursor);
    const StrongRef ours = must(network().reply(desk.account, s("Om negen uur"), mention, mention));
    const QList<Message> messages = fetchAll(desk, cursor);
    const auto adopted = find(messages, ours.uri);
    ASSERT_TRUE(adopted);
    EXPECT_TRUE(adopted->outbound);
    EXPECT_TRUE(adopted->seenBy.testFlag(SeenBy::Own));
    EXPECT_EQ(adopted->inReplyTo.value, mention.uri);
}

TEST_F(FetchServerTest, NoticesAnEditedAndADeletedPost)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    const StrongRef kept = must(network().mention(klant, desk.account, s("blijft")));
    const StrongRef edited = must(network().mention(klant, desk.account, s("oud")));
    const StrongRef removed = must(network().mention(klant, desk.account, s("weg")));
    Cursor cursor;
    const RereadRequest request{fetchAll(desk, cursor)};
    ASSERT_EQ(request.messages.size(), 3);
    const StrongRef now = must(network().edit(klant, edited, s("nieuw")));
    must(network().deleteRecord(klant, removed.uri));
    must(network().waitIndexed());
    const auto changes = await(desk.connector->reread(request));
    WEDERHOOR_ASSERT_OK(changes);
    ASSERT_EQ(changes->size(), 2);
    for (const MessageChange &change : *changes) {
        if (change.kind == MessageChange::Kind::Deleted) {
            EXPECT_EQ(change.ref.remote.value, removed.uri);
        } else {
            EXPECT_EQ(change.ref.remote.value, edited.uri);
            EXPECT_EQ(change.text, s("nieuw"));
            EXPECT_EQ(bluesky::ReplyHandle::fromData(change.platformData).cid, now.cid);
        }
    }
    EXPECT_NE(kept.uri, removed.uri);
}

TEST_F(FetchServerTest, CallsThePostsOfABlockedCustomerNeitherEditedNorDeleted)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    (void)must(network().mention(klant, desk.account, s("boos")));
    Cursor cursor;
    const RereadRequest request{fetchAll(desk, cursor)};
    ASSERT_EQ(request.messages.size(), 1);
    (void)must(network().block(klant, desk.account));
    must(network().waitIndexed());
    const auto changes = await(desk.connector->reread(request));
    WEDERHOOR_ASSERT_OK(changes);
    EXPECT_TRUE(changes->isEmpty());
}

} // namespace
} // namespace wederhoor::test
