#include "ui/conversation/ApprovalNotice.h"

#include "ui/conversation/LessonDialog.h"
#include "ui/models/ApprovalWords.h"
#include "ui/models/TimeText.h"
#include "ui/presenters/ApprovalPresenter.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QPushButton>

namespace wederhoor {

ApprovalNotice::ApprovalNotice(const Clock &clock, const Theme &theme, QWidget *parent)
    : NoticeBar(QStringLiteral("approvalNotice"), parent)
    , m_clock(clock)
    , m_theme(theme)
    , m_takeBack(addRemedy(QStringLiteral("takeBackButton")))
    , m_lesson(addRemedy(QStringLiteral("lessonButton")))
    , m_understood(addRemedy(QStringLiteral("understoodButton")))
    , m_judge(addRemedy(QStringLiteral("judgeButton")))
    , m_takeOver(addRemedy(QStringLiteral("takeOverReplyButton")))
{
    connect(m_judge, &QPushButton::clicked, this, &ApprovalNotice::judgingWanted);
    connect(m_lesson, &QPushButton::clicked, this, &ApprovalNotice::showLesson);
}

void ApprovalNotice::follow(ApprovalPresenter &presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &ApprovalPresenter::changed, this, &ApprovalNotice::refresh);
    connect(m_takeBack, &QPushButton::clicked, &presenter, &ApprovalPresenter::takeBack);
    connect(m_understood, &QPushButton::clicked, &presenter, &ApprovalPresenter::acknowledge);
    connect(m_takeOver, &QPushButton::clicked, &presenter, &ApprovalPresenter::takeOver);
    refresh();
}

void ApprovalNotice::setJudgingPutAway(bool away)
{
    m_putAway = away;
    refresh();
}

void ApprovalNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoticeBar::changeEvent(event);
}

void ApprovalNotice::refresh()
{
    setButtonText(m_takeBack, tr("Take it back"));
    setButtonText(m_lesson, tr("Show what was changed"));
    setButtonText(m_understood, tr("Understood"));
    setButtonText(m_judge, tr("Look at it"));
    setButtonText(m_takeOver, tr("Send it from here"));
    for (QPushButton *button : {m_takeBack, m_lesson, m_understood, m_judge, m_takeOver}) {
        button->hide();
    }
    if (m_presenter == nullptr) {
        clear();
        return;
    }
    const Instant now = m_clock.now();
    if (m_presenter->own() != nullptr) {
        showOwn();
    } else if (const WaitingReply *reply = m_presenter->stuck()) {
        m_takeOver->show();
        setNotice(Tone::Late,
                  tr("%1 approved %2's reply at %3, and it was not heard of since: that desk may be gone.")
                      .arg(reply->judgeName, reply->authorName, momentText(reply->judgedAt.value_or(now), now)));
    } else if (const WaitingReply *waiting = m_presenter->toJudge(); waiting != nullptr && m_putAway) {
        m_judge->show();
        setNotice(Tone::Accent,
                  tr("A reply by %1 waits for your word since %2.")
                      .arg(waiting->authorName, momentText(waiting->submittedAt, now)));
    } else {
        clear();
    }
}

void ApprovalNotice::showOwn()
{
    const WaitingReply &reply = *m_presenter->own();
    const bool isOver = reply.state == WaitingState::Returned || reply.state == WaitingState::Sent
        || reply.state == WaitingState::NotSent;
    m_takeBack->setVisible(reply.state == WaitingState::Waiting);
    m_lesson->setVisible(reply.state == WaitingState::Sent && reply.isChanged());
    m_understood->setVisible(isOver);
    const Tone tone = reply.state == WaitingState::Returned || reply.state == WaitingState::NotSent ? Tone::Soon
        : reply.state == WaitingState::Sent                                                         ? Tone::Good
                                                                                                    : Tone::Accent;
    setNotice(tone, ownReplyWords(reply, m_clock.now()));
}

void ApprovalNotice::showLesson()
{
    if (m_presenter != nullptr && m_presenter->own() != nullptr) {
        (new LessonDialog(*m_presenter->own(), m_theme, window()))->open();
    }
}

} // namespace wederhoor
