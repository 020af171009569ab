#pragma once

#include "core/desk/CaseDesk.h"
#include "core/wording/PersonalDataWords.h"

namespace wederhoor {

/// What happens to a public reply that holds it.
[[nodiscard]] QString guardLevelWord(GuardLevel level);
[[nodiscard]] QString incomingMaskWord(IncomingMask mask);
/// What is wrong with a pattern.
[[nodiscard]] QString patternErrorWord(const Error &error);
/// Why a reply was held, and what to do; empty: not for personal data.
[[nodiscard]] QString heldForPersonalData(const Error &error);
/// "Erik let an e-mail address stand in public": of a history entry about an override or an act on the platform.
[[nodiscard]] QString overrideLine(const CaseHistoryEntry &entry, const QString &who);
[[nodiscard]] QString platformActLine(const CaseHistoryEntry &entry, const QString &who);

} // namespace wederhoor
