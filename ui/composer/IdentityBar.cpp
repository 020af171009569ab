#include "ui/composer/IdentityBar.h"

#include "ui/presenters/ReplyPresenter.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QPushButton>

namespace wederhoor {

namespace {

Tone toneOf(const IdentityNotice &notice)
{
    switch (notice.level) {
    case GuardLevel::Hint:
        return Tone::Plain;
    case GuardLevel::Confirm:
        return notice.isAccepted ? Tone::Plain : Tone::Soon;
    case GuardLevel::Block:
        return Tone::Late;
    }
    Q_UNREACHABLE();
}

QString wordsOf(const IdentityNotice &notice)
{
    switch (notice.level) {
    case GuardLevel::Hint:
        return IdentityBar::tr("Nobody has checked who this is: nothing about their account yet.");
    case GuardLevel::Confirm:
        return notice.isAccepted
            ? IdentityBar::tr("It goes though nobody has checked who this is. The case\u2019s history says so.")
            : IdentityBar::tr("Nobody has checked who this is: it goes only on purpose.");
    case GuardLevel::Block:
        return IdentityBar::tr("Nobody has checked who this is: not before that.");
    }
    Q_UNREACHABLE();
}

} // namespace

IdentityBar::IdentityBar(ReplyPresenter &presenter, QWidget *parent)
    : NoticeBar(QStringLiteral("identityNotice"), parent)
    , m_presenter(presenter)
    , m_check(addRemedy(QStringLiteral("identityCheckButton")))
    , m_accept(addRemedy(QStringLiteral("identityAcceptButton")))
{
    connect(m_check, &QPushButton::clicked, this, &IdentityBar::checkWanted);
    connect(m_accept, &QPushButton::clicked, &presenter, &ReplyPresenter::acceptUnchecked);
    connect(&presenter, &ReplyPresenter::checked, this, &IdentityBar::refresh);
    connect(&presenter, &ReplyPresenter::textReplaced, this, &IdentityBar::refresh);
    refresh();
}

void IdentityBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoticeBar::changeEvent(event);
}

void IdentityBar::refresh()
{
    setButtonText(m_check, tr("Check it \u2026"));
    setButtonText(m_accept, tr("Send all the same"));
    const std::optional<IdentityNotice> notice = m_presenter.identityNotice();
    if (!notice) {
        clear();
        return;
    }
    m_check->show();
    m_accept->setVisible(notice->mayAccept);
    setNotice(toneOf(*notice), wordsOf(*notice));
}

} // namespace wederhoor
