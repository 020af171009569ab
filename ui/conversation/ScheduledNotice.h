#pragma once

#include "core/domain/Clock.h"
#include "ui/widgets/NoticeBar.h"

namespace wederhoor {

class ConversationPresenter;
class SendTimeMenu;

/// A reply of the case that goes out at a time of its own: when, and what can still be done about it. Did the customer
/// write meanwhile, it says so and asks.
class ScheduledNotice : public NoticeBar
{
    Q_OBJECT

public:
    ScheduledNotice(ConversationPresenter &presenter, const Clock &clock, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    ConversationPresenter &m_presenter;
    const Clock &m_clock;
    QPushButton *m_keep;
    QPushButton *m_now;
    QPushButton *m_change;
    QPushButton *m_cancel;
    SendTimeMenu *m_times;
};

} // namespace wederhoor
