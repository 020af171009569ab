#include "ui/settings/SettingsScreen.h"

#include "ui/presenters/ChannelsPresenter.h"
#include "ui/settings/AgentPage.h"
#include "ui/settings/ChannelsPage.h"
#include "ui/settings/DataPage.h"
#include "ui/settings/LookPage.h"
#include "ui/settings/NotificationsPage.h"
#include "ui/settings/SignaturesPage.h"
#include "ui/settings/TemplatesPage.h"
#include "ui/style/Sizes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

QString sectionWord(SettingsScreen::Section section)
{
    switch (section) {
    case SettingsScreen::Section::Channels:
        return SettingsScreen::tr("Channels");
    case SettingsScreen::Section::Templates:
        return SettingsScreen::tr("Templates");
    case SettingsScreen::Section::Signatures:
        return SettingsScreen::tr("Signatures");
    case SettingsScreen::Section::Agent:
        return SettingsScreen::tr("You");
    case SettingsScreen::Section::Look:
        return SettingsScreen::tr("Look and language");
    case SettingsScreen::Section::Notifications:
        return SettingsScreen::tr("Notifications");
    case SettingsScreen::Section::Data:
        return SettingsScreen::tr("Data");
    }
    Q_UNREACHABLE();
}

constexpr int sectionHeight = 30;

} // namespace

SettingsScreen::SettingsScreen(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_channels(new ChannelsPage(parts.channels, parts.keyring, parts.theme, this))
{
    setObjectName(QStringLiteral("settingsScreen"));
    auto *agent = new AgentPage(parts.settings, this);
    add(Section::Channels, m_channels);
    add(Section::Templates, new TemplatesPage(parts.templates, parts.channels.platforms(), parts.theme, this));
    add(Section::Signatures, new SignaturesPage(parts.signatures, this));
    add(Section::Agent, agent);
    add(Section::Look, new LookPage(parts.settings, this));
    add(Section::Notifications, new NotificationsPage(parts.attention, parts.hasTray, this));
    add(Section::Data, new DataPage(parts.data, this));
    makeLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsScreen::showChosen);
    connect(m_channels, &ChannelsPage::connected, this, &SettingsScreen::channelConnected);
    connect(agent, &AgentPage::firstRunWanted, this, &SettingsScreen::firstRunWanted);
    retranslate();
    m_list->setCurrentRow(0);
}

void SettingsScreen::add(Section section, SettingsPage *page)
{
    m_sections.append(section);
    m_all.append(page);
    m_pages->addWidget(page);
    auto *item = new QListWidgetItem(m_list);
    item->setSizeHint({0, sectionHeight});
}

void SettingsScreen::makeLayout()
{
    m_heading->setProperty("role", QStringLiteral("group"));
    m_list->setObjectName(QStringLiteral("settingsSections"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new QFrame(this);
    side->setObjectName(QStringLiteral("settingsSide"));
    side->setFixedWidth(sizes::viewsWidth + sizes::gapLarge);
    auto *left = new QVBoxLayout(side);
    left->setContentsMargins(sizes::gap, sizes::gapLarge, sizes::gap, sizes::gap);
    left->setSpacing(sizes::gap);
    left->addWidget(m_heading);
    left->addWidget(m_list, 1);
    m_heading->setContentsMargins(sizes::gap, 0, 0, 0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(m_pages, 1);
}

void SettingsScreen::retranslate()
{
    setAccessibleName(tr("Settings"));
    m_heading->setText(tr("Settings").toUpper());
    m_list->setAccessibleName(tr("Sections of the settings"));
    for (int row = 0; row < m_sections.size(); ++row) {
        m_list->item(row)->setText(sectionWord(m_sections.at(row)));
    }
}

void SettingsScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SettingsScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tellSeen(true);
}

void SettingsScreen::hideEvent(QHideEvent *event)
{
    tellSeen(false);
    QWidget::hideEvent(event);
}

void SettingsScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveWanted();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SettingsScreen::tellSeen(bool seen)
{
    if (const int row = m_pages->currentIndex(); row >= 0) {
        m_all.at(row)->setSeen(seen);
    }
}

void SettingsScreen::showChosen(int row)
{
    if (row < 0 || row == m_pages->currentIndex()) {
        return;
    }
    tellSeen(false);
    m_pages->setCurrentIndex(row);
    tellSeen(isVisible());
}

void SettingsScreen::showSection(Section section)
{
    m_list->setCurrentRow(static_cast<int>(m_sections.indexOf(section)));
}

void SettingsScreen::focusSections()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsScreen::openConnect()
{
    m_channels->openConnect();
}

} // namespace wederhoor
