#pragma once

#include "core/domain/Knowledge.h"

namespace wederhoor {

// Agreed lines and facts, as people read them in the window.

[[nodiscard]] QString knowledgeKindWord(Knowledge::Kind kind);
/// "the press office", "the telephone", or with whom else.
[[nodiscard]] QString agreedWithWord(const QString &agreedWith);
/// "2 Dec", in another year than `today` with that.
[[nodiscard]] QString dayText(QDate day, QDate today);
/// "until 12 Dec", "ends 2 Dec", "ended 12 Nov", "from 3 Dec"; empty: it holds until further notice.
[[nodiscard]] QString holdingText(const Knowledge &value, QDate today);
/// "agreed with the press office · Fatima · until 12 Dec"
[[nodiscard]] QString knowledgeAbout(const Knowledge &value, const QString &ownerName, QDate today);

} // namespace wederhoor
