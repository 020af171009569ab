#pragma once

#include "core/domain/Case.h"
#include "core/domain/Mandate.h"

namespace wederhoor {

// What may be decided and what was, as people read it in the window.

/// "€ 1.250,50", "€1,250.50": by the language of the screen.
[[nodiscard]] QString moneyText(Money amount);
/// "goodwill up to € 25,00"; about nothing that costs money: "new card".
[[nodiscard]] QString mandateText(const Mandate &mandate);
/// "goodwill, € 25,00"
[[nodiscard]] QString decisionTitle(const Decision &decision);
/// One line of the conversation.
[[nodiscard]] QString decisionLine(const CaseHistoryEntry &entry, const QString &who);
/// Why it may not be taken, and what one may do instead.
[[nodiscard]] QString decisionRefusal(DecisionRefusal reason, const Decision &decision, const QList<Mandate> &mandates);
/// What is wrong with an amount that was typed.
[[nodiscard]] QString wrongAmount();

} // namespace wederhoor
