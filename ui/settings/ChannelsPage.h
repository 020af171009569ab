#pragma once

#include "core/domain/Channel.h"
#include "ui/settings/SettingsPage.h"

class QPushButton;

namespace wederhoor {

class ChannelDetails;
class ChannelTableView;
class ChannelsPresenter;
class EmptyState;
class KeyringNotice;
class KeyringPresenter;
class Theme;

/// The channels with their state, and the health of the one looked at; connects, changes and removes them.
class ChannelsPage : public SettingsPage
{
    Q_OBJECT

public:
    ChannelsPage(ChannelsPresenter &presenter, KeyringPresenter &keyring, const Theme &theme,
                 QWidget *parent = nullptr);

    void setSeen(bool seen) override;
    void openConnect();

Q_SIGNALS:
    /// A channel came to be: there is something to fetch.
    void connected(const wederhoor::Channel &channel);

protected:
    void retranslate() override;

private:
    void makeLayout();
    void refresh();
    void openEditor();
    void openSignIn();
    void askRemove();
    void askDrop(qint64 row);

    ChannelsPresenter &m_presenter;
    KeyringPresenter &m_keyring;
    QPushButton *m_connect;
    KeyringNotice *m_keyringNotice;
    QFrame *m_tableCard;
    ChannelTableView *m_table;
    EmptyState *m_empty;
    ChannelDetails *m_details;
};

} // namespace wederhoor
