#pragma once

#include <QString>
#include <QUrl>

namespace wederhoor {

/// The visible text of an HTML fragment or page, safe to show: blocks on lines of their own, list items with their
/// marks, a link as "text (address)" where the two differ, nothing hidden, no scripts. Relative addresses are resolved
/// against `base`; only http, https and mailto are shown. At most `longest` UTF-16 units.
[[nodiscard]] QString htmlToText(const QString &html, const QUrl &base = {}, qsizetype longest = 100'000);

/// The feed that a web page names for itself (<link rel="alternate" type="application/rss+xml" ...>), http or https;
/// empty when it names none.
[[nodiscard]] QUrl feedNamedIn(const QString &html, const QUrl &base);

} // namespace wederhoor
