#pragma once

#include "ui/settings/SettingsPage.h"

#include <QUuid>

#include <functional>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace wederhoor {

class OrganisationPresenter;

/// The organisation with its hubs, each with its teams.
class HubsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit HubsPage(OrganisationPresenter &presenter, QWidget *parent = nullptr);

    void setSeen(bool seen) override;

protected:
    void retranslate() override;

private:
    void makeLayout();
    void fill();
    void addHubsBelow(const QUuid &parent, QTreeWidgetItem *item);
    void addGroupsOf(const QUuid &hub, QTreeWidgetItem *item);
    void showActs();
    [[nodiscard]] QUuid chosen() const;
    void addHub();
    void addGroup();
    void change();
    void remove();
    void askRemove(const QString &question, const QString &means, std::function<void()> act);

    OrganisationPresenter &m_presenter;
    QPushButton *m_addHub;
    QPushButton *m_addGroup;
    NoticeBar *m_away;
    QTreeWidget *m_tree;
    QPushButton *m_change;
    QPushButton *m_remove;
};

} // namespace wederhoor
