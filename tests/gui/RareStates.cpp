#include "tests/gui/RareStates.h"

#include "core/domain/FetchPage.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/Transaction.h"
#include "tests/gui/SampleInbox.h"
#include "tests/gui/TestInbox.h"
#include "tests/support/Await.h"

namespace wederhoor::test {

using namespace std::chrono_literals;

bool fillMany(TestInbox &inbox, Instant now)
{
    constexpr int many = 10'000;
    const Channel channel = sampleChannels().constFirst();
    QList<Message> posts;
    for (int i = 0; i < many; ++i) {
        posts.append(samplePost(
            channel, 1'000 + i, QStringLiteral("Klant %1").arg(i + 1), QStringLiteral("@klant%1.example").arg(i + 1),
            QStringLiteral("Vraag %1: wanneer werkt de app weer?").arg(i + 1), now - 2min - 1s * i));
    }
    return inbox.take(channel, posts);
}

bool fillLongWords(TestInbox &inbox, Instant now)
{
    const Channel channel = sampleChannels().constFirst();
    Message post = samplePost(
        channel, 700, QStringLiteral("Voorbeeldklant met een Uitzonderlijk-Lange-Dubbele-Achternaam"),
        QStringLiteral("@uitzonderlijkelangeaccountnaamzonderafbreking.voorbeeld.example"),
        QStringLiteral(
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz? Arbeidsongeschiktheidsverzekerings"
            "maatschappijwebsitestoring! https://www.voorbeeldbank.example/een/heel/lang/adres/zonder/een/"
            "enkele/plaats/om/af/te/breken?vraag=verantwoordelijkheidsgevoel&nog=hottentottententententoonstelling"),
        now - 20min);
    post.topic = QStringLiteral("Arbeidsongeschiktheidsverzekering en woonlastenbescherming");
    post.language = QStringLiteral("de");
    post.sentiment = QStringLiteral("neg");
    return inbox.take(channel, {post})
        && inbox.saveSignature({{}, {}, QStringLiteral("^{{agent.name}}, Webcareteam Voorbeeldbank Nederland")});
}

bool loseConnection(TestInbox &inbox, Instant now)
{
    bool good = true;
    for (const Channel &channel : sampleChannels()) {
        ChannelHealth health;
        health.channel = channel.id;
        health.lastPoll = now - 20s;
        health.lastSuccess = now - 31min;
        health.nextPoll = now + 40s;
        health.error = Error{ErrorKind::Network, {}};
        good = inbox.saveHealth(health) && good;
    }
    return good;
}

bool breakSearch(TestInbox &inbox)
{
    return await(inbox.store().write<void>([](Transaction &transaction) {
               return transaction.connection().execute("DROP TABLE message_search");
           }))
        .has_value();
}

bool exposeSecret(TestInbox &inbox, Instant now)
{
    const ChannelExposure exposure{{{AgentId{QStringLiteral("kees")}, QStringLiteral("Kees Mulder"), now - 26h},
                                    {AgentId{QStringLiteral("bram")}, QStringLiteral("Bram Visser"), now - 2h, false}}};
    const ChannelId channel = sampleChannels().constFirst().id;
    return await(inbox.store().write<void>([channel, exposure](Transaction &transaction) {
               return ChannelTable(transaction.connection()).setExposure(channel, exposure);
           }))
        .has_value();
}

bool takeThread(TestInbox &inbox, Instant now)
{
    Channel channel = sampleChannels().at(0);
    channel.mediaAllowed = true;
    const auto answer = [&](int number, const QString &text, std::chrono::seconds age) {
        Message message = samplePost(channel, number, QStringLiteral("Fatima Yilmaz"), QStringLiteral("@fatima.y"),
                                     text, now - age);
        message.threadRoot = RemoteId{QStringLiteral("post-900")};
        message.inReplyTo = message.threadRoot;
        return message;
    };
    Message root = samplePost(channel, 900, QStringLiteral("Voorbeeldbank"), QStringLiteral("@voorbeeldbank"),
                              QStringLiteral("Vanaf 1 december past Voorbeeldbank de spaarrente aan. Lees hier wat "
                                             "dat voor jou betekent: https://voorbeeldbank.example/sparen"),
                              now - 20h);
    root.author.id = channel.profile;
    root.outbound = true;
    Message first = answer(901,
                           QStringLiteral("Waarom gaat de rente omlaag? \U0001F621 Mijn hypotheek wordt niet "
                                          "goedkoper \U0001F3E0\u2026"),
                           9min);
    first.sentiment = QStringLiteral("neg");
    Message picture = answer(902, QStringLiteral("Dit zie ik in de app."), 8min);
    picture.attachments
        = {{Attachment::Kind::Picture,
            QUrl(QStringLiteral("https://cdn.example/app.png")),
            {},
            QStringLiteral("Schermafdruk van de app met de nieuwe rente"),
            {}},
           {Attachment::Kind::Picture, QUrl(QStringLiteral("https://cdn.example/broken.png")), {}, {}, {}}};
    Message wrong = answer(903, QStringLiteral("Bel mij op 06 en dan mijn nummer"), 7min);
    Message other = samplePost(channel, 904, QStringLiteral("Kees"), QStringLiteral("@kees"),
                               QStringLiteral("Bij mij ook, wanneer horen we iets?"), now - 6min);
    other.threadRoot = root.threadRoot;
    other.inReplyTo = root.threadRoot;
    Message edited = answer(905, QStringLiteral("Ik wil mijn geld overboken."), 5min);
    Message lost = answer(906, QStringLiteral("Precies wat die ander zegt."), 4min);
    lost.inReplyTo = RemoteId{QStringLiteral("post-899")};
    const auto change = [&inbox](const MessageChange &value) {
        return await(inbox.store().write<bool>([value](Transaction &transaction) {
                   return MessageTable(transaction.connection()).applyChange(value);
               }))
            .value_or(false);
    };
    return inbox.addChannel(channel) && inbox.saveSignature({{}, {}, QStringLiteral("^{{agent.name}}")})
        && inbox.take(channel, {root, first, picture, wrong, other, edited, lost})
        && change({wrong.ref, MessageChange::Kind::Deleted, {}, {}, now - 3min})
        && change({edited.ref,
                   MessageChange::Kind::Edited,
                   QStringLiteral("Ik wil mijn spaargeld overboken naar mijn betaalrekening."),
                   {},
                   now - 2min});
}

} // namespace wederhoor::test
