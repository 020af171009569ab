#pragma once

#include "ui/presenters/ChannelDoor.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wederhoor {

class KeyringNotice;
class KeyringPresenter;
class NoticeBar;

/// Connects a channel: platform, account, app password and where to make one; or a feed's address and its keywords.
/// Signs in first; stays open and says what went wrong and what to do when the platform refuses.
class ChannelDialog : public QDialog
{
    Q_OBJECT

public:
    using Add = std::function<QFuture<Result<Channel>>(const ChannelForm &)>;

    ChannelDialog(const QList<PlatformOffer> &platforms, Add add, KeyringPresenter &keyring, QWidget *parent);

Q_SIGNALS:
    void added(const wederhoor::Channel &channel);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFields();
    void makeLayout();
    void retranslate();
    void showPlatform();
    void showWhetherItCan();
    void connectChannel();
    void tellFailure(const Error &error);
    [[nodiscard]] const PlatformOffer &offer() const;
    [[nodiscard]] bool signsIn() const;
    [[nodiscard]] ChannelForm form() const;
    [[nodiscard]] QString missing() const;
    void setBusy(bool busy);

    QList<PlatformOffer> m_platforms;
    Add m_add;
    KeyringPresenter &m_keyring;
    QFormLayout *m_form;
    QComboBox *m_platform;
    QLineEdit *m_name;
    QLineEdit *m_server;
    QLineEdit *m_account;
    QLineEdit *m_secret;
    QLineEdit *m_queries;
    QLabel *m_about;
    QLabel *m_help;
    KeyringNotice *m_keyringNotice;
    NoticeBar *m_notice;
    QPushButton *m_connect;
    QPushButton *m_cancel;
    bool m_busy = false;
};

} // namespace wederhoor
