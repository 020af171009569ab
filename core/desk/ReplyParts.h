#pragma once

#include "core/desk/CaseDesk.h"

namespace wederhoor {

class Connection;
struct ReplyPlan;

/// The setting that says where a thread is signed: "each" its parts, else its last.
inline constexpr auto threadSignatureSetting = "reply.thread_signature";

/// Cuts the plan's text where it is too long, or takes the parts that the writer gave; fills plan.check.parts.
[[nodiscard]] Result<void> planParts(Connection &connection, ReplyPlan &plan, const ReplyRequest &request,
                                     const Agent &me);

/// The entry in as many as it has parts: `ids` and `keys` are new ones, at least mostParts of each and in order.
/// Attachments go with the first; the case moves on with the last.
[[nodiscard]] QList<OutboxEntry> inParts(const OutboxEntry &whole, const ReplyPlan &plan, const QList<OutboxId> &ids,
                                         const QStringList &keys);

/// The words of what was taken back, by kind, as they were written.
[[nodiscard]] QString joinedBodies(const QList<OutboxEntry> &parts, ReplyKind kind);

} // namespace wederhoor
