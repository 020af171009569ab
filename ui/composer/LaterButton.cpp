#include "ui/composer/LaterButton.h"

#include "ui/presenters/ReplyPresenter.h"
#include "ui/widgets/SendTimeMenu.h"

#include <QEvent>

namespace wederhoor {

LaterButton::LaterButton(ReplyPresenter &presenter, const Clock &clock, QWidget *parent)
    : KeyButton(QStringLiteral("sendLaterButton"), parent)
    , m_presenter(presenter)
    , m_times(new SendTimeMenu(clock, QStringLiteral("sendTimeMenu"), this))
{
    setCommand(QStringLiteral("write.later"));
    connect(this, &QPushButton::clicked, this, &LaterButton::choose);
    connect(m_times, &SendTimeMenu::chosen, &presenter, &ReplyPresenter::sendAt);
    connect(&presenter, &ReplyPresenter::checked, this, &LaterButton::refresh);
    connect(&presenter, &ReplyPresenter::typed, this, &LaterButton::refresh);
    connect(&presenter, &ReplyPresenter::textReplaced, this, &LaterButton::refresh);
    retranslate();
    refresh();
}

void LaterButton::refresh()
{
    setVisible(m_presenter.kind() != DraftKind::Note);
    setEnabled(m_presenter.maySend());
}

/// Above the button: the composer stands at the window's foot.
void LaterButton::choose()
{
    if (isVisible() && m_presenter.maySend()) {
        m_times->openAbove(*this);
    }
}

void LaterButton::retranslate()
{
    setText(tr("Later"));
    setAccessibleName(tr("Send later"));
    setToolTip(tr("Send at another time (Ctrl+Alt+Enter)"));
}

void LaterButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    KeyButton::changeEvent(event);
}

} // namespace wederhoor
