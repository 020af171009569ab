#pragma once

#include "ui/style/Icons.h"

#include <QAbstractButton>

namespace wederhoor {

class Theme;

/// One of a few ways to go on: a picture, what it is, and what that means. One of its siblings is chosen; the arrows
/// move between them.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(Icon icon, const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &explanation);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    const Theme &m_theme;
    QString m_explanation;
};

} // namespace wederhoor
