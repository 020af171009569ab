#pragma once

namespace wederhoor {

/// Whether a window can open: asked before Qt is, which ends the process when no display answers.
[[nodiscard]] bool displayAnswers();

} // namespace wederhoor
