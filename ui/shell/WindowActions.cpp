#include "ui/shell/WindowActions.h"

#include "ui/inbox/InboxScreen.h"
#include "ui/shell/ActionCollection.h"

#include <QCoreApplication>
#include <QMenu>

namespace wederhoor {

namespace {

using Keys = QList<QKeySequence>;

template <class... Key> Keys keys(Key... each)
{
    return {QKeySequence(each)...};
}

/// Adds commands to one menu, each either a method of the screen shown or a command of the window.
class Adder
{
public:
    Adder(ActionCollection &actions, QMenu *menu, const WindowCommands &commands)
        : m_actions(actions)
        , m_menu(menu)
        , m_commands(commands)
    {
    }

    void screen(const char *name, const char *text, const Keys &keys, void (InboxScreen::*act)())
    {
        window(name, text, keys, [of = m_commands.screen, act] { (of()->*act)(); });
    }
    void view(const char *name, const char *text, const Keys &keys, CaseView shown)
    {
        window(name, text, keys, [of = m_commands.screen, shown] { of()->showView(shown); });
    }
    void window(const char *name, const char *text, const Keys &keys, const std::function<void()> &run)
    {
        m_actions.add(m_menu, {QString::fromLatin1(name), text, keys, run});
    }
    void line() { m_menu->addSeparator(); }

private:
    ActionCollection &m_actions;
    QMenu *m_menu;
    const WindowCommands &m_commands;
};

/// The texts of commands and menus, marked here and said by the collection.
struct WindowActions
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)

public:
    static void addCase(Adder add);
    static void addWrite(Adder add);
    static void addGo(Adder add, const WindowCommands &commands);
    static void addWindow(Adder add, QMenu &top, const WindowCommands &commands);
    static void addAll(ActionCollection &actions, QMenu &top, const WindowCommands &commands);
};

void WindowActions::addCase(Adder add)
{
    add.screen("case.next", QT_TR_NOOP("Next case"), keys(Qt::Key_J), &InboxScreen::nextCase);
    add.screen("case.previous", QT_TR_NOOP("Previous case"), keys(Qt::Key_K), &InboxScreen::previousCase);
    add.line();
    add.screen("case.claim", QT_TR_NOOP("Claim and write"), keys(Qt::Key_C), &InboxScreen::claimAndWrite);
    add.screen("case.release", QT_TR_NOOP("Release"), keys(Qt::Key_R), &InboxScreen::releaseCase);
    add.screen("case.resolve", QT_TR_NOOP("Resolve"), keys(Qt::Key_E), &InboxScreen::resolveCase);
    add.screen("case.reopen", QT_TR_NOOP("Reopen"), keys(Qt::Key_O), &InboxScreen::reopenCase);
    add.screen("case.dismiss", QT_TR_NOOP("Dismiss \u2026"), keys(Qt::Key_D), &InboxScreen::dismissCase);
    add.screen("case.takeOver", QT_TR_NOOP("Take over"), {}, &InboxScreen::takeOverCase);
    add.screen("case.assign", QT_TR_NOOP("Give to a colleague \u2026"), {}, &InboxScreen::assignCases);
    add.screen("case.askHub", QT_TR_NOOP("Ask another hub \u2026"), {}, &InboxScreen::askHub);
    add.line();
    add.screen("case.mark", QT_TR_NOOP("Select or not"), keys(Qt::Key_X), &InboxScreen::toggleMark);
    add.screen("case.markNext", QT_TR_NOOP("Select on to the next"), keys(Qt::SHIFT | Qt::Key_J),
               &InboxScreen::markNext);
    add.screen("case.markPrevious", QT_TR_NOOP("Select on to the previous"), keys(Qt::SHIFT | Qt::Key_K),
               &InboxScreen::markPrevious);
    add.screen("case.markAll", QT_TR_NOOP("Select all"), keys(QKeySequence::SelectAll), &InboxScreen::markAll);
    add.screen("case.batch", QT_TR_NOOP("With the selected \u2026"), keys(Qt::Key_A), &InboxScreen::openBatchMenu);
    add.line();
    add.screen("case.original", QT_TR_NOOP("Open the original"), keys(Qt::CTRL | Qt::Key_O),
               &InboxScreen::openOriginal);
    add.screen("case.copyLink", QT_TR_NOOP("Copy a link to the case"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
               &InboxScreen::copyLink);
    add.screen("case.contact", QT_TR_NOOP("Note a call or a visit \u2026"), keys(Qt::Key_T), &InboxScreen::noteContact);
    add.screen("case.identity", QT_TR_NOOP("Note who the customer is \u2026"), keys(Qt::SHIFT | Qt::Key_I),
               &InboxScreen::checkIdentity);
    add.screen("case.callback", QT_TR_NOOP("Have the customer called \u2026"), keys(Qt::SHIFT | Qt::Key_T),
               &InboxScreen::askForCall);
    add.screen("go.side", QT_TR_NOOP("Beside the case"), keys(Qt::Key_I), &InboxScreen::toggleSide);
    add.line();
    add.screen("case.undo", QT_TR_NOOP("Undo the last act"), keys(Qt::Key_Z), &InboxScreen::undo);
}

void WindowActions::addWrite(Adder add)
{
    add.screen("write.public", QT_TR_NOOP("Public reply"), keys(Qt::CTRL | Qt::Key_1), &InboxScreen::writePublic);
    add.screen("write.private", QT_TR_NOOP("Private message"), keys(Qt::CTRL | Qt::Key_2), &InboxScreen::writePrivate);
    add.screen("write.invite", QT_TR_NOOP("Invite and continue privately"), keys(Qt::CTRL | Qt::Key_4),
               &InboxScreen::invite);
    add.screen("write.note", QT_TR_NOOP("Note"), keys(Qt::Key_N, Qt::CTRL | Qt::Key_3), &InboxScreen::writeNote);
    add.screen("write.template", QT_TR_NOOP("Template \u2026"), keys(Qt::Key_Slash), &InboxScreen::openTemplates);
    add.screen("write.atHand", QT_TR_NOOP("At hand \u2026"), keys(Qt::CTRL | Qt::Key_J), &InboxScreen::openAtHand);
    add.screen("write.decision", QT_TR_NOOP("Record a decision \u2026"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
               &InboxScreen::openDecision);
    add.line();
    add.screen("write.send", QT_TR_NOOP("Send"), keys(Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter),
               &InboxScreen::send);
    add.screen("write.sendResolve", QT_TR_NOOP("Send and resolve"),
               keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter),
               &InboxScreen::sendAndResolve);
    add.screen("write.later", QT_TR_NOOP("Send later \u2026"),
               keys(Qt::CTRL | Qt::ALT | Qt::Key_Return, Qt::CTRL | Qt::ALT | Qt::Key_Enter), &InboxScreen::sendLater);
}

void WindowActions::addGo(Adder add, const WindowCommands &commands)
{
    add.window("go.palette", QT_TR_NOOP("Find anything \u2026"), keys(Qt::CTRL | Qt::Key_K), commands.openPalette);
    add.screen("go.search", QT_TR_NOOP("Search"), keys(QKeySequence::Find), &InboxScreen::focusSearch);
    add.screen("go.filter", QT_TR_NOOP("Filter \u2026"), keys(Qt::Key_F), &InboxScreen::openFilters);
    add.screen("go.saveView", QT_TR_NOOP("Save as a view \u2026"), keys(QKeySequence::Save), &InboxScreen::saveView);
    add.screen("go.list", QT_TR_NOOP("To the list"), keys(Qt::Key_L), &InboxScreen::focusList);
    add.screen("go.arrivals", QT_TR_NOOP("Show new cases"), keys(Qt::Key_Period), &InboxScreen::takeArrivals);
    add.line();
    add.view("go.unclaimed", QT_TR_NOOP("Unclaimed"), keys(Qt::ALT | Qt::Key_1), CaseView::Unclaimed);
    add.view("go.mine", QT_TR_NOOP("Mine"), keys(Qt::ALT | Qt::Key_2), CaseView::Mine);
    add.view("go.due", QT_TR_NOOP("Due soon"), keys(Qt::ALT | Qt::Key_3), CaseView::Due);
    add.view("go.waiting", QT_TR_NOOP("Waiting for customer"), keys(Qt::ALT | Qt::Key_4), CaseView::WaitingCustomer);
    add.view("go.conversations", QT_TR_NOOP("Conversations"), keys(Qt::ALT | Qt::Key_5), CaseView::Conversations);
    add.view("go.resolved", QT_TR_NOOP("Resolved"), keys(Qt::ALT | Qt::Key_6), CaseView::Resolved);
    add.view("go.dismissed", QT_TR_NOOP("Dismissed"), keys(Qt::ALT | Qt::Key_7), CaseView::Dismissed);
    add.screen("go.outbox", QT_TR_NOOP("Drafts and outbox"), keys(Qt::ALT | Qt::Key_8),
               &InboxScreen::showDraftsAndOutbox);
    add.view("go.approval", QT_TR_NOOP("Awaiting approval"), keys(Qt::ALT | Qt::Key_9), CaseView::AwaitingApproval);
    add.screen("go.questions", QT_TR_NOOP("Questions between hubs \u2026"), {}, &InboxScreen::openQuestions);
    add.line();
    add.window("go.inbox", QT_TR_NOOP("Inbox"), keys(Qt::CTRL | Qt::Key_I), commands.showInbox);
    add.window("go.practice", QT_TR_NOOP("Practice"), keys(Qt::CTRL | Qt::Key_P), commands.showPractice);
    add.window("go.training", QT_TR_NOOP("Training"), {}, commands.showTraining);
}

void WindowActions::addWindow(Adder add, QMenu &top, const WindowCommands &commands)
{
    add.window("inbox.poll", QT_TR_NOOP("Fetch now"), keys(QKeySequence::Refresh), commands.pollNow);
    add.window("inbox.connect", QT_TR_NOOP("Connect a channel \u2026"), {}, commands.connectChannel);
    add.window("team.hold", QT_TR_NOOP("Hold all sending \u2026"), {}, commands.holdSending);
    add.window("team.resume", QT_TR_NOOP("Let sending go on"), {}, commands.resumeSending);
    add.window("window.preferences", QT_TR_NOOP("Settings"), keys(Qt::CTRL | Qt::Key_Comma), commands.showSettings);
    add.window("window.shortcuts", QT_TR_NOOP("Keys"), keys(Qt::Key_Question), commands.showShortcuts);
    add.window("window.help", QT_TR_NOOP("Help"), keys(Qt::Key_F1), commands.openHelp);
    top.addSeparator();
    add.window("window.quit", QT_TR_NOOP("Quit"), keys(Qt::CTRL | Qt::Key_Q), commands.quit);
}

void WindowActions::addAll(ActionCollection &actions, QMenu &top, const WindowCommands &commands)
{
    addCase({actions, actions.addMenu(QT_TR_NOOP("Case")), commands});
    addWrite({actions, actions.addMenu(QT_TR_NOOP("Write")), commands});
    addGo({actions, actions.addMenu(QT_TR_NOOP("Go")), commands}, commands);
    top.addSeparator();
    addWindow({actions, &top, commands}, top, commands);
}

} // namespace

void makeWindowActions(ActionCollection &actions, QMenu &top, const WindowCommands &commands)
{
    WindowActions::addAll(actions, top, commands);
}

} // namespace wederhoor
