#include "core/platforms/bluesky/BlueskyTypes.h"
#include "tests/bluesky/ServerFixture.h"

#include <QTemporaryFile>

namespace wederhoor::test {
namespace {

class PublishServerTest : public ServerTest
{
protected:
    /// A customer's mention, as the connector brought it.
    Message question(BankDesk &desk, const BlueskyAccount &klant)
    {
        const StrongRef post = must(network().mention(klant, desk.account, s("waar blijft mijn pas?")));
        Cursor cursor;
        const auto message = find(fetchAll(desk, cursor), post.uri);
        EXPECT_TRUE(message);
        return message.value_or(Message{});
    }
    QJsonObject recordOf(const QString &uri) { return must(network().getRecord(uri)).value(s("value")).toObject(); }
};

TEST_F(PublishServerTest, AnswersUnderTheRightPostOfTheRightThread)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    const StrongRef ours = must(network().post(desk.account, s("Storing opgelost")));
    const StrongRef below = must(network().reply(klant, s("niet bij mij"), ours, ours));
    Cursor cursor;
    const auto message = find(fetchAll(desk, cursor), below.uri);
    ASSERT_TRUE(message);
    const auto published = await(desk.connector->publish(replyTo(*message, s("We kijken mee ^Erik"))));
    WEDERHOOR_ASSERT_OK(published);
    const QJsonObject record = recordOf(published->remoteId.value);
    EXPECT_EQ(record.value(s("reply")).toObject().value(s("root")).toObject(), ours.json());
    EXPECT_EQ(record.value(s("reply")).toObject().value(s("parent")).toObject(), below.json());
    EXPECT_EQ(record.value(s("langs")).toArray(), QJsonArray{s("nl")});
    EXPECT_EQ(record.value(s("text")).toString(), s("We kijken mee ^Erik"));
    EXPECT_LT(std::chrono::abs(published->at - m_clock.now()), std::chrono::seconds{30});
}

TEST_F(PublishServerTest, PublishesOnceHoweverOftenTheSameKeyIsUsed)
{
    BankDesk desk = bank();
    const Message message = question(desk, customer());
    PublishRequest request = replyTo(message, s("Eerste"));
    const auto first = await(desk.connector->publish(request));
    WEDERHOOR_ASSERT_OK(first);
    request.text = s("Tweede");
    const auto second = await(desk.connector->publish(request));
    WEDERHOOR_ASSERT_OK(second);
    EXPECT_EQ(first->remoteId, second->remoteId);
    const QJsonArray records = must(network().listRecords(desk.account.did, bluesky::postCollection));
    ASSERT_EQ(records.size(), 1);
    EXPECT_EQ(recordOf(first->remoteId.value).value(s("text")).toString(), s("Eerste")) << "never overwritten";
}

TEST_F(PublishServerTest, ReadsBackWhatStandsUnderAKeyAndWhatDoesNot)
{
    BankDesk desk = bank();
    const Message message = question(desk, customer());
    const PublishRequest request = replyTo(message, s("Hier"));
    const auto before = await(desk.connector->findPublished(request));
    WEDERHOOR_ASSERT_OK(before);
    EXPECT_FALSE(*before);
    const Published published = must(await(desk.connector->publish(request)));
    const auto after = await(desk.connector->findPublished(request));
    WEDERHOOR_ASSERT_OK(after);
    ASSERT_TRUE(*after);
    EXPECT_EQ((*after)->remoteId, published.remoteId);
    EXPECT_EQ((*after)->platformData, published.platformData);
}

TEST_F(PublishServerTest, PutsLinksMentionsAndTagsAtTheirBytes)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    const Message message = question(desk, klant);
    const QString text = s("\xF0\x9F\x99\x8F dag @") + klant.handle
        + s(", caf\xC3\xA9 @niemand.test: https://bank.nl/pas_(nieuw). #storing");
    const Published published = must(await(desk.connector->publish(replyTo(message, text))));
    const QJsonObject record = recordOf(published.remoteId.value);
    const QByteArray bytes = record.value(s("text")).toString().toUtf8();
    QStringList covered;
    for (const QJsonValue &value : record.value(s("facets")).toArray()) {
        const QJsonObject index = value.toObject().value(s("index")).toObject();
        const int start = index.value(s("byteStart")).toInt();
        covered.append(QString::fromUtf8(bytes.mid(start, index.value(s("byteEnd")).toInt() - start)));
    }
    EXPECT_EQ(covered, (QStringList{QLatin1Char('@') + klant.handle, s("https://bank.nl/pas_(nieuw)"), s("#storing")}));
    must(network().waitIndexed());
    const QJsonObject seen = must(network().get(s("app.bsky.notification.listNotifications"), {}, &klant));
    EXPECT_EQ(seen.value(s("notifications")).toArray().size(), 1) << "the AppView took the mention and the answer";
}

TEST_F(PublishServerTest, SendsAPictureWithItsDescription)
{
    BankDesk desk = bank();
    const Message message = question(desk, customer());
    PublishRequest request = replyTo(message, s("Zo ziet hij eruit"));
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
                                      "AABJRU5ErkJggg=="));
    file.close();
    request.attachments = {{file.fileName(), s("image/png"), s("een blauwe pas")}};
    const auto published = await(desk.connector->publish(request));
    WEDERHOOR_ASSERT_OK(published);
    const QJsonObject embed = recordOf(published->remoteId.value).value(s("embed")).toObject();
    ASSERT_EQ(embed.value(s("images")).toArray().size(), 1);
    const QJsonObject image = embed.value(s("images")).toArray().first().toObject();
    EXPECT_EQ(image.value(s("alt")).toString(), s("een blauwe pas"));
    EXPECT_EQ(image.value(s("image")).toObject().value(s("mimeType")).toString(), s("image/png"));
}

TEST_F(PublishServerTest, SaysInThePlatformsWordsThatATextIsTooLong)
{
    BankDesk desk = bank();
    const Message message = question(desk, customer());
    const auto published = await(desk.connector->publish(replyTo(message, QString(301, QLatin1Char('x')))));
    ASSERT_FALSE(published);
    EXPECT_EQ(published.error().kind, ErrorKind::Rejected);
    EXPECT_TRUE(published.error().detail.contains(s("grapheme"))) << published.error().detail.toStdString();
    EXPECT_EQ(must(network().listRecords(desk.account.did, bluesky::postCollection)).size(), 0);
}

TEST_F(PublishServerTest, LooksUpTheVersionOfAMessageThatCameByAnotherDoor)
{
    BankDesk desk = bank();
    Message message = question(desk, customer());
    const QString cid = bluesky::ReplyHandle::fromData(message.platformData).cid;
    message.platformData.clear();
    const Published published = must(await(desk.connector->publish(replyTo(message, s("Gevonden")))));
    const QJsonObject parent
        = recordOf(published.remoteId.value).value(s("reply")).toObject().value(s("parent")).toObject();
    EXPECT_EQ(parent.value(s("cid")).toString(), cid);
}

TEST_F(PublishServerTest, LikesOnceAndTakesItBack)
{
    BankDesk desk = bank();
    const Message message = question(desk, customer());
    WEDERHOOR_ASSERT_OK(await(desk.connector->act(PlatformAct::Like, message)));
    WEDERHOOR_ASSERT_OK(await(desk.connector->act(PlatformAct::Like, message)));
    EXPECT_EQ(must(network().listRecords(desk.account.did, bluesky::likeCollection)).size(), 1);
    must(network().waitIndexed());
    WEDERHOOR_ASSERT_OK(await(desk.connector->act(PlatformAct::Like, message)));
    EXPECT_EQ(must(network().listRecords(desk.account.did, bluesky::likeCollection)).size(), 1);
    WEDERHOOR_ASSERT_OK(await(desk.connector->act(PlatformAct::Unlike, message)));
    EXPECT_EQ(must(network().listRecords(desk.account.did, bluesky::likeCollection)).size(), 0);
    WEDERHOOR_ASSERT_OK(await(desk.connector->act(PlatformAct::Unlike, message)));
}

TEST_F(PublishServerTest, DeletesItsOwnPostAndNoOther)
{
    BankDesk desk = bank();
    const Message message = question(desk, customer());
    const Published published = must(await(desk.connector->publish(replyTo(message, s("Oeps")))));
    Message ours = message;
    ours.ref.remote = published.remoteId;
    WEDERHOOR_ASSERT_OK(await(desk.connector->act(PlatformAct::Delete, ours)));
    EXPECT_EQ(must(network().listRecords(desk.account.did, bluesky::postCollection)).size(), 0);
    const auto others = await(desk.connector->act(PlatformAct::Delete, message));
    ASSERT_FALSE(others);
    EXPECT_EQ(others.error().kind, ErrorKind::Forbidden);
}

TEST_F(PublishServerTest, HidesAnswersUnderItsOwnPostsAndNoOthers)
{
    BankDesk desk = bank();
    const BlueskyAccount klant = customer();
    const StrongRef ours = must(network().post(desk.account, s("Storing verholpen.")));
    Cursor cursor;
    QStringList hidden;
    for (const QString &text : {s("mijn BSN is 111222333"), s("bel me op 06-12345678")}) {
        const StrongRef answer = must(network().reply(klant, text, ours, ours));
        const auto message = find(fetchAll(desk, cursor), answer.uri);
        ASSERT_TRUE(message);
        WEDERHOOR_ASSERT_OK(await(desk.connector->act(PlatformAct::Hide, *message)));
        WEDERHOOR_ASSERT_OK(await(desk.connector->act(PlatformAct::Hide, *message))) << "again without harm";
        hidden.append(answer.uri);
    }
    const QString gate = QStringLiteral("at://%1/app.bsky.feed.threadgate/%2").arg(desk.account.did, ours.rkey());
    const QJsonObject record = recordOf(gate);
    EXPECT_EQ(record.value(s("post")).toString(), ours.uri);
    EXPECT_EQ(record.value(s("hiddenReplies")).toArray(), QJsonArray::fromStringList(hidden));
    const Message elsewhere = question(desk, klant);
    const auto refused = await(desk.connector->act(PlatformAct::Hide, elsewhere));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Forbidden);
}

} // namespace
} // namespace wederhoor::test
