#pragma once

#include "ui/presenters/SettingsPresenter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace wederhoor {

/// Who you are, how you sign, language and look.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(SettingsPresenter &presenter, QWidget *parent);

private:
    void makeFields();
    void fill();
    void save();

    SettingsPresenter &m_presenter;
    QLineEdit *m_name;
    QLineEdit *m_signature;
    QComboBox *m_language;
    QComboBox *m_theme;
    QLabel *m_hint;
};

} // namespace wederhoor
