#include "core/platforms/feeds/FeedJson.h"

#include "core/platforms/feeds/FeedText.h"
#include "core/platforms/feeds/FeedTime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

/// Ids shall be text, but numbers occur and the format says to take them.
QString idText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 17) : value.toString();
}

void readAuthor(const QJsonObject &object, QString &name, QString &id)
{
    // 1.1 says authors, 1.0 said author.
    const QJsonArray authors = object.value("authors"_L1).toArray();
    const QJsonObject author = authors.isEmpty() ? object.value("author"_L1).toObject() : authors.first().toObject();
    name = feedLine(author.value("name"_L1).toString());
    id = author.value("url"_L1).toString();
}

void readAttachments(const QJsonObject &object, const QUrl &base, FeedItem &item)
{
    addAttachment(item, object.value("image"_L1).toString(), QStringLiteral("image/*"), {}, base);
    for (const QJsonValue &value : object.value("attachments"_L1).toArray()) {
        const QJsonObject attachment = value.toObject();
        addAttachment(item, attachment.value("url"_L1).toString(), attachment.value("mime_type"_L1).toString(),
                      attachment.value("title"_L1).toString(), base);
    }
}

FeedItem readItem(const QJsonObject &object, const QUrl &base, const FeedLimits &limits)
{
    FeedItem item;
    item.id = idText(object.value("id"_L1));
    item.link = webAddress(object.value("url"_L1).toString(), base);
    if (item.link.isEmpty()) {
        item.link = webAddress(object.value("external_url"_L1).toString(), base);
    }
    item.title = plainLine(object.value("title"_L1).toString());
    const QString html = object.value("content_html"_L1).toString();
    const QString text = object.value("content_text"_L1).toString();
    item.body = text.isEmpty() ? htmlToText(html, item.link.isEmpty() ? base : item.link, limits.bodyLength)
                               : plainText(text.trimmed(), limits.bodyLength);
    if (item.body.isEmpty()) {
        item.body = plainText(object.value("summary"_L1).toString().trimmed(), limits.bodyLength);
    }
    readAuthor(object, item.authorName, item.authorId);
    item.published = feedTime(object.value("date_published"_L1).toString());
    item.updated = feedTime(object.value("date_modified"_L1).toString());
    item.language = object.value("language"_L1).toString();
    readAttachments(object, base, item);
    return item;
}

} // namespace

Result<Feed> readJsonFeed(const QByteArray &json, const QUrl &url, const FeedLimits &limits)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError) {
        return failure(ErrorKind::BadResponse,
                       QStringLiteral("byte %1: %2").arg(parsed.offset).arg(parsed.errorString()));
    }
    static constexpr auto versionStart = "https://jsonfeed.org/version/1"_L1;
    if (!root.value("version"_L1).toString().startsWith(versionStart) || !root.value("items"_L1).isArray()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("neither RSS, Atom nor JSON Feed"));
    }
    Feed feed;
    feed.title = plainLine(root.value("title"_L1).toString());
    feed.home = webAddress(root.value("home_page_url"_L1).toString(), url);
    feed.language = root.value("language"_L1).toString();
    QString authorId;
    readAuthor(root, feed.authorName, authorId);
    for (const QJsonValue &value : root.value("items"_L1).toArray()) {
        if (feed.items.size() >= limits.items) {
            feed.unreadable.append({QStringLiteral("more than %1 items: the rest was not read").arg(limits.items), {}});
            break;
        }
        FeedItem item = readItem(value.toObject(), url, limits);
        if (item.title.isEmpty() && item.body.isEmpty()) {
            feed.unreadable.append({QStringLiteral("an item without title and text"),
                                    quarantined(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))});
        } else {
            feed.items.append(std::move(item));
        }
    }
    return feed;
}

} // namespace wederhoor
