#pragma once

#include <QString>
#include <QUrl>

namespace wederhoor {

/// The feed that a web page names for itself (<link rel="alternate" type="application/rss+xml" ...>), http or https;
/// empty when it names none.
[[nodiscard]] QUrl feedNamedIn(const QString &html, const QUrl &base);

} // namespace wederhoor
