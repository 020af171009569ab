#include "core/text/guard/Detectors.h"

#include <algorithm>
#include <array>

namespace wederhoor {

namespace {

/// What is known for certain of what follows the check digits.
enum class Shape { Digits, FourLettersAndDigits, Mixed };

struct Country
{
    char16_t code[2];
    int length;
    Shape shape = Shape::Mixed;
};

constexpr Shape N = Shape::Digits;
constexpr Shape A = Shape::FourLettersAndDigits;

/// Source: the IBAN registry of SWIFT (ISO 13616), by code.
constexpr auto countries = std::to_array<Country>({
    {{u'A', u'D'}, 24},    {{u'A', u'E'}, 23, N}, {{u'A', u'L'}, 28},    {{u'A', u'T'}, 20, N}, {{u'A', u'Z'}, 28},
    {{u'B', u'A'}, 20, N}, {{u'B', u'E'}, 16, N}, {{u'B', u'G'}, 22},    {{u'B', u'H'}, 22},    {{u'B', u'I'}, 27, N},
    {{u'B', u'R'}, 29},    {{u'B', u'Y'}, 28},    {{u'C', u'H'}, 21},    {{u'C', u'R'}, 22, N}, {{u'C', u'Y'}, 28},
    {{u'C', u'Z'}, 24, N}, {{u'D', u'E'}, 22, N}, {{u'D', u'J'}, 27, N}, {{u'D', u'K'}, 18, N}, {{u'D', u'O'}, 28},
    {{u'E', u'E'}, 20, N}, {{u'E', u'G'}, 29, N}, {{u'E', u'S'}, 24, N}, {{u'F', u'I'}, 18, N}, {{u'F', u'K'}, 18},
    {{u'F', u'O'}, 18, N}, {{u'F', u'R'}, 27},    {{u'G', u'B'}, 22, A}, {{u'G', u'E'}, 22},    {{u'G', u'I'}, 23},
    {{u'G', u'L'}, 18, N}, {{u'G', u'R'}, 27},    {{u'G', u'T'}, 28},    {{u'H', u'N'}, 28},    {{u'H', u'R'}, 21, N},
    {{u'H', u'U'}, 28, N}, {{u'I', u'E'}, 22, A}, {{u'I', u'L'}, 23, N}, {{u'I', u'Q'}, 23, A}, {{u'I', u'S'}, 26, N},
    {{u'I', u'T'}, 27},    {{u'J', u'O'}, 30},    {{u'K', u'W'}, 30},    {{u'K', u'Z'}, 20},    {{u'L', u'B'}, 28},
    {{u'L', u'C'}, 32},    {{u'L', u'I'}, 21},    {{u'L', u'T'}, 20, N}, {{u'L', u'U'}, 20},    {{u'L', u'V'}, 21},
    {{u'L', u'Y'}, 25, N}, {{u'M', u'C'}, 27},    {{u'M', u'D'}, 24},    {{u'M', u'E'}, 22, N}, {{u'M', u'K'}, 19},
    {{u'M', u'N'}, 20, N}, {{u'M', u'R'}, 27, N}, {{u'M', u'T'}, 31},    {{u'M', u'U'}, 30},    {{u'N', u'I'}, 28, A},
    {{u'N', u'L'}, 18, A}, {{u'N', u'O'}, 15, N}, {{u'O', u'M'}, 23},    {{u'P', u'K'}, 24},    {{u'P', u'L'}, 28, N},
    {{u'P', u'S'}, 29},    {{u'P', u'T'}, 25, N}, {{u'Q', u'A'}, 29},    {{u'R', u'O'}, 24},    {{u'R', u'S'}, 22, N},
    {{u'R', u'U'}, 33},    {{u'S', u'A'}, 24},    {{u'S', u'C'}, 31},    {{u'S', u'D'}, 18, N}, {{u'S', u'E'}, 24, N},
    {{u'S', u'I'}, 19, N}, {{u'S', u'K'}, 24, N}, {{u'S', u'M'}, 27},    {{u'S', u'O'}, 23, N}, {{u'S', u'T'}, 25, N},
    {{u'S', u'V'}, 28},    {{u'T', u'L'}, 23, N}, {{u'T', u'N'}, 24, N}, {{u'T', u'R'}, 26},    {{u'U', u'A'}, 29},
    {{u'V', u'A'}, 22, N}, {{u'V', u'G'}, 24},    {{u'X', u'K'}, 20, N}, {{u'Y', u'E'}, 30},
});

constexpr std::size_t longestIban = 34;

/// The characters of one candidate, without what separates them.
struct Candidate
{
    std::array<char16_t, longestIban> characters{};
    int length = 0;
    qsizetype end = 0;
    bool inGroupsOfFour = true;

    [[nodiscard]] bool isDigit(int at) const { return isFoldedDigit(QChar(characters[static_cast<std::size_t>(at)])); }
};

const Country *countryOf(char16_t first, char16_t second)
{
    const auto *const found = std::find_if(countries.begin(), countries.end(), [first, second](const Country &country) {
        return country.code[0] == first && country.code[1] == second;
    });
    return found == countries.end() ? nullptr : found;
}

char16_t capital(QChar character)
{
    return isFoldedLetter(character) ? static_cast<char16_t>(character.unicode() & ~0x20) : character.unicode();
}

bool isFiller(QChar character)
{
    static constexpr QStringView fillers = u" -.\n_/,\u00b7\u2022";
    return fillers.contains(character);
}

/// Up to `length` characters from `start`; fewer when something else stands between.
Candidate collect(QStringView text, qsizetype start, int length)
{
    Candidate candidate;
    int fillers = 0;
    for (qsizetype at = start; at < text.size() && candidate.length < length; ++at) {
        if (isFoldedAlnum(text[at])) {
            candidate.inGroupsOfFour = candidate.inGroupsOfFour && (fillers == 0 || candidate.length % 4 == 0);
            candidate.characters[static_cast<std::size_t>(candidate.length++)] = capital(text[at]);
            candidate.end = at + 1;
            fillers = 0;
        } else if (!isFiller(text[at]) || ++fillers > 3) {
            break;
        }
    }
    return candidate;
}

int digitsIn(const Candidate &candidate, int from)
{
    int digits = 0;
    for (int at = from; at < candidate.length; ++at) {
        digits += candidate.isDigit(at) ? 1 : 0;
    }
    return digits;
}

/// Ordinary words read on as an IBAN too ("al 24 uur wachten ..."), and one in 97 would pass.
bool isWrittenAsOne(const Candidate &candidate, Shape shape)
{
    constexpr int beforeBody = 4;
    const int body = candidate.length - beforeBody;
    const int digits = digitsIn(candidate, beforeBody);
    switch (shape) {
    case Shape::Digits:
        return digits == body;
    case Shape::FourLettersAndDigits:
        return digits == body - 4 && digitsIn(candidate, beforeBody + 4) == digits;
    case Shape::Mixed:
        return digits >= 8 || candidate.inGroupsOfFour;
    }
    Q_UNREACHABLE();
}

bool hasRemainderOne(const Candidate &candidate)
{
    int remainder = 0;
    for (int at = 0; at < candidate.length; ++at) {
        const auto index = static_cast<std::size_t>((at + 4) % candidate.length);
        const char16_t character = candidate.characters[index];
        remainder = isFoldedDigit(QChar(character)) ? (remainder * 10 + (character - u'0')) % 97
                                                    : (remainder * 100 + (character - u'A' + 10)) % 97;
    }
    return remainder == 1;
}

/// The sighting that begins at `start`, if any.
std::optional<Sighting> ibanAt(QStringView text, qsizetype start)
{
    const Candidate head = collect(text, start, 4);
    if (head.length < 4 || head.isDigit(0) || head.isDigit(1) || !head.isDigit(2) || !head.isDigit(3)) {
        return std::nullopt;
    }
    const Country *const country = countryOf(head.characters[0], head.characters[1]);
    if (!country) {
        return std::nullopt;
    }
    const Candidate candidate = collect(text, start, country->length);
    const bool goesOn = candidate.end < text.size() && isFoldedDigit(text[candidate.end]);
    if (candidate.length < country->length || goesOn || !isWrittenAsOne(candidate, country->shape)) {
        return std::nullopt;
    }
    const TextSpan span{start, candidate.end};
    return Sighting{PersonalDataKind::Iban, span, !hasRemainderOne(candidate)};
}

} // namespace

void findIbans(const FoldedText &folded, Sightings &sightings)
{
    const QStringView text = folded.text();
    if (folded.digitRuns().empty()) {
        return;
    }
    for (qsizetype at = 0; at + 4 <= text.size(); ++at) {
        if (!isFoldedLetter(text[at])) {
            continue;
        }
        const std::optional<Sighting> sighting = ibanAt(text, at);
        if (sighting) {
            sightings.push_back(*sighting);
            at = sighting->isDecoy ? at : sighting->span.end - 1;
        }
    }
}

} // namespace wederhoor
