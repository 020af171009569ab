#include "ui/composer/Composer.h"
#include "ui/inbox/BatchBar.h"
#include "ui/inbox/CaseListPanel.h"
#include "ui/inbox/CaseListView.h"
#include "ui/inbox/ContactDialog.h"
#include "ui/inbox/ConversationPane.h"
#include "ui/inbox/InboxParts.h"
#include "ui/inbox/SaveViewDialog.h"
#include "ui/inbox/SideDock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

// What the screen does with its list and beside the case.

namespace wederhoor {

bool InboxScreen::actOnMarked(BatchAct::Kind kind)
{
    BatchBar &bar = m_parts->list->batchBar();
    if (!bar.isActive()) {
        return false;
    }
    BatchAct act;
    act.kind = kind;
    bar.start(act);
    return true;
}

void InboxScreen::batchDone(const BatchAct &act, const QList<CaseId> &ids)
{
    using Kind = BatchAct::Kind;
    const bool ended = act.kind == Kind::Resolve || act.kind == Kind::Dismiss;
    if (act.kind == Kind::Merge) {
        openCase(act.into);
    } else if (ended && ids.contains(m_parts->conversation.caseId())) {
        openNext();
    }
    focusList();
}

void InboxScreen::toggleMark()
{
    m_parts->list->list().toggleMark();
}

void InboxScreen::markNext()
{
    m_parts->list->list().extendMarks(1);
}

void InboxScreen::markPrevious()
{
    m_parts->list->list().extendMarks(-1);
}

void InboxScreen::markAll()
{
    m_parts->list->list().markAll();
}

void InboxScreen::openBatchMenu()
{
    m_parts->list->batchBar().openMenu();
}

void InboxScreen::toggleSide()
{
    m_parts->dock->toggle();
}

void InboxScreen::openOriginal()
{
    if (const QUrl url = m_parts->side.original(); url.isValid()) {
        Q_EMIT linkOpened(url);
    }
}

void InboxScreen::copyLink()
{
    if (const QString link = m_parts->side.caseLink(); !link.isEmpty()) {
        QGuiApplication::clipboard()->setText(link);
        m_parts->pane->say(Tone::Plain, tr("The link to this case is copied."));
    }
}

void InboxScreen::noteContact()
{
    if (m_parts->side.value() != nullptr) {
        auto *dialog = new ContactDialog(m_parts->side.name(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ContactDialog::noted, &m_parts->side, &SidePresenter::noteContact);
        dialog->open();
    }
}

void InboxScreen::openAtHand()
{
    if (hasOpenCase()) {
        m_parts->pane->writing().openAtHand();
    }
}

void InboxScreen::openDecision()
{
    if (!hasOpenCase()) {
        return;
    }
    if (m_parts->reply.atHand().mandates().isEmpty()) {
        m_parts->pane->say(Tone::Plain, tr("You have no mandate here: ask a supervisor, who gives one in Settings."));
        return;
    }
    m_parts->pane->writing().openDecision();
}

void InboxScreen::openLinked(const CaseId &id)
{
    m_parts->list->searchFor({});
    openCase(id);
}

void InboxScreen::openFilters()
{
    m_parts->list->openFilters();
}

void InboxScreen::saveView()
{
    m_parts->list->saveView();
}

void InboxScreen::renameView(const QString &id)
{
    const SavedViews::View *view = m_parts->inbox.saved().find(id);
    if (view == nullptr) {
        return;
    }
    auto *dialog = new SaveViewDialog(
        tr("Rename the view"), view->name, [this](const QString &name) { return m_parts->inbox.saved().isTaken(name); },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveViewDialog::named, this,
            [this, id](const QString &name) { m_parts->inbox.renameSaved(id, name); });
    dialog->open();
}

void InboxScreen::removeView(const QString &id)
{
    m_parts->inbox.removeSaved(id);
}

} // namespace wederhoor
