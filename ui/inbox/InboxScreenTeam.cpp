#include "ui/composer/ApprovalPanel.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ReplyTrouble.h"
#include "ui/conversation/UnsettledNotice.h"
#include "ui/inbox/AskHubDialog.h"
#include "ui/inbox/AssignDialog.h"
#include "ui/inbox/BatchBar.h"
#include "ui/inbox/CaseListPanel.h"
#include "ui/inbox/ConversationPane.h"
#include "ui/inbox/InboxParts.h"
#include "ui/inbox/QuestionsDialog.h"
#include "ui/models/TimeText.h"
#include "ui/widgets/ReasonQuestion.h"

// What the screen shows of colleagues, and what they do to each other's cases.

namespace wederhoor {

void InboxScreen::connectFloor()
{
    Parts &p = *m_parts;
    connect(&p.conversation, &ConversationPresenter::opened, this, [this] {
        const Case *value = m_parts->conversation.value();
        m_parts->floor.open(value->id, value->channel);
        showPresence();
    });
    connect(&p.conversation, &ConversationPresenter::closed, &p.floor, [this] { m_parts->floor.open({}, {}); });
    connect(&p.reply, &ReplyPresenter::typed, &p.floor, &FloorPresenter::typed);
    connect(&p.floor, &FloorPresenter::presenceChanged, this, &InboxScreen::showPresence);
    connect(&p.floor, &FloorPresenter::stateChanged, this, &InboxScreen::showTeam);
    connect(&p.floor, &FloorPresenter::failed, this,
            [this](const QString &text) { m_parts->pane->say(Tone::Late, text); });
    const auto readUnsettled = [this] { m_parts->floor.readUnsettled(m_parts->conversation.caseId()); };
    connect(&p.conversation, &ConversationPresenter::opened, &p.floor, readUnsettled);
    connect(&p.conversation, &ConversationPresenter::refreshed, &p.floor, readUnsettled);
    connect(&p.pane->header(), &ConversationHeader::takeOverWanted, this, &InboxScreen::takeOverCase);
    p.pane->unsettled().follow(p.floor);
    p.list->batchBar().setAssignOffered([this] { return m_parts->floor.isSupervisor(); });
    connect(&p.list->batchBar(), &BatchBar::assignWanted, this, &InboxScreen::assignCases);
    const auto showQuestions = [this] { m_parts->list->setQuestions(m_parts->floor.questionsToUs()); };
    connect(&p.floor, &FloorPresenter::questionsChanged, this, showQuestions);
    connect(p.list, &CaseListPanel::questionsWanted, this, &InboxScreen::openQuestions);
    connectApprovals();
    connectOwnReplies();
    showQuestions();
    showPresence();
    showTeam();
}

void InboxScreen::connectApprovals()
{
    Parts &p = *m_parts;
    const auto follow = [this] { m_parts->approval.follow(*m_parts->conversation.conversation()); };
    connect(&p.conversation, &ConversationPresenter::opened, &p.approval, follow);
    connect(&p.conversation, &ConversationPresenter::refreshed, &p.approval, follow);
    connect(&p.conversation, &ConversationPresenter::closed, &p.approval, &ApprovalPresenter::detach);
    connect(&p.approval, &ApprovalPresenter::failed, this,
            [this](const QString &text) { m_parts->pane->say(Tone::Late, text); });
    connect(&p.approval, &ApprovalPresenter::done, this,
            [this](const QString &text) { m_parts->pane->say(Tone::Good, text); });
    connect(&p.approval, &ApprovalPresenter::takenBack, this, &InboxScreen::takenBack);
    connect(&p.approval, &ApprovalPresenter::textReturned, this,
            [this] { m_parts->reply.takeDrafts(*m_parts->conversation.conversation()); });
    connect(&p.pane->approval(), &ApprovalPanel::left, this, &InboxScreen::focusList);
    p.pane->followApprovals(p.approval);
}

/// What does not leave with its undo time is told where it went.
void InboxScreen::sayWhatBecomesOf(const OutboxEntry &entry)
{
    if (entry.state == OutboxState::AwaitingApproval) {
        m_parts->pane->sayAcross(Tone::Good, tr("Your reply waits for approval; you are told what becomes of it."));
    } else if (const Instant now = m_parts->clock.now(); entry.sendAt > now + undoWindow) {
        m_parts->pane->sayAcross(
            Tone::Good, tr("The reply goes out %1; the case holds it until then.").arg(momentText(entry.sendAt, now)));
    }
}

void InboxScreen::showTeam()
{
    Parts &p = *m_parts;
    const std::optional<TeamState> &state = p.floor.state();
    p.pane->header().setTakeOverOffered(state.has_value());
    p.inbox.views().setInTeam(state.has_value());
    p.pane->trouble().setTeam(state);
    p.pane->composer().setSendingHeld(state ? state->sendingHeld : QString());
}

/// A supervisor says why and it is done; anybody else has it once its owner's lease is over.
void InboxScreen::takeOverCase()
{
    Parts &p = *m_parts;
    const Case *value = p.conversation.value();
    if (value == nullptr || !p.floor.state() || value->owner.isEmpty() || p.conversation.isMine()) {
        return;
    }
    const auto write = [this] { m_parts->pane->composer().focusEditor(); };
    if (!p.floor.isSupervisor()) {
        p.conversation.claim(write);
        return;
    }
    askWhy(this,
           {QStringLiteral("takeOverQuestion"), tr("Take the case over"),
            tr("%1 has this case and may be writing. From now on only you can send in it; a draft stays on their desk. "
               "It is recorded in the case.")
                .arg(p.conversation.ownerShown()),
            tr("&Why"), tr("Take over"), QStringLiteral("takeOverConfirm")},
           [this, id = value->id, write](const QString &why) { m_parts->floor.takeOver(id, why, write); });
}

void InboxScreen::assignCases()
{
    Parts &p = *m_parts;
    const bool marked = p.list->batchBar().isActive();
    const QList<CaseId> ids = marked ? p.inbox.cases().marked() : QList<CaseId>{p.conversation.caseId()};
    if (!p.floor.isSupervisor() || !p.floor.floor().assign || ids.constFirst().isNull()) {
        p.pane->say(Tone::Plain, tr("Only a supervisor of a team gives cases to colleagues."));
        return;
    }
    auto *dialog = new AssignDialog(p.floor, ids, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AssignDialog::assigned, this, [this](const QString &text) {
        m_parts->inbox.cases().clearMarks();
        m_parts->pane->sayAcross(Tone::Good, text);
    });
    dialog->open();
}

void InboxScreen::askHub()
{
    Parts &p = *m_parts;
    const Case *value = p.conversation.value();
    if (value == nullptr || !p.floor.state() || !p.floor.floor().askHub) {
        p.pane->say(Tone::Plain, tr("Another hub is asked about an open case, in a team."));
        return;
    }
    auto *dialog = new AskHubDialog(p.floor, value->id, value->channel, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AskHubDialog::asked, this,
            [this](const QString &text) { m_parts->pane->sayAcross(Tone::Good, text); });
    dialog->open();
}

void InboxScreen::openQuestions()
{
    if (!m_parts->floor.state()) {
        m_parts->pane->say(Tone::Plain, tr("Questions go from hub to hub, in a team."));
        return;
    }
    auto *dialog = new QuestionsDialog(m_parts->floor, m_parts->clock, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void InboxScreen::showPresence()
{
    Parts &p = *m_parts;
    const QList<TeamPresent> here = p.floor.presence().value(p.conversation.caseId());
    p.inbox.cases().setPresence(p.floor.presence());
    p.pane->header().setPresence(presenceWords(here));
    p.pane->composer().setAlsoWriting(alsoWritingWords(here));
}

} // namespace wederhoor
