#include "core/net/RateLimit.h"

#include "tests/support/Printers.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// 2026-01-05T10:00:00Z, a Monday.
constexpr Instant now{milliseconds{1'767'607'200'000}};

HttpResponse answer(QList<std::pair<QByteArray, QByteArray>> headers)
{
    return {.status = 200, .headers = std::move(headers), .body = {}, .finalUrl = {}};
}

TEST(HttpDate, IsReadInItsThreeForms)
{
    for (const char *text :
         {"Mon, 05 Jan 2026 10:00:00 GMT", "Monday, 05-Jan-26 10:00:00 GMT", "Mon Jan  5 10:00:00 2026",
          "  Mon,  05 Jan 2026 10:00:00 GMT ", "Tue, 05 Jan 2026 10:00:00 GMT"}) {
        EXPECT_EQ(readHttpDate(text), now) << text;
    }
}

TEST(HttpDate, IsAbsentWhenTheTextIsNoDate)
{
    for (const char *text : {"", ",", " ", "Mon, ", "Mon, 32 Jan 2026 10:00:00 GMT", "Mon, 05 Jan 2026 25:00:00 GMT",
                             "Mon, 05 Xyz 2026 10:00:00 GMT", "Mon, 05 Jan 2026 10:00:00 CET", "2026", "tomorrow",
                             "Mon, 05 Jan 2026", "\xff\xfe\x01"}) {
        EXPECT_FALSE(readHttpDate(text).has_value()) << text;
    }
}

struct ResetCase
{
    const char *text;
    std::optional<milliseconds> wait;
};

TEST(RateState, ReadsAResetInEveryShape)
{
    const ResetCase table[] = {
        {"1767607260", 60s}, // epoch seconds: Bluesky, X
        {"1767607260000", 60s}, // epoch milliseconds
        {"1767607260.5", 60'500ms},
        {"60", 60s}, // seconds from now: the IETF draft, Reddit
        {"59.5", 59'500ms},
        {"0", 0s},
        {"60;w=300", 60s},
        {"60, 3600", 60s},
        {"2026-01-05T10:01:00.000Z", 60s}, // Mastodon
        {"2026-01-05T10:01:00.123456Z", 60'123ms},
        {"2026-01-05T11:01:00+01:00", 60s},
        {"Mon, 05 Jan 2026 10:01:00 GMT", 60s},
        {"1767607140", 0s}, // a minute ago
        {"2026-01-05T09:59:00Z", 0s},
        {"999999999", longestBelievedWait}, // the greatest wait, cut
        {"1999999999", longestBelievedWait},
        {"9999999999999", longestBelievedWait},
        {"Fri, 05 Jan 2126 10:01:00 GMT", longestBelievedWait},
        {"", std::nullopt},
        {"-1", std::nullopt},
        {"+5", std::nullopt},
        {"1e3", std::nullopt},
        {"0x10", std::nullopt},
        {"nan", std::nullopt},
        {"inf", std::nullopt},
        {"1.2.3", std::nullopt},
        {".", std::nullopt},
        {";", std::nullopt},
        {"soon", std::nullopt},
        {"99999999999999999999999999", std::nullopt},
        {"2026-13-45T99:00:00Z", std::nullopt},
        {"2026-01-05T10:01:00", std::nullopt}, // without an offset it means another moment on each desk
    };
    for (const ResetCase &row : table) {
        const RateState state = readRateState(answer({{"RateLimit-Reset", row.text}}), now);
        const std::optional<Instant> expected = row.wait ? std::optional(now + *row.wait) : std::nullopt;
        EXPECT_EQ(state.reset, expected) << row.text;
    }
}

TEST(RateState, ReadsEveryFamilyOfHeaders)
{
    for (const char *prefix : {"RateLimit-", "X-RateLimit-", "x-rate-limit-", "ratelimit-", "X-Ratelimit-"}) {
        const QByteArray name = prefix;
        const RateState state = readRateState(
            answer({{name + "Limit", "3000"}, {name + "Remaining", "2998.0"}, {name + "Reset", "300"}}), now);
        EXPECT_EQ(state.limit, 3000) << prefix;
        EXPECT_EQ(state.remaining, 2998) << prefix;
        EXPECT_EQ(state.reset, now + 300s) << prefix;
    }
}

TEST(RateState, TakesWhatItCanReadAndLeavesTheRest)
{
    const RateState state = readRateState(
        answer({{"RateLimit-Limit", "100, 100;w=60"}, {"RateLimit-Remaining", "many"}, {"RateLimit-Reset", "60"}}),
        now);
    EXPECT_EQ(state.limit, 100);
    EXPECT_FALSE(state.remaining.has_value());
    EXPECT_EQ(state.reset, now + 60s);
}

TEST(RateState, ASkewedClockDoesNoHarmWhenTheAnswerIsDated)
{
    // Our clock is two hours behind, or ahead; the server gives its own time and a reset a minute later.
    for (const auto skew : {-2h, 2h}) {
        for (const char *reset : {"1767607260", "2026-01-05T10:01:00Z", "60"}) {
            const RateState state = readRateState(
                answer({{"Date", "Mon, 05 Jan 2026 10:00:00 GMT"}, {"X-RateLimit-Reset", reset}}), now + skew);
            EXPECT_EQ(state.reset, now + skew + 60s) << reset;
        }
    }
}

TEST(RetryAfter, IsSecondsOrADate)
{
    EXPECT_EQ(readRetryAfter(answer({{"Retry-After", "120"}}), now), 120s);
    EXPECT_EQ(readRetryAfter(answer({{"retry-after", " 0 "}}), now), 0s);
    EXPECT_EQ(readRetryAfter(answer({{"Retry-After", "Mon, 05 Jan 2026 10:02:00 GMT"}}), now), 120s);
    EXPECT_EQ(readRetryAfter(answer({{"Retry-After", "Mon, 05 Jan 2026 09:00:00 GMT"}}), now), 0s);
    EXPECT_EQ(
        readRetryAfter(
            answer({{"Retry-After", "Mon, 05 Jan 2026 12:00:30 GMT"}, {"Date", "Mon, 05 Jan 2026 12:00:00 GMT"}}), now),
        30s);
    EXPECT_EQ(readRetryAfter(answer({{"Retry-After", "86400000"}}), now), longestBelievedWait);
    EXPECT_FALSE(readRetryAfter(answer({}), now).has_value());
    EXPECT_FALSE(readRetryAfter(answer({{"Retry-After", "later"}}), now).has_value());
}

TEST(RateHeaders, GarbageNeverGivesAnUnbelievableWait)
{
    QRandomGenerator random(20260105);
    const QByteArray seeds[] = {"1767607260", "Mon, 05 Jan 2026 10:02:00 GMT",  "2026-01-05T10:01:00Z",
                                "60;w=300",   "Monday, 05-Jan-26 10:00:00 GMT", "Mon Jan  5 10:00:00 2026"};
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text = seeds[random.bounded(6)];
        for (int edits = random.bounded(1, 5); edits > 0; --edits) {
            const int at = random.bounded(static_cast<int>(text.size()) + 1);
            switch (random.bounded(3)) {
            case 0:
                text.insert(at, static_cast<char>(random.bounded(256)));
                break;
            case 1:
                text.remove(at, random.bounded(4));
                break;
            default:
                text.insert(at, text.left(random.bounded(12)));
            }
        }
        const HttpResponse response = answer({{"Retry-After", text},
                                              {"RateLimit-Reset", text},
                                              {"RateLimit-Remaining", text},
                                              {"RateLimit-Limit", text},
                                              {"Date", text}});
        const auto wait = readRetryAfter(response, now);
        const RateState state = readRateState(response, now);
        ASSERT_TRUE(!wait || (*wait >= 0s && *wait <= longestBelievedWait)) << text.toHex().toStdString();
        ASSERT_TRUE(!state.reset || (*state.reset >= now && *state.reset <= now + longestBelievedWait));
        ASSERT_GE(state.remaining.value_or(0), 0);
        ASSERT_GE(state.limit.value_or(0), 0);
    }
}

} // namespace
} // namespace wederhoor
