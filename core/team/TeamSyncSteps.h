#pragma once

#include "core/store/TeamTable.h"
#include "core/team/TeamCalls.h"

#include <QHash>
#include <QJsonObject>

namespace wederhoor {

class Transaction;

// Steps of the sync inside the inbox, on the store's threads.

/// What a change that tells of a sent reply sent, as colleagues will read it; one that is here no more is told without.
[[nodiscard]] Result<void> readReplyWords(Connection &connection, const TeamChange &change,
                                          QHash<QUuid, QJsonObject> &words);
/// What a change that puts a reply under four eyes puts there; one whose pictures cannot be read is left out.
[[nodiscard]] Result<void> readSubmission(Connection &connection, const TeamChange &change,
                                          QHash<QUuid, TeamSubmission> &submissions);
/// Replies that waited for the team may go.
[[nodiscard]] Result<void> releaseHeldReplies(Transaction &transaction);

} // namespace wederhoor
