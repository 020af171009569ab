#include "ui/shell/TrayIcon.h"

#include "ui/style/Icons.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QAction>
#include <QMenu>
#include <QSystemTrayIcon>

namespace wederhoor {

namespace {
using namespace std::chrono_literals;
constexpr int iconPixels = 64;
constexpr auto shownFor = 10s;
} // namespace

TrayIcon::TrayIcon(AttentionPresenter &attention, const Theme &theme, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_attention(attention)
    , m_theme(theme)
    , m_notifier(bus)
{
    connect(&m_notifier, &DesktopNotifier::clicked, this, &TrayIcon::open);
    connect(&attention, &AttentionPresenter::announced, this, &TrayIcon::announce);
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    makeMenu();
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            Q_EMIT showWanted();
        }
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] { open(m_announced); });
    connect(&attention, &AttentionPresenter::countChanged, this, &TrayIcon::paint);
    connect(&attention, &AttentionPresenter::quietChanged, this, &TrayIcon::retranslate);
    connect(&theme, &Theme::changed, this, &TrayIcon::paint);
    retranslate();
    paint();
    m_icon->show();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::canAnnounce() const
{
    return m_icon != nullptr || m_notifier.isThere();
}

void TrayIcon::open(const CaseId &id)
{
    id.isNull() ? Q_EMIT showWanted() : Q_EMIT caseWanted(id);
}

void TrayIcon::makeMenu()
{
    m_menu = std::make_unique<QMenu>();
    m_show = m_menu->addAction(QString(), this, &TrayIcon::showWanted);
    m_poll = m_menu->addAction(QString(), this, &TrayIcon::pollWanted);
    m_quiet = m_menu->addAction(
        QString(), this, [this] { m_attention.isQuiet() ? m_attention.endQuiet() : m_attention.beQuietFor(1h); });
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString(), this, &TrayIcon::quitWanted);
    m_icon->setContextMenu(m_menu.get());
}

void TrayIcon::retranslate()
{
    if (!m_icon) {
        return;
    }
    m_show->setText(tr("Show Wederhoor"));
    m_poll->setText(tr("Fetch now"));
    m_quiet->setText(m_attention.isQuiet() ? tr("Call me again") : tr("Quiet for an hour"));
    m_quiet->setEnabled(m_attention.values().on);
    m_quit->setText(tr("Quit"));
    const int count = m_attention.count();
    m_icon->setToolTip(count > 0 ? tr("Wederhoor: %n case(s) want you", nullptr, count) : tr("Wederhoor"));
}

void TrayIcon::paint()
{
    const QPixmap sign = applicationIcon().pixmap(iconPixels);
    m_icon->setIcon(QIcon(withBadge(sign, m_attention.count(), m_theme.palette().late, m_theme.palette().panel)));
    retranslate();
}

void TrayIcon::announce(const AttentionPresenter::Announcement &announcement)
{
    if (m_notifier.isThere()) {
        m_notifier.show(announcement); // each opens its own case
        return;
    }
    if (!m_icon) {
        return;
    }
    m_announced = announcement.opens;
    m_icon->showMessage(announcement.title, announcement.text, applicationIcon(),
                        std::chrono::milliseconds(shownFor).count());
}

} // namespace wederhoor
