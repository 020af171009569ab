#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Reply.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QFuture>

namespace wederhoor {

class Store;

// A person's word about a reply that the rules leave where it is, on the record. Error::Conflict: the reply is not in
// that state (any more), or its case is another agent's; Invalid: without a reason.

/// It goes though the team database is away and cannot be asked; it is told when it is back. Forbidden for whoever is
/// no agent or supervisor of the team; Invalid without a team.
[[nodiscard]] QFuture<Result<OutboxEntry>> sendAlone(Store &store, const Clock &clock, const Agent &me,
                                                     const OutboxId &id, const QString &why);
/// How it ended that is unknown: it was sent, or it was not and can be taken back or sent again. Invalid on a channel
/// that a team shares: there a supervisor says it to the team.
[[nodiscard]] QFuture<Result<OutboxEntry>> settleByHand(Store &store, const Clock &clock, const Agent &me,
                                                        const OutboxId &id, bool wasSent, const QString &why);

} // namespace wederhoor
