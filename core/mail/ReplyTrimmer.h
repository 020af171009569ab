#pragma once

#include "core/domain/Mail.h"

namespace wederhoor {

/// Finds what the writer of an answer wrote themselves in the plain text of a mail: without what is quoted (top, bottom
/// and inline posting), without signature, disclaimers and the banners mail servers add. Knows the words that mail
/// programs use in Dutch, English, German and French. What it cannot tell apart it leaves: a word too many is better
/// than one too few.
[[nodiscard]] MailAnswer trimReply(const QString &text);

/// The line below which the question stands; what is under it in an answer is never the answer's.
[[nodiscard]] QString answerAboveLine(const QString &words);

} // namespace wederhoor
