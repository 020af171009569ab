#pragma once

#include "ui/style/Theme.h"

#include <QCache>
#include <QTextLayout>

namespace wederhoor {

/// Lines of text, shaped once and drawn often: in a list, shaping costs far more than drawing. GUI thread.
class TextCache
{
public:
    /// A stretch of the text that stands out.
    struct Mark
    {
        int start = 0;
        int length = 0;

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    explicit TextCache(const Theme &theme);

    /// One line, elided where it does not fit. The reference holds until the next call.
    [[nodiscard]] const QTextLayout &line(Theme::Font font, const QString &text, qreal width);
    /// At most `most` lines of this height, broken at words, the last one elided.
    [[nodiscard]] const QTextLayout &lines(Theme::Font font, const QString &text, qreal width, int most, qreal height,
                                           const QList<Mark> &marks = {});
    /// Its colours are those of before.
    void clear() { m_layouts.clear(); }

private:
    [[nodiscard]] QTextLayout *shaped(Theme::Font font, const QString &text, qreal width, int most, qreal height,
                                      const QList<Mark> &marks) const;

    const Theme &m_theme;
    QCache<QString, QTextLayout> m_layouts;
};

/// Draws a line in the middle of the rectangle's height, at its left, its right or in its middle; answers its width.
qreal drawLine(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QTextLayout &line);

} // namespace wederhoor
