#include "core/domain/CaseQuery.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

WEDERHOOR_FUZZ_TARGET(search_syntax)
{
    const auto query = parseSearch(QString::fromUtf8(bytes));
    WEDERHOOR_FUZZ_CHECK(query.has_value() || query.error().kind == ErrorKind::Invalid);
    WEDERHOOR_FUZZ_CHECK(query.has_value() || !query.error().detail.isEmpty());
    if (const auto key = CaseKey::fromString(QString::fromUtf8(bytes))) {
        WEDERHOOR_FUZZ_CHECK(CaseKey::fromString(key->toString()) == key);
    }
}
