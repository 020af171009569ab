#include "core/text/guard/FoldedText.h"

#include <algorithm>

namespace wederhoor {

namespace {

constexpr char16_t dropped = 0;
/// Stand for a letter and for anything else that no detector knows, so that words keep their bounds.
constexpr char16_t otherLetter = 0x00aa;
constexpr char16_t otherSign = 0xfffd;
constexpr char16_t rightToLeftOverride = 0x202e;

/// Greek and Cyrillic letters that cannot be told from Latin ones by eye.
char16_t lookalike(char32_t character)
{
    static constexpr QStringView foreign = u"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕЅІЈКМНОРСТУХаеѕіјорсух";
    static constexpr QStringView latin = u"ABEZHIKMNOPTYXABESIJKMHOPCTYXaesijopcyx";
    static_assert(foreign.size() == latin.size());
    if (character < 0x0391 || character > 0x0458) {
        return dropped;
    }
    const qsizetype at = foreign.indexOf(QChar(static_cast<char16_t>(character)));
    return at < 0 ? dropped : latin[at].unicode();
}

/// The ASCII character at the bottom of its decompositions: full-width, circled, mathematical, accented ones.
char16_t plainForm(char32_t character)
{
    QString form = QChar::decomposition(character);
    for (int depth = 0; depth < 4 && !form.isEmpty(); ++depth) {
        // "(1)" and "1." stand for their digit; longer forms ("1/2", "km") are no character of a number.
        const QString inner = form.size() == 3 && form.startsWith(QLatin1Char('(')) ? form.mid(1, 1) : form;
        if (inner.front().unicode() < 0x80) {
            const bool accented = inner.size() > 1 && QChar::category(inner.at(1).unicode()) == QChar::Mark_NonSpacing;
            return inner.size() == 1 || accented ? inner.front().unicode() : dropped;
        }
        form = QChar::decomposition(inner.front().unicode());
    }
    return dropped;
}

bool isInvisible(char32_t character, QChar::Category category)
{
    static constexpr char32_t fillers[] = {0x115f, 0x1160, 0x2800, 0x3164, 0xffa0};
    return category == QChar::Other_Format || category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || std::find(std::begin(fillers), std::end(fillers), character) != std::end(fillers);
}

char16_t foldedAscii(char32_t character)
{
    if (character == U'\n') {
        return u'\n';
    }
    return character < 0x20 || character == 0x7f ? u' ' : static_cast<char16_t>(character);
}

char16_t folded(char32_t character)
{
    if (character < 0x80) {
        return foldedAscii(character);
    }
    const QChar::Category category = QChar::category(character);
    if (isInvisible(character, category)) {
        return dropped;
    }
    if (category == QChar::Separator_Space) {
        return u' ';
    }
    if (category == QChar::Separator_Line || category == QChar::Separator_Paragraph || character == 0x85) {
        return u'\n';
    }
    if (category == QChar::Punctuation_Dash || character == 0x2212 || character == 0x2043) {
        return u'-';
    }
    if (const int digit = QChar::digitValue(character); digit >= 0) {
        return static_cast<char16_t>(u'0' + digit);
    }
    if (const char16_t latin = lookalike(character); latin != dropped) {
        return latin;
    }
    if (const char16_t plain = plainForm(character); plain != dropped) {
        return foldedAscii(plain);
    }
    if (QChar::isLetter(character)) {
        return otherLetter;
    }
    return character == 0x00b7 || character == 0x2022 ? static_cast<char16_t>(character) : otherSign;
}

} // namespace

FoldedText::FoldedText(QStringView original, Order order)
{
    m_text.reserve(original.size());
    m_origins.reserve(static_cast<std::size_t>(original.size()));
    take(original);
    if (order == Order::AsShown) {
        showOverrides(original);
    }
    collectDigitRuns();
}

void FoldedText::append(char16_t character, qsizetype start, qsizetype end)
{
    m_text += QChar(character);
    m_origins.push_back({start, end});
}

void FoldedText::take(QStringView original)
{
    for (qsizetype at = 0; at < original.size();) {
        const char16_t unit = original[at].unicode();
        const bool pair
            = original[at].isHighSurrogate() && at + 1 < original.size() && original[at + 1].isLowSurrogate();
        const char32_t character = pair ? QChar::surrogateToUcs4(original[at], original[at + 1]) : unit;
        const qsizetype next = at + (pair ? 2 : 1);
        const bool ofPair = unit == u'\r' && next < original.size() && original[next] == QLatin1Char('\n');
        const char16_t sign = ofPair ? dropped : folded(character);
        if (sign != dropped) {
            append(sign, at, next);
        }
        at = next;
    }
}

/// Turns round what stands between an override and its end (U+202C, or the paragraph's).
void FoldedText::showOverrides(QStringView original)
{
    std::size_t at = 0;
    for (qsizetype open = original.indexOf(QChar(rightToLeftOverride)); open >= 0;) {
        const auto isEnd = [](QChar character) {
            return character.unicode() == 0x202c || character == QLatin1Char('\n') || character.unicode() == 0x2029;
        };
        const qsizetype close = std::find_if(original.begin() + open + 1, original.end(), isEnd) - original.begin();
        while (at < m_origins.size() && m_origins[at].start < open) {
            ++at;
        }
        const std::size_t first = at;
        while (at < m_origins.size() && m_origins[at].start < close) {
            ++at;
        }
        const auto from = static_cast<std::ptrdiff_t>(first);
        const auto to = static_cast<std::ptrdiff_t>(at);
        std::reverse(m_text.begin() + from, m_text.begin() + to);
        std::reverse(m_origins.begin() + from, m_origins.begin() + to);
        open = original.indexOf(QChar(rightToLeftOverride), close);
    }
}

void FoldedText::collectDigitRuns()
{
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (!isFoldedDigit(m_text.at(at))) {
            continue;
        }
        const qsizetype start = at;
        while (at < m_text.size() && isFoldedDigit(m_text.at(at))) {
            ++at;
        }
        m_digitRuns.push_back({start, at});
    }
}

TextSpan FoldedText::inOriginal(const TextSpan &folded) const
{
    const auto first = m_origins.begin() + folded.start;
    const auto last = m_origins.begin() + folded.end;
    const auto least
        = std::min_element(first, last, [](const TextSpan &a, const TextSpan &b) { return a.start < b.start; });
    const auto most = std::max_element(first, last, [](const TextSpan &a, const TextSpan &b) { return a.end < b.end; });
    return {least->start, most->end};
}

QString FoldedText::digits(const TextSpan &folded) const
{
    QString digits;
    for (qsizetype at = folded.start; at < folded.end; ++at) {
        if (isFoldedDigit(m_text.at(at))) {
            digits += m_text.at(at);
        }
    }
    return digits;
}

} // namespace wederhoor
