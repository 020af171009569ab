#pragma once

#include "ui/presenters/InboxDoor.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wederhoor {

class NoticeBar;

/// Connects a channel: platform, account, app password; or a feed's address and its keywords. Stays open and says why
/// when the platform refuses.
class ChannelDialog : public QDialog
{
    Q_OBJECT

public:
    using Add = std::function<QFuture<Result<Channel>>(const ChannelForm &)>;

    ChannelDialog(const QList<PlatformOffer> &platforms, Add add, KeyringState keyring, QWidget *parent);

Q_SIGNALS:
    void added(const wederhoor::Channel &channel);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeFields();
    void showPlatform();
    void connectChannel();
    [[nodiscard]] const PlatformOffer &offer() const;
    [[nodiscard]] ChannelForm form() const;
    [[nodiscard]] QString missing() const;
    void setBusy(bool busy);

    QList<PlatformOffer> m_platforms;
    Add m_add;
    KeyringState m_keyring;
    QFormLayout *m_form;
    QComboBox *m_platform;
    QLineEdit *m_name;
    QLineEdit *m_server;
    QLineEdit *m_account;
    QLineEdit *m_secret;
    QLineEdit *m_queries;
    QLabel *m_help;
    NoticeBar *m_notice;
    QPushButton *m_connect;
    QPushButton *m_cancel;
};

} // namespace wederhoor
