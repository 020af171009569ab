#pragma once

#include "ui/presenters/SettingsPresenter.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wederhoor {

/// Who you are, how you sign, language and look.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(SettingsPresenter &presenter, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeFields();
    void fill();
    void save();

    SettingsPresenter &m_presenter;
    QLineEdit *m_name;
    QLineEdit *m_signature;
    QComboBox *m_language;
    QComboBox *m_theme;
    QLabel *m_hint;
    QFormLayout *m_form;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace wederhoor
