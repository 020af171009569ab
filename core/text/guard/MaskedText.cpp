#include "core/text/guard/MaskedText.h"

#include <algorithm>

namespace wederhoor {

bool mayHoldPersonalData(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        // Digits outside the first plane come in halves.
        return character.isNumber() || character.isSurrogate() || QStringView(u"@[(\uff20\ufe6b").contains(character);
    });
}

QString maskedText(const PersonalDataGuard &guard, const QString &text)
{
    if (!mayHoldPersonalData(text) && guard.rules().customerNumber.isEmpty()) {
        return text;
    }
    QString masked = text;
    const QList<PersonalDataFinding> findings = guard.find(text);
    // From the end: the places before stay where they are.
    for (auto finding = findings.crbegin(); finding != findings.crend(); ++finding) {
        if (finding->kind != PersonalDataKind::Link) {
            masked = textWithMasked(masked, *finding);
        }
    }
    return masked;
}

} // namespace wederhoor
