#pragma once

#include "core/domain/Channel.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace wederhoor {

class AttentionPresenter;
class ChannelsPage;
class ChannelsPresenter;
class DataPresenter;
class KeyringPresenter;
class SettingsPage;
class SettingsPresenter;
class SignaturesPresenter;
class TemplatesPresenter;
class Theme;

/// All that can be set: the sections at the left, the one that was chosen at the right.
class SettingsScreen : public QWidget
{
    Q_OBJECT

public:
    enum class Section { Channels, Templates, Signatures, Agent, Look, Notifications, Data };
    struct Parts
    {
        const Theme &theme;
        SettingsPresenter &settings;
        ChannelsPresenter &channels;
        TemplatesPresenter &templates;
        SignaturesPresenter &signatures;
        KeyringPresenter &keyring;
        DataPresenter &data;
        AttentionPresenter &attention;
        bool hasTray = false;
    };

    explicit SettingsScreen(const Parts &parts, QWidget *parent = nullptr);

    void showSection(Section section);
    void focusSections();
    /// The assistant that connects a channel.
    void openConnect();

Q_SIGNALS:
    void channelConnected(const wederhoor::Channel &channel);
    void firstRunWanted();
    /// Escape was pressed.
    void leaveWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add(Section section, SettingsPage *page);
    void makeLayout();
    void retranslate();
    void showChosen(int row);
    void tellSeen(bool seen);

    QLabel *m_heading;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    ChannelsPage *m_channels;
    QList<Section> m_sections;
    QList<SettingsPage *> m_all;
};

} // namespace wederhoor
