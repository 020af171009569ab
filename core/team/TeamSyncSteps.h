#pragma once

#include "core/store/TeamTable.h"

#include <QHash>
#include <QJsonObject>

namespace wederhoor {

class Transaction;

// Steps of the sync inside the inbox, on the store's threads.

/// What a change that tells of a sent reply sent, as colleagues will read it; one that is here no more is told without.
[[nodiscard]] Result<void> readReplyWords(Connection &connection, const TeamChange &change,
                                          QHash<QUuid, QJsonObject> &words);
/// Replies that waited for the team may go.
[[nodiscard]] Result<void> releaseHeldReplies(Transaction &transaction);

} // namespace wederhoor
