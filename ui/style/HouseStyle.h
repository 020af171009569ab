#pragma once

#include "ui/style/PartLook.h"

#include <QHash>
#include <QProxyStyle>

namespace wederhoor {

/// The window's own style over Fusion: it draws every part as PartLook says, in the colours of one Palette. Owned by
/// the application, GUI thread.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit HouseStyle(const Palette &palette);

    /// Colours only: nothing is polished anew, whoever sets the application's palette has all painted again.
    void setColors(const Palette &palette) { m_palette = palette; }
    [[nodiscard]] const Palette &colors() const { return m_palette; }
    /// The same colours for Qt's own roles, and for words by partInk().
    [[nodiscard]] static QPalette qtPalette(const Palette &palette);

    /// The colour of a button's words as it is now, for what is painted beside them.
    [[nodiscard]] QColor inkOf(const QStyleOption &option, const QWidget *button) const;

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                       const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *answer) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;

private:
    [[nodiscard]] Part partAt(const QWidget *widget) const;
    [[nodiscard]] PartLook lookAt(const QStyleOption &option, const QWidget *widget) const;
    void forget(QObject *widget) { m_parts.remove(widget); }
    void dress(QWidget &widget, const PartLook &look) const;

    void drawButtonWords(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawToolButtonWords(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawRow(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    [[nodiscard]] QColor headerGround(const QWidget *header) const;
    void drawRowGround(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;

    Palette m_palette;
    QHash<const QObject *, Part> m_parts; ///< of those that are one
};

} // namespace wederhoor
