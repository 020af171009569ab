#include "tests/gui/RareStates.h"

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

} // namespace wederhoor::test
