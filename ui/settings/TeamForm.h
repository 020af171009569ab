#pragma once

#include "ui/presenters/TeamPresenter.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace wederhoor {

class FileField;

/// Where the team database is, how safe the way to it is, and how one signs in. Shows the fields of the chosen way
/// only.
class TeamForm : public QWidget
{
    Q_OBJECT

public:
    explicit TeamForm(QWidget *parent = nullptr);

    void setForm(const TeamPresenter::Form &form);
    [[nodiscard]] TeamPresenter::Form form() const;
    /// The administrator's: only a password, and a login that was left open, can be typed.
    void setLocked(bool locked, bool hasLogin);

Q_SIGNALS:
    /// By a person.
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void retranslate();
    void retranslateChoices();
    void showFields();
    void spreadAddress();
    void setShown(QWidget *field, bool shown);

    QFormLayout *m_form;
    QLineEdit *m_server;
    QLabel *m_serverHint;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_login;
    QComboBox *m_encryption;
    QLabel *m_plainHint;
    FileField *m_caFile;
    QComboBox *m_signIn;
    QLabel *m_signInHint;
    QLineEdit *m_password;
    FileField *m_certificate;
    FileField *m_key;
    FileField *m_passwordFile;
    QLineEdit *m_kerberosService;
};

} // namespace wederhoor
