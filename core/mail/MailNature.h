#pragma once

#include "core/domain/Mail.h"
#include "core/mail/MailHeaders.h"
#include "core/mail/MailParts.h"

namespace wederhoor {

/// Who speaks in this mail: a person or a program (RFC 3834, RFC 3464, and what Exchange and others write instead).
/// `mail` holds its text, answer and attachments already.
[[nodiscard]] MailNature natureOf(const Mail &mail, const MailHeaders &headers, const MailContents &contents);

/// What a report says of the mail it is about; nothing: it is no report, in no known shape.
[[nodiscard]] std::optional<MailDelivery> deliveryOf(const Mail &mail, const MailHeaders &headers,
                                                     const MailContents &contents);

} // namespace wederhoor
