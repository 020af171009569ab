#pragma once

#include "core/domain/Mail.h"
#include "core/domain/Result.h"
#include "core/mail/MailLimits.h"

namespace wederhoor {

struct MailReading
{
    QString trustedServer = {}; ///< whose Authentication-Results are believed; empty: nobody's
    MailLimits limits = {};
};

/// Reads a mail from outside into values that are safe to show. Pure; any thread, though long for the one that paints.
/// Error::Invalid: it breaks a limit; Error::BadResponse: it is no mail.
[[nodiscard]] Result<Mail> readMail(const QByteArray &bytes, const MailReading &reading = {});

} // namespace wederhoor
