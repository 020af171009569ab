#pragma once

#include "core/desk/CaseDesk.h"

namespace wederhoor {

class CaseAct;
class Connection;

// Topics that are answered only after a spokesperson's release.

/// Fills in whether the reply's topic is one, and whether it waits for another's word.
[[nodiscard]] Result<void> findRelease(Connection &connection, const Case &value, ReplyCheck &check);

/// Rejected, "release: TOPIC", when nobody said that it is released: without a team the writer does, in a team it waits
/// for a spokesperson.
[[nodiscard]] Result<void> requireReleased(const ReplyCheck &check, const ReplyRequest &request, const Case &value);

/// That the writer said so, in the case's history.
[[nodiscard]] Result<void> recordReleased(CaseAct &act, const OutboxEntry &entry, const ReplyCheck &check);

/// Of a refusal: that it is not released.
[[nodiscard]] bool isReleaseWanted(const Error &error);
/// A history entry about such a word.
[[nodiscard]] bool isRelease(const CaseHistoryEntry &entry);

} // namespace wederhoor
