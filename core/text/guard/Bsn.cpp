#include "core/text/guard/Detectors.h"

#include <array>

namespace wederhoor {

namespace {

constexpr qsizetype bsnWordsBefore = 60;
constexpr qsizetype bsnWordsAfter = 30;

const std::vector<QStringView> &bsnWords()
{
    static const std::vector<QStringView> words{
        u"bsn",           u"bsnnummer",           u"bsnnr",           u"sofi",    u"sofinummer", u"sofinr",
        u"burgerservice", u"burgerservicenummer", u"burgerservicenr", u"citizen", u"rsin"};
    return words;
}

/// The 11-test: weights 9 to 2 and -1 for the last. A zero in front may be left out.
bool passesElevenTest(const std::array<int, 9> &digits, std::size_t count)
{
    int sum = 0;
    bool isZero = true;
    for (std::size_t at = 0; at < count; ++at) {
        const auto left = static_cast<int>(count - at);
        sum += digits[at] * (left == 1 ? -1 : left);
        isZero = isZero && digits[at] == 0;
    }
    return sum % 11 == 0 && !isZero;
}

/// The last of the runs from `first` that together are one; -1: none.
std::ptrdiff_t lastOfBsn(const FoldedText &folded, std::size_t first)
{
    const std::vector<TextSpan> &runs = folded.digitRuns();
    const QStringView text = folded.text();
    std::array<int, 9> digits{};
    std::size_t count = 0;
    for (std::size_t at = first; at < runs.size(); ++at) {
        const auto length = static_cast<std::size_t>(runs[at].length());
        const bool goesOn = at == first || areJoined(text, runs[at - 1], runs[at]);
        if (!goesOn || count + length > digits.size()) {
            break;
        }
        for (const QChar digit : text.mid(runs[at].start, runs[at].length())) {
            digits[count++] = digit.unicode() - u'0';
        }
        if (count >= 8 && passesElevenTest(digits, count)
            && hasWordNear(text, {runs[first].start, runs[at].end}, bsnWords(), bsnWordsBefore, bsnWordsAfter)) {
            return static_cast<std::ptrdiff_t>(at);
        }
    }
    return -1;
}

} // namespace

void findBsns(const FoldedText &folded, Sightings &sightings)
{
    const std::vector<TextSpan> &runs = folded.digitRuns();
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (const std::ptrdiff_t last = lastOfBsn(folded, at); last >= 0) {
            const auto end = static_cast<std::size_t>(last);
            sightings.push_back({PersonalDataKind::Bsn, {runs[at].start, runs[end].end}});
            at = end;
        }
    }
}

} // namespace wederhoor
