#pragma once

#include "core/desk/CaseDesk.h"

namespace wederhoor {

class CaseAct;
class Connection;
class Transaction;

// Personal data in a reply: looked for when it is checked, when it is queued, and again right before it leaves.

/// Fills in what stands in the reply and in what was typed of it.
[[nodiscard]] Result<void> findPersonalData(Connection &connection, ReplyCheck &check, const ReplyRequest &request);

/// What stands in the way of sending, once each: what blocks, and what is to be confirmed and was not.
[[nodiscard]] QList<PersonalDataKind> kindsInTheWay(const QList<GuardedFinding> &findings,
                                                    const QList<PersonalDataKind> &accepted);

/// Rejected: "personal data: KIND, KIND". Forbidden: something was accepted by who may not.
[[nodiscard]] Result<void> requireGuarded(const ReplyCheck &check, const QList<PersonalDataKind> &accepted,
                                          bool mayOverride);

/// Notes which kinds go out knowingly: with the reply, in the case's history, and for the team.
[[nodiscard]] Result<void> recordAccepted(Transaction &transaction, CaseAct &act, const OutboxEntry &entry,
                                          const ReplyCheck &check, const QList<PersonalDataKind> &accepted);

/// The guard may have become stricter since the reply was queued. Rejected, as requireGuarded() says it.
[[nodiscard]] Result<void> requireStillGuarded(Connection &connection, const OutboxEntry &entry);

/// The kinds for which a reply was refused; none: it was refused for something else.
[[nodiscard]] QList<PersonalDataKind> kindsRefused(const Error &error);

/// Of a history entry about an override: the kinds; none: it is about something else.
[[nodiscard]] QList<PersonalDataKind> kindsOverridden(const CaseHistoryEntry &entry);

} // namespace wederhoor
