#pragma once

#include "core/domain/Approval.h"
#include "core/domain/Case.h"
#include "core/domain/Channel.h"
#include "core/ports/FeedSink.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wederhoor {

// Rows of the team database as this program's values, and back. Fields that are not known here are left alone.

/// What the team says of a case, laid over `value`: the rest of it is this inbox's own.
void takeCaseRow(Case &value, const QJsonObject &row);
/// The case that took this one in; null: none.
[[nodiscard]] CaseId mergedInto(const QJsonObject &row);
/// For open_cases.
[[nodiscard]] QJsonObject newCaseRow(const Case &value);

/// Nothing: a kind of entry that this program does not show.
[[nodiscard]] std::optional<CaseHistoryEntry> historyOf(const QJsonObject &row);
/// The team's own name for an entry.
[[nodiscard]] QUuid historyName(const QJsonObject &row);

/// Nothing: it stands there without its words, which come later or were erased.
[[nodiscard]] std::optional<FeedMessage> feedMessageOf(const QJsonObject &row);
/// What a message says, as it lies beside its row of the feed.
[[nodiscard]] QJsonObject feedPayload(const Message &message);
[[nodiscard]] QJsonObject feedRow(const FeedMessage &message);

/// A reply that waited for a colleague's word. Without parts: what it says is not for this member, or erased.
[[nodiscard]] WaitingReply waitingReplyOf(const QJsonObject &row);

/// A channel's "options" in the team database: what a desk needs to read and answer it, but for its secrets.
[[nodiscard]] QJsonObject teamChannelOptions(const Channel &channel);
[[nodiscard]] Channel channelOf(const QJsonObject &row);
/// Nothing: its secret is not exposed. Names are not in the row.
[[nodiscard]] std::optional<ChannelExposure> channelExposureOf(const QJsonObject &row);

} // namespace wederhoor
