#pragma once

class QWidget;

namespace wederhoor {

/// Tab goes through this widget in the order of its layouts, what was added to them later included.
void tabByLayout(QWidget &widget);

} // namespace wederhoor
