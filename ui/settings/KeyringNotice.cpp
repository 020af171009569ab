#include "ui/settings/KeyringNotice.h"

#include "ui/presenters/KeyringPresenter.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QPushButton>

namespace wederhoor {

KeyringNotice::KeyringNotice(KeyringPresenter &keyring, const QString &objectName, QWidget *parent)
    : NoticeBar(objectName, parent)
    , m_keyring(keyring)
    , m_retry(addRemedy(objectName + QStringLiteral("Retry")))
    , m_keep(addRemedy(objectName + QStringLiteral("Keep")))
{
    for (QPushButton *button : {m_retry, m_keep}) {
        button->setAutoDefault(false); // Return in a dialog does what one came for
    }
    connect(m_retry, &QPushButton::clicked, &keyring, &KeyringPresenter::probe);
    connect(m_keep, &QPushButton::clicked, &keyring, &KeyringPresenter::keepForThisRun);
    connect(&keyring, &KeyringPresenter::changed, this, &KeyringNotice::refresh);
    refresh();
}

void KeyringNotice::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (wanted) {
        m_keyring.need();
    }
    refresh();
}

void KeyringNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    NoticeBar::changeEvent(event);
}

void KeyringNotice::refresh()
{
    setButtonText(m_retry, tr("Try again"));
    setButtonText(m_keep, tr("Keep for this run"));
    const QString trouble = m_keyring.trouble();
    const bool isThisRun = m_keyring.state() == KeyringState::ThisRunOnly;
    m_retry->setVisible(!trouble.isEmpty());
    m_keep->setVisible(!trouble.isEmpty() && m_keyring.canKeepForThisRun());
    if (!m_wanted || (trouble.isEmpty() && !isThisRun)) {
        clear();
    } else if (isThisRun) {
        setNotice(Tone::Soon,
                  tr("App passwords are kept in memory until you quit; after the next start you sign in "
                     "again."));
    } else {
        setNotice(Tone::Soon, trouble);
    }
}

} // namespace wederhoor
