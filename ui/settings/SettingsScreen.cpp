#include "ui/settings/SettingsScreen.h"

#include "ui/presenters/ChannelsPresenter.h"
#include "ui/presenters/KnowledgePresenter.h"
#include "ui/presenters/MandatesPresenter.h"
#include "ui/presenters/OrganisationPresenter.h"
#include "ui/presenters/SharedPresenter.h"
#include "ui/presenters/TeamPresenter.h"
#include "ui/settings/AgentPage.h"
#include "ui/settings/CarePage.h"
#include "ui/settings/ChannelsPage.h"
#include "ui/settings/DataPage.h"
#include "ui/settings/GuardPage.h"
#include "ui/settings/GuestsPage.h"
#include "ui/settings/HubsPage.h"
#include "ui/settings/KnowledgePage.h"
#include "ui/settings/LookPage.h"
#include "ui/settings/MandatesPage.h"
#include "ui/settings/MembersPage.h"
#include "ui/settings/NotificationsPage.h"
#include "ui/settings/PeoplePage.h"
#include "ui/settings/SharedPage.h"
#include "ui/settings/SignaturesPage.h"
#include "ui/settings/TeamPage.h"
#include "ui/settings/TemplatesPage.h"
#include "ui/style/Sizes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QTimer>
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
    case SettingsScreen::Section::Team:
        return SettingsScreen::tr("Team database");
    case SettingsScreen::Section::Members:
        return SettingsScreen::tr("Members");
    case SettingsScreen::Section::Hubs:
        return SettingsScreen::tr("Hubs and teams");
    case SettingsScreen::Section::Guard:
        return SettingsScreen::tr("Personal data");
    case SettingsScreen::Section::Shared:
        return SettingsScreen::tr("Shared with the team");
    case SettingsScreen::Section::Care:
        return SettingsScreen::tr("Identity and calls");
    case SettingsScreen::Section::Guests:
        return SettingsScreen::tr("Guests");
    case SettingsScreen::Section::People:
        return SettingsScreen::tr("Team page");
    case SettingsScreen::Section::Knowledge:
        return SettingsScreen::tr("Lines and facts");
    case SettingsScreen::Section::Mandates:
        return SettingsScreen::tr("Mandates and topics");
    }
    Q_UNREACHABLE();
}

constexpr int sectionHeight = 30;

} // namespace

SettingsScreen::SettingsScreen(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_heading(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("settingsScreen"));
    for (std::size_t row = 0; row < m_made.size(); ++row) {
        auto *item = new QListWidgetItem(m_list);
        item->setSizeHint({0, sectionHeight});
    }
    m_list->item(static_cast<int>(Section::Team))->setHidden(!parts.team.isOffered());
    offerOrganisation();
    offerShared();
    m_list->item(static_cast<int>(Section::Knowledge))->setHidden(!parts.knowledge.isOffered());
    m_list->item(static_cast<int>(Section::Mandates))->setHidden(!parts.mandates.isOffered());
    connect(&parts.knowledge, &KnowledgePresenter::changed, this, &SettingsScreen::offerKnowledge);
    connect(&parts.shared, &SharedPresenter::changed, this, &SettingsScreen::offerShared);
    connect(&parts.organisation, &OrganisationPresenter::changed, this, &SettingsScreen::offerOrganisation);
    connect(&parts.team, &TeamPresenter::read, &parts.organisation, &OrganisationPresenter::load);
    makeLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsScreen::showChosen);
    retranslate();
    m_list->setCurrentRow(0);
}

SettingsPage *SettingsScreen::make(Section section)
{
    switch (section) {
    case Section::Channels: {
        auto *page = new ChannelsPage(m_parts.channels, m_parts.keyring, m_parts.theme, this);
        connect(page, &ChannelsPage::connected, this, &SettingsScreen::channelConnected);
        return page;
    }
    case Section::Templates: {
        auto *page
            = new TemplatesPage(m_parts.templates, m_parts.shared, m_parts.channels.platforms(), m_parts.theme, this);
        connect(page, &TemplatesPage::sharedWanted, this, [this] { showSection(Section::Shared); });
        return page;
    }
    case Section::Signatures:
        return new SignaturesPage(m_parts.signatures, m_parts.shared, this);
    case Section::Agent: {
        auto *page = new AgentPage(m_parts.settings, this);
        connect(page, &AgentPage::firstRunWanted, this, &SettingsScreen::firstRunWanted);
        return page;
    }
    case Section::Look:
        return new LookPage(m_parts.settings, this);
    case Section::Notifications:
        return new NotificationsPage(m_parts.attention, m_parts.canAnnounce, this);
    case Section::Data:
        return new DataPage(m_parts.data, this);
    case Section::Team:
        return new TeamPage(m_parts.team, this);
    case Section::Members: {
        auto *page = new MembersPage(m_parts.organisation, this);
        connect(page, &MembersPage::channelsWanted, this, [this] { showSection(Section::Channels); });
        return page;
    }
    case Section::Hubs:
        return new HubsPage(m_parts.organisation, this);
    case Section::Guard:
        return new GuardPage(m_parts.guard, this);
    case Section::Shared:
        return new SharedPage(m_parts.shared, this);
    case Section::Care:
        return new CarePage(m_parts.care, this);
    case Section::Guests:
        return new GuestsPage(m_parts.guests, this);
    case Section::People:
        return new PeoplePage(m_parts.people, this);
    case Section::Knowledge:
        return new KnowledgePage(m_parts.knowledge, m_parts.channels.platforms(), m_parts.theme, this);
    case Section::Mandates:
        return new MandatesPage(m_parts.mandates, this);
    }
    Q_UNREACHABLE();
}

SettingsPage &SettingsScreen::page(Section section)
{
    SettingsPage *&made = m_made.at(static_cast<std::size_t>(section));
    if (made == nullptr) {
        made = make(section);
        m_pages->addWidget(made);
    }
    return *made;
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
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setText(sectionWord(static_cast<Section>(row)));
    }
    offerShared();
    offerKnowledge();
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
    m_parts.organisation.load(); // somebody may have become a supervisor
}

/// Who works here is for those who may see it, which the team database tells.
void SettingsScreen::offerOrganisation()
{
    const bool isHere = m_parts.organisation.isHere();
    for (const Section section : {Section::Members, Section::Hubs}) {
        const int row = static_cast<int>(section);
        if (!isHere && m_list->currentRow() == row) {
            showSection(Section::Team);
        }
        m_list->item(row)->setHidden(!isHere);
    }
}

/// With how many proposals wait for this member's word.
void SettingsScreen::offerShared()
{
    const int row = static_cast<int>(Section::Shared);
    const bool isHere = m_parts.shared.isHere();
    if (!isHere && m_list->currentRow() == row) {
        showSection(Section::Templates);
    }
    m_list->item(row)->setHidden(!isHere);
    const int waiting = m_parts.shared.waitingForMe();
    const QString word = sectionWord(Section::Shared);
    m_list->item(row)->setText(waiting == 0 ? word : tr("%1 (%2)").arg(word).arg(waiting));
}

/// With how many of one's own end.
void SettingsScreen::offerKnowledge()
{
    const int ending = m_parts.knowledge.endingOfMine();
    const QString word = sectionWord(Section::Knowledge);
    m_list->item(static_cast<int>(Section::Knowledge))
        ->setText(ending == 0 ? word : tr("%1 (%2)").arg(word).arg(ending));
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
    if (m_shown != nullptr) {
        m_shown->setSeen(seen);
    }
}

void SettingsScreen::showChosen(int row)
{
    if (row < 0) {
        return;
    }
    if (SettingsPage *made = m_made.at(static_cast<std::size_t>(row))) {
        bringUp(*made);
        return;
    }
    // Made in one turn of the event loop, shown in another, and not at all when one passed it by: it would be felt.
    QTimer::singleShot(0, this, [this, row] {
        if (m_list->currentRow() != row) {
            return;
        }
        page(static_cast<Section>(row));
        QTimer::singleShot(0, this, [this] { showChosen(m_list->currentRow()); });
    });
}

void SettingsScreen::bringUp(SettingsPage &chosen)
{
    if (m_shown == &chosen) {
        return;
    }
    tellSeen(false);
    m_shown = &chosen;
    m_pages->setCurrentWidget(m_shown);
    tellSeen(isVisible());
}

void SettingsScreen::showSection(Section section)
{
    m_list->setCurrentRow(static_cast<int>(section));
}

void SettingsScreen::focusSections()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsScreen::openConnect()
{
    static_cast<ChannelsPage &>(page(Section::Channels)).openConnect();
}

} // namespace wederhoor
