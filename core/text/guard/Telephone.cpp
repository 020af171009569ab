#include "core/text/guard/Detectors.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace wederhoor {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// ITU-T E.164: fifteen digits with the country's; "00" and the bracketed trunk zero of "+31 (0)6" are no part of it.
constexpr qsizetype mostDigits = 15;
constexpr qsizetype fewestInternational = 8;
constexpr qsizetype fewestNational = 9;
constexpr qsizetype mostNational = 13;
/// The library takes some 25 us a question. A text with more candidates is a pasted list: by their form alone.
constexpr int mostQuestions = 64;

bool joins(QStringView text, const TextSpan &before, const TextSpan &after)
{
    static constexpr QStringView separators = u" -.\n/()\u00b7\u2022";
    if (after.start - before.end > 3) {
        return false;
    }
    const QStringView between = text.mid(before.end, after.start - before.end);
    return std::all_of(between.begin(), between.end(), [](QChar sign) { return separators.contains(sign); });
}

/// Nobody's own: free, shared cost, premium rate, and what the organisation itself is called by (088, 085 are not
/// told).
bool isServiceNumber(const PhoneNumber &number)
{
    switch (PhoneNumberUtil::GetInstance()->GetNumberType(number)) {
    case PhoneNumberUtil::TOLL_FREE:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::SHARED_COST:
    case PhoneNumberUtil::UAN:
    case PhoneNumberUtil::VOICEMAIL:
        return true;
    default:
        return false;
    }
}

/// A Dutch mobile number of a range that is not given out yet is somebody's tomorrow, and somebody's by a slip today.
bool isDutchMobileByForm(const PhoneNumber &number)
{
    const std::uint64_t national = number.national_number();
    return number.country_code() == 31 && national >= 600'000'000 && national < 700'000'000;
}

enum class Prefix { None, Plus, Zeros, Trunk };

/// Whether it is a number somebody may have. A plus sign leaves no doubt of what is meant, so that its number need only
/// be possible: ranges are given out every month.
bool isTelephone(const QString &written, Prefix prefix, const QString &region)
{
    PhoneNumber number;
    const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
    if (numbers.Parse(written.toStdString(), region.toStdString(), &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return false;
    }
    if (isDutchMobileByForm(number) || (prefix == Prefix::Plus && numbers.IsPossibleNumber(number))) {
        return !isServiceNumber(number);
    }
    return numbers.IsValidNumber(number) && !isServiceNumber(number);
}

/// How the number that may begin with this run tells that it is one.
Prefix prefixOf(QStringView text, const TextSpan &run)
{
    const QChar before = run.start > 0 ? text[run.start - 1] : QLatin1Char(' ');
    if (before == QLatin1Char('+')) {
        return Prefix::Plus;
    }
    // Part of a word, of an amount, or of a ticket's number.
    if (before.isLetterOrNumber() || before == QLatin1Char('#') || before == QLatin1Char(',')
        || text[run.start] != QLatin1Char('0')) {
        return Prefix::None;
    }
    return text.mid(run.start, 2) == u"00" ? Prefix::Zeros : Prefix::Trunk;
}

/// "01-02-2026 10": a date and an hour have as many digits.
bool beginsAsDate(const std::vector<TextSpan> &runs, std::size_t first)
{
    const auto digits = [&runs](std::size_t at) { return runs[at].end - runs[at].start; };
    return first + 2 < runs.size() && digits(first) == 2 && digits(first + 1) == 2 && digits(first + 2) == 4;
}

/// The last run of the longest number that begins with `first`; -1: none does.
std::ptrdiff_t lastOfNumber(const FoldedText &folded, std::size_t first, Prefix prefix, const QString &region,
                            int &questions)
{
    const std::vector<TextSpan> &runs = folded.digitRuns();
    const QStringView text = folded.text();
    const bool isNational = prefix == Prefix::Trunk;
    const qsizetype fewest = isNational ? fewestNational : fewestInternational;
    const qsizetype most = (isNational ? mostNational : mostDigits) + (prefix == Prefix::Zeros ? 2 : 0) + 1;
    std::vector<std::size_t> ends;
    qsizetype digits = 0;
    for (std::size_t at = first; at < runs.size(); ++at) {
        digits += runs[at].end - runs[at].start;
        if (digits > most || (at > first && !joins(text, runs[at - 1], runs[at]))) {
            break;
        }
        // The Netherlands have ten digits and nothing else: asked of others, a ticket's number would often pass.
        const bool canEnd = isNational && region == QLatin1String("NL") ? digits == 10 : digits >= fewest;
        if (canEnd) {
            ends.push_back(at);
        }
    }
    const qsizetype start = runs[first].start - (prefix == Prefix::Plus ? 1 : 0);
    const auto found = std::find_if(ends.rbegin(), ends.rend(), [&](std::size_t last) {
        return ++questions > mostQuestions
            || isTelephone(text.mid(start, runs[last].end - start).toString(), prefix, region);
    });
    return found == ends.rend() ? -1 : static_cast<std::ptrdiff_t>(*found);
}

} // namespace

void findTelephones(const FoldedText &folded, const QString &region, Sightings &sightings)
{
    const std::vector<TextSpan> &runs = folded.digitRuns();
    int questions = 0;
    for (std::size_t at = 0; at < runs.size(); ++at) {
        const Prefix prefix = prefixOf(folded.text(), runs[at]);
        if (prefix == Prefix::None || (prefix == Prefix::Trunk && beginsAsDate(runs, at))) {
            continue;
        }
        if (const std::ptrdiff_t last = lastOfNumber(folded, at, prefix, region, questions); last >= 0) {
            const auto end = static_cast<std::size_t>(last);
            const qsizetype start = runs[at].start - (prefix == Prefix::Plus ? 1 : 0);
            sightings.push_back({PersonalDataKind::Telephone, {start, runs[end].end}});
            at = end;
        }
    }
}

} // namespace wederhoor
