#pragma once

#include "core/domain/Reply.h"
#include "core/text/PictureRule.h"

#include <QString>

#include <optional>

namespace wederhoor {

struct Agent;
struct CaseRow;
struct ReplyCheck;

/// What stands in the way of sending, in words, with the way out of it.
struct ReplyBlock
{
    enum class Remedy {
        None,
        Jump, ///< select `start` to `end` of what was typed
        Preferences, ///< the name or the signature is missing
        Picture, ///< go to the description of picture `picture`
        RemovePicture ///< take picture `picture` out
    };
    QString text;
    Remedy remedy = Remedy::None;
    int start = -1;
    int end = -1;
    int picture = -1;

    friend bool operator==(const ReplyBlock &, const ReplyBlock &) = default;
};

/// The first thing that blocks this draft; nothing when it may go. The draft is a reply's, not a note's.
[[nodiscard]] std::optional<ReplyBlock> blockOf(const ReplyCheck &check, const Draft &draft, const CaseRow &row,
                                                const Agent &me, const PictureRule &pictures);

} // namespace wederhoor
