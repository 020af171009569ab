#include "core/text/HtmlTree.h"

#include <gumbo.h>

#include <QList>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <string_view>
#include <vector>

namespace wederhoor {

namespace {

constexpr qsizetype longestHtml = 512 * 1024;
constexpr int mostTags = 10'000;
constexpr qsizetype deepest = 256;
constexpr std::size_t memoryBudget = 48 * 1024 * 1024;
constexpr std::size_t chunkSize = 1024 * 1024;

/// Elements that need no closing tag and still do not nest in themselves.
bool closesItself(QStringView name)
{
    static constexpr std::array<std::u16string_view, 24> names{
        u"p",  u"li",    u"td",  u"th",  u"tr",     u"dt",   u"dd",   u"tbody", u"thead", u"tfoot", u"br",    u"img",
        u"hr", u"input", u"wbr", u"col", u"source", u"meta", u"link", u"area",  u"base",  u"embed", u"param", u"track"};
    return std::any_of(names.begin(), names.end(), [name](std::u16string_view each) {
        return name.compare(QStringView(each), Qt::CaseInsensitive) == 0;
    });
}

QStringView nameAt(QStringView text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isLetterOrNumber(); });
    return text.left(end - text.begin());
}

/// What comes before the tag that would be one too many or too deep. Gumbo's work grows with the square of the depth; a
/// page that fools this glance at its tags still ends at their number.
QStringView bounded(QStringView html)
{
    QList<QStringView> open;
    int tags = 0;
    for (qsizetype i = 0; i < html.size(); ++i) {
        if (html.at(i) != u'<') {
            continue;
        }
        const bool isEnd = i + 1 < html.size() && html.at(i + 1) == u'/';
        const QStringView name = nameAt(html.mid(i + (isEnd ? 2 : 1), 32));
        if (isEnd) {
            const auto match = std::find_if(open.rbegin(), open.rend(), [name](QStringView each) {
                return each.compare(name, Qt::CaseInsensitive) == 0;
            });
            if (match != open.rend()) {
                open.resize(open.rend() - match - 1);
            }
        } else if (!name.isEmpty() && !closesItself(name)) {
            open.append(name);
        }
        if (++tags > mostTags || open.size() > deepest) {
            return html.left(i);
        }
    }
    return html;
}

QByteArray prepared(const QString &html)
{
    QString text = bounded(QStringView(html).left(longestHtml)).toString();
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return text.toUtf8();
}

} // namespace

/// Gives memory and never takes it back before its end; when the budget is used up it leaves the parser by longjmp.
/// That is safe here: only frames of C lie between, and everything they hold lies in this arena.
class HtmlTree::Arena
{
public:
    [[nodiscard]] const GumboNode *parse(const QByteArray &utf8);

private:
    static void *allocate(void *self, std::size_t size) { return static_cast<Arena *>(self)->take(size); }
    static void release(void *, void *) { }
    [[nodiscard]] void *take(std::size_t size);

    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::byte *m_free = nullptr;
    std::size_t m_left = 0;
    std::size_t m_given = 0;
    std::jmp_buf m_out{};
};

void *HtmlTree::Arena::take(std::size_t size)
{
    constexpr std::size_t alignment = alignof(std::max_align_t);
    const std::size_t rounded = (size + alignment - 1) / alignment * alignment;
    if (rounded > memoryBudget || m_given + rounded > memoryBudget) {
        std::longjmp(m_out, 1);
    }
    m_given += rounded;
    if (rounded > m_left) {
        const std::size_t chunk = std::max(chunkSize, rounded);
        m_chunks.push_back(std::unique_ptr<std::byte[]>(new std::byte[chunk]));
        m_free = m_chunks.back().get();
        m_left = chunk;
    }
    void *const memory = m_free;
    m_free += rounded;
    m_left -= rounded;
    return memory;
}

const GumboNode *HtmlTree::Arena::parse(const QByteArray &utf8)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(m_out) != 0) {
        return nullptr;
    }
    return gumbo_parse_with_options(&options, utf8.constData(), std::size_t(utf8.size()))->document;
}

HtmlTree::HtmlTree(const QString &html)
    : m_utf8(prepared(html))
    , m_arena(std::make_unique<Arena>())
    , m_document(m_arena->parse(m_utf8))
{
}

// Gumbo's own destructor recurses as deep as the tree is; the arena needs none.
HtmlTree::~HtmlTree() = default;

namespace {

const GumboVector *childrenOf(const GumboNode *node)
{
    switch (node->type) {
    case GUMBO_NODE_DOCUMENT:
        return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
        return &node->v.element.children;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_COMMENT:
    case GUMBO_NODE_WHITESPACE:
        return nullptr;
    }
    return nullptr;
}

} // namespace

const GumboNode *HtmlTree::firstChild(const GumboNode *node)
{
    const GumboVector *children = childrenOf(node);
    return children && children->length > 0 ? static_cast<const GumboNode *>(children->data[0]) : nullptr;
}

const GumboNode *HtmlTree::nextSibling(const GumboNode *node)
{
    const GumboVector *siblings = node->parent ? childrenOf(node->parent) : nullptr;
    const std::size_t next = node->index_within_parent + 1;
    return siblings && next < siblings->length ? static_cast<const GumboNode *>(siblings->data[next]) : nullptr;
}

const GumboNode *HtmlTree::parent(const GumboNode *node)
{
    return node->parent;
}

QString HtmlTree::attribute(const GumboNode *element, const char *name)
{
    if (element->type != GUMBO_NODE_ELEMENT) {
        return {};
    }
    const GumboAttribute *found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool HtmlTree::hasAttribute(const GumboNode *element, const char *name)
{
    return element->type == GUMBO_NODE_ELEMENT && gumbo_get_attribute(&element->v.element.attributes, name);
}

} // namespace wederhoor
