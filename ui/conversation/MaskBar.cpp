#include "ui/conversation/MaskBar.h"

#include "ui/models/Words.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CarefulQuestion.h"

#include <QEvent>
#include <QPushButton>

namespace wederhoor {

MaskBar::MaskBar(ConversationPresenter &presenter, QWidget *parent)
    : NoticeBar(QStringLiteral("maskNotice"), parent)
    , m_presenter(presenter)
    , m_reveal(addRemedy(QStringLiteral("revealButton")))
    , m_hide(addRemedy(QStringLiteral("hideMessageButton")))
{
    connect(m_reveal, &QPushButton::clicked, &presenter, &ConversationPresenter::reveal);
    connect(m_hide, &QPushButton::clicked, this, &MaskBar::askToHide);
    connect(&presenter, &ConversationPresenter::opened, this, &MaskBar::refresh);
    connect(&presenter, &ConversationPresenter::refreshed, this, &MaskBar::refresh);
    connect(&presenter, &ConversationPresenter::maskChanged, this, &MaskBar::refresh);
    refresh();
}

void MaskBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoticeBar::changeEvent(event);
}

QString MaskBar::words() const
{
    const bool isMasked = m_presenter.isMasking();
    const QString masked = m_presenter.mayReveal()
        ? tr("Personal data is masked here. Who looks at it is noted in the case.")
        : tr("Personal data is masked here. Your role may not look at it in this case.");
    if (m_presenter.publicPersonalData().isEmpty()) {
        return masked;
    }
    const QString open = m_presenter.mayHide()
        ? tr("The customer wrote personal data in public.")
        : tr("The customer wrote personal data in public, and it cannot be hidden from here: ask them to delete it, "
             "and go on in private.");
    return isMasked ? masked + QLatin1Char(' ') + open : open;
}

void MaskBar::refresh()
{
    const bool isMasked = m_presenter.isMasking();
    if (!isMasked && m_presenter.publicPersonalData().isEmpty()) {
        clear();
        return;
    }
    setButtonText(m_reveal, tr("Show it"));
    m_reveal->setVisible(isMasked && m_presenter.mayReveal());
    setButtonText(m_hide, tr("Hide on the platform \u2026"));
    m_hide->setVisible(m_presenter.mayHide());
    setNotice(Tone::Plain, words());
}

void MaskBar::askToHide()
{
    const int count = static_cast<int>(m_presenter.publicPersonalData().size());
    CarefulQuestion question;
    question.name = QStringLiteral("hideQuestion");
    question.title = tr("Hide on the platform");
    question.text = tr("Hide %n message(s) with personal data from everyone?", nullptr, count);
    question.means
        = tr("Others see it only when they ask for hidden answers; the customer still sees it. It is noted in "
             "the case under your name.");
    question.act = tr("Hide");
    question.actName = QStringLiteral("hideConfirm");
    question.leave = tr("Leave it");
    ask(this, question, [this] { m_presenter.hidePublicPersonalData(); });
}

} // namespace wederhoor
