#pragma once

#include "ui/presenters/ChannelDoor.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wederhoor {

class KeyringNotice;
class KeyringPresenter;
class NoticeBar;

/// Signs a connected channel in again with another app password; history and place stay.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(Channel channel, const ChannelDoor &door, KeyringPresenter &keyring, QWidget *parent);

Q_SIGNALS:
    void signedIn(const wederhoor::Channel &channel);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void retranslate();
    void showWhetherItCan();
    void signIn();

    Channel m_channel;
    ChannelDoor m_door;
    KeyringPresenter &m_keyring;
    QFormLayout *m_form;
    QLabel *m_account;
    QLineEdit *m_secret;
    QLabel *m_help;
    KeyringNotice *m_keyringNotice;
    NoticeBar *m_notice;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_busy = false;
};

} // namespace wederhoor
