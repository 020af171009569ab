#pragma once

#include "ui/style/Palette.h"
#include "ui/style/Part.h"

#include <QFlags>
#include <QMargins>

namespace wederhoor {

/// A colour of whichever palette holds.
using Shade = QColor Palette::*;

enum class PartState : quint8 { Hovered = 1, Pressed = 2, Focused = 4, Checked = 8, Disabled = 16 };
Q_DECLARE_FLAGS(PartStates, PartState)
Q_DECLARE_OPERATORS_FOR_FLAGS(PartStates)

/// The looks of a part: the one table of the window's colours, paddings, corners and weights. No ground: what lies
/// under it shows; no line: its room is kept where there is a width. Pixels at 100 %.
struct PartLook
{
    Shade ground = nullptr;
    Shade line = nullptr;
    Shade ink = nullptr; ///< nothing: that of text
    Qt::Edges edges = Qt::TopEdge | Qt::RightEdge | Qt::BottomEdge | Qt::LeftEdge; ///< that have the line
    int lineWidth = 0;
    int radius = 0;
    int across = 0; ///< padding at the left and the right
    int along = 0; ///< padding above and below
    int leastHeight = 0; ///< of what is inside
    int fontPixels = 0; ///< 0: as around it
    int fontWeight = 0; ///< 0: as around it
    bool isUnderlined = false;
    int letterSpacing = 0;

    /// From its outer edge to what is inside; a line drawn thicker for focus goes into the padding.
    [[nodiscard]] QMargins margins() const;
    [[nodiscard]] bool isBox() const { return ground != nullptr || line != nullptr; }
    [[nodiscard]] bool hasFont() const { return fontPixels > 0 || fontWeight > 0 || letterSpacing > 0; }
};

[[nodiscard]] PartLook lookOf(Part part, PartStates states = {});

/// A row of a list that Qt's own delegate paints.
struct RowLook
{
    Shade hovered = nullptr;
    int radius = 0;
    int across = 0;
    int along = 0;
    bool isStrongWhenChosen = false;
    bool hasRing = true; ///< round the row that has the focus; else the list itself shows it
};
[[nodiscard]] RowLook rowLookOf(Part list);

} // namespace wederhoor
