#pragma once

#include <QString>

namespace wederhoor {

/// "nl", "en" or another ISO 639-1 code; empty when the text is too short or too mixed to tell. Mentions, tags and
/// links are left out of the judgement.
[[nodiscard]] QString detectLanguage(const QString &text);

} // namespace wederhoor
