#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/inbox/CallbackDialog.h"
#include "ui/inbox/ConversationPane.h"
#include "ui/inbox/IdentityDialog.h"
#include "ui/inbox/InboxParts.h"
#include "ui/inbox/SidePanel.h"
#include "ui/models/CareWords.h"

#include <QClipboard>
#include <QGuiApplication>

// Who the customer really is, the calls that they are promised, and what macros do.

namespace wederhoor {

void InboxScreen::connectCare()
{
    Parts &p = *m_parts;
    connect(&p.care, &CarePresenter::changed, this, [this] {
        showIdentity();
        m_parts->reply.recheck();
    });
    connect(&p.care, &CarePresenter::failed, this,
            [this](const QString &text) { m_parts->pane->say(Tone::Late, text); });
    connect(&p.care, &CarePresenter::formReady, this, [this](const QString &form) {
        QGuiApplication::clipboard()->setText(form);
        m_parts->pane->say(Tone::Plain, tr("Copied for the call queue."));
    });
    connect(&p.reply, &ReplyPresenter::macroChosen, &p.macro, &MacroPresenter::run);
    connect(&p.macro, &MacroPresenter::undone, &p.reply, &ReplyPresenter::forgetMacro);
    connect(&p.macro, &MacroPresenter::refused, this, [this](const QString &text) {
        m_parts->reply.forgetMacro();
        m_parts->pane->say(Tone::Late, text);
    });
    connect(p.panel, &SidePanel::checkWanted, this, &InboxScreen::checkIdentity);
    connect(p.panel, &SidePanel::callWanted, this, &InboxScreen::askForCall);
    connect(&p.pane->composer(), &Composer::identityWanted, this, &InboxScreen::checkIdentity);
}

void InboxScreen::showIdentity()
{
    const IdentityStanding &standing = m_parts->care.standing();
    const Instant now = m_parts->care.now();
    m_parts->pane->header().setIdentity(standing.valid.has_value(), identityShort(standing, now),
                                        standing.valid ? identitySentence(*standing.valid, now) : QString());
}

void InboxScreen::checkIdentity()
{
    if (m_parts->care.value() != nullptr) {
        auto *dialog = new IdentityDialog(m_parts->care, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void InboxScreen::askForCall()
{
    if (m_parts->care.value() == nullptr) {
        return;
    }
    auto *dialog = new CallbackDialog(m_parts->care, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CallbackDialog::promised, this, [this](const QString &form, const QString &words) {
        QGuiApplication::clipboard()->setText(form);
        m_parts->pane->say(Tone::Plain, tr("The call is asked for, and copied for the call queue."));
        if (!words.isEmpty()) {
            m_parts->reply.insert(words);
            m_parts->pane->writing().focusEditor();
        }
    });
    dialog->open();
}

} // namespace wederhoor
