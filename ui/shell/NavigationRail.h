#pragma once

#include "ui/style/Icons.h"

#include <QFrame>

class QLabel;
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

    enum class Place { Inbox, Practice, Training, Settings };
    void showChosen(Place place);
    /// Not for every role.
    void setTrainingOffered(bool offered);
    void setAgent(const QString &name);
    /// What waits in the inbox: cases nobody has taken, and those of the agent. Without any there is no figure.
    void setWork(int unclaimed, int mine);

Q_SIGNALS:
    void inboxWanted();
    void practiceWanted();
    void trainingWanted();
    void settingsWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        QToolButton *button;
        Icon icon;
    };
    QToolButton *makeButton(Icon icon, const QString &objectName, bool checkable);
    void retranslate();
    void paintIcons();
    void placeBadge();

    const Theme &m_theme;
    QList<Entry> m_entries;
    QToolButton *m_inbox;
    QToolButton *m_practice;
    QToolButton *m_training;
    QToolButton *m_settings;
    QToolButton *m_menu;
    QLabel *m_badge;
    int m_unclaimed = 0;
    int m_mine = 0;
    Avatar *m_avatar;
};

} // namespace wederhoor
