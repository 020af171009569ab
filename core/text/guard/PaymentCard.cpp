#include "core/text/guard/Detectors.h"

#include <algorithm>
#include <array>

namespace wederhoor {

namespace {

/// Numbers that begin with `from` to `to`, which have `digits` digits, and how long they are.
struct IssuerRange
{
    int from;
    int to;
    int digits;
    int shortest;
    int longest;
};

/// Source: the ranges the schemes publish (ISO/IEC 7812-1 issuer identification numbers).
constexpr auto issuers = std::to_array<IssuerRange>({
    {4, 4, 1, 13, 19}, // Visa
    {51, 55, 2, 16, 16}, // Mastercard
    {2221, 2720, 4, 16, 16}, {34, 34, 2, 15, 15}, // American Express
    {37, 37, 2, 15, 15},     {6011, 6011, 4, 16, 19}, // Discover
    {644, 659, 3, 16, 19},   {300, 305, 3, 14, 19}, // Diners Club
    {3095, 3095, 4, 14, 19}, {36, 36, 2, 14, 19},     {38, 39, 2, 14, 19},     {3528, 3589, 4, 16, 19}, // JCB
    {62, 62, 2, 16, 19}, // UnionPay
    {5018, 5018, 4, 13, 19}, // Maestro
    {5020, 5020, 4, 13, 19}, {5038, 5038, 4, 13, 19}, {5893, 5893, 4, 13, 19}, {6304, 6304, 4, 13, 19},
    {6759, 6759, 4, 13, 19}, {6761, 6763, 4, 13, 19},
});

constexpr int longestCard = 19;

/// The digits of a candidate, as they are read.
class Digits
{
public:
    /// False: more than a card has.
    bool append(QStringView run)
    {
        if (m_count + run.size() > longestCard) {
            return false;
        }
        for (const QChar digit : run) {
            m_digits[static_cast<std::size_t>(m_count++)] = digit.unicode() - u'0';
        }
        return true;
    }

    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] int prefix(int digits) const
    {
        int number = 0;
        for (int at = 0; at < digits; ++at) {
            number = number * 10 + m_digits[static_cast<std::size_t>(at)];
        }
        return number;
    }

    /// Luhn: every second digit from the right counts double, the sum of the digits is a multiple of ten.
    [[nodiscard]] bool passLuhn() const
    {
        int sum = 0;
        for (int at = 0; at < m_count; ++at) {
            const int digit = m_digits[static_cast<std::size_t>(m_count - 1 - at)];
            const int weighed = at % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

private:
    std::array<int, longestCard> m_digits{};
    int m_count = 0;
};

bool isOfAnIssuer(const Digits &digits)
{
    constexpr int shortest = 13;
    return digits.count() >= shortest
        && std::any_of(issuers.begin(), issuers.end(), [&digits](const IssuerRange &range) {
               const int prefix = digits.prefix(range.digits);
               return prefix >= range.from && prefix <= range.to && digits.count() >= range.shortest
                   && digits.count() <= range.longest;
           });
}

/// The last of the runs from `first` that together are a card; -1: none.
std::ptrdiff_t lastOfCard(const FoldedText &folded, std::size_t first)
{
    const std::vector<TextSpan> &runs = folded.digitRuns();
    const QStringView text = folded.text();
    // "+49 151 2345678" has as many digits as the shorter cards, and a country in front.
    const bool hasCountry = runs[first].start > 0 && text[runs[first].start - 1] == QLatin1Char('+');
    const int fewest = hasCountry ? 16 : 0;
    std::ptrdiff_t last = -1;
    Digits digits;
    for (std::size_t at = first; at < runs.size(); ++at) {
        const bool goesOn = at == first || areJoined(text, runs[at - 1], runs[at]);
        if (!goesOn || !digits.append(text.mid(runs[at].start, runs[at].length()))) {
            break;
        }
        if (digits.count() >= fewest && isOfAnIssuer(digits) && digits.passLuhn()) {
            last = static_cast<std::ptrdiff_t>(at);
        }
    }
    return last;
}

} // namespace

void findPaymentCards(const FoldedText &folded, Sightings &sightings)
{
    const std::vector<TextSpan> &runs = folded.digitRuns();
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (const std::ptrdiff_t last = lastOfCard(folded, at); last >= 0) {
            const auto end = static_cast<std::size_t>(last);
            sightings.push_back({PersonalDataKind::PaymentCard, {runs[at].start, runs[end].end}});
            at = end;
        }
    }
}

} // namespace wederhoor
