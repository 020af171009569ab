#pragma once

#include "core/domain/Clock.h"
#include "core/domain/FetchPage.h"
#include "core/net/HttpClient.h"

#include <chrono>
#include <optional>

namespace wederhoor {

/// Waits beyond this are a mistake of the other side (the longest window known is YouTube's day).
constexpr std::chrono::hours longestBelievedWait{24};

/// RFC 9110, 5.6.7: IMF-fixdate and the two obsolete forms; nothing when the text is none of them.
[[nodiscard]] std::optional<Instant> readHttpDate(const QByteArray &text);

/// RateLimit-* (IETF draft; Bluesky), X-RateLimit-* (Mastodon, Reddit, Discourse) and x-rate-limit-* (X). The reset may
/// be epoch seconds or milliseconds, seconds from now, or a date (RFC 3339 or HTTP); it is answered on our own clock:
/// when the answer carries a Date, the distance between the two is what counts, so that a skewed clock does no harm.
/// What cannot be read is absent; a reset further off than longestBelievedWait is cut to it.
[[nodiscard]] RateState readRateState(const HttpResponse &response, Instant now);

/// Retry-After: seconds or an HTTP date, as a wait from now, at least 0 and at most longestBelievedWait; nothing when
/// it is absent or cannot be read.
[[nodiscard]] std::optional<std::chrono::milliseconds> readRetryAfter(const HttpResponse &response, Instant now);

} // namespace wederhoor
