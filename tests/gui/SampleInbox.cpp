#include "tests/gui/SampleInbox.h"

#include "tests/gui/TestInbox.h"

#include <QBuffer>
#include <QColor>
#include <QImage>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

Channel channel(const char *platform, const char *name, const char *account)
{
    Channel value;
    value.platform = PlatformId{QString::fromLatin1(platform)};
    value.instance = InstanceId{QString::fromLatin1(platform)};
    value.name = QString::fromLatin1(name);
    value.account = QString::fromLatin1(account);
    value.profile = ProfileId{QStringLiteral("us@") + value.platform.value};
    value.id = channelId(value.platform, {}, value.account);
    return value;
}

struct Post
{
    int channel;
    const char *name;
    const char *handle;
    const char *text;
    std::chrono::seconds age;
    const char *topic;
    const char *sentiment;
};

constexpr Post posts[]{
    {0, "Marieke de Wit", "@mariekedw.example",
     "Ik kom al een uur niet in de app, krijg steeds code 57. Moet vandaag mijn huur overmaken, hoe lang gaat dit nog "
     "duren?",
     17min + 10s, "App login", "neg"},
    {1, "Joris", "@jorisvdm",
     "@voorbeeldbank waarom staat mijn salaris er nog niet op? Collega\u2019s bij andere banken hebben het al sinds "
     "vanochtend.",
     13min + 5s, "Payments", "neg"},
    {2, "Samira El Amrani", "@samira.ea",
     "Mooi verhaal, maar waarom gaat de spaarrente dan weer omlaag? 1,25% is toch een grap. Mijn hypotheekrente daalt "
     "anders niet mee.",
     8min + 45s, "Savings", "neg"},
    {3, "Pieter Post", "@pieter@mastodon.example",
     "Compliment voor @voorbeeldbank: binnen 5 minuten nieuwe pas aangevraagd via chat. Zo kan het dus ook, dank!",
     5min + 57s, "Compliment", "pos"},
    {4, "Chantal V.", "@chantalv", "Bij mij ziet dat menu er anders uit, waar vind ik het daglimiet op Android 15?",
     3min + 40s, "App", "neu"},
    {5, "", "radarfan",
     "Heeft iemand ervaring met een geblokkeerde rekening na verhuizing naar Belgi\u00eb? Zie ook "
     "https://forum.example/t/rekening-geblokkeerd/4711.",
     2min + 12s, "Account", "neu"},
    {0, "T. Bakker", "@tbakker.example",
     "Hypotheekadvies duurde 7 weken, niemand belde terug. Uiteindelijk zelf achteraan moeten gaan.", 55s, "Mortgage",
     "neg"},
};

Template sampleTemplate(int number, const QString &name, const QString &language, const QString &text)
{
    return {TemplateId{QUuid::createUuidV5(QUuid(), QString::number(number))}, name, language, {}, {}, text};
}

} // namespace

QList<Channel> sampleChannels()
{
    return {channel("bluesky", "voorbeeldbank", "voorbeeldbank.example"),
            channel("x", "voorbeeldbank op X", "voorbeeldbank"),
            channel("facebook", "Voorbeeldbank", "voorbeeldbank"),
            channel("mastodon", "@voorbeeldbank", "voorbeeldbank"),
            channel("youtube", "Voorbeeld TV", "voorbeeldtv"),
            channel("feeds", "Radar forum", "radar")};
}

Message samplePost(const Channel &on, int number, const QString &name, const QString &handle, const QString &text,
                   Instant at)
{
    Message message;
    const QString id = QStringLiteral("post-%1").arg(number);
    message.ref = {on.instance, RemoteId{id}};
    message.threadRoot = RemoteId{id};
    message.author = {ProfileId{handle}, handle, name};
    message.threadRootAuthor = message.author.id;
    message.text = text;
    message.createdAt = at;
    message.seenBy = SeenBy::Mention;
    message.language = QStringLiteral("nl");
    message.permalink = QUrl(QStringLiteral("https://%1.example/%2").arg(on.platform.value, id));
    return message;
}

bool fillSampleInbox(TestInbox &inbox, Instant now)
{
    const QList<Channel> channels = sampleChannels();
    bool good = true;
    for (const Channel &each : channels) {
        good = good && inbox.addChannel(each);
    }
    int number = 0;
    for (const Post &post : posts) {
        const Channel &on = channels.at(post.channel);
        Message message = samplePost(on, ++number, QString::fromUtf8(post.name), QString::fromUtf8(post.handle),
                                     QString::fromUtf8(post.text), now - post.age);
        message.topic = QString::fromUtf8(post.topic);
        message.sentiment = QString::fromUtf8(post.sentiment);
        good = good && inbox.take(on, {message});
    }
    Message second = samplePost(channels.at(2), 30, QStringLiteral("Samira El Amrani"), QStringLiteral("@samira.ea"),
                                QStringLiteral("En waarom lees ik dit hier en niet in een brief?"), now - 6min);
    second.threadRoot = RemoteId{QStringLiteral("post-3")};
    second.inReplyTo = RemoteId{QStringLiteral("post-3")};
    good = good && inbox.take(channels.at(2), {second});
    good = good && inbox.saveSignature({{}, {}, QStringLiteral("^{{agent.name}}")});
    good = good
        && inbox.saveTemplate(sampleTemplate(1, QStringLiteral("Spaarrente december"), QStringLiteral("nl"),
                                             QStringLiteral("Hoi {{customer.first_name}}, we volgen de rente van de "
                                                            "ECB; daarom zakt de spaarrente op 1 december.")));
    return good
        && inbox.saveTemplate(sampleTemplate(2, QStringLiteral("Terugbellen"), QStringLiteral("nl"),
                                             QStringLiteral("Hoi {{customer.first_name}}, we bellen je vandaag op "
                                                            "{{customer.phone}}.")));
}

bool fillChannelHealth(TestInbox &inbox, Instant now)
{
    const QList<Channel> channels = sampleChannels();
    const std::optional<Error> errors[]{std::nullopt,
                                        Error{ErrorKind::Unauthorized, QStringLiteral("AuthenticationRequired")},
                                        std::nullopt,
                                        Error{ErrorKind::RateLimited, {}, 20min},
                                        Error{ErrorKind::Network, {}},
                                        std::nullopt};
    bool good = inbox.setAside(
        channels.constFirst(),
        {QStringLiteral("a post without text"),
         "{\"uri\":\"at://did:plc:klant/app.bsky.feed.post/3kbroken\",\"reason\":\"mention\",\"record\":"
         "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-01-05T09:58:00Z\"}}"});
    for (int i = 0; i < channels.size(); ++i) {
        ChannelHealth health;
        health.channel = channels.at(i).id;
        health.lastPoll = now - 4s * (i + 1);
        health.lastSuccess = errors[i] ? now - 26min : now - 4s * (i + 1);
        health.nextPoll = now + 26s - 3s * i;
        health.rateLimit = 3'000;
        health.rateRemaining = i == 3 ? 0 : 2'914;
        health.rateReset = now + 40min;
        health.error = errors[i];
        good = inbox.saveHealth(health) && good;
    }
    return good;
}

bool addLateArrivals(TestInbox &inbox, Instant now)
{
    const QList<Channel> channels = sampleChannels();
    bool good = true;
    for (int i = 0; i < 3; ++i) {
        good = good
            && inbox.take(channels.at(i),
                          {samplePost(channels.at(i), 100 + i, QStringLiteral("Nieuwe klant %1").arg(i + 1),
                                      QStringLiteral("@nieuw%1").arg(i + 1),
                                      QStringLiteral("Doet de app het bij jullie ook niet?"), now - 10min)});
    }
    return good;
}

QByteArray samplePicture()
{
    QImage image(480, 300, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            image.setPixelColor(x, y, QColor::fromHsv((x / 2 + y) % 360, 90, 210));
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace wederhoor::test
