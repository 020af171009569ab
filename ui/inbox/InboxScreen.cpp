#include "ui/inbox/InboxScreen.h"

#include "ui/composer/ApprovalPanel.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/inbox/BatchBar.h"
#include "ui/inbox/CaseListPanel.h"
#include "ui/inbox/CaseListView.h"
#include "ui/inbox/ConversationPane.h"
#include "ui/inbox/InboxParts.h"
#include "ui/inbox/SideDock.h"
#include "ui/inbox/SidePanel.h"
#include "ui/inbox/ViewPanel.h"
#include "ui/presenters/PendingReplies.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/UndoBar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace wederhoor {

InboxScreen::InboxScreen(const Setup &setup, PendingReplies &pending, const Clock &clock, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>(setup, pending, clock))
{
    Parts &p = *m_parts;
    if (parent != nullptr) {
        // About the size it will have: what does not fit is not laid out twice.
        resize(parent->size());
    }
    p.views = new ViewPanel(p.inbox.views(), theme, this);
    // Children of the splitter from the start: a change of the parent would polish all within anew.
    p.splitter = new QSplitter(Qt::Horizontal, this);
    p.list = new CaseListPanel(p.inbox, p.batch, clock, theme, p.splitter);
    p.pane = new ConversationPane(p.conversation, p.reply, clock, theme, p.splitter);
    p.panel = new SidePanel(p.side, p.care, p.inbox.assistant(), theme, this);
    p.undoBar = new UndoBar(p.list);
    makeLayout();
    connectPresenters();
    connectWidgets();
    connectFloor();
    connectCare();
    sayTexts();
    showView(CaseView::Unclaimed);
}

void InboxScreen::sayTexts()
{
    Parts &p = *m_parts;
    if (p.setup.isPractice) {
        p.pane->setWelcome(tr("Practice"),
                           tr("Sample conversations on this computer. Choose one at the left, claim "
                              "it with C, answer it, and send with Ctrl+Enter."));
    } else {
        p.pane->setWelcome(tr("No case is open"), tr("Choose one in the list: J and K move, Enter claims it."));
    }
    showUndo();
}

void InboxScreen::retranslate()
{
    // What is painted comes from models, which hear of no language by themselves; widgets below are told by Qt.
    m_parts->inbox.retranslate();
    m_parts->conversation.retranslate();
    showPresence();
    showIdentity();
    sayTexts();
}

void InboxScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

InboxScreen::~InboxScreen()
{
    m_parts->floor.open({}, {});
    // The widgets refer to the presenters: they go first.
    delete m_parts->panel;
    delete m_parts->pane;
    delete m_parts->list;
    delete m_parts->views;
}

void InboxScreen::makeLayout()
{
    Parts &p = *m_parts;
    p.views->setFixedWidth(sizes::viewsWidth);
    p.splitter->setObjectName(QStringLiteral("inboxSplitter"));
    p.splitter->setHandleWidth(1);
    p.splitter->setChildrenCollapsible(false);
    p.splitter->addWidget(p.list);
    p.splitter->addWidget(p.pane);
    p.splitter->setStretchFactor(1, 1);
    p.splitter->setSizes({sizes::listWidth, 860});
    p.list->setMinimumWidth(260);
    p.list->setMaximumWidth(520);
    p.pane->setMinimumWidth(500); // in a narrow window the list gives way first
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(p.views);
    layout->addWidget(p.splitter, 1);
    p.dock = new SideDock(this, layout, p.panel);
    connect(p.dock, &SideDock::wantedChanged, &p.side, &SidePresenter::keepPanel);
    connect(&p.side, &SidePresenter::panelWanted, p.dock, &SideDock::setWanted);
}

void InboxScreen::connectPresenters()
{
    Parts &p = *m_parts;
    const auto complain = [this](const QString &text) { m_parts->pane->say(Tone::Late, text); };
    connect(&p.inbox, &InboxPresenter::failed, this, complain);
    connect(&p.inbox, &InboxPresenter::countsChanged, this, &InboxScreen::countsChanged);
    connect(&p.inbox, &InboxPresenter::channelsRead, this,
            [this](int count) { m_parts->list->setConnectOffered(count == 0 && !m_parts->setup.isPractice); });
    connect(&p.inbox.cases(), &CaseListModel::loaded, this, &InboxScreen::listLoaded);
    connect(&p.inbox.cases(), &CaseListModel::completed, this, [this] {
        if (!m_parts->wanted.open.isNull()) {
            listLoaded();
        }
    });
    // The first cases of an empty inbox: who waits for them need not choose one.
    connect(&p.inbox.cases(), &CaseListModel::rowsChanged, this, [this] {
        if (m_parts->conversation.caseId().isNull()) {
            listLoaded();
        }
    });

    connect(&p.conversation, &ConversationPresenter::opened, this,
            [this] { m_parts->reply.attach(*m_parts->conversation.conversation()); });
    connect(&p.conversation, &ConversationPresenter::opened, this,
            [this] { Q_EMIT caseOpened(m_parts->conversation.caseId()); });
    connect(&p.conversation, &ConversationPresenter::refreshed, this,
            [this] { m_parts->reply.follow(*m_parts->conversation.conversation()); });
    connect(&p.conversation, &ConversationPresenter::closed, &p.reply, &ReplyPresenter::detach);
    connect(&p.conversation, &ConversationPresenter::failed, this, complain);
    connect(&p.conversation, &ConversationPresenter::replyTakenBack, this, &InboxScreen::takenBack);

    connect(&p.side, &SidePresenter::failed, this, complain);
    connect(&p.reply, &ReplyPresenter::failed, this, complain);
    connect(&p.reply, &ReplyPresenter::allSaved, this, &InboxScreen::allSaved);
    connect(&p.reply, &ReplyPresenter::sent, this, [this](const OutboxEntry &entry) {
        m_parts->pending.add(entry);
        openNext();
        sayWhatBecomesOf(entry);
    });
    connect(&p.undo, &UndoStack::changed, this, &InboxScreen::showUndo);
    connect(&p.undo, &UndoStack::failed, this, complain);
    connect(&p.undo, &UndoStack::undone, this, [this](const CaseId &id) {
        if (!id.isNull()) {
            openCase(id);
        }
    });
    connect(&p.pending, &PendingReplies::changed, this, &InboxScreen::showUndo);
    connect(&p.pending, &PendingReplies::failed, this, complain);
    connect(&p.pending, &PendingReplies::cancelled, this, &InboxScreen::takenBack);
}

void InboxScreen::connectWidgets()
{
    Parts &p = *m_parts;
    connect(p.views, &ViewPanel::viewChosen, this, [this](CaseView view) { m_parts->inbox.showView(view); });
    connect(p.views, &ViewPanel::channelChosen, &p.inbox, &InboxPresenter::showChannel);
    connect(p.views, &ViewPanel::draftsChosen, &p.inbox, &InboxPresenter::showDraftsAndOutbox);
    connect(p.views, &ViewPanel::savedChosen, &p.inbox, &InboxPresenter::showSaved);
    connect(p.views, &ViewPanel::renameWanted, this, &InboxScreen::renameView);
    connect(p.views, &ViewPanel::removeWanted, this, &InboxScreen::removeView);
    connect(p.views, &ViewPanel::shareWanted, this, [this](const QString &id) { m_parts->inbox.saved().share(id); });
    connect(&p.inbox, &InboxPresenter::viewChanged, this,
            [this] { m_parts->views->showRow(m_parts->inbox.shownRow()); });
    connect(p.list, &CaseListPanel::connectWanted, this, &InboxScreen::connectWanted);
    connect(p.list, &CaseListPanel::listWanted, this, [this] {
        m_parts->list->list().setFocus();
        m_parts->list->list().chooseFirst();
    });
    connect(&p.list->list(), &CaseListView::caseChosen, &p.conversation, &ConversationPresenter::open);
    connect(&p.list->list(), &CaseListView::caseActivated, this, &InboxScreen::claimAndWrite);
    connect(&p.conversation, &ConversationPresenter::opened, this,
            [this] { m_parts->list->batchBar().setOpenCase(m_parts->conversation.caseId()); });
    connect(p.panel, &SidePanel::caseWanted, this, &InboxScreen::openCase);
    connect(p.panel, &SidePanel::linkOpened, this, &InboxScreen::linkOpened);
    connect(p.panel, &SidePanel::searchWanted, &p.inbox, &InboxPresenter::setSearch);
    connect(&p.inbox, &InboxPresenter::caseWanted, this, &InboxScreen::openLinked);
    connect(&p.list->batchBar(), &BatchBar::done, this, &InboxScreen::batchDone);
    connect(p.pane, &ConversationPane::linkOpened, this, &InboxScreen::linkOpened);
    connect(p.pane, &ConversationPane::preferencesWanted, this, &InboxScreen::preferencesWanted);
    connect(&p.pane->header(), &ConversationHeader::claimWanted, this, &InboxScreen::claimAndWrite);
    connect(&p.pane->header(), &ConversationHeader::resolveWanted, this, &InboxScreen::resolveCase);
    connect(&p.pane->header(), &ConversationHeader::dismissWanted, this,
            [this](DismissReason reason) { m_parts->conversation.dismiss(reason, [this] { openNext(); }); });
    connect(&p.pane->header(), &ConversationHeader::likeWanted, this,
            [this] { m_parts->conversation.like([this] { openNext(); }); });
    connect(&p.pane->composer(), &Composer::left, this, &InboxScreen::focusList);
    connect(p.undoBar, &UndoBar::undone, this, &InboxScreen::undo);
    connect(p.undoBar, &UndoBar::sentNow, &p.pending, &PendingReplies::sendLatestNow);
}

void InboxScreen::addBesideCase(QWidget *section)
{
    m_parts->panel->addSection(section);
}

void InboxScreen::nextCase()
{
    m_parts->list->list().move(1);
}

void InboxScreen::previousCase()
{
    m_parts->list->list().move(-1);
}

void InboxScreen::claimAndWrite()
{
    if (actOnMarked(BatchAct::Kind::Claim)) {
        return;
    }
    m_parts->conversation.claim([this] { m_parts->pane->composer().focusEditor(); });
}

void InboxScreen::releaseCase()
{
    if (actOnMarked(BatchAct::Kind::Release)) {
        return;
    }
    m_parts->conversation.release();
}

void InboxScreen::dismissCase()
{
    if (m_parts->list->batchBar().isActive()) {
        m_parts->list->batchBar().openDismissMenu();
        return;
    }
    m_parts->pane->header().openDismissMenu();
}

void InboxScreen::resolveCase()
{
    if (actOnMarked(BatchAct::Kind::Resolve)) {
        return;
    }
    m_parts->conversation.resolve([this] { openNext(); });
}

void InboxScreen::reopenCase()
{
    m_parts->conversation.reopen();
}

bool InboxScreen::replyIsLatest() const
{
    const Parts &p = *m_parts;
    return !p.pending.isEmpty() && (p.undo.isEmpty() || p.pending.latest().queuedAt >= p.undo.pushedAt());
}

void InboxScreen::undo()
{
    if (replyIsLatest()) {
        m_parts->pending.cancelLatest();
    } else {
        m_parts->undo.undo();
    }
}

void InboxScreen::showUndo()
{
    Parts &p = *m_parts;
    if (replyIsLatest()) {
        p.undoBar->setSendNow(true);
        const int left = static_cast<int>(p.pending.secondsLeft().count());
        p.undoBar->setLine(tr("Reply goes out in %1 s").arg(std::max(0, left)), tr("Undo"));
    } else if (!p.undo.isEmpty()) {
        p.undoBar->setSendNow(false);
        p.undoBar->setLine(p.undo.text(), tr("Undo"));
    } else {
        p.undoBar->hide();
    }
}

void InboxScreen::takenBack(const OutboxEntry &entry)
{
    if (m_parts->conversation.caseId() == entry.caseId) {
        m_parts->reply.restore(entry);
        m_parts->pane->composer().focusEditor();
    } else {
        // Its draft is read with the case.
        openCase(entry.caseId);
    }
}

void InboxScreen::focusSearch()
{
    m_parts->list->focusSearch();
}

void InboxScreen::focusList()
{
    m_parts->list->list().setFocus();
}

void InboxScreen::openTemplates()
{
    if (!m_parts->conversation.caseId().isNull()) {
        m_parts->pane->writing().openTemplates();
    }
}

void InboxScreen::writePublic()
{
    m_parts->pane->writing().setKind(DraftKind::Public);
}

void InboxScreen::writePrivate()
{
    m_parts->pane->writing().setKind(DraftKind::Private);
}

void InboxScreen::invite()
{
    m_parts->pane->writing().invite();
}

void InboxScreen::writeNote()
{
    m_parts->pane->writing().setKind(DraftKind::Note);
}

void InboxScreen::send()
{
    if (m_parts->pane->approval().isWanted()) {
        m_parts->pane->approval().approve();
        return;
    }
    m_parts->pane->composer().send();
}

void InboxScreen::sendAndResolve()
{
    if (m_parts->pane->approval().isWanted()) {
        return; // what becomes of the case its writer has said
    }
    m_parts->pane->composer().sendAndResolve();
}

void InboxScreen::sendLater()
{
    m_parts->pane->composer().sendLater();
}

void InboxScreen::showView(CaseView view)
{
    m_parts->inbox.showView(view);
}

void InboxScreen::showDraftsAndOutbox()
{
    m_parts->inbox.showDraftsAndOutbox();
}

void InboxScreen::takeArrivals()
{
    m_parts->inbox.cases().takePending();
    m_parts->list->list().scrollToTop();
}

void InboxScreen::showCase(const CaseId &id)
{
    openCase(id);
    focusList();
}

bool InboxScreen::hasOpenCase() const
{
    return m_parts->conversation.conversation() != nullptr;
}

void InboxScreen::insertTemplate(const Template &value)
{
    if (hasOpenCase()) {
        m_parts->reply.useTemplate(value);
        m_parts->pane->composer().focusEditor();
    }
}

void InboxScreen::searchFor(const QString &text)
{
    m_parts->list->searchFor(text);
    focusList();
}

WindowMemory::Place InboxScreen::place() const
{
    WindowMemory::Place place;
    place.splitter = m_parts->splitter->saveState();
    place.view = m_parts->inbox.shownName();
    place.open = m_parts->conversation.caseId();
    place.scroll = m_parts->list->list().verticalScrollBar()->value();
    return place;
}

void InboxScreen::restorePlace(const WindowMemory::Place &place)
{
    if (!place.splitter.isEmpty()) {
        m_parts->splitter->restoreState(place.splitter);
    }
    m_parts->wanted = place;
    m_parts->inbox.showNamed(place.view);
}

void InboxScreen::agentChanged()
{
    m_parts->inbox.refreshCounts();
}

bool InboxScreen::flush()
{
    m_parts->reply.flush();
    return m_parts->reply.isSaving();
}

void InboxScreen::openCase(const CaseId &id)
{
    m_parts->list->list().setOpenCase(id);
    m_parts->conversation.open(id);
}

void InboxScreen::openNext()
{
    const CaseId next = m_parts->list->list().firstBut(m_parts->conversation.caseId());
    if (!next.isNull()) {
        openCase(next);
        focusList();
    }
}

void InboxScreen::listLoaded()
{
    Parts &p = *m_parts;
    if (p.inbox.isWaitingForSaved()) {
        return;
    }
    CaseListView &list = p.list->list();
    const bool isHere = p.wanted.open.isNull() || p.inbox.cases().rowOf(p.wanted.open) >= 0;
    if (!isHere && !p.inbox.cases().isComplete()) {
        return; // it may be further down
    }
    const WindowMemory::Place wanted = std::exchange(p.wanted, {});
    if (!wanted.open.isNull() && isHere) {
        openCase(wanted.open);
        list.verticalScrollBar()->setValue(wanted.scroll);
        return;
    }
    if (p.inbox.isSearching() || p.inbox.cases().rowOf(p.conversation.caseId()) >= 0) {
        list.setOpenCase(p.conversation.caseId());
        return;
    }
    if (p.inbox.cases().rowCount() > 0) {
        list.chooseFirst();
    } else {
        p.conversation.close();
    }
}

} // namespace wederhoor
