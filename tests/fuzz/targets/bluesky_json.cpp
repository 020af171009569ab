#include "core/platforms/bluesky/BlueskyCursor.h"
#include "core/platforms/bluesky/BlueskyJson.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;
using namespace wederhoor::bluesky;

namespace {

/// What comes out can be stored.
void checkWhole(const QList<Message> &messages)
{
    for (const Message &message : messages) {
        WEDERHOOR_FUZZ_CHECK(!message.ref.remote.isEmpty());
        WEDERHOOR_FUZZ_CHECK(!message.author.id.isEmpty());
        WEDERHOOR_FUZZ_CHECK(!message.threadRoot.isEmpty());
    }
}

void readLists(const QByteArray &json, const Reader &bank)
{
    if (const Result<NotificationPage> page = readNotifications(json, bank)) {
        for (const Notification &item : page->items) {
            checkWhole(item.message ? QList<Message>{*item.message} : QList<Message>{});
        }
    }
    for (const Result<PostPage> &page : {readPosts(json, bank), readAuthorFeed(json, bank)}) {
        for (const Post &post : page ? page->posts : QList<Post>()) {
            checkWhole({post.message});
            WEDERHOOR_FUZZ_CHECK(ReplyHandle::fromData(post.message.platformData).toData()
                                 == post.message.platformData);
        }
    }
    if (const Result<ThreadPage> page = readThread(json, bank)) {
        checkWhole(page->messages);
    }
}

void readSmallOnes(const QByteArray &json)
{
    static_cast<void>(readConvos(json));
    static_cast<void>(readConvoId(json));
    static_cast<void>(readRecordRef(json));
    static_cast<void>(readBlob(json));
    static_cast<void>(readDid(json));
    static_cast<void>(readDisplayName(json));
    static_cast<void>(readError(json));
    static_cast<void>(ReplyHandle::fromData(json));
}

} // namespace

/// Any answer of a server, whatever was asked for.
WEDERHOOR_FUZZ_TARGET(bluesky_json)
{
    const Reader bank{{QStringLiteral("bluesky")}, QStringLiteral("did:plc:bank")};
    const Convo convo{QStringLiteral("3kconvo"), {}, std::nullopt};
    readLists(bytes, bank);
    if (const Result<PrivatePage> page = readPrivateMessages(bytes, bank, convo)) {
        checkWhole(page->messages);
    }
    if (const Result<Message> sent = readSentMessage(bytes, bank, convo)) {
        checkWhole({*sent});
    }
    readSmallOnes(bytes);
    if (const Result<SessionData> session = readSession(bytes, QUrl(QStringLiteral("https://bsky.social")))) {
        WEDERHOOR_FUZZ_CHECK(fromStoredSession(storedSession(*session)) == *session);
    }
    const Cursor once = ChannelCursor::fromCursor({bytes}).toCursor();
    WEDERHOOR_FUZZ_CHECK(ChannelCursor::fromCursor(once).toCursor() == once);
}
