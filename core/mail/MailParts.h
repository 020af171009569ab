#pragma once

#include "core/domain/Mail.h"
#include "core/domain/Result.h"
#include "core/mail/GMimeHandle.h"
#include "core/mail/MailLimits.h"

#include <QByteArray>

namespace wederhoor {

/// What the parts of a mail hold.
struct MailContents
{
    QString text;
    bool textFromHtml = false;
    QList<MailAttachment> attachments;
    MailWrapper wrapper = MailWrapper::None;
    QByteArray deliveryStatus; ///< of a delivery report (RFC 3464); empty: it is none
    QByteArray reportedHeaders; ///< of the mail a report is about
    bool isReport = false;
};

/// Walks the parts: the text a mail program would show, everything else as attachments. Nothing is loaded or opened.
/// Error::Invalid: more or deeper than the limits.
[[nodiscard]] Result<MailContents> readMailParts(GMimeObject *root, const MailLimits &limits);

} // namespace wederhoor
