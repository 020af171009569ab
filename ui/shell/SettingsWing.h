#pragma once

#include "ui/presenters/AttentionPresenter.h"
#include "ui/presenters/CareSettings.h"
#include "ui/presenters/ChannelsPresenter.h"
#include "ui/presenters/DataPresenter.h"
#include "ui/presenters/GuardPresenter.h"
#include "ui/presenters/GuestsPresenter.h"
#include "ui/presenters/KeyringPresenter.h"
#include "ui/presenters/KnowledgePresenter.h"
#include "ui/presenters/MandatesPresenter.h"
#include "ui/presenters/OrganisationPresenter.h"
#include "ui/presenters/PeoplePresenter.h"
#include "ui/presenters/SharedPresenter.h"
#include "ui/presenters/SignaturesPresenter.h"
#include "ui/presenters/TeamPresenter.h"
#include "ui/presenters/TemplatesPresenter.h"

namespace wederhoor {

class FirstRun;
class SettingsPresenter;
class SettingsScreen;
class TrayIcon;
class Theme;
struct WindowContext;

/// The settings of the window: their presenters, and the screen once it is wanted.
class SettingsWing : public QObject
{
    Q_OBJECT

public:
    SettingsWing(const WindowContext &context, SettingsPresenter &settings, const Theme &theme);
    ~SettingsWing() override;

    /// Made when it is first asked for, in this widget.
    [[nodiscard]] SettingsScreen &screenIn(QWidget *place);
    /// Null: it was never asked for.
    [[nodiscard]] SettingsScreen *screen() const { return m_screen; }
    /// The same for the first steps.
    [[nodiscard]] FirstRun &firstRunIn(QWidget *place);
    [[nodiscard]] TrayIcon &tray() { return *m_tray; }
    /// The tray's commands on this window: to come forward, with a case or without, and to close.
    void serveTray(QWidget &window);
    [[nodiscard]] KeyringPresenter &keyring() { return m_keyring; }
    [[nodiscard]] AttentionPresenter &attention() { return m_attention; }
    [[nodiscard]] TeamPresenter &team() { return m_team; }
    [[nodiscard]] bool canConnect() const { return bool(m_channels.door().add); }

Q_SIGNALS:
    void channelConnected();
    /// From a notification.
    void caseWanted(const wederhoor::CaseId &id);
    void firstRunWanted();
    /// Back to where one came from.
    void leaveWanted();

private:
    SettingsPresenter &m_settings;
    const Theme &m_theme;
    ChannelsPresenter m_channels;
    TemplatesPresenter m_templates;
    SignaturesPresenter m_signatures;
    KeyringPresenter m_keyring;
    DataPresenter m_data;
    AttentionPresenter m_attention;
    TeamPresenter m_team;
    OrganisationPresenter m_organisation;
    GuardPresenter m_guard;
    SharedPresenter m_shared;
    CareSettings m_care;
    GuestsPresenter m_guests;
    PeoplePresenter m_people;
    KnowledgePresenter m_knowledge;
    MandatesPresenter m_mandates;
    std::unique_ptr<TrayIcon> m_tray;
    SettingsScreen *m_screen = nullptr;
    FirstRun *m_firstRun = nullptr;
};

} // namespace wederhoor
