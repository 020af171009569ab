#pragma once

#include "core/desk/CaseDesk.h"
#include "core/domain/Channel.h"
#include "core/domain/Guest.h"

namespace wederhoor {

class Connection;

/// Everything a reply needs, read in one transaction: the same for the preview and for what is queued.
struct ReplyPlan
{
    Case value;
    Channel channel;
    ReplyCheck check;
    QString body; ///< with variables filled, without the signature
    QString language;
    std::optional<Guest> guest; ///< who signs, in the writer's place
    std::optional<Message> inReplyTo; ///< nothing: the customer wrote nothing that such a reply can answer
    std::optional<Message> inReplyToPrivately; ///< what a private part answers
    [[nodiscard]] const std::optional<Message> &answered(ReplyKind kind) const
    {
        return kind == ReplyKind::Private ? inReplyToPrivately : inReplyTo;
    }
    MessageRef seen;
};

/// Error::NotFound: no such case, or its channel was removed; Invalid: `seen` names no message.
[[nodiscard]] Result<ReplyPlan> planReply(Connection &connection, const ReplyRequest &request, const Agent &me,
                                          Instant now);

/// What {{variables}} of a reply stand for in a case; one without a value is empty.
[[nodiscard]] QHash<QString, QString> replyVariables(const Case &value, const Agent &me);

/// The customer's newest message that a reply of this kind can answer; a private reply may begin at a public post.
[[nodiscard]] std::optional<Message> messageToAnswer(const QList<Message> &newestFirst, ReplyKind kind);

/// Forbidden when the channel cannot do it; Invalid when there is nothing to answer or an attachment is missing.
[[nodiscard]] Result<void> requireCapable(const ReplyPlan &plan, const ReplyRequest &request,
                                          Capabilities capabilities);

/// Rejected with the check's reason.
[[nodiscard]] Result<void> requireSendable(const ReplyCheck &check);

} // namespace wederhoor
