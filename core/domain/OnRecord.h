#pragma once

#include <QString>

namespace wederhoor {

// What is put on the record of a case beside its states: entries of the kind Status whose text begins with one of
// these, the reason behind it. Kept so, an older program shows them as they stand.
inline constexpr const char *recordTakenOver = "taken over: "; ///< whose it was, and why
inline constexpr const char *recordSentAlone = "sent alone: "; ///< a reply, without the team being asked
inline constexpr const char *recordSettledSent = "settled as sent: "; ///< how a reply ended, said by hand
inline constexpr const char *recordSettledNotSent = "settled as not sent: ";

} // namespace wederhoor
