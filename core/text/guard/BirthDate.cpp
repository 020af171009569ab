#include "core/text/guard/Detectors.h"

#include <algorithm>
#include <array>

namespace wederhoor {

namespace {

constexpr qsizetype birthWordsBefore = 45;
constexpr qsizetype birthWordsAfter = 25;

const std::vector<QStringView> &birthWords()
{
    static const std::vector<QStringView> words{
        u"geboren", u"geboortedatum", u"geboortedag", u"geboorte",  u"geb", u"jarig",      u"verjaardag",
        u"born",    u"birth",         u"birthday",    u"birthdate", u"dob", u"dateofbirth"};
    return words;
}

/// Dutch and English, by their first letters, which tell them apart.
int monthOf(QStringView word)
{
    static constexpr auto months = std::to_array<std::pair<QStringView, int>>({
        {u"jan", 1},
        {u"feb", 2},
        {u"maa", 3},
        {u"mrt", 3},
        {u"mar", 3},
        {u"apr", 4},
        {u"mei", 5},
        {u"may", 5},
        {u"jun", 6},
        {u"jul", 7},
        {u"aug", 8},
        {u"sep", 9},
        {u"okt", 10},
        {u"oct", 10},
        {u"nov", 11},
        {u"dec", 12},
    });
    const auto *const found = std::find_if(months.begin(), months.end(), [word](const auto &month) {
        return word.startsWith(month.first, Qt::CaseInsensitive);
    });
    return word.size() >= 3 && word.size() <= 9 && found != months.end() ? found->second : 0;
}

int numberIn(QStringView text, const TextSpan &run)
{
    return run.end - run.start > 4 ? -1 : text.mid(run.start, run.end - run.start).toInt();
}

bool isDay(int number)
{
    return number >= 1 && number <= 31;
}

bool isMonth(int number)
{
    return number >= 1 && number <= 12;
}

/// In full from 1890 on, or its last two digits.
bool isYear(QStringView text, const TextSpan &run)
{
    const int year = numberIn(text, run);
    const qsizetype digits = run.end - run.start;
    return digits == 2 || (digits == 4 && year >= 1890 && year < 2100);
}

bool areDated(QStringView text, const TextSpan &a, const TextSpan &b)
{
    const QStringView between = text.mid(a.end, b.start - a.end);
    return !between.isEmpty() && between.size() <= 3 && std::all_of(between.begin(), between.end(), [](QChar sign) {
        return QStringView(u" -/.\n").contains(sign);
    });
}

/// 12-05-1985, 5/12/85, 1985-05-12.
bool isDateOfThree(QStringView text, const TextSpan &a, const TextSpan &b, const TextSpan &c)
{
    if (!areDated(text, a, b) || !areDated(text, b, c)) {
        return false;
    }
    const int first = numberIn(text, a);
    const int middle = numberIn(text, b);
    const int last = numberIn(text, c);
    const bool dayFirst = isDay(first) && isDay(middle) && (isMonth(first) || isMonth(middle)) && isYear(text, c);
    const bool yearFirst = a.end - a.start == 4 && isYear(text, a) && isMonth(middle) && isDay(last);
    return dayFirst || yearFirst;
}

/// "12 mei 1985", "May 12, 1985", "12th of May 1985": the name of a month among one or two runs of digits.
std::optional<TextSpan> dateByName(QStringView text, const TextSpan &a, const TextSpan &b)
{
    const QStringView between = text.mid(a.end, b.start - a.end);
    if (!isDay(numberIn(text, a)) || !isYear(text, b) || between.size() > 20) {
        return std::nullopt;
    }
    if (QStringView(u", ").contains(between.back()) && between.size() <= 4) {
        // The month stands before the day.
        qsizetype end = a.start;
        while (end > 0 && text[end - 1] == QLatin1Char(' ')) {
            --end;
        }
        qsizetype start = end;
        while (start > 0 && text[start - 1].isLetter()) {
            --start;
        }
        return monthOf(text.mid(start, end - start)) > 0 ? std::optional(TextSpan{start, b.end}) : std::nullopt;
    }
    for (const QStringView word : between.split(u' ', Qt::SkipEmptyParts)) {
        if (monthOf(word) > 0) {
            return TextSpan{a.start, b.end};
        }
    }
    return std::nullopt;
}

} // namespace

void findBirthDates(const FoldedText &folded, Sightings &sightings)
{
    const QStringView text = folded.text();
    const std::vector<TextSpan> &runs = folded.digitRuns();
    for (std::size_t at = 0; at + 1 < runs.size(); ++at) {
        std::optional<TextSpan> date = dateByName(text, runs[at], runs[at + 1]);
        std::size_t last = at + 1;
        if (!date && at + 2 < runs.size() && isDateOfThree(text, runs[at], runs[at + 1], runs[at + 2])) {
            date = TextSpan{runs[at].start, runs[at + 2].end};
            last = at + 2;
        }
        if (date && hasWordNear(text, *date, birthWords(), birthWordsBefore, birthWordsAfter)) {
            sightings.push_back({PersonalDataKind::BirthDate, *date});
            at = last;
        }
    }
}

} // namespace wederhoor
