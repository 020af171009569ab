#include "core/platforms/feeds/FeedMessages.h"
#include "core/platforms/feeds/FeedParser.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

namespace {

bool isTame(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() < 0x20 && c != u'\n');
    });
}

} // namespace

WEDERHOOR_FUZZ_TARGET(feed_parser)
{
    const QUrl url(QStringLiteral("https://feed.example/x"));
    const auto feed = parseFeed(bytes, {}, url);
    if (!feed) {
        WEDERHOOR_FUZZ_CHECK(!feed.error().detail.isEmpty());
        return;
    }
    for (const FeedItem &item : feed->items) {
        WEDERHOOR_FUZZ_CHECK(!item.title.isEmpty() || !item.body.isEmpty());
        WEDERHOOR_FUZZ_CHECK(isTame(item.title) && isTame(item.body) && isTame(item.authorName));
        WEDERHOOR_FUZZ_CHECK(item.body.size() <= FeedLimits{}.bodyLength + 1);
        WEDERHOOR_FUZZ_CHECK(item.link.isEmpty() || item.link.scheme().startsWith(QLatin1String("http")));
    }
    const FeedSetting setting{InstanceId{url.host()}, url, {}, MessageKind::Article, fromMilliseconds(1)};
    FeedCursor cursor = feedCursor({}, url, {});
    const FetchPage page = feedPage(*feed, setting, cursor);
    WEDERHOOR_FUZZ_CHECK(page.messages.size() <= feed->items.size());
    WEDERHOOR_FUZZ_CHECK(feedCursor(toCursor(cursor), url, {}) == cursor);
    if (feed->items.size() < FeedCursor::mostSeen) {
        WEDERHOOR_FUZZ_CHECK(feedPage(*feed, setting, cursor).messages.isEmpty());
    }
}
