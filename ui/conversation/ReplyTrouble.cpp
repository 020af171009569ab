#include "ui/conversation/ReplyTrouble.h"

#include "core/domain/Role.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ReasonQuestion.h"

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
    , m_alone(addRemedy(QStringLiteral("sendAloneButton")))
{
    connect(m_retry, &QPushButton::clicked, &presenter, &ConversationPresenter::retryTrouble);
    connect(m_discard, &QPushButton::clicked, &presenter, &ConversationPresenter::discardTrouble);
    connect(m_again, &QPushButton::clicked, this, &ReplyTrouble::askToSendAgain);
    connect(m_alone, &QPushButton::clicked, this, &ReplyTrouble::askToSendAlone);
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
    m_alone->hide();
    if (ConversationPresenter::isHeld(*entry)) {
        refreshHeld();
        return;
    }
    const bool unknown = entry->state == OutboxState::Unknown;
    const bool late = entry->state == OutboxState::Queued;
    const bool isTorn = entry->part > 0;
    const bool overtaken = ConversationPresenter::isOvertaken(*entry);
    setButtonText(m_retry,
                  unknown         ? tr("Check again")
                      : late      ? tr("Send it now")
                      : overtaken ? tr("Send all the same")
                      : isTorn    ? tr("Continue")
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

void ReplyTrouble::setTeam(const std::optional<TeamState> &state)
{
    m_team = state;
    refresh();
}

bool ReplyTrouble::mayGoAlone() const
{
    return m_team && m_team->link == TeamState::Link::Away && m_team->sendingHeld.isEmpty()
        && mayOverride(roleFromName(m_team->role));
}

QString ReplyTrouble::heldText() const
{
    if (m_team && !m_team->sendingHeld.isEmpty()) {
        return tr("This reply waits: nobody may send now. %1").arg(m_team->sendingHeld);
    }
    const std::optional<OutboxEntry> entry = m_presenter.trouble();
    if (entry && ConversationPresenter::waitsForOtherDesk(*entry)) {
        return tr(
            "This reply waits: you have this case at another desk. It goes by itself when nobody has written there "
            "for a while.");
    }
    if (m_team && m_team->link == TeamState::Link::Connected) {
        return tr("This reply waits until the team has heard of what it answers; it goes by itself.");
    }
    return tr("This reply waits for the team database, so that no customer is answered twice. It goes by itself when "
              "the database is back.");
}

void ReplyTrouble::refreshHeld()
{
    setButtonText(m_discard, tr("Back to draft"));
    setButtonText(m_alone, tr("Send without the team \u2026"));
    for (QPushButton *button : {m_retry, m_original, m_again}) {
        button->hide();
    }
    m_discard->show();
    m_alone->setVisible(mayGoAlone());
    setNotice(Tone::Soon, heldText());
}

void ReplyTrouble::askToSendAlone()
{
    askWhy(this,
           {QStringLiteral("sendAloneQuestion"), tr("Send without the team"),
            tr("Without the team database nobody can tell whether a colleague answers this customer too: they may get "
               "two answers. The platform is asked first whether this reply stands there already. That you sent it "
               "alone, and why, is recorded in the case."),
            tr("&Why it cannot wait"), tr("Send all the same"), QStringLiteral("sendAloneConfirm")},
           [this](const QString &why) { m_presenter.sendTroubleAlone(why); });
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
