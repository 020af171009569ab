#include "ui/conversation/ScheduledNotice.h"

#include "ui/models/TimeText.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SendTimeMenu.h"

#include <QEvent>
#include <QPushButton>

namespace wederhoor {

ScheduledNotice::ScheduledNotice(ConversationPresenter &presenter, const Clock &clock, QWidget *parent)
    : NoticeBar(QStringLiteral("scheduledNotice"), parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_keep(addRemedy(QStringLiteral("scheduledKeepButton")))
    , m_now(addRemedy(QStringLiteral("scheduledNowButton")))
    , m_change(addRemedy(QStringLiteral("scheduledChangeButton")))
    , m_cancel(addRemedy(QStringLiteral("scheduledCancelButton")))
    , m_times(new SendTimeMenu(clock, QStringLiteral("scheduledMenu"), this))
{
    connect(m_keep, &QPushButton::clicked, &presenter, &ConversationPresenter::keepScheduled);
    connect(m_now, &QPushButton::clicked, &presenter, &ConversationPresenter::sendScheduledNow);
    connect(m_change, &QPushButton::clicked, this, [this] { m_times->openBelow(*m_change); });
    connect(m_cancel, &QPushButton::clicked, &presenter, &ConversationPresenter::cancelScheduled);
    connect(m_times, &SendTimeMenu::chosen, &presenter, &ConversationPresenter::moveScheduled);
    connect(&presenter, &ConversationPresenter::opened, this, &ScheduledNotice::refresh);
    connect(&presenter, &ConversationPresenter::refreshed, this, &ScheduledNotice::refresh);
    refresh();
}

void ScheduledNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoticeBar::changeEvent(event);
}

void ScheduledNotice::refresh()
{
    setButtonText(m_keep, tr("It still fits"));
    setButtonText(m_now, tr("Send now"));
    setButtonText(m_change, tr("Another time"));
    setButtonText(m_cancel, tr("Back to draft"));
    const std::optional<OutboxEntry> entry = m_presenter.scheduled();
    if (!entry) {
        clear();
        return;
    }
    const bool isOvertaken = m_presenter.isScheduledOvertaken();
    m_keep->setVisible(isOvertaken);
    m_now->setVisible(!isOvertaken);
    m_change->show();
    m_cancel->show();
    const QString when = momentText(entry->sendAt, m_clock.now());
    setNotice(isOvertaken ? Tone::Late : Tone::Accent,
              isOvertaken
                  ? tr("Something was written since this reply was scheduled for %1: it does not go as it is. "
                       "Does it still fit?")
                        .arg(when)
                  : tr("This reply goes out %1, unless something newer is written; the clock runs on.").arg(when));
}

} // namespace wederhoor
