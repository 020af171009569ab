#include "core/text/EmojiSequences.h"

#include <QSet>
#include <QString>

#include <unicode/uchar.h>
#include <unicode/uset.h>

#include <array>

namespace wederhoor {

namespace {

constexpr char32_t emojiSelector = 0xfe0f;
constexpr char32_t joiner = 0x200d;
constexpr char32_t keycap = 0x20e3;
constexpr char32_t lastTag = 0xe007f;

bool isSkinTone(char32_t character)
{
    return character >= 0x1f3fb && character <= 0x1f3ff;
}

bool isRegional(char32_t character)
{
    return character >= 0x1f1e6 && character <= 0x1f1ff;
}

bool isTag(char32_t character)
{
    return character >= 0xe0020 && character <= lastTag;
}

bool isTextByDefault(char32_t character)
{
    return character == 0xa9 || character == 0xae || character == 0x2122 || character == 0x265f;
}

bool isEmoji(char32_t character)
{
    return character > 0xff && u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_EMOJI);
}

/// All sequences of more than one character, without their selectors.
const QSet<QString> &sequences()
{
    static const QSet<QString> all = [] {
        QSet<QString> strings;
        UErrorCode status = U_ZERO_ERROR;
        const USet *const set = u_getBinaryPropertySet(UCHAR_RGI_EMOJI, &status);
        const int32_t count = U_SUCCESS(status) ? uset_getItemCount(set) : 0;
        for (int32_t item = 0; item < count; ++item) {
            std::array<UChar, 64> units{};
            UChar32 first = 0;
            UChar32 last = 0;
            // Ranges of single characters have no length here.
            const int32_t length = uset_getItem(set, item, &first, &last, units.data(), units.size(), &status);
            if (U_SUCCESS(status) && length >= 2) {
                strings.insert(QString::fromUtf16(units.data(), length).remove(QChar(emojiSelector)));
            }
        }
        return strings;
    }();
    return all;
}

/// Walks along what can belong to one sequence.
class SequenceReader
{
public:
    SequenceReader(QStringView text, qsizetype at)
        : m_text(text)
        , m_start(at)
        , m_end(at)
    {
    }

    qsizetype run()
    {
        const char32_t first = peek();
        take(first);
        if ((first >= U'0' && first <= U'9') || first == U'#' || first == U'*') {
            return keycapLength();
        }
        if (isTextByDefault(first)) {
            return peek() == emojiSelector ? m_end - m_start + 1 : 0;
        }
        if (!isEmoji(first)) {
            return 0;
        }
        takeSelector();
        qsizetype longest = m_end - m_start;
        while (takeMore(first)) {
            const bool isKnown = sequences().contains(m_plain);
            takeSelector();
            longest = isKnown ? m_end - m_start : longest;
        }
        return longest;
    }

private:
    /// 0 at the end of the text.
    [[nodiscard]] char32_t peek(qsizetype from) const
    {
        if (from >= m_text.size()) {
            return 0;
        }
        const QChar unit = m_text[from];
        const bool isPair = unit.isHighSurrogate() && from + 1 < m_text.size() && m_text[from + 1].isLowSurrogate();
        return isPair ? QChar::surrogateToUcs4(unit, m_text[from + 1]) : unit.unicode();
    }
    [[nodiscard]] char32_t peek() const { return peek(m_end); }

    void take(char32_t character)
    {
        const qsizetype units = character > 0xffff ? 2 : 1;
        m_plain += m_text.mid(m_end, units);
        m_end += units;
    }

    void takeSelector()
    {
        if (peek() == emojiSelector) {
            ++m_end;
        }
    }

    /// The next part that may belong to it; false: nothing more does.
    bool takeMore(char32_t first)
    {
        constexpr qsizetype longestSequence = 64;
        const char32_t next = peek();
        if (m_end - m_start >= longestSequence) {
            return false;
        }
        if (isRegional(first)) {
            const bool isFlag = m_end - m_start == 2 && isRegional(next);
            if (isFlag) {
                take(next);
            }
            return isFlag;
        }
        if (isSkinTone(next)) {
            take(next);
            return true;
        }
        if (isTag(next)) {
            while (isTag(peek()) && m_end - m_start < longestSequence) {
                take(peek());
            }
            return true;
        }
        if (next == joiner && isEmoji(peek(m_end + 1))) {
            take(next);
            take(peek());
            return true;
        }
        return false;
    }

    [[nodiscard]] qsizetype keycapLength()
    {
        takeSelector();
        return peek() == keycap ? m_end + 1 - m_start : 0;
    }

    QStringView m_text;
    qsizetype m_start;
    qsizetype m_end;
    QString m_plain; ///< without selectors
};

} // namespace

qsizetype emojiLength(QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    const bool isKeycap = unit < 0x80 && at + 1 < text.size() && text[at + 1].unicode() > 0x80;
    // Nearly all that is written is none of them.
    if (unit < 0xa9 && !isKeycap) {
        return 0;
    }
    return SequenceReader(text, at).run();
}

} // namespace wederhoor
