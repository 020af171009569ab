#pragma once

#include "core/domain/Mail.h"

namespace wederhoor {

/// A mail to be sent. The same draft always becomes the same bytes.
struct MailDraft
{
    QString key; ///< what makes it this one: the Message-ID is made from it
    MailAddress from;
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QList<MailAddress> replyTo;
    QStringList hiddenRecipients; ///< addresses it is also handed over for, named nowhere in it
    QString subject;
    Instant date{};
    QString text;
    QStringList inReplyTo; ///< Message-IDs without angle brackets, as in the next
    QStringList references;
    QList<MailAttachment> attachments;
    bool automatic = false; ///< the program writes on its own account: no answering machine is to answer (RFC 3834)
};

/// How a submission ended. What certainly did not leave is an Error instead.
struct MailHandover
{
    enum class Outcome {
        Accepted,
        Refused, ///< for nobody: `words` is the server's, `recipient` whom it is about
        Unknown, ///< the connection was lost when the server may have had all of it
    };
    Outcome outcome = Outcome::Unknown;
    QString messageId;
    QString recipient; ///< of a refusal; empty: the sender, or the mail itself
    QString words;
    int code = 0; ///< SMTP's; 4xx: later perhaps, 5xx: never

    [[nodiscard]] bool mayWorkLater() const { return outcome == Outcome::Refused && code >= 400 && code < 500; }
};

} // namespace wederhoor
