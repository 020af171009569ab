#pragma once

#include "core/domain/Mail.h"

namespace wederhoor {

/// What the server that took the mail in says of its origin (RFC 8601). `headers` are all Authentication-Results of the
/// mail, top first. Only the topmost is believed, and only when our server wrote it: what the sender or a stranger's
/// server wrote lies below. That holds as long as our server writes one into each mail it takes in, or takes out those
/// that bear its own name (RFC 8601, 5), as Exchange, Gmail and OpenDKIM do. `fromDomain`: what the verdict is to vouch
/// for. No server is trusted while `trustedServer` is empty.
[[nodiscard]] MailAuthentication authenticationOf(const QStringList &headers, const QString &trustedServer,
                                                  const QString &fromDomain);

} // namespace wederhoor
