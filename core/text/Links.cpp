#include "core/text/Links.h"

#include "core/text/HostNames.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace wederhoor {

namespace {

/// Before a link: no word, mention, tag or cashtag.
bool mayPrecede(char16_t sign)
{
    static constexpr QStringView bound = u"@\uff20$#\uff03\ufffe\ufeff\uffff";
    return !isAsciiAlnum(sign) && !bound.contains(QChar(sign));
}

bool isLetterOfPath(char16_t sign)
{
    return isAsciiAlnum(sign) || (sign >= 0xc0 && sign <= 0x024f && sign != 0xd7 && sign != 0xf7)
        || (sign >= 0x0300 && sign <= 0x036f) || (sign >= 0x1e00 && sign <= 0x1eff)
        || (sign >= 0x0400 && sign <= 0x04ff);
}

bool isOfPath(char16_t sign)
{
    static constexpr QStringView signs = u"!*';:=+,.$/%#[]-\u2013_~|&@";
    return isLetterOfPath(sign) || signs.contains(QChar(sign));
}

bool endsPath(char16_t sign)
{
    static constexpr QStringView signs = u"=_#/-+";
    return isLetterOfPath(sign) || signs.contains(QChar(sign));
}

bool isOfQuery(char16_t sign)
{
    static constexpr QStringView signs = u"!?*'();:&=+$/%#[]-_.,~|@";
    return isAsciiAlnum(sign) || signs.contains(QChar(sign));
}

bool endsQuery(char16_t sign)
{
    static constexpr QStringView signs = u"-_&=#/";
    return isAsciiAlnum(sign) || signs.contains(QChar(sign));
}

/// Reads one link after the other from left to right.
class LinkReader
{
public:
    explicit LinkReader(QStringView text)
        : m_text(text)
        , m_hosts(text)
    {
    }

    std::vector<Link> run()
    {
        qsizetype free = 0; // Nothing before it can precede another link.
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const bool follows = at == 0 || (at > free && mayPrecede(m_text[at - 1].unicode()));
            const std::optional<Link> link = follows ? linkAt(at) : std::nullopt;
            if (!link) {
                continue;
            }
            const bool isPartOfWord = !link->hasScheme && at > 0 && QStringView(u"-_./").contains(m_text[at - 1]);
            free = link->span.end;
            if (!isPartOfWord) {
                accept(*link);
            }
            at = std::max(at, free - 1);
        }
        return std::move(m_links);
    }

private:
    [[nodiscard]] qsizetype schemeAt(qsizetype at) const
    {
        const QStringView rest = m_text.mid(at, 8);
        if (rest.startsWith(u"https://", Qt::CaseInsensitive)) {
            return 8;
        }
        return rest.startsWith(u"http://", Qt::CaseInsensitive) ? 7 : 0;
    }

    [[nodiscard]] std::optional<Link> linkAt(qsizetype at) const
    {
        const qsizetype scheme = schemeAt(at);
        const qsizetype start = at + scheme;
        const qsizetype end = scheme > 0 ? m_hosts.endAfterScheme(start) : m_hosts.endAt(start);
        if (end < 0) {
            return std::nullopt;
        }
        return Link{{at, queryEnd(pathEnd(portEnd(end)))}, {start, end}, scheme > 0};
    }

    [[nodiscard]] qsizetype portEnd(qsizetype at) const
    {
        qsizetype end = at;
        if (end < m_text.size() && m_text[end] == QLatin1Char(':')) {
            ++end;
            while (end < m_text.size() && m_text[end] >= QLatin1Char('0') && m_text[end] <= QLatin1Char('9')) {
                ++end;
            }
        }
        return end > at + 1 ? end : at;
    }

    /// Past the last character that can end a path: a full stop belongs to the sentence.
    [[nodiscard]] qsizetype pathEnd(qsizetype at) const
    {
        if (at >= m_text.size() || m_text[at] != QLatin1Char('/')) {
            return at;
        }
        qsizetype last = at + 1;
        for (qsizetype place = at + 1; place < m_text.size();) {
            const char16_t sign = m_text[place].unicode();
            if (isOfPath(sign)) {
                ++place;
                last = endsPath(sign) ? place : last;
            } else if (const qsizetype closed = sign == u'(' ? bracketEnd(place, 1) : -1; closed > 0) {
                place = last = closed;
            } else {
                break;
            }
        }
        return last;
    }

    /// Past a pair of brackets with something in them, and at most one pair within; -1: they are not closed.
    [[nodiscard]] qsizetype bracketEnd(qsizetype open, int deeper) const
    {
        qsizetype at = open + 1;
        bool isEmpty = true;
        int inner = 0;
        while (at < m_text.size()) {
            const char16_t sign = m_text[at].unicode();
            if (sign == u')') {
                return isEmpty ? -1 : at + 1;
            }
            if (sign == u'(' && deeper > 0 && inner == 0) {
                at = bracketEnd(at, deeper - 1);
                ++inner;
                if (at < 0) {
                    return -1;
                }
            } else if (isOfPath(sign)) {
                ++at;
            } else {
                return -1;
            }
            isEmpty = false;
        }
        return -1;
    }

    [[nodiscard]] qsizetype queryEnd(qsizetype at) const
    {
        if (at >= m_text.size() || m_text[at] != QLatin1Char('?')) {
            return at;
        }
        qsizetype last = at;
        for (qsizetype place = at + 1; place < m_text.size() && isOfQuery(m_text[place].unicode()); ++place) {
            last = endsQuery(m_text[place].unicode()) ? place + 1 : last;
        }
        return last;
    }

    /// The platform's own short links end with their code of at most forty characters, but for a query.
    void accept(Link link)
    {
        constexpr qsizetype longestCode = 40;
        const QStringView host = m_text.mid(link.host.start, link.host.length());
        if (link.hasScheme && host.compare(u"t.co", Qt::CaseInsensitive) == 0 && link.host.end < link.span.end
            && m_text[link.host.end] == QLatin1Char('/')) {
            qsizetype end = link.host.end + 1;
            while (end < link.span.end && isAsciiAlnum(m_text[end].unicode())) {
                ++end;
            }
            const qsizetype code = end - link.host.end - 1;
            if (code > longestCode) {
                return;
            }
            link.span.end = code > 0 ? std::min(link.span.end, queryEnd(end)) : link.span.end;
        }
        constexpr qsizetype assumedScheme = 8; // "https://"
        const qsizetype rest = link.span.length() - link.host.length() + (link.hasScheme ? 0 : assumedScheme);
        if (HostNames::isResolvable(host, rest)) {
            m_links.push_back(link);
        }
    }

    QStringView m_text;
    HostNames m_hosts;
    std::vector<Link> m_links;
};

} // namespace

std::vector<Link> findLinks(QStringView text)
{
    return text.contains(u'.') ? LinkReader(text).run() : std::vector<Link>();
}

} // namespace wederhoor
