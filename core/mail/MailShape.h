#pragma once

#include "core/domain/Result.h"
#include "core/mail/MailLimits.h"

#include <QByteArray>

namespace wederhoor {

/// Looks over a mail before the parser is let near it, in one pass and without memory of its own: a parser builds a
/// tree as deep and as wide as the sender likes. Error::Invalid says which limit is broken.
[[nodiscard]] Result<void> checkMailShape(const QByteArray &bytes, const MailLimits &limits);

} // namespace wederhoor
