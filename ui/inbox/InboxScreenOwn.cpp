#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/RewriteDialog.h"
#include "ui/inbox/ConversationPane.h"
#include "ui/inbox/InboxParts.h"
#include "ui/models/Words.h"
#include "ui/presenters/PendingReplies.h"
#include "ui/widgets/ReasonQuestion.h"

// What the screen does with our own replies after they were sent.

namespace wederhoor {

void InboxScreen::connectOwnReplies()
{
    Parts &p = *m_parts;
    p.pane->view().setMayDelete([this](const MessageRef &ref) { return m_parts->own.mayDelete(ref); });
    connect(&p.pane->view(), &ConversationView::deleteWanted, this, &InboxScreen::deleteReply);
    connect(&p.pane->view(), &ConversationView::rewriteWanted, this, &InboxScreen::rewriteReply);
    connect(&p.own, &OwnReplyPresenter::removed, this,
            [this] { m_parts->pane->say(Tone::Good, tr("The reply was deleted on the platform.")); });
    connect(&p.own, &OwnReplyPresenter::rewritten, this, [this](const OutboxEntry &entry) {
        m_parts->reply.keepText();
        m_parts->pending.add(entry);
        sayWhatBecomesOf(entry);
    });
    connect(&p.own, &OwnReplyPresenter::failed, this,
            [this](const QString &text) { m_parts->pane->say(Tone::Late, text); });
    connect(&p.own, &OwnReplyPresenter::leftInDraft, this, [this](const QString &text) {
        m_parts->reply.takeDrafts(*m_parts->conversation.conversation());
        m_parts->pane->say(Tone::Late, text);
    });
}

void InboxScreen::deleteReply(const MessageRef &ref)
{
    askWhy(
        this,
        {QStringLiteral("deleteQuestion"), tr("Delete the reply"),
         tr("It is taken off the platform; the customer may have read it already, and what they answer stays. That you "
            "deleted it, and why, is recorded in the case."),
         tr("&Why"), tr("Delete it"), QStringLiteral("deleteConfirm")},
        [this, ref](const QString &why) { m_parts->own.remove(ref, why); });
}

void InboxScreen::rewriteReply(const MessageRef &ref)
{
    const Case *value = m_parts->conversation.value();
    if (value == nullptr) {
        return;
    }
    auto *dialog = new RewriteDialog(m_parts->own.wordsOf(ref), platformWord(value->platform), window());
    connect(dialog, &RewriteDialog::rewritten, this,
            [this, ref](const QString &words, const QString &why) { m_parts->own.rewrite(ref, words, why); });
    dialog->open();
}

} // namespace wederhoor
