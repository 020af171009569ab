#include "core/platforms/feeds/FeedLink.h"

#include "core/text/HtmlTree.h"

#include <gumbo.h>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

bool isFeedType(const QString &type)
{
    const QString name = type.section(u';', 0, 0).trimmed().toLower();
    return name == "application/rss+xml"_L1 || name == "application/atom+xml"_L1 || name == "application/feed+json"_L1;
}

} // namespace

QUrl feedNamedIn(const QString &html, const QUrl &base)
{
    const HtmlTree tree(html);
    const GumboNode *node = tree.document();
    while (node) {
        if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_LINK
            && HtmlTree::attribute(node, "rel").toLower().split(u' ').contains(QStringLiteral("alternate"))
            && isFeedType(HtmlTree::attribute(node, "type"))) {
            const QUrl address = base.resolved(QUrl(HtmlTree::attribute(node, "href").trimmed()));
            if (address.scheme() == "http"_L1 || address.scheme() == "https"_L1) {
                return address;
            }
        }
        node = HtmlTree::next(node, tree.document(), false, [](const GumboNode *) {});
    }
    return {};
}

} // namespace wederhoor
