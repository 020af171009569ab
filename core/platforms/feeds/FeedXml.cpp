#include "core/platforms/feeds/FeedXml.h"

#include "core/platforms/feeds/FeedText.h"
#include "core/platforms/feeds/FeedTime.h"
#include "core/platforms/feeds/FeedXmlContent.h"

#include <QRegularExpression>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;
constexpr auto atomSpace = "http://www.w3.org/2005/Atom"_L1;
constexpr auto contentSpace = "http://purl.org/rss/1.0/modules/content/"_L1;
constexpr auto dublinCoreSpace = "http://purl.org/dc/elements/1.1/"_L1;
constexpr auto dublinTermsSpace = "http://purl.org/dc/terms/"_L1;
constexpr auto threadSpace = "http://purl.org/syndication/thread/1.0"_L1; // RFC 4685
constexpr auto tombstoneSpace = "http://purl.org/atompub/tombstones/1.0"_L1; // RFC 6721

/// What lies before the root element decides: an internal subset can hold definitions that grow without end, or that
/// read files. One look at the text, before any parser sees it.
bool definesEntities(const QString &text)
{
    const QStringView part = afterProlog(text);
    if (!part.startsWith("<!DOCTYPE"_L1, Qt::CaseInsensitive)) {
        return false;
    }
    QChar quote;
    for (const QChar character : part) {
        if (!quote.isNull()) {
            quote = character == quote ? QChar() : quote;
        } else if (character == u'"' || character == u'\'') {
            quote = character;
        } else if (character == u'[') {
            return part.contains("<!ENTITY"_L1, Qt::CaseInsensitive);
        } else if (character == u'>') {
            return false;
        }
    }
    return false;
}

/// One pass over one document. Owns what was read so far, so that a document that breaks off still gives its items.
class XmlFeedReader
{
public:
    XmlFeedReader(const QString &text, const QUrl &url, const FeedLimits &limits)
        : m_text(text)
        , m_limits(limits)
        , m_base(url)
        , m_xml(text)
    {
        m_xml.setEntityResolver(&m_entities);
    }

    Result<Feed> read()
    {
        if (!m_xml.readNextStartElement()) {
            return broken();
        }
        const QString root = m_xml.name().toString().toLower();
        if (root == "html"_L1) {
            return failure(ErrorKind::NotFound, QStringLiteral("a web page"));
        }
        if (root == "rss"_L1 || root == "rdf"_L1) {
            readRss();
        } else if (root == "feed"_L1 && m_xml.namespaceUri() == atomSpace) {
            readAtom();
        } else {
            return failure(ErrorKind::BadResponse, QStringLiteral("neither RSS, Atom nor JSON Feed"));
        }
        if (m_xml.hasError()) {
            if (m_feed.items.isEmpty()) {
                return broken();
            }
            setAside(broken().value().detail + ", the rest was not read"_L1, m_xml.characterOffset(), m_text.size());
        }
        return std::move(m_feed);
    }

private:
    tl::unexpected<Error> broken() const
    {
        return failure(ErrorKind::BadResponse,
                       QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString()));
    }

    void setAside(const QString &reason, qint64 from, qint64 to)
    {
        constexpr qint64 excerpt = 16 * 1024;
        const qint64 end = std::min<qint64>(to, from + excerpt);
        m_feed.unreadable.append({reason, quarantined(m_text.mid(from, end - from).toUtf8())});
    }

    /// Where the start tag begins that the reader stands behind; an attribute cannot hold its sign.
    qint64 startOfElement() const { return m_text.lastIndexOf(u'<', m_xml.characterOffset() - 1); }
    /// Behind the tag that was read last: the reader has often looked one character further.
    qint64 endOfTag() const { return m_text.lastIndexOf(u'>', m_xml.characterOffset() - 1) + 1; }

    QString content(FeedMarkup markup) { return readXmlContent(m_xml, markup, m_limits.depth); }
    QString line() { return content(FeedMarkup::None).simplified(); }
    void skip() { content(FeedMarkup::None); }
    QString attribute(QLatin1String name) const { return m_xml.attributes().value(name).toString(); }

    /// The base that holds for the element the reader stands on.
    QUrl baseHere(const QUrl &outer) const
    {
        const QString base = m_xml.attributes().value("http://www.w3.org/XML/1998/namespace"_L1, "base"_L1).toString();
        return base.isEmpty() ? outer : outer.resolved(QUrl(base));
    }
    QString languageHere() const
    {
        return m_xml.attributes().value("http://www.w3.org/XML/1998/namespace"_L1, "lang"_L1).toString();
    }

    template <class ReadChild> void eachChild(ReadChild readChild)
    {
        while (m_xml.readNextStartElement()) {
            readChild(m_xml.namespaceUri().toString(), m_xml.name().toString());
        }
    }

    void keep(FeedItem item, qint64 start)
    {
        if (m_xml.hasError()) {
            return; // half an item is none
        }
        if (item.title.isEmpty() && item.body.isEmpty()) {
            setAside(QStringLiteral("an item without title and text"), start, endOfTag());
        } else {
            m_feed.items.append(std::move(item));
        }
    }

    /// True when the feed has had its share; said once.
    bool isFull()
    {
        const bool full = m_feed.items.size() >= m_limits.items;
        if (full && !m_saidFull) {
            m_saidFull = true;
            setAside(QStringLiteral("more than %1 items: the rest was not read").arg(m_limits.items),
                     m_xml.characterOffset(), m_text.size());
        }
        return full;
    }

    void readRss()
    {
        m_base = baseHere(m_base);
        eachChild([this](const QString &, const QString &name) {
            if (name == "channel"_L1) {
                eachChild([this](const QString &space, const QString &child) { readRssChannel(space, child); });
            } else if (name == "item"_L1 && !isFull()) { // RSS 1.0 has them beside the channel
                readRssItem();
            } else {
                skip();
            }
        });
    }

    void readRssChannel(const QString &space, const QString &name)
    {
        if (space == atomSpace) {
            skip();
        } else if (name == "item"_L1 && !isFull()) {
            readRssItem();
        } else if (name == "title"_L1) {
            m_feed.title = feedLine(content(FeedMarkup::Escaped));
        } else if (name == "link"_L1) {
            m_feed.home = webAddress(line(), m_base);
        } else if (name == "language"_L1) {
            m_feed.language = line();
        } else {
            skip();
        }
    }

    void readRssItem()
    {
        const qint64 start = startOfElement();
        FeedItem item;
        RssTexts texts;
        const QUrl base = baseHere(m_base);
        eachChild([&](const QString &space, const QString &name) {
            if (space == contentSpace || space == dublinCoreSpace || space == dublinTermsSpace || space == threadSpace
                || space == atomSpace) {
                readRssExtension(space, name, item, texts);
            } else if (space.isEmpty() || space.contains("rss"_L1) || space.contains("rdf/simple"_L1)) {
                readRssField(name.toLower(), item, texts);
            } else {
                skip();
            }
        });
        if (item.link.isEmpty() && texts.guidIsLink) {
            item.link = webAddress(item.id, base);
        }
        const QUrl home = item.link.isEmpty() ? base : item.link;
        item.body = feedBody(texts.content.isEmpty() ? texts.description : texts.content, home, m_limits.bodyLength);
        keep(std::move(item), start);
    }

    struct RssTexts
    {
        QString description;
        QString content;
        bool guidIsLink = false;
    };

    void readRssField(const QString &name, FeedItem &item, RssTexts &texts)
    {
        if (name == "title"_L1) {
            item.title = feedLine(content(FeedMarkup::Escaped));
        } else if (name == "link"_L1) {
            item.link = webAddress(line(), m_base);
        } else if (name == "guid"_L1) {
            texts.guidIsLink = attribute("isPermaLink"_L1).compare("false"_L1, Qt::CaseInsensitive) != 0;
            item.id = line();
        } else if (name == "description"_L1) {
            texts.description = content(FeedMarkup::Escaped);
        } else if (name == "pubdate"_L1) {
            item.published = feedTime(line());
        } else if (name == "author"_L1) {
            readRssAuthor(line(), item);
        } else if (name == "enclosure"_L1) {
            addAttachment(item, attribute("url"_L1), attribute("type"_L1), {}, m_base);
            skip();
        } else {
            skip();
        }
    }

    void readRssExtension(const QString &space, const QString &name, FeedItem &item, RssTexts &texts)
    {
        if (space == contentSpace && name == "encoded"_L1) {
            texts.content = content(FeedMarkup::Escaped);
        } else if (space == dublinCoreSpace && name == "creator"_L1) {
            item.authorName = feedLine(line());
        } else if (space == dublinCoreSpace && name == "date"_L1) {
            item.published = feedTime(line());
        } else if (space == dublinCoreSpace && name == "language"_L1) {
            item.language = line();
        } else if ((space == dublinTermsSpace && name == "modified"_L1)
                   || (space == atomSpace && name == "updated"_L1)) {
            item.updated = feedTime(line());
        } else if (space == threadSpace && name == "in-reply-to"_L1) {
            item.inReplyTo = attribute("ref"_L1);
            skip();
        } else {
            skip();
        }
    }

    /// RSS says "address (name)"; many say a name alone.
    static void readRssAuthor(const QString &text, FeedItem &item)
    {
        static const QRegularExpression pattern(QStringLiteral("^(\\S+@\\S+)(?:\\s*\\((.*)\\))?$"));
        const auto match = pattern.match(text);
        const QString name = feedLine(match.hasMatch() ? match.captured(2) : text);
        item.authorId = match.captured(1);
        if (item.authorName.isEmpty()) { // dc:creator is the better name
            item.authorName = name.isEmpty() ? item.authorId.section(u'@', 0, 0) : name;
        }
    }

    void readAtom()
    {
        m_base = baseHere(m_base);
        m_feed.language = languageHere();
        eachChild([this](const QString &space, const QString &name) {
            if (space == tombstoneSpace && name == "deleted-entry"_L1) {
                m_feed.deletions.append({attribute("ref"_L1), feedTime(attribute("when"_L1))});
                skip();
            } else if (space != atomSpace) {
                skip();
            } else if (name == "entry"_L1 && !isFull()) {
                readAtomEntry();
            } else if (name == "title"_L1) {
                m_feed.title = atomText(m_base, true);
            } else if (name == "link"_L1 && isAlternate()) {
                m_feed.home = webAddress(attribute("href"_L1), m_base);
                skip();
            } else if (name == "author"_L1) {
                FeedItem item;
                readAtomAuthor(item);
                m_feed.authorName = item.authorName;
            } else {
                skip();
            }
        });
    }

    bool isAlternate() const
    {
        const QString relation = attribute("rel"_L1);
        return relation.isEmpty() || relation == "alternate"_L1;
    }

    void readAtomEntry()
    {
        const qint64 start = startOfElement();
        FeedItem item;
        item.language = languageHere();
        const QUrl base = baseHere(m_base);
        QString summary;
        eachChild([&](const QString &space, const QString &name) {
            if (space == threadSpace && name == "in-reply-to"_L1) {
                item.inReplyTo = attribute("ref"_L1);
                skip();
            } else if (space != atomSpace) {
                skip();
            } else if (name == "summary"_L1) {
                summary = atomText(base, false);
            } else {
                readAtomField(name, base, item);
            }
        });
        if (item.body.isEmpty()) {
            item.body = summary;
        }
        keep(std::move(item), start);
    }

    void readAtomField(const QString &name, const QUrl &base, FeedItem &item)
    {
        if (name == "id"_L1) {
            item.id = line();
        } else if (name == "title"_L1) {
            item.title = atomText(base, true);
        } else if (name == "content"_L1) {
            item.body = atomText(base, false);
        } else if (name == "published"_L1) {
            item.published = feedTime(line());
        } else if (name == "updated"_L1) {
            item.updated = feedTime(line());
        } else if (name == "author"_L1) {
            readAtomAuthor(item);
        } else if (name == "link"_L1) {
            if (isAlternate()) {
                item.link = webAddress(attribute("href"_L1), base);
            } else if (attribute("rel"_L1) == "enclosure"_L1) {
                addAttachment(item, attribute("href"_L1), attribute("type"_L1), attribute("title"_L1), base);
            }
            skip();
        } else {
            skip();
        }
    }

    void readAtomAuthor(FeedItem &item)
    {
        QString email;
        eachChild([&](const QString &, const QString &name) {
            if (name == "name"_L1) {
                item.authorName = feedLine(line());
            } else if (name == "uri"_L1) {
                item.authorId = line();
            } else if (name == "email"_L1) {
                email = line();
            } else {
                skip();
            }
        });
        if (item.authorId.isEmpty()) {
            item.authorId = email;
        }
    }

    /// A text construct or content (RFC 4287 sections 3.1 and 4.1.3) as plain text.
    QString atomText(const QUrl &outer, bool oneLine)
    {
        const QString type = attribute("type"_L1).toLower();
        const QUrl base = baseHere(outer);
        const bool isHtml = type == "html"_L1 || type == "text/html"_L1;
        const bool isXhtml = type == "xhtml"_L1 || type == "application/xhtml+xml"_L1;
        const bool isText = type.isEmpty() || type == "text"_L1 || type == "text/plain"_L1;
        const QString text = content(isHtml ? FeedMarkup::Escaped : isXhtml ? FeedMarkup::Inline : FeedMarkup::None);
        if (!isHtml && !isXhtml) {
            // Of other kinds (base64, SVG) nothing can be shown as text.
            return !isText ? QString() : oneLine ? plainLine(text) : plainText(text.trimmed(), m_limits.bodyLength);
        }
        const QString visible = htmlToText(text, base, m_limits.bodyLength);
        return oneLine ? plainLine(visible) : visible;
    }

    const QString &m_text;
    FeedLimits m_limits;
    QUrl m_base;
    QXmlStreamReader m_xml;
    HtmlEntities m_entities;
    Feed m_feed;
    bool m_saidFull = false;
};

} // namespace

Result<Feed> readXmlFeed(const QString &text, const QUrl &url, const FeedLimits &limits)
{
    if (definesEntities(text)) {
        return failure(ErrorKind::BadResponse, QStringLiteral("entity definitions are refused"));
    }
    return XmlFeedReader(text, url, limits).read();
}

} // namespace wederhoor
