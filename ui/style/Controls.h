#pragma once

#include "ui/style/Palette.h"

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace wederhoor::controls {

// The controls that look the same wherever they stand: where their parts are, how large they are, how they are drawn.

inline constexpr int scrollBarWidth = 10;
inline constexpr int scrollHandleLeast = 32;
inline constexpr int comboArrowWidth = 22;
inline constexpr int indicatorPixels = 15;
inline constexpr int checkBoxGap = 8;

[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part);
void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const Palette &palette);

[[nodiscard]] QRect comboRect(const QStyleOptionComboBox &combo, const QMargins &margins, QStyle::SubControl part);
void drawComboArrow(const QRect &rect, QPainter &painter, const Palette &palette, bool enabled);

[[nodiscard]] QRect spinRect(const QStyleOptionSpinBox &spin, const QMargins &margins, QStyle::SubControl part);
void drawSpinArrows(const QStyleOptionSpinBox &spin, const QStyle &style, QPainter &painter, const Palette &palette,
                    const QWidget *widget);

[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &words);
void drawMenuItem(const QStyleOptionMenuItem &item, const QStyle &style, QPainter &painter, const Palette &palette);

void drawCheckBox(const QStyleOption &box, QPainter &painter, const Palette &palette);
void drawProgress(const QStyleOptionProgressBar &bar, QPainter &painter, const Palette &palette);

/// The words' padding within a section.
inline constexpr int headerAcross = 8;
[[nodiscard]] QSize headerSize(const QStyleOptionHeader &section);

} // namespace wederhoor::controls
