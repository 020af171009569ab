#pragma once

#include "ui/settings/SettingsPage.h"

class QComboBox;
class QFormLayout;

namespace wederhoor {

class SettingsPresenter;

/// Language and look; both change at once.
class LookPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit LookPage(SettingsPresenter &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void fill();
    void save();

    SettingsPresenter &m_presenter;
    QFormLayout *m_form;
    QComboBox *m_language;
    QComboBox *m_theme;
    QLabel *m_hint;
};

} // namespace wederhoor
