#pragma once

#include "core/desk/CaseDesk.h"
#include "core/domain/Approval.h"

namespace wederhoor {

class Connection;
class Transaction;

// Replies under four eyes inside the inbox's transactions: put to the team, given back to their writer, taken up by the
// desk of who approved them.

/// Fills in why a reply in this case has to wait, by the rule of whyItWaits(), and behind which; it is known there
/// whether its topic is guarded.
[[nodiscard]] Result<void> findReasonToWait(Connection &connection, ReplyCheck &check, const CaseId &id,
                                            const ApprovalRule &rule);
/// The parts wait from here on, and the team is told of them. Error::Conflict when another reply of the case waits
/// already.
[[nodiscard]] Result<void> submitForApproval(Transaction &transaction, QList<OutboxEntry> &parts, ApprovalReason reason,
                                             Instant now);
/// After it was refused or overtaken: the same, put to the team anew. Nothing where it never waited.
[[nodiscard]] Result<bool> submitAgain(Transaction &transaction, QList<OutboxEntry> &parts, Instant now);
/// Returned or withdrawn: of what waits here nothing leaves, and its text is its writer's draft again.
[[nodiscard]] Result<void> endWaiting(Transaction &transaction, const WaitingReply &reply, const AgentId &me,
                                      Instant now);
/// Approved here: it is on its way, once. `folder`: where its pictures were put.
[[nodiscard]] Result<void> queueApproved(Transaction &transaction, const WaitingReply &reply, const QString &folder,
                                         Instant now);
/// Where the n-th picture of a reply that waits lies on this machine.
[[nodiscard]] QString waitingPicturePath(const QString &folder, const WaitingReply &reply, int n);
/// Its folder, beside the inbox.
[[nodiscard]] QString waitingPictureFolder(const QString &storePath);

} // namespace wederhoor
