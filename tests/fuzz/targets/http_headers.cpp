#include "core/net/RateLimit.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

/// Each line of the input is one header.
WEDERHOOR_FUZZ_TARGET(http_headers)
{
    HttpResponse response;
    for (const QByteArray &line : bytes.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            response.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
            static_cast<void>(readHttpDate(line.mid(colon + 1).trimmed()));
        }
    }
    const Instant now = fromMilliseconds(1'767'607'200'000);
    const RateState state = readRateState(response, now);
    WEDERHOOR_FUZZ_CHECK(!state.reset || *state.reset <= now + longestBelievedWait);
    const auto wait = readRetryAfter(response, now);
    WEDERHOOR_FUZZ_CHECK(!wait || (wait->count() >= 0 && *wait <= longestBelievedWait));
}
