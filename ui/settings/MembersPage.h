#pragma once

#include "ui/settings/SettingsPage.h"

class QPushButton;
class QTreeWidget;

namespace wederhoor {

class OrganisationPresenter;
struct TeamMember;

/// Who works here, with which role, in which teams; and the channels whose secret somebody took along who left.
class MembersPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit MembersPage(OrganisationPresenter &presenter, QWidget *parent = nullptr);

    void setSeen(bool seen) override;

Q_SIGNALS:
    /// Where an exposed channel gets a new secret.
    void channelsWanted();

protected:
    void retranslate() override;

private:
    void makeLayout();
    void fill();
    void showActs();
    void sayExposed();
    [[nodiscard]] const TeamMember *chosen() const;
    void openEditor(const TeamMember &member);
    void askRemove();

    OrganisationPresenter &m_presenter;
    QPushButton *m_add;
    NoticeBar *m_away;
    NoticeBar *m_exposed;
    QPushButton *m_showChannels;
    QTreeWidget *m_table;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_takeBack;
};

} // namespace wederhoor
