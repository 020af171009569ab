#pragma once

#include <QTextCharFormat>

namespace wederhoor {

struct Palette;

/// What is marked in a text that is being written. Each has a line of its own form, so that colour alone tells nothing.
enum class TextMark {
    Unresolved, ///< a variable or gap that would leave as it stands: a wave
    PersonalBlocked, ///< may never stand in public: dashes on a ground
    PersonalAsked, ///< only on purpose: dashes and dots
    PersonalTold, ///< may stand there: dots
    Removed, ///< a colleague took it out: struck through
    Added, ///< a colleague put it in: a line under it
};

[[nodiscard]] QTextCharFormat textMarkFormat(TextMark mark, const Palette &palette);

} // namespace wederhoor
