#include "core/text/PersonalDataGuard.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;

WEDERHOOR_FUZZ_TARGET(personal_data_guard)
{
    static const PersonalDataGuard guard = [] {
        GuardRules rules;
        rules.allowedDomains = {QStringLiteral("bank.nl")};
        rules.customerNumber = QStringLiteral("K-?\\d{6,8}");
        return PersonalDataGuard::make(rules).value_or(PersonalDataGuard());
    }();
    const QString text = QString::fromUtf8(bytes);
    int last = 0;
    for (const PersonalDataFinding &finding : guard.find(text)) {
        WEDERHOOR_FUZZ_CHECK(finding.start >= last && finding.start < finding.end);
        WEDERHOOR_FUZZ_CHECK(finding.end <= text.size());
        WEDERHOOR_FUZZ_CHECK(!finding.masked.isEmpty());
        WEDERHOOR_FUZZ_CHECK(textWithout(text, finding).size() < text.size());
        last = finding.end;
    }
    static_cast<void>(BoundedPattern::compile(text));
}
