#include "ui/inbox/SideDock.h"

#include "ui/style/Sizes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QWidget>

namespace wederhoor {

namespace {
constexpr int panelWidth = 252;
/// Views, list and panel beside a conversation in which lines are not too short.
constexpr int wideFrom = sizes::viewsWidth + sizes::listWidth + 480 + panelWidth;
} // namespace

SideDock::SideDock(QWidget *host, QHBoxLayout *layout, QWidget *panel)
    : QObject(host)
    , m_host(host)
    , m_layout(layout)
    , m_panel(panel)
{
    host->installEventFilter(this);
    place();
}

bool SideDock::isWide() const
{
    return m_host->width() >= wideFrom;
}

void SideDock::toggle()
{
    if (isWide()) {
        m_wanted = !m_wanted;
        Q_EMIT wantedChanged(m_wanted);
    } else {
        m_over = !m_over;
    }
    place();
}

void SideDock::setWanted(bool wanted)
{
    m_wanted = wanted;
    place();
}

bool SideDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Resize) {
        if (m_wasWide != isWide()) {
            m_wasWide = isWide();
            m_over = false;
        }
        place();
    }
    return QObject::eventFilter(watched, event);
}

void SideDock::place()
{
    const bool beside = isWide() && m_wanted;
    const bool shown = beside || (!isWide() && m_over);
    m_layout->setContentsMargins(0, 0, beside ? panelWidth : 0, 0);
    m_panel->setGeometry(m_host->width() - panelWidth, 0, panelWidth, m_host->height());
    m_panel->setVisible(shown);
    if (shown) {
        m_panel->raise();
    }
}

} // namespace wederhoor
