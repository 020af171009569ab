#pragma once

#include "ui/settings/SettingsPage.h"

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace wederhoor {

class SettingsPresenter;

/// Who works here. What is typed is kept as soon as the field is left.
class AgentPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit AgentPage(SettingsPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void firstRunWanted();

protected:
    void retranslate() override;

private:
    void fill();
    void save();

    SettingsPresenter &m_presenter;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_id;
    QLabel *m_nameHint;
    QLabel *m_idHint;
    QPushButton *m_firstRun;
};

} // namespace wederhoor
