#include "core/text/ThreadSplitter.h"

#include "core/text/Links.h"
#include "core/text/TextBreaks.h"

#include <algorithm>
#include <vector>

namespace wederhoor {

namespace {

using Places = std::vector<qsizetype>;

bool isTooLong(const LengthCheck &check)
{
    return !check.fits && !check.isTooShort();
}

/// Mentions: the @ and what has no space and no punctuation but that of names, hosts and handles.
void addMentions(QStringView text, std::vector<TextSpan> &spans)
{
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        const auto isOfName = [](QChar sign) { return sign.isLetterOrNumber() || QStringView(u"_.-@").contains(sign); };
        const qsizetype end = std::find_if_not(text.begin() + at + 1, text.end(), isOfName) - text.begin();
        spans.push_back({at, end});
        at = std::max(at, end - 1);
    }
}

/// {{variables}}, of which no closed one is longer than a line.
void addVariables(QStringView text, std::vector<TextSpan> &spans)
{
    for (qsizetype at = text.indexOf(u"{{"); at >= 0; at = text.indexOf(u"{{", at + 2)) {
        const qsizetype close = text.mid(at, 200).indexOf(u"}}");
        if (close >= 0) {
            spans.push_back({at, at + close + 2});
        }
    }
}

/// What is not cut, in order.
std::vector<TextSpan> wholeSpans(QStringView text)
{
    std::vector<TextSpan> spans;
    for (const Link &link : findLinks(text)) {
        spans.push_back(link.span);
    }
    addMentions(text, spans);
    addVariables(text, spans);
    std::sort(spans.begin(), spans.end(), [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
    return spans;
}

/// Those of `ends` that lie inside no span.
Places placesBetween(const Places &ends, const std::vector<TextSpan> &spans)
{
    Places places;
    auto span = spans.begin();
    qsizetype blockedUntil = 0;
    for (const qsizetype end : ends) {
        while (span != spans.end() && span->start < end) {
            blockedUntil = std::max(blockedUntil, span->end);
            ++span;
        }
        if (end >= blockedUntil) {
            places.push_back(end);
        }
    }
    return places;
}

class ThreadSplitter
{
public:
    ThreadSplitter(const QString &text, const LengthOf &lengthOf, const ThreadStyle &style)
        : m_text(text)
        , m_lengthOf(lengthOf)
        , m_style(style)
        , m_graphemes(graphemeEnds(text))
        , m_sentences(sentenceEnds(text))
        , m_places(placesBetween(m_graphemes, wholeSpans(text)))
    {
    }

    Result<QList<ThreadPart>> run()
    {
        // How wide the numbers are is known only when the parts are: once more with a digit more.
        constexpr int mostDigits = 6;
        for (int digits = 1; digits <= mostDigits; ++digits) {
            const QString widest(digits, QLatin1Char('9'));
            m_widestNumber = widest + QLatin1Char('/') + widest;
            const Result<Places> cuts = cut();
            if (!cuts) {
                return failure(cuts.error());
            }
            if (QString::number(cuts->size()).size() <= digits) {
                return parts(*cuts);
            }
        }
        return failure(ErrorKind::Invalid, QStringLiteral("more parts than can be numbered"));
    }

private:
    [[nodiscard]] bool fits(qsizetype start, qsizetype end, bool isSigned) const
    {
        const TextSpan source{start, end};
        return !isTooLong(m_lengthOf(leaving(source, m_widestNumber, isSigned)));
    }

    [[nodiscard]] QString leaving(const TextSpan &source, const QString &number, bool isSigned) const
    {
        OutboxEntry entry;
        entry.body = m_text.mid(source.start, source.length()).trimmed();
        if (!number.isEmpty()) {
            entry.body += QLatin1Char(' ') + number;
        }
        entry.signature = isSigned ? m_style.signature : QString();
        return entry.fullText();
    }

    /// Where the words begin: space alone makes no part.
    [[nodiscard]] qsizetype behindSpace(qsizetype start) const
    {
        return std::find_if_not(m_text.begin() + start, m_text.end(), [](QChar sign) { return sign.isSpace(); })
            - m_text.begin();
    }

    /// The ends of all parts.
    [[nodiscard]] Result<Places> cut() const
    {
        Places cuts;
        qsizetype contentEnd = m_text.size();
        while (contentEnd > 0 && m_text.at(contentEnd - 1).isSpace()) {
            --contentEnd;
        }
        for (qsizetype start = 0; start < m_text.size();) {
            if (fitsToTheEnd(start)) {
                cuts.push_back(m_text.size());
                break;
            }
            const qsizetype end = nextCut(start, contentEnd);
            if (end <= start) {
                return failure(ErrorKind::Invalid, QStringLiteral("no character fits beside number and signature"));
            }
            cuts.push_back(end);
            start = end;
        }
        return cuts;
    }

    [[nodiscard]] bool fitsToTheEnd(qsizetype start) const
    {
        // A long rest is given up at its beginning, not counted for every part.
        constexpr qsizetype enough = 4'096;
        for (qsizetype length = enough; start + length < m_text.size(); length *= 4) {
            if (!fits(start, start + length, false)) {
                return false;
            }
        }
        return fits(start, m_text.size(), true);
    }

    /// The best place behind `start` and before the content's end; `start`: there is none.
    [[nodiscard]] qsizetype nextCut(qsizetype start, qsizetype contentEnd) const
    {
        const qsizetype words = behindSpace(start);
        if (const qsizetype furthest = lastFitting(m_places, start, words, contentEnd); furthest > start) {
            return preferred(words, furthest);
        }
        // One link, or one character of many marks, that is too long by itself.
        if (const qsizetype inside = lastFitting(m_graphemes, start, words, contentEnd); inside > start) {
            return inside;
        }
        constexpr std::size_t mostTried = 4'096;
        Places characters;
        for (qsizetype at = words; at < contentEnd && characters.size() < mostTried;) {
            const bool isPair
                = m_text.at(at).isHighSurrogate() && at + 1 < contentEnd && m_text.at(at + 1).isLowSurrogate();
            at += isPair ? 2 : 1;
            characters.push_back(at);
        }
        return lastFitting(characters, start, words, contentEnd);
    }

    /// The last of `places` behind `words` up to which a part from `start` fits without taking all; `start`: none.
    [[nodiscard]] qsizetype lastFitting(const Places &places, qsizetype start, qsizetype words,
                                        qsizetype contentEnd) const
    {
        const bool isSigned = m_style.place == ThreadSignature::Each;
        const auto first = std::upper_bound(places.begin(), places.end(), words);
        const auto end = std::lower_bound(first, places.end(), contentEnd);
        // Ever further as long as it fits, then halved: the cost is that of a few parts, not of the whole text.
        std::ptrdiff_t known = 0; // So many fit.
        std::ptrdiff_t step = 16;
        while (known + step <= end - first && fits(start, first[known + step - 1], isSigned)) {
            known += step;
            step *= 2;
        }
        for (std::ptrdiff_t beyond = std::min<std::ptrdiff_t>(known + step, end - first + 1); beyond - known > 1;) {
            const std::ptrdiff_t middle = known + (beyond - known) / 2;
            (fits(start, first[middle - 1], isSigned) ? known : beyond) = middle;
        }
        return known > 0 ? first[known - 1] : start;
    }

    /// The last end of a paragraph or sentence that leaves no stump, else the last space, else as far as possible.
    [[nodiscard]] qsizetype preferred(qsizetype words, qsizetype furthest) const
    {
        const qsizetype atLeast = words + std::max<qsizetype>(1, (furthest - words) / 3);
        const auto isPlace = [this](qsizetype at) { return std::binary_search(m_places.begin(), m_places.end(), at); };
        for (auto sentence = std::upper_bound(m_sentences.begin(), m_sentences.end(), furthest);
             sentence != m_sentences.begin() && *std::prev(sentence) >= atLeast; --sentence) {
            if (isPlace(*std::prev(sentence))) {
                return *std::prev(sentence);
            }
        }
        for (qsizetype at = furthest; at > words; --at) {
            const bool isGap = m_text.at(at - 1).isSpace() || (at < m_text.size() && m_text.at(at).isSpace());
            if (isGap && isPlace(at)) {
                return at;
            }
        }
        return furthest;
    }

    [[nodiscard]] Result<QList<ThreadPart>> parts(const Places &cuts) const
    {
        QList<ThreadPart> parts;
        qsizetype start = 0;
        for (const qsizetype end : cuts) {
            const bool isLast = end == m_text.size();
            const QString number = cuts.size() == 1
                ? QString()
                : QStringLiteral("%1/%2").arg(parts.size() + 1).arg(static_cast<qsizetype>(cuts.size()));
            const QString text = leaving({start, end}, number, isLast || m_style.place == ThreadSignature::Each);
            parts.append({{start, end}, text, m_lengthOf(text)});
            start = end;
        }
        return parts;
    }

    const QString &m_text;
    const LengthOf &m_lengthOf;
    const ThreadStyle &m_style;
    Places m_graphemes;
    Places m_sentences;
    Places m_places;
    QString m_widestNumber;
};

} // namespace

Result<QList<ThreadPart>> splitThread(const QString &text, const LengthOf &lengthOf, const ThreadStyle &style)
{
    OutboxEntry whole;
    whole.body = text;
    whole.signature = style.signature;
    const LengthCheck length = lengthOf(whole.fullText());
    if (!isTooLong(length) || text.trimmed().isEmpty()) {
        return QList<ThreadPart>{{{0, text.size()}, whole.fullText(), length}};
    }
    return ThreadSplitter(text, lengthOf, style).run();
}

} // namespace wederhoor
