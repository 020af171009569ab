#include "core/text/HtmlText.h"

#include "core/text/HtmlTree.h"
#include "core/text/PlainText.h"

#include <QList>
#include <QRegularExpression>

#include <gumbo.h>

#include <optional>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

enum class Place { Inline, Line, Paragraph, Dropped };

Place placeOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_MENUITEM:
        return Place::Dropped;
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_SECTION:
        return Place::Paragraph;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_BR:
        return Place::Line;
    default: // over a hundred other tags, and unknown ones, are inline
        return Place::Inline;
    }
}

bool isHidden(const GumboNode *element)
{
    static const QRegularExpression hiding(
        QStringLiteral("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|"
                       "(?:font-size|opacity|max-height)\\s*:\\s*0(?:\\.0+)?(?:px|em|rem|pt|%)?\\s*(?:;|!|$))"),
        QRegularExpression::CaseInsensitiveOption);
    return HtmlTree::hasAttribute(element, "hidden") || HtmlTree::attribute(element, "style").contains(hiding);
}

/// Without scheme, "www." and the last slash: what people see as the same address.
QString bareAddress(const QString &address)
{
    static const QRegularExpression trimmings(QStringLiteral("^(?:https?://|mailto:)?(?:www\\.)?|/$"),
                                              QRegularExpression::CaseInsensitiveOption);
    return QString(address).remove(trimmings);
}

/// An opened list or link, remembered until it closes.
struct OpenElement
{
    const GumboNode *node = nullptr;
    int number = 0; ///< of the last item of an ordered list; -1: unordered
    qsizetype start = 0; ///< of a link's text
    QString address;
};

/// Walks a tree once, in reading order, and writes down what a reader sees.
class TextWriter
{
public:
    enum class Quotes { Plain, Marked };

    TextWriter(const QUrl &base, qsizetype longest, Quotes quotes)
        : m_base(base)
        , m_longest(longest)
        , m_quotes(quotes)
    {
    }

    QString write(const GumboNode *document)
    {
        const GumboNode *node = document;
        while (node && m_written.size() + m_text.size() <= m_longest) {
            const bool skip = !enter(node);
            node = HtmlTree::next(node, document, skip, [this](const GumboNode *left) { leave(left); });
        }
        endStretch();
        return m_written;
    }

private:
    /// False: the children are not visible.
    bool enter(const GumboNode *node)
    {
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            addText(QString::fromUtf8(node->v.text.text));
            return false;
        case GUMBO_NODE_ELEMENT:
            return enterElement(node);
        case GUMBO_NODE_DOCUMENT:
            return true;
        case GUMBO_NODE_COMMENT:
        case GUMBO_NODE_TEMPLATE:
            return false;
        }
        return false;
    }

    bool enterElement(const GumboNode *element)
    {
        const GumboTag tag = element->v.element.tag;
        const Place place = placeOf(tag);
        if (place == Place::Dropped || isHidden(element)) {
            return false;
        }
        breakFor(place);
        if (isMarkedQuote(tag)) {
            endStretch();
            ++m_quoteDepth;
        }
        switch (tag) {
        case GUMBO_TAG_BR:
            m_text.append(u'\n');
            m_pendingBreaks = 0;
            break;
        case GUMBO_TAG_PRE:
            ++m_preformatted;
            break;
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
            openList(element, tag == GUMBO_TAG_OL);
            break;
        case GUMBO_TAG_LI:
            addItemMark();
            break;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            if (element->index_within_parent > 0 && !atLineStart()) {
                addText(QStringLiteral(" | "));
            }
            break;
        case GUMBO_TAG_A:
            openLink(element);
            break;
        case GUMBO_TAG_IMG:
            addPictogram(HtmlTree::attribute(element, "alt"));
            break;
        default:
            break;
        }
        return true;
    }

    void leave(const GumboNode *node)
    {
        if (node->type != GUMBO_NODE_ELEMENT) {
            return;
        }
        const GumboTag tag = node->v.element.tag;
        if (!m_links.isEmpty() && m_links.last().node == node) {
            closeLink(m_links.takeLast());
        }
        if (!m_lists.isEmpty() && m_lists.last().node == node) {
            m_lists.removeLast();
        }
        if (placeOf(tag) == Place::Dropped || isHidden(node)) {
            return;
        }
        if (tag == GUMBO_TAG_PRE) {
            --m_preformatted;
        }
        if (isMarkedQuote(tag)) {
            endStretch();
            --m_quoteDepth;
        }
        if (tag != GUMBO_TAG_BR) {
            breakFor(placeOf(tag));
        }
    }

    void breakFor(Place place)
    {
        if (place == Place::Line || place == Place::Paragraph) {
            // An item that holds a paragraph stays one line; its mark has just been written.
            const bool afterMark = m_markEnd == m_text.size() && m_markEnd > 0;
            m_pendingBreaks = afterMark ? 0 : std::max(m_pendingBreaks, place == Place::Paragraph ? 2 : 1);
        }
    }

    [[nodiscard]] bool atLineStart() const { return m_pendingBreaks > 0 || m_text.isEmpty() || m_text.endsWith(u'\n'); }

    void flushBreaks()
    {
        if (!m_text.isEmpty()) {
            m_text.append(QString(m_pendingBreaks, u'\n'));
        }
        m_pendingBreaks = 0;
    }

    void addText(const QString &text)
    {
        if (m_preformatted > 0) {
            if (!text.isEmpty()) {
                flushBreaks();
                m_text.append(text);
            }
            return;
        }
        for (const QChar character : text) {
            // Only HTML's own white space collapses; a no-break space is tamed later.
            const bool isSpace = character == u' ' || character == u'\n' || character == u'\t' || character == u'\r'
                || character == u'\f';
            if (!isSpace) {
                flushBreaks();
                m_text.append(character);
            } else if (!atLineStart() && !m_text.endsWith(u' ')) {
                m_text.append(u' ');
            }
        }
    }

    void openList(const GumboNode *element, bool ordered)
    {
        bool hasStart = false;
        const int start = HtmlTree::attribute(element, "start").toInt(&hasStart);
        m_lists.append({element, ordered ? (hasStart ? std::clamp(start, 0, 1'000'000) : 1) - 1 : -1, 0, {}});
    }

    void addItemMark()
    {
        constexpr qsizetype deepestIndent = 8;
        flushBreaks();
        if (m_lists.size() > 1) {
            m_text.append(QString(2 * std::min(m_lists.size() - 1, deepestIndent), u' '));
        }
        const bool ordered = !m_lists.isEmpty() && m_lists.last().number >= 0;
        m_text.append(ordered ? QString::number(++m_lists.last().number) + ". "_L1 : QStringLiteral("- "));
        m_markEnd = m_text.size();
    }

    void openLink(const GumboNode *element)
    {
        const QString href = HtmlTree::attribute(element, "href").trimmed();
        const QUrl address = m_base.resolved(QUrl(href));
        const bool shown = !href.isEmpty() && address.isValid()
            && (address.scheme() == "http"_L1 || address.scheme() == "https"_L1 || address.scheme() == "mailto"_L1);
        const bool isPlaceInPage
            = address.adjusted(QUrl::RemoveFragment) == m_base.adjusted(QUrl::RemoveFragment) && address.hasFragment();
        if (shown && !isPlaceInPage) {
            flushBreaks();
            m_links.append({element, 0, m_text.size(), address.toString(QUrl::FullyEncoded)});
        }
    }

    void closeLink(const OpenElement &link)
    {
        const QString words = m_text.mid(link.start).trimmed();
        QString seen = bareAddress(words);
        const QString bare = bareAddress(link.address);
        const bool isCut = seen.endsWith(u'\u2026') || seen.endsWith("..."_L1);
        if (isCut) {
            seen.chop(seen.endsWith(u'\u2026') ? 1 : 3);
        }
        if (seen == bare || (isCut && !seen.isEmpty() && bare.startsWith(seen))) {
            m_text.truncate(link.start);
            m_text.append(isCut ? link.address : words);
        } else if (!words.isEmpty()) {
            m_text.append(" ("_L1 + link.address + u')');
        } // a link around a picture alone says nothing to a reader
    }

    /// Blogs turn emoji into pictures; any other alternative text is not on the screen.
    void addPictogram(const QString &alt)
    {
        constexpr qsizetype longestEmoji = 12;
        const bool isPictogram = !alt.isEmpty() && alt.size() <= longestEmoji
            && std::none_of(alt.begin(), alt.end(), [](QChar c) { return c.unicode() < 0x2000 && !c.isSpace(); });
        if (isPictogram) {
            addText(alt);
        }
    }

    [[nodiscard]] bool isMarkedQuote(GumboTag tag) const
    {
        return m_quotes == Quotes::Marked && tag == GUMBO_TAG_BLOCKQUOTE;
    }

    /// What was written since the last stretch stands at one depth of quotes; a link that spans two says its words
    /// only.
    void endStretch()
    {
        constexpr int deepestMark = 8;
        QString text = tidy();
        m_text.clear();
        m_links.clear();
        m_pendingBreaks = 0;
        m_markEnd = 0;
        if (text.isEmpty()) {
            return;
        }
        const QString mark = QStringLiteral("> ").repeated(std::min(m_quoteDepth, deepestMark));
        if (!mark.isEmpty()) {
            text = mark + text.replace(u'\n', u'\n' + mark);
        }
        m_written.append(m_written.isEmpty() ? text : QStringLiteral("\n\n") + text);
    }

    [[nodiscard]] QString tidy() const
    {
        static const QRegularExpression endOfLine(QStringLiteral("[ \\t]+\\n"));
        static const QRegularExpression manyLines(QStringLiteral("\\n{3,}"));
        QString text = plainText(m_text, m_longest);
        text.replace(endOfLine, QStringLiteral("\n"));
        text.replace(manyLines, QStringLiteral("\n\n"));
        return text.trimmed();
    }

    QUrl m_base;
    qsizetype m_longest;
    Quotes m_quotes;
    QString m_written; ///< the stretches that ended
    int m_quoteDepth = 0;
    QString m_text;
    QList<OpenElement> m_lists;
    QList<OpenElement> m_links;
    int m_pendingBreaks = 0;
    int m_preformatted = 0;
    qsizetype m_markEnd = 0;
};

} // namespace

QString htmlToText(const QString &html, const QUrl &base, qsizetype longest)
{
    const HtmlTree tree(html);
    return tree.document() ? TextWriter(base, longest, TextWriter::Quotes::Plain).write(tree.document()) : QString();
}

QString mailHtmlToText(const QString &html, qsizetype longest)
{
    const HtmlTree tree(html);
    return tree.document() ? TextWriter({}, longest, TextWriter::Quotes::Marked).write(tree.document()) : QString();
}

} // namespace wederhoor
