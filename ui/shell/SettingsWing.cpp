#include "ui/shell/SettingsWing.h"

#include "ui/settings/FirstRun.h"
#include "ui/settings/SettingsScreen.h"
#include "ui/shell/TrayIcon.h"
#include "ui/shell/WindowContext.h"

#include <QWidget>

namespace wederhoor {

SettingsWing::SettingsWing(const WindowContext &context, SettingsPresenter &settings, const Theme &theme)
    : m_settings(settings)
    , m_theme(theme)
    , m_channels(context.inbox, context.channels, context.platforms, context.clock)
    , m_templates(context.inbox, context.practice)
    , m_signatures(context.inbox, context.practice)
    , m_keyring(context.probeKeyring, context.keepSecretsForThisRun)
    , m_data(context.data)
    , m_attention(context.inbox, context.clock)
    , m_team(context.team)
    , m_organisation(context.team)
    , m_guard(context.inbox, context.practice)
    , m_shared(context.inbox)
    , m_care(context.inbox, context.practice)
    , m_guests(context.inbox)
    , m_people(context.inbox)
    , m_knowledge(context.inbox, context.clock)
    , m_mandates(context.inbox)
    , m_tray(std::make_unique<TrayIcon>(m_attention, theme, QDBusConnection::sessionBus()))
{
    // Whoever answers for a line or a fact is told when it ends; in quiet hours later.
    connect(&m_knowledge, &KnowledgePresenter::ending, this, [this](const QString &title, const QString &text) {
        if (m_attention.tell(title, text)) {
            m_knowledge.noteTold();
        }
    });
}

SettingsWing::~SettingsWing() = default;

void SettingsWing::serveTray(QWidget &window)
{
    const auto comeForward = [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    };
    connect(m_tray.get(), &TrayIcon::showWanted, &window, comeForward);
    connect(m_tray.get(), &TrayIcon::caseWanted, &window, [this, comeForward](const CaseId &id) {
        comeForward();
        Q_EMIT caseWanted(id);
    });
    connect(m_tray.get(), &TrayIcon::quitWanted, &window, &QWidget::close);
}

FirstRun &SettingsWing::firstRunIn(QWidget *place)
{
    if (m_firstRun == nullptr) {
        m_firstRun = new FirstRun(m_settings, m_keyring, m_theme, canConnect(), place);
        m_firstRun->hide();
    }
    return *m_firstRun;
}

SettingsScreen &SettingsWing::screenIn(QWidget *place)
{
    if (m_screen == nullptr) {
        m_screen = new SettingsScreen({m_theme, m_settings, m_channels, m_templates, m_signatures, m_keyring, m_data,
                                       m_attention, [this] { return m_tray->canAnnounce(); }, m_team, m_organisation,
                                       m_guard, m_shared, m_care, m_guests, m_people, m_knowledge, m_mandates},
                                      place);
        m_screen->hide();
        connect(m_screen, &SettingsScreen::channelConnected, this, &SettingsWing::channelConnected);
        connect(m_screen, &SettingsScreen::firstRunWanted, this, &SettingsWing::firstRunWanted);
        connect(m_screen, &SettingsScreen::leaveWanted, this, &SettingsWing::leaveWanted);
    }
    return *m_screen;
}

} // namespace wederhoor
