#include "core/domain/IdMaker.h"
#include "core/platforms/bluesky/BlueskyAct.h"
#include "core/platforms/bluesky/BlueskyJson.h"
#include "core/platforms/bluesky/BlueskyPublish.h"
#include "core/platforms/bluesky/BlueskySetAside.h"
#include "tests/bluesky/Shapes.h"
#include "tests/bluesky/TestChannel.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <QJsonObject>

#include <gtest/gtest.h>

namespace wederhoor::bluesky {
namespace {

using test::s;
using test::Shapes;

const Reader bank{{QStringLiteral("bluesky")}, QStringLiteral("did:plc:bank")};

TEST(BlueskyTypes, AProfileIsFoundByItsDidAndNothingElse)
{
    EXPECT_EQ(profileAddressOf({s("did:plc:klant")}), QUrl(s("https://bsky.app/profile/did:plc:klant")));
    EXPECT_EQ(profileAddressOf({s("klant.example")}), QUrl());
}

TEST(BlueskyJsonTest, ReadsMentionsAndAnswersAndLeavesLikes)
{
    const Result<NotificationPage> page = readNotifications(Shapes::notifications(), bank);
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_EQ(page->cursor, s("2026-01-05T10:00:00.000Z"));
    ASSERT_EQ(page->items.size(), 5);
    const Notification &mention = page->items.at(0);
    EXPECT_EQ(mention.reasons, SeenByFlags(SeenBy::Mention));
    ASSERT_TRUE(mention.message);
    EXPECT_EQ(mention.message->author.handle, s("@klant.test"));
    EXPECT_EQ(mention.message->author.name, s("Kees Klant"));
    EXPECT_EQ(mention.message->language, s("nl"));
    EXPECT_EQ(mention.message->threadRoot, mention.message->ref.remote);
    EXPECT_EQ(mention.message->permalink, QUrl(s("https://bsky.app/profile/did:plc:klant/post/3kaaaaaaaaa2a")));
    EXPECT_FALSE(page->items.at(3).message) << "a like is no message";
}

TEST(BlueskyJsonTest, TellsAnAnswerToUsFromTalkUnderOurPost)
{
    const Result<NotificationPage> page = readNotifications(Shapes::notifications(), bank);
    WEDERHOOR_ASSERT_OK(page);
    const Message &answer = *page->items.at(1).message;
    EXPECT_TRUE(answer.seenBy.testFlag(SeenBy::ReplyToUs));
    EXPECT_EQ(answer.threadRootAuthor.value, bank.did);
    EXPECT_EQ(answer.inReplyTo.value, s("at://did:plc:bank/app.bsky.feed.post/3kroot"));
    EXPECT_EQ(ReplyHandle::fromData(answer.platformData).root.cid, s("bafyroot"));
    const Message &bystander = *page->items.at(2).message;
    EXPECT_EQ(bystander.seenBy, SeenByFlags(SeenBy::Thread));
}

TEST(BlueskyJsonTest, SetsOneUnreadableItemAsideAndTakesTheRest)
{
    const Result<NotificationPage> page = readNotifications(Shapes::notifications(), bank);
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->unreadable.size(), 1);
    EXPECT_EQ(page->unreadable.first().reason, s("a post without text"));
    EXPECT_TRUE(page->unreadable.first().payload.contains("3kbroken"));
}

TEST(BlueskyJsonTest, ReadsPicturesWithTheirDescriptionAndTheQuotedPost)
{
    const Result<PostPage> page = readPosts(Shapes::posts(), bank);
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->posts.size(), 1);
    const Post &post = page->posts.first();
    ASSERT_EQ(post.message.attachments.size(), 2);
    EXPECT_EQ(post.message.attachments.at(0).altText, s("een pas"));
    EXPECT_EQ(post.message.attachments.at(1).kind, Attachment::Kind::Link);
    EXPECT_EQ(post.message.attachments.at(1).url, QUrl(s("https://bsky.app/profile/did:plc:bank/post/3kquoted")));
    EXPECT_EQ(post.likedBy, s("at://did:plc:bank/app.bsky.feed.like/3kl"));
    EXPECT_FALSE(post.message.timeIsClaimed);
    EXPECT_EQ(toIso(post.message.createdAt), s("2026-01-05T10:00:00.000Z"));
    EXPECT_EQ(toIso(post.sortAt), s("2026-01-05T09:59:00.000Z"));
}

TEST(BlueskyJsonTest, TakesTheAuthorsTimeForClaimedWhereTheServerSaysNone)
{
    QByteArray json = Shapes::posts();
    json.replace("\"indexedAt\"", "\"other\"");
    const Result<PostPage> page = readPosts(json, bank);
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->posts.size(), 1);
    EXPECT_TRUE(page->posts.first().message.timeIsClaimed);
}

TEST(BlueskyJsonTest, MarksOurOwnPostsAndPlacesRepostsByTheRepost)
{
    const Result<PostPage> page = readAuthorFeed(Shapes::authorFeed(), bank);
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->posts.size(), 2);
    EXPECT_TRUE(page->posts.at(0).message.outbound);
    EXPECT_TRUE(page->posts.at(0).message.seenBy.testFlag(SeenBy::Own));
    EXPECT_TRUE(page->posts.at(1).isRepost);
    EXPECT_EQ(toIso(page->posts.at(1).sortAt), s("2026-01-05T07:00:00.000Z"));
}

TEST(BlueskyJsonTest, KeepsThePlaceOfADeletedPostAboveAnother)
{
    const Result<ThreadPage> page = readThread(Shapes::thread(), bank);
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->messages.size(), 3);
    const Message &gone = page->messages.at(1);
    EXPECT_EQ(gone.ref.remote.value, s("at://did:plc:weg/app.bsky.feed.post/3kgone"));
    EXPECT_TRUE(gone.deletedAt);
    EXPECT_TRUE(gone.text.isEmpty());
    EXPECT_LT(gone.createdAt, page->messages.at(0).createdAt);
    EXPECT_TRUE(page->messages.at(2).outbound);
}

TEST(BlueskyJsonTest, DoesNotCallABlockedPostDeleted)
{
    const Result<ThreadPage> page = readThread(Shapes::blockedAbove(), bank);
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->messages.size(), 3);
    EXPECT_FALSE(page->messages.at(1).deletedAt);
}

TEST(BlueskyJsonTest, ReadsAPrivateConversation)
{
    const Result<ConvoPage> convos = readConvos(Shapes::convos());
    WEDERHOOR_ASSERT_OK(convos);
    ASSERT_EQ(convos->convos.size(), 1);
    EXPECT_EQ(convos->unreadable.size(), 1);
    const Result<PrivatePage> page = readPrivateMessages(Shapes::privateMessages(), bank, convos->convos.first());
    WEDERHOOR_ASSERT_OK(page);
    ASSERT_EQ(page->messages.size(), 2);
    const Message &asked = page->messages.at(0);
    EXPECT_EQ(asked.kind, MessageKind::PrivateMessage);
    EXPECT_EQ(asked.threadRoot.value, s("3kconvo"));
    EXPECT_EQ(asked.author.name, s("Kees"));
    EXPECT_EQ(asked.inReplyTo, page->messages.at(1).ref.remote);
    EXPECT_TRUE(page->messages.at(1).outbound);
    EXPECT_EQ(page->deleted.size(), 1);
    EXPECT_EQ(page->unreadable.size(), 1);
}

TEST(BlueskyJsonTest, ReadsWhatWasSetAsideAgainByTheParsersOfToday)
{
    const Result<NotificationPage> page = readNotifications(Shapes::notifications(), bank);
    WEDERHOOR_ASSERT_OK(page);
    QByteArray payload = page->unreadable.first().payload;
    const Result<FetchPage> still = readSetAside(payload, bank);
    ASSERT_FALSE(still);
    EXPECT_EQ(still.error().detail, s("a post without text"));
    payload.replace("\"record\":{", "\"record\":{\"text\":\"Nu wel\",");
    const Result<FetchPage> now = readSetAside(payload, bank);
    WEDERHOOR_ASSERT_OK(now);
    ASSERT_EQ(now->messages.size(), 1);
    EXPECT_EQ(now->messages.first().text, s("Nu wel"));
    EXPECT_EQ(readSetAside("{\"cut", bank).error().detail, s("not kept whole"));
}

TEST(BlueskyJsonTest, KeepsAPrivateMessageThatIsSetAsideWithItsConversation)
{
    const Result<ConvoPage> convos = readConvos(Shapes::convos());
    WEDERHOOR_ASSERT_OK(convos);
    const Convo &convo = convos->convos.first();
    const Result<PrivatePage> page = readPrivateMessages(Shapes::privateMessages(), bank, convo);
    WEDERHOOR_ASSERT_OK(page);
    const QByteArray payload = page->unreadable.first().payload;
    EXPECT_FALSE(readSetAside(payload, bank)) << "the parsers have not changed";
    const UnreadableItem good
        = withConvo({{},
                     "{\"id\":\"3know\",\"sender\":{\"did\":\"did:plc:klant\"},\"sentAt\":\"2026-01-05T10:00:00.000Z\","
                     "\"text\":\"Nu wel\"}"},
                    convo);
    const Result<FetchPage> now = readSetAside(good.payload, bank);
    WEDERHOOR_ASSERT_OK(now);
    ASSERT_EQ(now->messages.size(), 1);
    EXPECT_EQ(now->messages.first().threadRoot.value, convo.id);
    EXPECT_EQ(now->messages.first().author, convo.members.value(s("did:plc:klant")));
}

TEST(BlueskyJsonTest, CallsWellFormedButWrongJsonABadResponse)
{
    for (const char *json : {"{}", "[]", "null", "7", "\"x\"", "{\"notifications\":{}}", "{\"posts\":7}", ""}) {
        EXPECT_FALSE(readNotifications(json, bank).has_value()) << json;
        EXPECT_FALSE(readPosts(json, bank).has_value()) << json;
        EXPECT_FALSE(readThread(json, bank).has_value()) << json;
        EXPECT_FALSE(readConvos(json).has_value()) << json;
        EXPECT_FALSE(readSession(json, QUrl()).has_value()) << json;
        EXPECT_FALSE(readRecordRef(json).has_value()) << json;
    }
}

TEST(BlueskyJsonTest, FollowsTheAccountsDocumentToItsServerButNeverOffAProtectedConnection)
{
    const QUrl server(s("https://bsky.social"));
    EXPECT_EQ(readSession(Shapes::session(), server)->pds, QUrl(s("https://pds.test")));
    QByteArray open = Shapes::session();
    open.replace("https://pds.test", "http://pds.test");
    EXPECT_EQ(readSession(open, server)->pds, server);
    QByteArray odd = Shapes::session();
    odd.replace("https://pds.test", "file:///etc/passwd");
    EXPECT_EQ(readSession(odd, server)->pds, server);
}

TEST(BlueskyJsonTest, KeepsASessionAsText)
{
    const Result<SessionData> session = readSession(Shapes::session(), QUrl(s("https://bsky.social")));
    WEDERHOOR_ASSERT_OK(session);
    EXPECT_EQ(fromStoredSession(storedSession(*session)), *session);
    EXPECT_FALSE(fromStoredSession("{}"));
    EXPECT_FALSE(fromStoredSession("broken"));
}

TEST(BlueskyJsonTest, ReadsTheTimeBackOutOfAKey)
{
    const test::TestClock clock;
    RandomIdMaker ids(clock);
    EXPECT_EQ(timeOfTid(ids.replyKey()), clock.now());
    EXPECT_FALSE(timeOfTid(s("not a key")));
    EXPECT_FALSE(timeOfTid(QString()));
}

TEST(BlueskyJsonTest, LikesAPostUnderOneKeyOnly)
{
    const QString uri = s("at://did:plc:a/app.bsky.feed.post/3k");
    EXPECT_EQ(likeKey(uri), likeKey(uri));
    EXPECT_NE(likeKey(uri), likeKey(uri + s("l")));
    EXPECT_TRUE(timeOfTid(likeKey(uri))) << "a record key of a like is a TID";
}

} // namespace
} // namespace wederhoor::bluesky
