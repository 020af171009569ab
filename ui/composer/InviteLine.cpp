#include "ui/composer/InviteLine.h"

#include "ui/presenters/ReplyPresenter.h"
#include "ui/style/Sizes.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace wederhoor {

InviteLine::InviteLine(ReplyPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_wanted(new QCheckBox(this))
    , m_words(new QLineEdit(this))
{
    setObjectName(QStringLiteral("inviteLine"));
    m_wanted->setObjectName(QStringLiteral("inviteCheck"));
    m_words->setObjectName(QStringLiteral("inviteWords"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sizes::gap);
    layout->addWidget(m_wanted);
    layout->addWidget(m_words, 1);
    connect(m_wanted, &QCheckBox::toggled, &presenter, &ReplyPresenter::setInviting);
    connect(m_words, &QLineEdit::textEdited, &presenter, &ReplyPresenter::setInvitation);
    retranslate();
}

void InviteLine::retranslate()
{
    m_wanted->setText(tr("and in public:"));
    m_wanted->setAccessibleName(tr("Say in public too that a private message was sent"));
    m_wanted->setToolTip(
        tr("The private message goes first: where it cannot be delivered, nothing is posted in public"));
    m_words->setAccessibleName(tr("What is said in public"));
    refresh();
}

void InviteLine::refresh()
{
    setVisible(m_presenter.mayInvite());
    m_wanted->setChecked(m_presenter.isInviting());
    m_words->setVisible(m_presenter.isInviting());
    if (m_words->text() != m_presenter.invitation()) {
        m_words->setText(m_presenter.invitation());
        m_words->setCursorPosition(0);
    }
}

void InviteLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace wederhoor
