#include "core/platforms/feeds/FeedTime.h"

#include <QRegularExpression>

#include <array>
#include <string_view>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

struct Parts
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    std::chrono::minutes offset{0};
};

/// RFC 5322 section 4.3 for the American zones and the military letters (all read as UTC, since they were used with
/// both signs); the European ones are what feeds really say.
std::optional<std::chrono::minutes> namedZone(const QString &name)
{
    struct Zone
    {
        std::u16string_view name;
        int hours;
    };
    static constexpr std::array<Zone, 23> zones{
        {{u"UT", 0},   {u"UTC", 0},  {u"GMT", 0},  {u"Z", 0},    {u"EST", -5}, {u"EDT", -4}, {u"CST", -6}, {u"CDT", -5},
         {u"MST", -7}, {u"MDT", -6}, {u"PST", -8}, {u"PDT", -7}, {u"WET", 0},  {u"WEST", 1}, {u"BST", 1},  {u"CET", 1},
         {u"CEST", 2}, {u"MET", 1},  {u"MEST", 2}, {u"EET", 2},  {u"EEST", 3}, {u"MSK", 3},  {u"JST", 9}}};
    for (const Zone &zone : zones) {
        if (name == QStringView(zone.name)) {
            return std::chrono::hours{zone.hours};
        }
    }
    return name.size() == 1 && name.at(0) != u'J' ? std::optional(std::chrono::minutes{0}) : std::nullopt;
}

std::optional<std::chrono::minutes> zoneOffset(const QString &text)
{
    static const QRegularExpression numeric(QStringLiteral("^(?:GMT|UTC?)?([+-])(\\d{1,2}):?(\\d{2})?$"));
    const QString zone = text.trimmed().toUpper();
    if (zone.isEmpty()) {
        return std::chrono::minutes{0};
    }
    const auto match = numeric.match(zone);
    if (!match.hasMatch()) {
        return namedZone(zone);
    }
    const std::chrono::minutes size
        = std::chrono::hours{match.captured(2).toInt()} + std::chrono::minutes{match.captured(3).toInt()};
    if (size > std::chrono::hours{14} || match.captured(3).toInt() > 59) {
        return std::nullopt;
    }
    return match.captured(1) == "-"_L1 ? -size : size;
}

int monthNumber(const QString &name)
{
    static constexpr std::array<std::u16string_view, 12> english{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                                 u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const QString start = name.left(3).toLower();
    if (start == "mrt"_L1 || start == "maa"_L1) {
        return 3;
    }
    if (start == "mei"_L1) {
        return 5;
    }
    if (start == "okt"_L1) {
        return 10;
    }
    for (std::size_t i = 0; i < english.size(); ++i) {
        if (start == QStringView(english.at(i))) {
            return int(i) + 1;
        }
    }
    return 0;
}

/// RFC 5322 section 4.3: 00-49 is this century, 50-999 the last one.
int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() >= 4) {
        return year;
    }
    return digits.size() == 2 && year < 50 ? 2000 + year : 1900 + year;
}

std::optional<Instant> instant(const Parts &parts)
{
    using namespace std::chrono;
    const year_month_day date{year{parts.year}, month{unsigned(parts.month)}, day{unsigned(parts.day)}};
    const bool endOfDay = parts.hour == 24 && parts.minute == 0 && parts.second == 0;
    if (parts.year < 1970 || parts.year > 9999 || !date.ok() || (parts.hour > 23 && !endOfDay) || parts.minute > 59
        || parts.second > 60) {
        return std::nullopt;
    }
    // A leap second is the last one before it: the system's clock knows none.
    const Instant result = sys_days{date} + hours{parts.hour} + minutes{parts.minute}
        + seconds{std::min(parts.second, 59)} + milliseconds{parts.millisecond} - parts.offset;
    return toMilliseconds(result) < 0 ? std::nullopt : std::optional(result);
}

std::optional<Instant> rfcTime(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\w+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?[\\s-]+(\\d{2,4})"
                       "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([A-Za-z]{0,5}[+-]?[\\d:]*)"
                       "(?:\\s*\\(.*\\))?)?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto offset = zoneOffset(match.captured(7));
    if (!offset) {
        return std::nullopt;
    }
    return instant({fullYear(match.captured(3)), monthNumber(match.captured(2)), match.captured(1).toInt(),
                    match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt(), 0, *offset});
}

std::optional<Instant> isoTime(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(\\d{4})-(\\d{1,2})-(\\d{1,2})"
        "(?:[Tt\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?\\s*([A-Za-z]{0,5}[+-]?[\\d:]*))?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto offset = zoneOffset(match.captured(8));
    if (!offset) {
        return std::nullopt;
    }
    return instant({match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
                    match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt(),
                    match.captured(7).leftJustified(3, u'0', true).toInt(), *offset});
}

} // namespace

std::optional<Instant> feedTime(const QString &text)
{
    constexpr qsizetype longest = 100;
    if (text.size() > longest) {
        return std::nullopt;
    }
    const QString time = text.simplified();
    const auto iso = isoTime(time);
    return iso ? iso : rfcTime(time);
}

} // namespace wederhoor
