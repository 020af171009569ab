#pragma once

class QPushButton;

namespace wederhoor {

/// The one button of a dialog that one came for. Polished anew: a button box has polished it before it can be marked.
void markPrimary(QPushButton *button);

} // namespace wederhoor
