#include "core/text/guard/Detectors.h"

#include <algorithm>
#include <array>

namespace wederhoor {

namespace {

/// Words of two letters: "2024 AL 3" in a shouted sentence is no address.
bool isWord(QStringView letters)
{
    static constexpr auto words = std::to_array<QStringView>({
        u"al", u"als", u"at", u"be", u"by", u"da", u"de", u"do", u"en", u"er", u"eu", u"ga", u"ge", u"ha", u"he", u"hu",
        u"if", u"ik",  u"in", u"is", u"it", u"ja", u"je", u"me", u"my", u"na", u"no", u"nu", u"of", u"om", u"on", u"op",
        u"or", u"pm",  u"am", u"so", u"te", u"to", u"tv", u"uw", u"up", u"us", u"we", u"ze", u"zo", u"xx", u"kg", u"km",
    });
    return std::any_of(words.begin(), words.end(),
                       [letters](QStringView word) { return letters.compare(word, Qt::CaseInsensitive) == 0; });
}

/// What lies around holds no small letter, or nothing at all.
bool isShouted(QStringView text, const TextSpan &span)
{
    constexpr qsizetype around = 30;
    const qsizetype from = std::max<qsizetype>(0, span.start - around);
    const auto isSmall = [](QChar character) { return character.isLower(); };
    const QStringView before = text.mid(from, span.start - from);
    const QStringView after = text.mid(span.end, around);
    return std::none_of(before.begin(), before.end(), isSmall) && std::none_of(after.begin(), after.end(), isSmall);
}

bool isIssued(QStringView letters)
{
    // SA, SD and SS are given to no street.
    return letters.compare(u"sa", Qt::CaseInsensitive) != 0 && letters.compare(u"sd", Qt::CaseInsensitive) != 0
        && letters.compare(u"ss", Qt::CaseInsensitive) != 0;
}

/// Four digits, at most one space, two letters; nothing when this is none.
std::optional<TextSpan> postcodeAt(QStringView text, const TextSpan &run)
{
    const bool startsWord = run.start == 0 || !text[run.start - 1].isLetterOrNumber();
    if (run.end - run.start != 4 || !startsWord || text[run.start] == QLatin1Char('0')) {
        return std::nullopt;
    }
    const bool spaced = run.end < text.size() && text[run.end] == QLatin1Char(' ');
    const qsizetype letters = run.end + (spaced ? 1 : 0);
    if (letters + 2 > text.size() || !isFoldedLetter(text[letters]) || !isFoldedLetter(text[letters + 1])) {
        return std::nullopt;
    }
    const TextSpan span{run.start, letters + 2};
    const QStringView two = text.mid(letters, 2);
    if ((span.end < text.size() && text[span.end].isLetterOrNumber()) || !isIssued(two)) {
        return std::nullopt;
    }
    static const std::vector<QStringView> addressWords{u"postcode", u"adres", u"woon", u"woont", u"address", u"live"};
    const bool hasSmallLetter = two[0].isLower() || two[1].isLower();
    const bool isDoubtful = hasSmallLetter ? spaced : spaced && isWord(two) && isShouted(text, span);
    return !isDoubtful || hasWordNear(text, span, addressWords, 30, 0) ? std::optional(span) : std::nullopt;
}

/// The end of the house number that follows; -1: none does.
qsizetype houseNumberAfter(QStringView text, qsizetype from)
{
    static const std::vector<QStringView> labels{u"huisnummer", u"huisnr", u"nummer", u"nr", u"number", u"no", u"en"};
    qsizetype at = from;
    const auto skip = [&text, &at, from] {
        while (at < text.size() && at - from < 24 && QStringView(u" ,-.:\n/").contains(text[at])) {
            ++at;
        }
    };
    skip();
    for (int word = 0; word < 2; ++word) {
        const auto found = std::find_if(labels.begin(), labels.end(), [&text, at](QStringView label) {
            return text.mid(at, label.size()).compare(label, Qt::CaseInsensitive) == 0
                && (at + label.size() >= text.size() || !text[at + label.size()].isLetter());
        });
        at += found == labels.end() ? 0 : found->size();
        skip();
    }
    const qsizetype number = at;
    while (at < text.size() && isFoldedDigit(text[at])) {
        ++at;
    }
    if (at == number || at - number > 5 || text[number] == QLatin1Char('0')) {
        return -1;
    }
    // "12:30" and "12,50" are no house; "12a", "12 bis" are.
    const bool goesOn = at + 1 < text.size() && QStringView(u":.,%").contains(text[at]) && isFoldedDigit(text[at + 1]);
    if (goesOn) {
        return -1;
    }
    return at < text.size() && isFoldedLetter(text[at]) && (at + 1 == text.size() || !text[at + 1].isLetterOrNumber())
        ? at + 1
        : at;
}

/// "Dorpsstraat 12a, 1234 AB": where the house number before the postcode begins; -1: none does, or it is a postbox.
qsizetype houseNumberBefore(QStringView text, qsizetype end)
{
    qsizetype at = end;
    while (at > 0 && end - at < 4 && QStringView(u" ,\n-").contains(text[at - 1])) {
        --at;
    }
    if (at == end || at == 0) {
        return -1;
    }
    at -= isFoldedLetter(text[at - 1]) ? 1 : 0;
    const qsizetype last = at;
    while (at > 0 && isFoldedDigit(text[at - 1])) {
        --at;
    }
    const bool follows = at > 1 && text[at - 1] == QLatin1Char(' ') && text[at - 2].isLetter();
    if (at == last || last - at > 5 || !follows) {
        return -1;
    }
    const QStringView before = text.left(at - 1);
    return before.endsWith(u"postbus", Qt::CaseInsensitive) || before.endsWith(u"antwoordnummer", Qt::CaseInsensitive)
        ? -1
        : at;
}

bool isOfPostbox(QStringView text, qsizetype start)
{
    static const std::vector<QStringView> postboxes{u"postbus", u"antwoordnummer"};
    return hasWordNear(text, {start, start}, postboxes, 24, 0);
}

} // namespace

void findPostcodes(const FoldedText &folded, Sightings &sightings)
{
    const QStringView text = folded.text();
    for (const TextSpan &run : folded.digitRuns()) {
        const std::optional<TextSpan> postcode = postcodeAt(text, run);
        if (!postcode || isOfPostbox(text, postcode->start)) {
            continue;
        }
        const qsizetype before = houseNumberBefore(text, postcode->start);
        const qsizetype after = houseNumberAfter(text, postcode->end);
        if (before >= 0 || after >= 0) {
            sightings.push_back({PersonalDataKind::Postcode,
                                 {before >= 0 ? before : postcode->start, after >= 0 ? after : postcode->end}});
        }
    }
}

} // namespace wederhoor
