#pragma once

#include "core/domain/PersonalData.h"

#include <QList>
#include <QString>

namespace wederhoor {

/// "account number (IBAN)"
[[nodiscard]] QString personalDataWord(PersonalDataKind kind);
/// "card number, date of birth"
[[nodiscard]] QString personalDataWords(const QList<PersonalDataKind> &kinds);

} // namespace wederhoor
