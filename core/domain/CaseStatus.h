#pragma once

#include "core/domain/Result.h"

#include <QString>

#include <optional>

namespace wederhoor {

/// `new -> open -> waiting_customer | waiting_spoc -> resolved -> open (reopened)`; `dismissed` needs a reason.
enum class CaseStatus { New, Open, WaitingCustomer, WaitingSpoc, Resolved, Dismissed };

/// Asked of us, so that clocks run; or found by listening, so that none does.
enum class CaseKind { Service, Conversation };

enum class DismissReason { Noise, Spam, Duplicate, NoQuestion };

/// What happens to a case; which status it leads to is decided in one place, nextStatus().
enum class CaseEvent {
    Claimed,
    Released,
    ReplySent, ///< the platform accepted our reply and the agent leaves the case open
    ReplySentWaiting, ///< ... and waits for the customer
    ReplySentResolved, ///< ... and is done
    AskedSpoc,
    SpocAnswered,
    CustomerWrote,
    Resolved,
    Reopened,
    Dismissed,
};

/// The transition table of the domain. Error::Conflict when the event is refused in this status.
[[nodiscard]] Result<CaseStatus> nextStatus(CaseStatus status, CaseEvent event);

/// new, open, waiting_*: someone still has to act.
[[nodiscard]] bool isActive(CaseStatus status);

/// Stable names for the database, --json and team: "new", "waiting_customer", "no_question" ...
[[nodiscard]] QString caseStatusName(CaseStatus status);
[[nodiscard]] std::optional<CaseStatus> caseStatusFromName(const QString &name);
/// As the team database calls them: "claimed", "reply_sent_waiting" ...
[[nodiscard]] QString caseEventName(CaseEvent event);
[[nodiscard]] QString caseKindName(CaseKind kind);
[[nodiscard]] QString dismissReasonName(DismissReason reason);
[[nodiscard]] std::optional<DismissReason> dismissReasonFromName(const QString &name);

} // namespace wederhoor
