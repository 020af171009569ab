#include "core/net/RateLimit.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace wederhoor {

namespace {

using std::chrono::milliseconds;

/// Greater numbers are a moment (2001 and later), smaller ones a wait in seconds.
constexpr double leastEpochSeconds = 1e9;
constexpr double leastEpochMilliseconds = 1e12;
/// Beyond this a number of seconds no longer fits an Instant's arithmetic.
constexpr double absurd = 1e16;

/// "599.0" (Reddit), "100, 100;w=60" (the draft's lists): the first number. Digits only: no sign, exponent or "nan".
std::optional<double> readNumber(const QByteArray &text)
{
    const QByteArray first = text.split(',').first().split(';').first().trimmed();
    const bool digits
        = std::ranges::all_of(first, [](char c) { return (c >= '0' && c <= '9') || c == '.'; }) && first != ".";
    bool ok = false;
    const double number = first.toDouble(&ok);
    return digits && ok && number < absurd ? std::optional(number) : std::nullopt;
}

milliseconds fromSeconds(double seconds)
{
    return milliseconds{std::llround(seconds * 1000)};
}

milliseconds believable(milliseconds wait)
{
    return std::clamp<milliseconds>(wait, milliseconds{0}, longestBelievedWait);
}

QByteArray firstHeader(const HttpResponse &response, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QByteArray value = response.header(name).trimmed();
        if (!value.isEmpty()) {
            return value;
        }
    }
    return {};
}

std::optional<int> readCount(const QByteArray &text)
{
    constexpr double most = 1e9;
    const std::optional<double> number = readNumber(text);
    return number ? std::optional(static_cast<int>(std::min(*number, most))) : std::nullopt;
}

/// How far a moment on the server's clock lies from now.
milliseconds untilMoment(Instant moment, const HttpResponse &response, Instant now)
{
    const Instant serverNow = readHttpDate(response.header("Date")).value_or(now);
    return believable(moment - serverNow);
}

std::optional<milliseconds> readWait(const QByteArray &text, const HttpResponse &response, Instant now)
{
    if (text.isEmpty()) {
        return std::nullopt;
    }
    if (const std::optional<double> number = readNumber(text)) {
        if (*number >= leastEpochMilliseconds) {
            return untilMoment(Instant{fromSeconds(*number / 1000)}, response, now);
        }
        if (*number >= leastEpochSeconds) {
            return untilMoment(Instant{fromSeconds(*number)}, response, now);
        }
        return believable(fromSeconds(*number));
    }
    std::optional<Instant> moment = readHttpDate(text);
    if (!moment) {
        moment = fromIso(QString::fromLatin1(text));
    }
    return moment ? std::optional(untilMoment(*moment, response, now)) : std::nullopt;
}

std::optional<Instant> parseDate(const QString &text, const QString &format)
{
    QDateTime moment = QLocale::c().toDateTime(text, format);
    if (!moment.isValid()) {
        return std::nullopt;
    }
    moment.setTimeSpec(Qt::UTC);
    return fromMilliseconds(moment.toMSecsSinceEpoch());
}

} // namespace

std::optional<Instant> readHttpDate(const QByteArray &text)
{
    QString date = QString::fromLatin1(text).simplified();
    const qsizetype comma = date.indexOf(u',');
    // The name of the day adds nothing, and a wrong one is no reason to forget the wait.
    if (comma < 0) {
        return parseDate(date.section(u' ', 1), QStringLiteral("MMM d hh:mm:ss yyyy"));
    }
    date = date.mid(comma + 1).trimmed();
    if (std::optional<Instant> moment = parseDate(date, QStringLiteral("d MMM yyyy hh:mm:ss 'GMT'"))) {
        return moment;
    }
    // RFC 850 gives two digits of the year; Qt reads them as 19xx.
    const QDateTime old = QLocale::c().toDateTime(date, QStringLiteral("d-MMM-yy hh:mm:ss 'GMT'"));
    const int century = old.isValid() && old.date().year() < 1970 ? 100 : 0;
    return old.isValid() ? std::optional(
               fromMilliseconds(QDateTime(old.date().addYears(century), old.time(), Qt::UTC).toMSecsSinceEpoch()))
                         : std::nullopt;
}

RateState readRateState(const HttpResponse &response, Instant now)
{
    RateState state;
    state.limit = readCount(firstHeader(response, {"RateLimit-Limit", "X-RateLimit-Limit", "x-rate-limit-limit"}));
    state.remaining
        = readCount(firstHeader(response, {"RateLimit-Remaining", "X-RateLimit-Remaining", "x-rate-limit-remaining"}));
    const QByteArray reset = firstHeader(response, {"RateLimit-Reset", "X-RateLimit-Reset", "x-rate-limit-reset"});
    if (const std::optional<milliseconds> wait = readWait(reset, response, now)) {
        state.reset = now + *wait;
    }
    return state;
}

std::optional<milliseconds> readRetryAfter(const HttpResponse &response, Instant now)
{
    return readWait(response.header("Retry-After").trimmed(), response, now);
}

} // namespace wederhoor
