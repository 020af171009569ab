#pragma once

#include "core/domain/Training.h"

/// What is said of a score: what was seen, and what would have been better.
namespace wederhoor::score_words {

[[nodiscard]] QString criterion(Criterion criterion);
/// `about`: what the remark is of: a point, a name, a time.
[[nodiscard]] QString verdict(Remark remark, const QString &about = {});
[[nodiscard]] QString better(Remark remark, const QString &about = {});

// Why nobody passes with this, whatever the total.
[[nodiscard]] QString tooLow(Criterion criterion);
[[nodiscard]] QString mustSay(const QString &point);
[[nodiscard]] QString mustDo(const QString &act);

} // namespace wederhoor::score_words
