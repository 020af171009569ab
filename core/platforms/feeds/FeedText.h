#pragma once

#include "core/platforms/feeds/Feed.h"
#include "core/text/HtmlText.h"
#include "core/text/PlainText.h"

namespace wederhoor {

/// A document from its first tag or DOCTYPE on, without the white space, comments and instructions before it.
[[nodiscard]] QStringView afterProlog(QStringView text);
/// A title or name that may hold HTML although nobody said so: one line of plain text.
[[nodiscard]] QString feedLine(const QString &text);
/// A body that is meant as HTML; without any markup its line breaks are the author's and stay.
[[nodiscard]] QString feedBody(const QString &text, const QUrl &base, qsizetype longest);
/// Resolved, http or https; else empty.
[[nodiscard]] QUrl webAddress(const QString &text, const QUrl &base);
/// Adds an enclosure whose address is a web address.
void addAttachment(FeedItem &item, const QString &address, const QString &mimeType, const QString &title,
                   const QUrl &base);

} // namespace wederhoor
