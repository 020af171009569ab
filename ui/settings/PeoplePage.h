#pragma once

#include "ui/settings/SettingsPage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace wederhoor {

class PeoplePresenter;

/// The team's page for the outside: who is on it, who is on duty, the page itself and the text for a profile.
class PeoplePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit PeoplePage(PeoplePresenter &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void makePeople();
    void makePage();
    void fill();
    void showText();
    void saveHtml();
    [[nodiscard]] QString language() const;

    PeoplePresenter &m_presenter;
    bool m_filling = false;
    QCheckBox *m_agrees = nullptr;
    QLabel *m_agreesHint = nullptr;
    QTreeWidget *m_people = nullptr;
    QLabel *m_nobody = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_organisation = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_platform = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace wederhoor
