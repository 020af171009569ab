#pragma once

#include "core/text/TextSpan.h"

#include <QString>

#include <vector>

namespace wederhoor {

/// A text as a person reads it, for the detectors: without what does not show (zero-width characters, marks,
/// direction), digits and letters of other alphabets as the ASCII ones they look like, every space as one, with the way
/// back to the units of the original.
class FoldedText
{
public:
    /// Where U+202E reverses what follows, what is shown differs from what is stored.
    enum class Order { AsStored, AsShown };

    explicit FoldedText(QStringView original, Order order = Order::AsStored);

    [[nodiscard]] QStringView text() const { return m_text; }
    /// Of a span of the folded text that is not empty: where it stands in the original.
    [[nodiscard]] TextSpan inOriginal(const TextSpan &folded) const;

    /// Longest runs of digits, in order.
    [[nodiscard]] const std::vector<TextSpan> &digitRuns() const { return m_digitRuns; }
    /// The digits of a span and nothing else.
    [[nodiscard]] QString digits(const TextSpan &folded) const;

private:
    void take(QStringView original);
    void append(char16_t character, qsizetype start, qsizetype end);
    void showOverrides(QStringView original);
    void collectDigitRuns();

    QString m_text;
    std::vector<TextSpan> m_origins;
    std::vector<TextSpan> m_digitRuns;
};

/// Latin letters and digits after folding.
[[nodiscard]] inline bool isFoldedDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}
[[nodiscard]] inline bool isFoldedLetter(QChar character)
{
    const char16_t small = character.unicode() | 0x20;
    return small >= u'a' && small <= u'z';
}
[[nodiscard]] inline bool isFoldedAlnum(QChar character)
{
    return isFoldedDigit(character) || isFoldedLetter(character);
}

} // namespace wederhoor
