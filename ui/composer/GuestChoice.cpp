#include "ui/composer/GuestChoice.h"

#include "ui/presenters/ReplyPresenter.h"

#include <QEvent>
#include <QMenu>

namespace wederhoor {

GuestChoice::GuestChoice(ReplyPresenter &presenter, QWidget *parent)
    : QToolButton(parent)
    , m_presenter(presenter)
{
    setObjectName(QStringLiteral("guestButton"));
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &GuestChoice::openMenu);
    connect(&presenter, &ReplyPresenter::checked, this, &GuestChoice::refresh);
    connect(&presenter, &ReplyPresenter::textReplaced, this, &GuestChoice::refresh);
    refresh();
}

void GuestChoice::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

void GuestChoice::refresh()
{
    const std::optional<Guest> guest = m_presenter.guest();
    setVisible(m_presenter.kind() != DraftKind::Note && (guest || !m_presenter.guests().isEmpty()));
    const QString words = guest ? tr("for %1").arg(guest->name) : tr("as myself");
    setText(words);
    setAccessibleName(tr("Who answers: %1").arg(words));
    setToolTip(tr("Whose words these are: a colleague who answers in person signs, you send. The case says both."));
}

void GuestChoice::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("guestMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *own = menu->addAction(tr("As myself"));
    own->setObjectName(QStringLiteral("guest.none"));
    connect(own, &QAction::triggered, this, [this] { m_presenter.setGuest({}); });
    for (const Guest &guest : m_presenter.guests()) {
        QAction *action = menu->addAction(guest.fullName());
        action->setObjectName(QStringLiteral("guest.") + guest.name);
        connect(action, &QAction::triggered, this, [this, id = guest.id] { m_presenter.setGuest(id); });
    }
    connect(menu, &QMenu::aboutToHide, this, &GuestChoice::closed);
    menu->setActiveAction(own);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

} // namespace wederhoor
