#pragma once

#include "ui/settings/SettingsPage.h"

class QPushButton;

namespace wederhoor {

class FactList;
class TeamForm;
class TeamPresenter;

/// The team database of this desk: what counts and who said so, and the assistant that connects, tests and disconnects.
class TeamPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit TeamPage(TeamPresenter &presenter, QWidget *parent = nullptr);

    void setSeen(bool seen) override;

protected:
    void retranslate() override;

private:
    void makeCards();
    void fill();
    void tellFacts();
    void follow();
    void sayVerdict();

    TeamPresenter &m_presenter;
    FactList *m_facts;
    QPushButton *m_disconnect;
    QPushButton *m_followOrganisation;
    TeamForm *m_form;
    QPushButton *m_test;
    QPushButton *m_connect;
    QPushButton *m_cancel;
    NoticeBar *m_verdict;
    QPushButton *m_allTheSame;
    bool m_isEdited = false; ///< by a person, since it was filled
    QLabel *m_words; ///< what the server said, for those who diagnose
};

} // namespace wederhoor
