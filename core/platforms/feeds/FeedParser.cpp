#include "core/platforms/feeds/FeedParser.h"

#include "core/platforms/feeds/FeedEncoding.h"
#include "core/platforms/feeds/FeedJson.h"
#include "core/platforms/feeds/FeedLink.h"
#include "core/platforms/feeds/FeedText.h"
#include "core/platforms/feeds/FeedXml.h"

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

bool isWebPage(const QString &text, const QByteArray &contentType)
{
    const QStringView root = afterProlog(text);
    const auto begins = [&root](QLatin1String start) { return root.startsWith(start, Qt::CaseInsensitive); };
    const bool saysHtml = contentType.toLower().startsWith("text/html");
    const bool isFeed = begins("<rss"_L1) || begins("<feed"_L1) || begins("<rdf:"_L1) || text.startsWith("<?xml"_L1);
    return begins("<!doctype html"_L1) || begins("<html"_L1) || (saysHtml && !isFeed);
}

tl::unexpected<Error> webPage(const QString &text, const QUrl &url)
{
    const QUrl feed = feedNamedIn(text, url);
    return failure(ErrorKind::Invalid,
                   feed.isEmpty() ? QStringLiteral("the address is a web page that names no feed")
                                  : "the address is a web page; its feed is "_L1 + feed.toString(QUrl::FullyEncoded));
}

qsizetype firstVisible(const QString &text)
{
    const auto found = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    return found - text.begin();
}

} // namespace

Result<Feed> parseFeed(const QByteArray &bytes, const QByteArray &contentType, const QUrl &url,
                       const FeedLimits &limits)
{
    auto decoded = decodeFeed(bytes, contentType);
    if (!decoded) {
        return failure(decoded.error());
    }
    // Blank lines before <?xml are an error in XML and common in the wild.
    const QString text = decoded->mid(firstVisible(*decoded));
    if (text.isEmpty()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("the answer is empty"));
    }
    if (text.startsWith(u'{')) {
        return readJsonFeed(text.toUtf8(), url, limits);
    }
    if (isWebPage(text, contentType)) {
        return webPage(text, url);
    }
    if (!text.startsWith(u'<')) {
        return failure(ErrorKind::BadResponse, QStringLiteral("neither RSS, Atom nor JSON Feed"));
    }
    auto feed = readXmlFeed(text, url, limits);
    if (!feed && feed.error().kind == ErrorKind::NotFound) {
        return webPage(text, url);
    }
    return feed;
}

} // namespace wederhoor
