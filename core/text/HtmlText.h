#pragma once

#include <QString>
#include <QUrl>

namespace wederhoor {

/// The visible text of an HTML fragment or page, safe to show: blocks on lines of their own, list items with their
/// marks, a link as "text (address)" where the two differ, nothing hidden, no scripts. Relative addresses are resolved
/// against `base`; only http, https and mailto are shown. At most `longest` UTF-16 units.
[[nodiscard]] QString htmlToText(const QString &html, const QUrl &base = {}, qsizetype longest = 100'000);

/// The same of a mail: what stands in a blockquote has "> " before each line, once a depth, as plain mails have it.
[[nodiscard]] QString mailHtmlToText(const QString &html, qsizetype longest = 100'000);

} // namespace wederhoor
