#include "ui/conversation/ReplyTrouble.h"

#include "ui/presenters/ConversationPresenter.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

namespace wederhoor {

ReplyTrouble::ReplyTrouble(ConversationPresenter &presenter, QWidget *parent)
    : NoticeBar(QStringLiteral("troubleNotice"), parent)
    , m_presenter(presenter)
    , m_retry(addRemedy(QStringLiteral("retryButton")))
    , m_original(addRemedy(QStringLiteral("troubleOriginalButton")))
    , m_again(addRemedy(QStringLiteral("sendAgainButton")))
    , m_discard(addRemedy(QStringLiteral("discardButton")))
{
    connect(m_retry, &QPushButton::clicked, &presenter, &ConversationPresenter::retryTrouble);
    connect(m_discard, &QPushButton::clicked, &presenter, &ConversationPresenter::discardTrouble);
    connect(m_again, &QPushButton::clicked, this, &ReplyTrouble::askToSendAgain);
    connect(m_original, &QPushButton::clicked, this, [this] { Q_EMIT originalWanted(m_presenter.originalPage()); });
    connect(&presenter, &ConversationPresenter::opened, this, &ReplyTrouble::refresh);
    connect(&presenter, &ConversationPresenter::refreshed, this, &ReplyTrouble::refresh);
    refresh();
}

void ReplyTrouble::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoticeBar::changeEvent(event);
}

void ReplyTrouble::refresh()
{
    const std::optional<OutboxEntry> entry = m_presenter.trouble();
    if (!entry) {
        clear();
        return;
    }
    const bool unknown = entry->state == OutboxState::Unknown;
    const bool late = entry->state == OutboxState::Queued;
    const bool isTorn = entry->part > 0;
    setButtonText(m_retry,
                  unknown      ? tr("Check again")
                      : late   ? tr("Send it now")
                      : isTorn ? tr("Continue")
                               : tr("Try again"));
    setButtonText(m_original, tr("Look on the page"));
    setButtonText(m_again, tr("Send once more"));
    setButtonText(m_discard, tr("Back to draft"));
    m_retry->show();
    m_original->setVisible(unknown && m_presenter.originalPage().isValid());
    m_again->setVisible(unknown);
    // What may stand on the platform cannot be taken back to a draft.
    m_discard->setVisible(!unknown);
    setNotice(unknown || late ? Tone::Soon : Tone::Late, m_presenter.troubleText());
}

void ReplyTrouble::askToSendAgain()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Send once more"),
                                tr("The first one may have arrived. Sent again, the customer may read it twice."),
                                QMessageBox::NoButton, window());
    box->setObjectName(QStringLiteral("sendAgainQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *send = box->addButton(tr("Send once more"), QMessageBox::AcceptRole);
    send->setObjectName(QStringLiteral("sendAgainConfirm"));
    QPushButton *stay = box->addButton(tr("Do not send"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("sendAgainStay"));
    box->setDefaultButton(stay);
    connect(send, &QPushButton::clicked, &m_presenter, &ConversationPresenter::sendTroubleAgain);
    box->open();
}

} // namespace wederhoor
