#include "core/platforms/feeds/FeedText.h"

#include <QRegularExpression>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

bool hasMarkup(const QString &text)
{
    static const QRegularExpression markup(QStringLiteral("<[A-Za-z/!][^<]*>|&(?:#\\w+|\\w+);"));
    return text.contains(markup);
}

} // namespace

QStringView afterProlog(QStringView text)
{
    // By hand, since a regular expression gives up on a comment of ten megabytes.
    while (true) {
        while (!text.isEmpty() && text.front().isSpace()) {
            text = text.mid(1);
        }
        const bool isComment = text.startsWith("<!--"_L1);
        if (!isComment && !text.startsWith("<?"_L1)) {
            return text;
        }
        const qsizetype end = isComment ? text.indexOf("-->"_L1, 4) : text.indexOf("?>"_L1, 2);
        if (end < 0) {
            return text;
        }
        text = text.mid(end + (isComment ? 3 : 2));
    }
}

QString feedLine(const QString &text)
{
    return plainLine(hasMarkup(text) ? htmlToText(text) : text);
}

QString feedBody(const QString &text, const QUrl &base, qsizetype longest)
{
    return hasMarkup(text) ? htmlToText(text, base, longest) : plainText(text.trimmed(), longest);
}

QUrl webAddress(const QString &text, const QUrl &base)
{
    constexpr qsizetype longestAddress = 4'096;
    if (text.isEmpty() || text.size() > longestAddress) {
        return {};
    }
    const QUrl address = base.resolved(QUrl(text.trimmed()));
    const bool isWeb = address.isValid() && !address.host().isEmpty()
        && (address.scheme() == "http"_L1 || address.scheme() == "https"_L1);
    return isWeb ? address : QUrl();
}

void addAttachment(FeedItem &item, const QString &address, const QString &mimeType, const QString &title,
                   const QUrl &base)
{
    constexpr qsizetype mostAttachments = 20;
    Attachment attachment;
    attachment.url = webAddress(address, base);
    if (attachment.url.isEmpty() || item.attachments.size() >= mostAttachments) {
        return;
    }
    attachment.kind = mimeType.startsWith("image/"_L1) ? Attachment::Kind::Picture
        : mimeType.startsWith("video/"_L1)             ? Attachment::Kind::Video
                                                       : Attachment::Kind::File;
    attachment.title = plainLine(title);
    item.attachments.append(attachment);
}

} // namespace wederhoor
