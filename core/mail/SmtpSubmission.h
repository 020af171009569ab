#pragma once

#include "core/domain/MailDraft.h"
#include "core/domain/Result.h"
#include "core/mail/MailServer.h"

namespace wederhoor {

/// A mail as bytes, and for whom.
struct SmtpEnvelope
{
    QString sender; ///< bounces go there
    QStringList recipients;
    QByteArray bytes; ///< as writeMail() makes them
};

/// Hands a mail over to a server, for all recipients or for none; blocks until it is known how that ended. An Error
/// says that it certainly did not leave: the server never had its last byte. `cancel`: a descriptor that ends it when
/// it becomes readable; -1: none.
[[nodiscard]] Result<MailHandover> submitMail(const MailServer &server, const SmtpEnvelope &envelope,
                                              const MailTimes &times, int cancel = -1);

} // namespace wederhoor
