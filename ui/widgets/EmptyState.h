#pragma once

#include "ui/style/Icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace wederhoor {

class Theme;

/// Where nothing is to be shown: what that means, and what to do.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, const QString &objectName, QWidget *parent = nullptr);

    void setState(Icon icon, const QString &title, const QString &text);
    /// Offered below the text; an empty text hides it.
    void setButton(const QString &text);
    /// It takes what height there is. Were it asked, every change of the window's size would measure texts that are
    /// mostly not shown.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void pressed();

private:
    void paintIcon();

    const Theme &m_theme;
    Icon m_iconKind = Icon::Inbox;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace wederhoor
