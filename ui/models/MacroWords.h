#pragma once

#include "core/domain/Template.h"

namespace wederhoor {

/// What an act of a macro does, in words: "tag card", "topic Login", "resolve".
[[nodiscard]] QString macroActWord(const TemplateAct &act);
/// The kind alone, to choose from.
[[nodiscard]] QString macroActKindWord(TemplateAct::Kind kind);
/// All that a macro does, in one line; what waits for the text is said so. Empty: it is no macro.
[[nodiscard]] QString macroWords(const Template &macro);

} // namespace wederhoor
