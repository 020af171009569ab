#include "core/platforms/practice/PracticeConnector.h"

#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

class Practice : public ::testing::Test
{
protected:
    std::unique_ptr<PlatformConnector> connect() { return practiceEntry(path(), clock).make(practiceChannel()); }
    QString path() const { return folder.filePath(QStringLiteral("deep/practice.json")); }

    QList<Message> fetch()
    {
        const auto page = await(connect()->fetchSince(cursor));
        EXPECT_TRUE(page.has_value());
        cursor = page->next;
        changes += page->changes;
        return page->messages;
    }
    /// Fetches every five seconds, as the window does.
    QList<Message> practiseFor(std::chrono::seconds time)
    {
        QList<Message> all;
        for (; time > 0s; time -= 5s) {
            clock.advance(5s);
            all += fetch();
        }
        return all;
    }
    static std::optional<Message> from(const QList<Message> &messages, const QString &name)
    {
        for (const Message &message : messages) {
            if (message.author.handle == u'@' + name + QStringLiteral(".practice.example")) {
                return message;
            }
        }
        return std::nullopt;
    }
    static PublishRequest reply(const QString &key, const Message &to, const QString &text,
                                ReplyKind kind = ReplyKind::Public)
    {
        PublishRequest request;
        request.key = key;
        request.kind = kind;
        request.text = text;
        request.inReplyTo = to;
        return request;
    }

    QTemporaryDir folder;
    TestClock clock;
    Cursor cursor;
    QList<MessageChange> changes;
};

TEST_F(Practice, TheFirstFetchBringsAFewQuestionsSomeMinutesOldAndNoneOverdue)
{
    const QList<Message> messages = fetch();
    ASSERT_GE(messages.size(), 3);
    ASSERT_LE(messages.size(), 6);
    bool soon = false;
    for (const Message &message : messages) {
        const auto age = clock.now() - message.createdAt;
        EXPECT_GT(age, 30s);
        EXPECT_LT(age, 14min);
        soon = soon || age > 10min;
        EXPECT_FALSE(message.timeIsClaimed);
        EXPECT_EQ(message.ref.instance, InstanceId{QStringLiteral("practice")});
        EXPECT_TRUE(message.author.handle.endsWith(QStringLiteral(".practice.example")));
        EXPECT_TRUE(message.seenBy.testFlag(SeenBy::Mention));
    }
    EXPECT_TRUE(soon) << "one clock should be about to run out";
}

TEST_F(Practice, TheOthersArriveOverTheNextMinutesEachOnce)
{
    QList<Message> all = fetch();
    const auto first = all.size();
    all += practiseFor(10min);
    std::set<QString> ids;
    std::set<QString> roots;
    for (const Message &message : all) {
        EXPECT_TRUE(ids.insert(message.ref.remote.value).second);
        roots.insert(message.threadRoot.value);
    }
    EXPECT_GT(all.size(), first + 5);
    EXPECT_EQ(roots.size(), std::size_t(practiceScripts().size()));
    EXPECT_TRUE(practiseFor(10min).isEmpty()) << "nothing more comes until somebody answers";
}

TEST_F(Practice, TheSameCursorGivesTheSameMessagesAgain)
{
    const auto first = await(connect()->fetchSince({}));
    const auto again = await(connect()->fetchSince({}));
    WEDERHOOR_ASSERT_OK(first);
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_EQ(first->messages, again->messages);
    EXPECT_EQ(first->next, again->next);
}

TEST_F(Practice, TheCustomerAnswersOurReplyAfterSomeTensOfSecondsInTheSameThread)
{
    const Message asked = *from(fetch(), QStringLiteral("noor"));
    const auto published
        = await(connect()->publish(reply(QStringLiteral("k1"), asked, QStringLiteral("Welk toestel heb je?"))));
    WEDERHOOR_ASSERT_OK(published);
    EXPECT_FALSE(published->remoteId.isEmpty());
    EXPECT_EQ(published->at, clock.now());

    EXPECT_FALSE(from(practiseFor(25s), QStringLiteral("noor"))) << "nobody types that fast";
    const auto answer = from(practiseFor(20s), QStringLiteral("noor"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->threadRoot, asked.threadRoot);
    EXPECT_EQ(answer->inReplyTo, published->remoteId);
    EXPECT_EQ(answer->author, asked.author);
    EXPECT_TRUE(answer->seenBy.testFlag(SeenBy::ReplyToUs));
    EXPECT_TRUE(answer->text.contains(QStringLiteral("versie 7.2"))) << "the answer fits the question";

    WEDERHOOR_ASSERT_OK(
        await(connect()->publish(reply(QStringLiteral("k2"), *answer, QStringLiteral("Zet de donkere stand uit.")))));
    const auto thanks = from(practiseFor(60s), QStringLiteral("noor"));
    ASSERT_TRUE(thanks);
    EXPECT_TRUE(thanks->text.startsWith(QStringLiteral("Gelukt")));
}

TEST_F(Practice, OurOwnReplyComesBackMarkedAsOurs)
{
    const Message asked = *from(fetch(), QStringLiteral("noor"));
    const auto published
        = await(connect()->publish(reply(QStringLiteral("k1"), asked, QStringLiteral("We kijken mee ^Eva"))));
    WEDERHOOR_ASSERT_OK(published);
    const QList<Message> messages = fetch();
    ASSERT_EQ(messages.size(), 1);
    EXPECT_EQ(messages.first().ref.remote, published->remoteId);
    EXPECT_TRUE(messages.first().outbound);
    EXPECT_TRUE(messages.first().seenBy.testFlag(SeenBy::Own));
    EXPECT_EQ(messages.first().author.id, practiceChannel().profile);
    EXPECT_EQ(messages.first().inReplyTo, asked.ref.remote);
}

TEST_F(Practice, TheSameKeyTwiceIsOneMessageAndOneAnswer)
{
    const Message asked = *from(fetch(), QStringLiteral("grace"));
    const auto request = reply(QStringLiteral("key"), asked, QStringLiteral("We will look into it."));
    EXPECT_EQ(await(connect()->findPublished(request)).value(), std::nullopt);
    const auto first = await(connect()->publish(request));
    clock.advance(3s);
    const auto second = await(connect()->publish(request));
    const auto found = await(connect()->findPublished(request));
    WEDERHOOR_ASSERT_OK(first);
    WEDERHOOR_ASSERT_OK(second);
    WEDERHOOR_ASSERT_OK(found);
    EXPECT_EQ(first->remoteId, second->remoteId);
    EXPECT_EQ(first->at, second->at);
    ASSERT_TRUE(*found);
    EXPECT_EQ((*found)->remoteId, first->remoteId);
    int own = 0;
    int answers = 0;
    for (const Message &message : practiseFor(2min)) {
        own += message.outbound ? 1 : 0;
        answers += message.author.id == asked.author.id ? 1 : 0;
    }
    EXPECT_EQ(own, 1);
    EXPECT_EQ(answers, 1);
}

TEST_F(Practice, AfterTheInvitationTheCustomerGoesOnInPrivateInTheSameThread)
{
    const Message asked = *from(fetch(), QStringLiteral("youssef"));
    WEDERHOOR_ASSERT_OK(
        await(connect()->publish(reply(QStringLiteral("k1"), asked, QStringLiteral("Stuur ons een PRIVÉBERICHT.")))));
    const auto answer = from(practiseFor(60s), QStringLiteral("youssef"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->kind, MessageKind::PrivateMessage);
    EXPECT_EQ(answer->seenBy, SeenByFlags(SeenBy::Private));
    EXPECT_EQ(answer->threadRoot, asked.threadRoot);

    const auto inPublic = await(connect()->publish(reply(QStringLiteral("k2"), *answer, QStringLiteral("Openbaar"))));
    ASSERT_FALSE(inPublic.has_value());
    EXPECT_EQ(inPublic.error().kind, ErrorKind::Forbidden);
    WEDERHOOR_ASSERT_OK(await(connect()->publish(reply(
        QStringLiteral("k2"), *answer, QStringLiteral("Zet het buitenland aan in de app."), ReplyKind::Private))));
    const auto thanks = from(practiseFor(60s), QStringLiteral("youssef"));
    ASSERT_TRUE(thanks);
    EXPECT_EQ(thanks->kind, MessageKind::PrivateMessage);
}

TEST_F(Practice, WhoTakesNoPrivateMessagesGetsNone)
{
    fetch();
    const Message compliment = *from(practiseFor(5min), QStringLiteral("fatima"));
    const auto published = await(
        connect()->publish(reply(QStringLiteral("k"), compliment, QStringLiteral("Dank!"), ReplyKind::Private)));
    ASSERT_FALSE(published.has_value());
    EXPECT_EQ(published.error().kind, ErrorKind::Forbidden);
    WEDERHOOR_EXPECT_OK(await(connect()->publish(reply(QStringLiteral("k"), compliment, QStringLiteral("Dank!")))));
}

TEST_F(Practice, ABystandersRemarkIsContextAndABystandersQuestionIsAddressedToUs)
{
    fetch();
    const QList<Message> later = practiseFor(5min);
    const Message complaint = *from(later, QStringLiteral("willem"));
    const Message remark = *from(later, QStringLiteral("joke"));
    const Message question = *from(later, QStringLiteral("dennis"));
    EXPECT_EQ(remark.threadRoot, complaint.ref.remote);
    EXPECT_EQ(remark.threadRootAuthor, complaint.author.id);
    EXPECT_EQ(remark.seenBy, SeenByFlags(SeenBy::Thread));
    EXPECT_EQ(question.threadRoot, complaint.ref.remote);
    EXPECT_TRUE(question.seenBy.testFlag(SeenBy::Mention));
    WEDERHOOR_ASSERT_OK(
        await(connect()->publish(reply(QStringLiteral("k"), question, QStringLiteral("We zoeken het uit.")))));
    const QList<Message> answers = practiseFor(2min);
    EXPECT_TRUE(from(answers, QStringLiteral("dennis")));
    EXPECT_FALSE(from(answers, QStringLiteral("willem"))) << "only who was answered answers";
}

TEST_F(Practice, AStandardAnswerLeavesTheAngryCustomerDissatisfied)
{
    fetch();
    const Message complaint = *from(practiseFor(2min), QStringLiteral("willem"));
    WEDERHOOR_ASSERT_OK(
        await(connect()->publish(reply(QStringLiteral("k"), complaint, QStringLiteral("Zie onze site.")))));
    const auto answer = from(practiseFor(60s), QStringLiteral("willem"));
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->text.contains(QStringLiteral("standaardantwoord")));
}

TEST_F(Practice, ANewConnectorOnTheSameFileGoesOnWhereTheLastOneEnded)
{
    const Message asked = *from(fetch(), QStringLiteral("noor"));
    {
        const auto connector = connect();
        WEDERHOOR_ASSERT_OK(
            await(connector->publish(reply(QStringLiteral("k"), asked, QStringLiteral("Ik kijk mee.")))));
    }
    clock.advance(45s);
    const auto connector = connect();
    const auto page = await(connector->fetchSince(cursor));
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_TRUE(from(page->messages, QStringLiteral("noor")));
    EXPECT_TRUE(await(connector->findPublished(reply(QStringLiteral("k"), asked, {})))->has_value());
}

TEST_F(Practice, AnEditReachesThePollAndTheRereading)
{
    fetch();
    const Message before = *from(practiseFor(9min), QStringLiteral("priya"));
    practiseFor(60s);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes.first().ref, before.ref);
    EXPECT_NE(changes.first().text, before.text);
    const auto reread = await(connect()->reread({{before}}));
    WEDERHOOR_ASSERT_OK(reread);
    EXPECT_EQ(*reread, changes);
    Message after = before;
    after.text = changes.first().text;
    EXPECT_TRUE(await(connect()->reread({{after}}))->isEmpty());
}

TEST_F(Practice, ALikeIsTakenAndWhatPracticeCannotDoIsForbidden)
{
    const Message asked = fetch().first();
    WEDERHOOR_EXPECT_OK(await(connect()->act(PlatformAct::Like, asked)));
    WEDERHOOR_EXPECT_OK(await(connect()->act(PlatformAct::Unlike, asked)));
    EXPECT_EQ(await(connect()->act(PlatformAct::Hide, asked)).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(await(connect()->act(PlatformAct::Delete, asked)).error().kind, ErrorKind::Forbidden) << "it is not ours";
    EXPECT_EQ(await(connect()->act(PlatformAct::Like, Message{})).error().kind, ErrorKind::NotFound);
}

TEST_F(Practice, AReplyOfOursIsDeletedAndItsKeyPublishesNothingAgain)
{
    const Message asked = fetch().first();
    const PublishRequest request = reply(QStringLiteral("k"), asked, QStringLiteral("Oeps"));
    const auto published = await(connect()->publish(request));
    WEDERHOOR_ASSERT_OK(published);
    Message ours = asked;
    ours.ref.remote = published->remoteId;
    WEDERHOOR_ASSERT_OK(await(connect()->act(PlatformAct::Delete, ours)));
    WEDERHOOR_EXPECT_OK(await(connect()->act(PlatformAct::Delete, ours))) << "again without harm";
    const auto reread = await(connect()->reread({{ours}}));
    WEDERHOOR_ASSERT_OK(reread);
    ASSERT_EQ(reread->size(), 1);
    EXPECT_EQ(reread->constFirst().kind, MessageChange::Kind::Deleted);
    EXPECT_EQ(await(connect()->publish(request))->remoteId, published->remoteId);
    EXPECT_EQ(await(connect()->reread({{ours}}))->size(), 1) << "it does not come back";
}

TEST_F(Practice, WhatCannotBePublishedIsRefusedByItsReasonAndPublishesNothing)
{
    const Message asked = fetch().first();
    PublishRequest withPicture = reply(QStringLiteral("k"), asked, QStringLiteral("x"));
    withPicture.attachments.append({QStringLiteral("/tmp/a.png"), QStringLiteral("image/png"), {}});
    const std::pair<PublishRequest, ErrorKind> rows[] = {
        {reply({}, asked, QStringLiteral("x")), ErrorKind::Invalid},
        {reply(QStringLiteral("k"), asked, QStringLiteral("  \n")), ErrorKind::Invalid},
        {reply(QStringLiteral("k"), asked, QString(10'001, u'x')), ErrorKind::Rejected},
        {withPicture, ErrorKind::Rejected},
        {reply(QStringLiteral("k"), Message{}, QStringLiteral("x")), ErrorKind::NotFound},
    };
    for (const auto &[request, kind] : rows) {
        const auto published = await(connect()->publish(request));
        ASSERT_FALSE(published.has_value());
        EXPECT_EQ(published.error().kind, kind);
        EXPECT_EQ(await(connect()->findPublished(request)).value(), std::nullopt);
    }
}

TEST_F(Practice, TheChannelIsReadyMadeAndSignsInWithoutASecret)
{
    const Channel channel = practiceChannel();
    EXPECT_EQ(channel.name, QStringLiteral("practice"));
    EXPECT_EQ(channel.platform.value, QStringLiteral("practice"));
    EXPECT_EQ(channel.id, practiceChannel().id);
    const auto connector = connect();
    EXPECT_EQ(connector->platform(), channel.platform);
    EXPECT_EQ(connector->capabilities(), practiceEntry(path(), clock).capabilities);
    const auto signedIn = await(connector->beginSignIn({}));
    WEDERHOOR_ASSERT_OK(signedIn);
    EXPECT_EQ(signedIn->profile, channel.profile);
}

} // namespace
