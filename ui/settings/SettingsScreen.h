#pragma once

#include "core/domain/Channel.h"

#include <QWidget>

#include <array>
#include <functional>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace wederhoor {

class AttentionPresenter;
class CareSettings;
class ChannelsPresenter;
class DataPresenter;
class GuardPresenter;
class GuestsPresenter;
class KeyringPresenter;
class KnowledgePresenter;
class MandatesPresenter;
class OrganisationPresenter;
class PeoplePresenter;
class SettingsPage;
class SettingsPresenter;
class SharedPresenter;
class SignaturesPresenter;
class TeamPresenter;
class TemplatesPresenter;
class Theme;

/// All that can be set: the sections at the left, the one that was chosen at the right.
class SettingsScreen : public QWidget
{
    Q_OBJECT

public:
    enum class Section {
        Channels,
        Templates,
        Signatures,
        Agent,
        Look,
        Notifications,
        Data,
        Team,
        Members,
        Hubs,
        Guard,
        Shared,
        Care,
        Guests,
        People,
        Knowledge,
        Mandates
    };
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
        /// An announcement would be seen on this desktop; asked when it matters, a desktop may answer late.
        std::function<bool()> canAnnounce;
        TeamPresenter &team;
        OrganisationPresenter &organisation;
        GuardPresenter &guard;
        SharedPresenter &shared;
        CareSettings &care;
        GuestsPresenter &guests;
        PeoplePresenter &people;
        KnowledgePresenter &knowledge;
        MandatesPresenter &mandates;
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
    [[nodiscard]] SettingsPage *make(Section section);
    /// Made when it is first wanted: all at once would be felt.
    SettingsPage &page(Section section);
    void makeLayout();
    void retranslate();
    void showChosen(int row);
    void bringUp(SettingsPage &chosen);
    void tellSeen(bool seen);
    void offerOrganisation();
    void offerShared();
    void offerKnowledge();

    Parts m_parts;
    QLabel *m_heading;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    SettingsPage *m_shown = nullptr; ///< the page that was brought up last
    std::array<SettingsPage *, 17> m_made{}; ///< by section
};

} // namespace wederhoor
