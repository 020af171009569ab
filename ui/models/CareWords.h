#pragma once

#include "core/domain/Callback.h"
#include "core/domain/Identity.h"

namespace wederhoor {

// Who a customer really is, and calls that they are promised, as people read of it in the window.

/// A built-in way in words; a team's own as it stands.
[[nodiscard]] QString identityWayWord(const QString &name);
[[nodiscard]] QString accountTalkWord(AccountTalk talk);
/// "Identity checked until 17:00"; empty: it is not, and was not.
[[nodiscard]] QString identityShort(const IdentityStanding &standing, Instant now);
/// "Call-back by erik, until 17:00. Called on the number in the file."
[[nodiscard]] QString identitySentence(const IdentityCheck &check, Instant now);

[[nodiscard]] QString callbackStateWord(CallbackRequest::State state);
/// "today 14:00-16:00"
[[nodiscard]] QString callbackWhen(const CallbackRequest &request, Instant now);

/// One fine line of the conversation about an entry of these kinds. `who`: whose it is.
[[nodiscard]] QString identityLine(const CaseHistoryEntry &entry, const QString &who);
[[nodiscard]] QString callbackLine(const CaseHistoryEntry &entry, const QString &who);

} // namespace wederhoor
