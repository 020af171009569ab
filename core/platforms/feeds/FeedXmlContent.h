#pragma once

#include "core/platforms/feeds/Feed.h"

#include <QXmlStreamReader>

namespace wederhoor {

/// How the text of an element is meant.
enum class FeedMarkup {
    None, ///< plain text; tags inside are dropped
    Escaped, ///< HTML in character data; stray real tags are HTML too
    Inline, ///< XHTML in real tags; character data is text
};

/// The content of the element the reader stands on, up to its end: text, or HTML for the other two. Nested deeper than
/// allowed raises the reader's error.
[[nodiscard]] QString readXmlContent(QXmlStreamReader &xml, FeedMarkup markup, int deepest);

/// Undeclared names such as &nbsp; as HTML means them: feeds are full of them.
class HtmlEntities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override;
};

} // namespace wederhoor
