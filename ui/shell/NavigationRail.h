#pragma once

#include "ui/style/Icons.h"

#include <QFrame>

class QMenu;
class QToolButton;

namespace wederhoor {

class Avatar;
class Theme;

/// The dark strip at the left: only what exists.
class NavigationRail : public QFrame
{
    Q_OBJECT

public:
    NavigationRail(const Theme &theme, QMenu *menu, QWidget *parent = nullptr);

    void setPractice(bool practice);
    void setAgent(const QString &name);
    /// How many cases nobody has taken yet; 0 hides the figure.
    void setUnclaimed(int count);

Q_SIGNALS:
    void inboxWanted();
    void practiceWanted();
    void settingsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        QToolButton *button;
        Icon icon;
    };
    QToolButton *makeButton(Icon icon, const QString &objectName, bool checkable);
    void retranslate();
    void paintIcons();

    const Theme &m_theme;
    QList<Entry> m_entries;
    QToolButton *m_inbox;
    QToolButton *m_practice;
    QToolButton *m_settings;
    QToolButton *m_menu;
    int m_unclaimed = 0;
    Avatar *m_avatar;
};

} // namespace wederhoor
