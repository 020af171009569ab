#include "core/platforms/bluesky/BlueskyCursor.h"
#include "core/platforms/bluesky/BlueskyFacets.h"
#include "core/platforms/bluesky/BlueskyJson.h"
#include "tests/bluesky/Shapes.h"

#include <QJsonObject>

#include <gtest/gtest.h>

#include <random>

namespace wederhoor::bluesky {
namespace {

using test::Shapes;

/// Seeded, so that a failure can be had again: cuts, doubles, swaps and overwrites stretches, and swaps JSON's own
/// pieces, which keeps most results well-formed and wrong.
class Mutator
{
public:
    explicit Mutator(unsigned seed)
        : m_random(seed)
    {
    }

    QByteArray mutate(QByteArray json)
    {
        const int times = 1 + below(4);
        for (int i = 0; i < times && !json.isEmpty(); ++i) {
            const qsizetype at = below(static_cast<int>(json.size()));
            const qsizetype length = std::min<qsizetype>(json.size() - at, 1 + below(40));
            switch (below(6)) {
            case 0:
                json.remove(at, length);
                break;
            case 1:
                json.insert(at, json.mid(at, length));
                break;
            case 2:
                json[at] = static_cast<char>(below(256));
                break;
            case 3:
                json.truncate(at);
                break;
            case 4:
                replacePiece(json);
                break;
            default:
                json.replace(at, length, pieces[below(std::size(pieces))]);
                break;
            }
        }
        return json;
    }

private:
    static constexpr const char *pieces[] = {"null",
                                             "{}",
                                             "[]",
                                             "\"\"",
                                             "-1",
                                             "1e999",
                                             "true",
                                             "\"at://\"",
                                             "\"\\u0000\"",
                                             "[[[[",
                                             "\"2026-13-45T99:99:99Z\"",
                                             "{\"$type\":\"app.bsky.feed.defs#notFoundPost\"}",
                                             "18446744073709551616",
                                             "\xff\xfe"};

    int below(size_t limit) { return static_cast<int>(m_random() % limit); }
    /// One of JSON's values after a colon becomes another one.
    void replacePiece(QByteArray &json)
    {
        const qsizetype colon = json.indexOf(':', below(static_cast<size_t>(json.size())));
        const qsizetype end = colon < 0 ? -1 : json.indexOf(',', colon);
        if (end > 0) {
            json.replace(colon + 1, end - colon - 1, pieces[below(std::size(pieces))]);
        }
    }

    std::mt19937 m_random;
};

/// Every message that comes out can be stored: it has an id, an author and a thread.
void expectWhole(const QList<Message> &messages, const QByteArray &json)
{
    for (const Message &message : messages) {
        EXPECT_FALSE(message.ref.remote.isEmpty()) << json.constData();
        EXPECT_FALSE(message.author.id.isEmpty()) << json.constData();
        EXPECT_FALSE(message.threadRoot.isEmpty()) << json.constData();
    }
}

void readAll(const QByteArray &json)
{
    const Reader bank{{QStringLiteral("bluesky")}, QStringLiteral("did:plc:bank")};
    const Convo convo{QStringLiteral("3kconvo"), {}, std::nullopt};
    if (const Result<NotificationPage> page = readNotifications(json, bank)) {
        for (const Notification &item : page->items) {
            expectWhole(item.message ? QList<Message>{*item.message} : QList<Message>{}, json);
        }
    }
    for (const Result<PostPage> &page : {readPosts(json, bank), readAuthorFeed(json, bank)}) {
        if (page) {
            for (const Post &post : page->posts) {
                expectWhole({post.message}, json);
            }
        }
    }
    if (const Result<ThreadPage> page = readThread(json, bank)) {
        expectWhole(page->messages, json);
    }
    if (const Result<PrivatePage> page = readPrivateMessages(json, bank, convo)) {
        expectWhole(page->messages, json);
    }
    (void)readConvos(json);
    (void)readConvoId(json);
    (void)readSentMessage(json, bank, convo);
    (void)readSession(json, QUrl(QStringLiteral("https://bsky.social")));
    (void)fromStoredSession(json);
    (void)readRecordRef(json);
    (void)readBlob(json);
    (void)readDid(json);
    (void)readError(json);
    (void)ReplyHandle::fromData(json);
    (void)ChannelCursor::fromCursor({json}).toCursor();
}

TEST(BlueskyFuzzTest, ReadsAnyAnswerWithoutHarm)
{
    const QList<QByteArray> corpus = Shapes::all();
    Mutator mutator(20260105);
    for (int round = 0; round < 4000; ++round) {
        readAll(mutator.mutate(corpus.at(round % corpus.size())));
    }
}

TEST(BlueskyFuzzTest, RefusesNestingWithoutEnd)
{
    QByteArray deep = "{\"thread\":";
    for (int i = 0; i < 100'000; ++i) {
        deep += "{\"post\":{},\"parent\":";
    }
    readAll(deep);
    QByteArray closed = "{\"thread\":";
    for (int i = 0; i < 2'000; ++i) {
        closed += "{\"replies\":[";
    }
    for (int i = 0; i < 2'000; ++i) {
        closed += "]}";
    }
    closed += "}";
    EXPECT_FALSE(readThread(closed, {{QStringLiteral("bluesky")}, QStringLiteral("did:plc:bank")}).has_value());
}

TEST(BlueskyFuzzTest, FindsFacetsInAnyTextWithinItsBytes)
{
    std::mt19937 random(7);
    const QString alphabet
        = QString::fromUtf8("@#./:-_ ()abn\xC3\xA9\xF0\x9F\x91\xA8\xE2\x80\x8D\xCC\x81https://bank.nl");
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int length = static_cast<int>(random() % 80);
        for (int i = 0; i < length; ++i) {
            text += alphabet.at(static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size())));
        }
        int done = 0;
        for (const Facet &facet : findFacets(text)) {
            ASSERT_GE(facet.byteStart, done);
            ASSERT_GT(facet.byteEnd, facet.byteStart);
            done = facet.byteEnd;
        }
        ASSERT_LE(done, text.toUtf8().size());
    }
}

} // namespace
} // namespace wederhoor::bluesky
