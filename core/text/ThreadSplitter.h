#pragma once

#include "core/domain/Result.h"
#include "core/text/LengthRule.h"
#include "core/text/TextSpan.h"

#include <QList>
#include <QString>

#include <functional>

namespace wederhoor {

/// How a thread is signed: by its last part, or by each.
enum class ThreadSignature { Last, Each };

struct ThreadStyle
{
    QString signature; ///< empty: none
    ThreadSignature place = ThreadSignature::Last;
};

/// One of the replies that a long one becomes.
struct ThreadPart
{
    TextSpan source; ///< of what was written; all together are the whole of it
    QString text; ///< as it leaves: trimmed, with its number ("1/3") and its signature
    LengthCheck length;
};

/// The platform's own count of a text as it would leave.
using LengthOf = std::function<LengthCheck(const QString &)>;

/// A text that is too long in parts that fit: cut at the end of a paragraph or sentence, else between words, and never
/// inside a link, mention, {{variable}} or character unless one of these alone is too long. What fits stays one part,
/// without a number. Invalid: no character fits beside number and signature, or the platform refuses what is in it.
[[nodiscard]] Result<QList<ThreadPart>> splitThread(const QString &text, const LengthOf &lengthOf,
                                                    const ThreadStyle &style);

} // namespace wederhoor
