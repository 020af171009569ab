#include "tests/bluesky/ServerFixture.h"

namespace wederhoor::test {
namespace {

/// Private messages: through the real PDS to the stand-in of tests/servers/bluesky/chat.js, which checks every request
/// and answer against the platform's lexicons.
class PrivateServerTest : public ServerTest
{
};

TEST_F(PrivateServerTest, BringsAPrivateConversationInOrder)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    (void)must(network().sendPrivate(klant, {desk.account.did}, s("mijn pas is weg")));
    (void)must(network().sendPrivate(klant, {desk.account.did}, s("kan hij geblokkeerd?")));
    Cursor cursor;
    const QList<Message> messages = fetchAll(desk, cursor);
    ASSERT_EQ(messages.size(), 2);
    EXPECT_EQ(messages.at(0).text, s("mijn pas is weg"));
    EXPECT_EQ(messages.at(0).kind, MessageKind::PrivateMessage);
    EXPECT_TRUE(messages.at(0).inReplyTo.isEmpty());
    EXPECT_EQ(messages.at(1).inReplyTo, messages.at(0).ref.remote);
    EXPECT_EQ(messages.at(0).threadRoot, messages.at(1).threadRoot);
    EXPECT_EQ(messages.at(0).author.handle, QLatin1Char('@') + klant.handle);

    (void)must(network().sendPrivate(klant, {desk.account.did}, s("hallo?")));
    const QList<Message> later = fetchAll(desk, cursor);
    EXPECT_TRUE(
        std::any_of(later.begin(), later.end(), [](const Message &message) { return message.text == s("hallo?"); }));
}

TEST_F(PrivateServerTest, ReadsAConversationLongerThanAPage)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    for (int i = 0; i < 130; ++i) {
        (void)must(network().sendPrivate(klant, {desk.account.did}, QString::number(i)));
    }
    Cursor cursor;
    EXPECT_EQ(fetchAll(desk, cursor).size(), 130);
}

TEST_F(PrivateServerTest, AnswersInTheConversationAndReadsTheAnswerBack)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    (void)must(network().sendPrivate(klant, {desk.account.did}, s("mijn pas is weg")));
    Cursor cursor;
    const QList<Message> messages = fetchAll(desk, cursor);
    ASSERT_EQ(messages.size(), 1);
    const PublishRequest request = replyTo(messages.first(), s("Geblokkeerd, zie https://bank.nl ^Erik"));
    const auto before = await(desk.connector->findPublished(request));
    WEDERHOOR_ASSERT_OK(before);
    EXPECT_FALSE(*before);
    const auto published = await(desk.connector->publish(request));
    WEDERHOOR_ASSERT_OK(published);
    EXPECT_EQ(published->threadRoot, messages.first().threadRoot);
    const auto after = await(desk.connector->findPublished(request));
    WEDERHOOR_ASSERT_OK(after);
    ASSERT_TRUE(*after);
    EXPECT_EQ((*after)->remoteId, published->remoteId);
    const QJsonArray said = must(network().privateMessages(klant, {desk.account.did}));
    ASSERT_EQ(said.size(), 2);
    EXPECT_EQ(said.first().toObject().value(s("facets")).toArray().size(), 1);

    const auto ours = find(fetchAll(desk, cursor), published->remoteId.value);
    ASSERT_TRUE(ours);
    EXPECT_TRUE(ours->outbound);
    EXPECT_EQ(ours->inReplyTo, messages.first().ref.remote);
}

TEST_F(PrivateServerTest, AnswersAPublicPostInPrivate)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    (void)must(network().mention(klant, desk.account, s("mijn nummer is ...")));
    Cursor cursor;
    const QList<Message> messages = fetchAll(desk, cursor);
    ASSERT_EQ(messages.size(), 1);
    PublishRequest request = replyTo(messages.first(), s("Liever hier"));
    request.kind = ReplyKind::Private;
    const auto published = await(desk.connector->publish(request));
    WEDERHOOR_ASSERT_OK(published);
    EXPECT_FALSE(published->threadRoot.isEmpty());
    EXPECT_EQ(must(network().privateMessages(klant, {desk.account.did})).size(), 1);
}

TEST_F(PrivateServerTest, NoticesADeletedPrivateMessage)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    const QString id = must(network().sendPrivate(klant, {desk.account.did}, s("verkeerd venster")));
    (void)must(network().sendPrivate(klant, {desk.account.did}, s("sorry")));
    Cursor cursor;
    const RereadRequest request{fetchAll(desk, cursor)};
    ASSERT_EQ(request.messages.size(), 2);
    const QString convo = request.messages.first().threadRoot.value;
    (void)must(network().call(s("chat.bsky.convo.deleteMessageForSelf"), {{s("convoId"), convo}, {s("messageId"), id}},
                              &klant));
    const auto changes = await(desk.connector->reread(request));
    WEDERHOOR_ASSERT_OK(changes);
    ASSERT_EQ(changes->size(), 1);
    EXPECT_EQ(changes->first().kind, MessageChange::Kind::Deleted);
    EXPECT_EQ(changes->first().ref.remote, request.messages.first().ref.remote);
}

TEST_F(PrivateServerTest, DoesWithoutThemWhereTheAppPasswordMayNotReadThem)
{
    BankDesk desk = bank({}, false);
    const BlueskyAccount klant = customer();
    (void)must(network().sendPrivate(klant, {desk.account.did}, s("geheim")));
    (void)must(network().mention(klant, desk.account, s("openbaar")));
    Cursor cursor;
    const QList<Message> messages = fetchAll(desk, cursor);
    ASSERT_EQ(messages.size(), 1);
    EXPECT_EQ(messages.first().kind, MessageKind::Post);
}

} // namespace
} // namespace wederhoor::test
