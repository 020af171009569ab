#include "core/platforms/feeds/FeedSetAside.h"

#include "core/platforms/feeds/FeedParser.h"

#include <QMap>
#include <QRegularExpression>

namespace wederhoor {

namespace {

/// The prefixes that an item leans on stood at the root of its document, which was not kept: those that feeds use are
/// given their meaning again, any other one some meaning that no reader knows.
QByteArray namespacesFor(const QByteArray &item)
{
    QMap<QString, QString> spaces{
        {QStringLiteral("atom"), QStringLiteral("http://www.w3.org/2005/Atom")},
        {QStringLiteral("content"), QStringLiteral("http://purl.org/rss/1.0/modules/content/")},
        {QStringLiteral("dc"), QStringLiteral("http://purl.org/dc/elements/1.1/")},
        {QStringLiteral("dcterms"), QStringLiteral("http://purl.org/dc/terms/")},
        {QStringLiteral("thr"), QStringLiteral("http://purl.org/syndication/thread/1.0")}};
    static const QRegularExpression prefix(QStringLiteral("[<\\s/]([A-Za-z_][\\w.-]*):[A-Za-z_]"));
    for (auto found = prefix.globalMatch(QString::fromUtf8(item)); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (name != QLatin1String("xml") && name != QLatin1String("xmlns") && !spaces.contains(name)) {
            spaces.insert(name, QStringLiteral("urn:unknown:") + name);
        }
    }
    QByteArray declared;
    for (auto space = spaces.constBegin(); space != spaces.constEnd(); ++space) {
        declared += QStringLiteral(" xmlns:%1=\"%2\"").arg(space.key(), space.value()).toUtf8();
    }
    return declared;
}

/// The smallest document that holds the item; empty when it is none.
QByteArray documentOf(const QByteArray &item)
{
    if (item.startsWith('[')) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + item + '}';
    }
    if (item.startsWith("<entry")) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"" + namespacesFor(item) + '>' + item + "</feed>";
    }
    if (item.startsWith("<item")) {
        return "<rss version=\"2.0\"" + namespacesFor(item) + "><channel>" + item + "</channel></rss>";
    }
    return {};
}

} // namespace

Result<Feed> readSetAside(const QByteArray &payload, const QUrl &url)
{
    const QByteArray document = documentOf(payload.trimmed());
    if (document.isEmpty()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("no whole item was kept"));
    }
    return parseFeed(document, {}, url).and_then([](Feed feed) -> Result<Feed> {
        if (feed.unreadable.isEmpty() && !feed.items.isEmpty()) {
            return feed;
        }
        return failure(ErrorKind::BadResponse,
                       feed.unreadable.isEmpty() ? QStringLiteral("no whole item was kept")
                                                 : feed.unreadable.constFirst().reason);
    });
}

} // namespace wederhoor
