#include "ui/shell/NavigationRail.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int railIconPixels = 20;
constexpr int agentPixels = 32;
/// More figures do not fit; how many more hardly matters.
constexpr int mostShown = 999;
} // namespace

NavigationRail::NavigationRail(const Theme &theme, QMenu *menu, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_avatar(new Avatar(agentPixels, this))
{
    setObjectName(QStringLiteral("navigationRail"));
    setFixedWidth(sizes::railWidth);
    m_inbox = makeButton(Icon::Inbox, QStringLiteral("inboxSwitch"), true);
    m_badge = new QLabel(m_inbox);
    m_badge->setObjectName(QStringLiteral("inboxBadge"));
    m_badge->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_practice = makeButton(Icon::Practice, QStringLiteral("practiceSwitch"), true);
    m_training = makeButton(Icon::Training, QStringLiteral("trainingSwitch"), true);
    m_settings = makeButton(Icon::Settings, QStringLiteral("settingsButton"), true);
    m_menu = makeButton(Icon::Menu, QStringLiteral("menuButton"), false);
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapTiny, sizes::gap, sizes::gapTiny, sizes::gapWide);
    layout->setSpacing(sizes::gapTiny);
    layout->addWidget(m_inbox);
    layout->addWidget(m_practice);
    layout->addWidget(m_training);
    layout->addStretch();
    layout->addWidget(m_menu);
    layout->addWidget(m_settings);
    layout->addSpacing(sizes::gapTiny);
    layout->addWidget(m_avatar, 0, Qt::AlignHCenter);
    connect(m_inbox, &QToolButton::clicked, this, &NavigationRail::inboxWanted);
    connect(m_practice, &QToolButton::clicked, this, &NavigationRail::practiceWanted);
    connect(m_training, &QToolButton::clicked, this, &NavigationRail::trainingWanted);
    connect(m_settings, &QToolButton::clicked, this, &NavigationRail::settingsWanted);
    connect(&theme, &Theme::changed, this, &NavigationRail::paintIcons);
    paintIcons();
    retranslate();
}

void NavigationRail::retranslate()
{
    setButtonText(m_inbox, tr("Inbox"));
    setButtonText(m_practice, tr("Practice"));
    setButtonText(m_training, tr("Training"));
    setButtonText(m_settings, tr("Settings"));
    setButtonText(m_menu, tr("Menu"));
    setWork(m_unclaimed, m_mine);
}

void NavigationRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

QToolButton *NavigationRail::makeButton(Icon icon, const QString &objectName, bool checkable)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setCheckable(checkable);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({railIconPixels, railIconPixels});
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_entries.append({button, icon});
    return button;
}

void NavigationRail::paintIcons()
{
    for (const Entry &entry : m_entries) {
        entry.button->setIcon(lineIcon(entry.icon, m_theme.palette().railText));
    }
}

void NavigationRail::showChosen(Place place)
{
    m_inbox->setChecked(place == Place::Inbox);
    m_practice->setChecked(place == Place::Practice);
    m_training->setChecked(place == Place::Training);
    m_settings->setChecked(place == Place::Settings);
}

void NavigationRail::setTrainingOffered(bool offered)
{
    m_training->setVisible(offered);
}

void NavigationRail::setAgent(const QString &name)
{
    m_avatar->setName(name);
}

void NavigationRail::setWork(int unclaimed, int mine)
{
    m_unclaimed = unclaimed;
    m_mine = mine;
    const QLocale locale;
    const int all = unclaimed + mine;
    m_badge->setText(all > mostShown ? locale.toString(mostShown) + QLatin1Char('+') : locale.toString(all));
    m_badge->setVisible(all > 0);
    const QString words
        = all > 0 ? tr("%1 unclaimed, %2 mine").arg(locale.toString(unclaimed), locale.toString(mine)) : QString();
    m_inbox->setAccessibleDescription(words);
    m_inbox->setToolTip(words);
    placeBadge();
}

void NavigationRail::placeBadge()
{
    m_badge->adjustSize();
    // Over the upper right of the icon, within the button.
    const int x = std::min(m_inbox->width() / 2 + 4, m_inbox->width() - m_badge->width());
    m_badge->move(x, 1);
    m_badge->raise();
}

void NavigationRail::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeBadge();
}

} // namespace wederhoor
