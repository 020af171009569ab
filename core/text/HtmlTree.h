#pragma once

#include <QString>

#include <memory>

struct GumboInternalNode;

namespace wederhoor {

/// An HTML document as browsers understand it, parsed by Gumbo within a fixed budget of memory: hostile markup (nesting
/// bombs, formatting that multiplies) ends as no tree instead of an endless one.
class HtmlTree
{
public:
    /// What lies after the first 512 Ki units, the 10,000th tag or the 256th nested one is left out.
    explicit HtmlTree(const QString &html);
    ~HtmlTree();
    HtmlTree(const HtmlTree &) = delete;
    HtmlTree &operator=(const HtmlTree &) = delete;

    /// The document's node; null when the budget was not enough. Lives as long as the tree.
    [[nodiscard]] const GumboInternalNode *document() const { return m_document; }

    /// The node that follows in reading order, without `node`'s children when `skipChildren`; null at the end of `top`.
    /// `leave` is called for each element that is closed on the way. No recursion, however deep the tree.
    template <class Leave>
    [[nodiscard]] static const GumboInternalNode *next(const GumboInternalNode *node, const GumboInternalNode *top,
                                                       bool skipChildren, Leave leave);

    [[nodiscard]] static QString attribute(const GumboInternalNode *element, const char *name);
    [[nodiscard]] static bool hasAttribute(const GumboInternalNode *element, const char *name);

private:
    [[nodiscard]] static const GumboInternalNode *firstChild(const GumboInternalNode *node);
    [[nodiscard]] static const GumboInternalNode *nextSibling(const GumboInternalNode *node);
    [[nodiscard]] static const GumboInternalNode *parent(const GumboInternalNode *node);

    class Arena;
    QByteArray m_utf8; ///< Gumbo's tree points into it
    std::unique_ptr<Arena> m_arena;
    const GumboInternalNode *m_document = nullptr;
};

template <class Leave>
const GumboInternalNode *HtmlTree::next(const GumboInternalNode *node, const GumboInternalNode *top, bool skipChildren,
                                        Leave leave)
{
    if (const GumboInternalNode *child = skipChildren ? nullptr : firstChild(node)) {
        return child;
    }
    for (; node && node != top; node = parent(node)) {
        leave(node);
        if (const GumboInternalNode *sibling = nextSibling(node)) {
            return sibling;
        }
    }
    return nullptr;
}

} // namespace wederhoor
