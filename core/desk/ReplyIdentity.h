#pragma once

#include "core/desk/CaseDesk.h"

namespace wederhoor {

class CaseAct;
class Connection;

// Before one talks about somebody's account in private, it is made sure who they are.

/// Fills in how much it matters that nobody did.
[[nodiscard]] Result<void> findUnchecked(Connection &connection, ReplyCheck &check, const Case &value,
                                         const ReplyRequest &request, Instant now);

/// Rejected: "identity: not checked". Forbidden: it was accepted by who may not.
[[nodiscard]] Result<void> requireIdentity(const ReplyCheck &check, bool accepted, bool mayOverride);
[[nodiscard]] bool isRefusedUnchecked(const Error &error);

/// Notes in the case's history, and for the team, that a reply goes though nobody made sure.
[[nodiscard]] Result<void> recordUnchecked(CaseAct &act, const OutboxEntry &entry, const ReplyCheck &check,
                                           bool accepted);
/// A history entry that says so.
[[nodiscard]] bool tellsUnchecked(const CaseHistoryEntry &entry);

} // namespace wederhoor
