#pragma once

#include "core/domain/Message.h"
#include "core/store/Statement.h"

namespace wederhoor {

/// The columns of a whole message, for a SELECT FROM message m JOIN instance i; read by readMessage().
#define WEDERHOOR_MESSAGE_COLUMNS                                                                                      \
    "m.id, i.name, m.remote_id, m.kind, m.seen_by, m.outbound, m.time_claimed, m.created_at, m.edited_at,"             \
    " m.deleted_at, m.thread_root, m.thread_root_author, m.in_reply_to, m.author_id, m.author_handle, m.author_name,"  \
    " m.text, m.language, m.permalink, m.attachments, m.platform_data, m.topic, m.sentiment"
#define WEDERHOOR_MESSAGE_JOIN " JOIN instance i ON i.id = m.instance "

/// How many columns WEDERHOOR_MESSAGE_COLUMNS names.
inline constexpr int messageColumnCount = 23;

[[nodiscard]] Message readMessage(const Statement &statement);

/// Attachments as one column; null when there are none.
[[nodiscard]] QByteArray attachmentsToColumn(const QList<Attachment> &attachments);

} // namespace wederhoor
