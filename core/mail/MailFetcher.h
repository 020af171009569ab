#pragma once

#include "core/mail/ImapSession.h"
#include "core/mail/MailReader.h"

namespace wederhoor {

/// One page of a folder: what is new since the cursor, and what changed of the rest. Blocks the session's thread.
[[nodiscard]] Result<MailPage> fetchMails(ImapSession &session, const MailFetch &fetch, const MailReading &reading);

} // namespace wederhoor
