#pragma once

#include "core/domain/Approval.h"
#include "core/domain/Case.h"

namespace wederhoor {

// What is said of replies under four eyes.

/// "Fatima approved the reply"
[[nodiscard]] QString approvalLine(const CaseHistoryEntry &entry, const QString &who);
/// Why it waits, for the one who is to judge it.
[[nodiscard]] QString approvalReasonWords(const WaitingReply &reply);
/// What its writer is told of it.
[[nodiscard]] QString ownReplyWords(const WaitingReply &reply, Instant now);
/// Why an approval, a return or a withdrawal was refused.
[[nodiscard]] QString approvalErrorWords(const Error &error);

} // namespace wederhoor
