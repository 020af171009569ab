#include "ui/conversation/UnsettledNotice.h"

#include "ui/models/TimeText.h"
#include "ui/presenters/FloorPresenter.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ReasonQuestion.h"

#include <QEvent>
#include <QPushButton>

namespace wederhoor {

UnsettledNotice::UnsettledNotice(const Clock &clock, QWidget *parent)
    : NoticeBar(QStringLiteral("unsettledNotice"), parent)
    , m_clock(clock)
    , m_sent(addRemedy(QStringLiteral("wasSentButton")))
    , m_notSent(addRemedy(QStringLiteral("wasNotSentButton")))
{
    m_sent->show();
    m_notSent->show();
    connect(m_sent, &QPushButton::clicked, this, [this] { askHow(true); });
    connect(m_notSent, &QPushButton::clicked, this, [this] { askHow(false); });
    clear();
}

void UnsettledNotice::follow(FloorPresenter &floor)
{
    m_floor = &floor;
    connect(&floor, &FloorPresenter::unsettledChanged, this, &UnsettledNotice::refresh);
    refresh();
}

void UnsettledNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoticeBar::changeEvent(event);
}

void UnsettledNotice::refresh()
{
    setButtonText(m_sent, tr("It was sent \u2026"));
    setButtonText(m_notSent, tr("It was not sent \u2026"));
    if (m_floor == nullptr || m_floor->unsettled().isEmpty()) {
        clear();
        return;
    }
    const TeamUnsettled &reply = m_floor->unsettled().constFirst();
    setNotice(Tone::Soon,
              tr("Of %1's reply of %2 nobody knows whether it was published, and the case waits for that. Look on the "
                 "page, then say what became of it.")
                  .arg(reply.name, momentText(reply.reservedAt, m_clock.now())));
}

void UnsettledNotice::askHow(bool wasSent)
{
    if (m_floor == nullptr || m_floor->unsettled().isEmpty()) {
        return;
    }
    const QString means = wasSent
        ? tr("The case goes on as after any reply. What you say, and why, is recorded in the case.")
        : tr("The reply can be written and sent anew. Does it stand on the page after all, the customer gets two "
             "answers. What you say, and why, is recorded in the case.");
    askWhy(this,
           {QStringLiteral("settleQuestion"), wasSent ? tr("It was sent") : tr("It was not sent"), means,
            tr("&How you know"), wasSent ? tr("It was sent") : tr("It was not sent"), QStringLiteral("settleConfirm")},
           [this, reply = m_floor->unsettled().constFirst(), wasSent](const QString &why) {
               m_floor->settle(reply, wasSent, why);
           });
}

} // namespace wederhoor
