#pragma once

#include "ui/style/StateColors.h"

#include <QWidget>

namespace wederhoor {

class Theme;

/// A rounded label with a tone: a clock, a state.
class Pill : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(const Theme &theme, QWidget *parent = nullptr);

    void setPill(const QString &text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
    Tone m_tone = Tone::Plain;
};

} // namespace wederhoor
