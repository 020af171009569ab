#pragma once

#include "core/domain/Reply.h"

#include <QByteArray>

namespace wederhoor {

/// The pictures of a reply or a draft as one column; null when there are none.
[[nodiscard]] QByteArray attachmentsToColumn(const QList<ReplyAttachment> &attachments);
[[nodiscard]] QList<ReplyAttachment> replyAttachmentsFromColumn(const QByteArray &column);

} // namespace wederhoor
