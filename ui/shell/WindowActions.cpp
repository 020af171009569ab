#include "ui/shell/WindowActions.h"

#include "ui/inbox/InboxScreen.h"
#include "ui/shell/ActionCollection.h"

#include <QCoreApplication>
#include <QMenu>

namespace wederhoor {

namespace {

struct WindowActions
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
};

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

    void screen(const char *name, const QString &text, const Keys &keys, void (InboxScreen::*act)())
    {
        window(name, text, keys, [of = m_commands.screen, act] { (of()->*act)(); });
    }
    void view(const char *name, const QString &text, const Keys &keys, CaseView shown)
    {
        window(name, text, keys, [of = m_commands.screen, shown] { of()->showView(shown); });
    }
    void window(const char *name, const QString &text, const Keys &keys, const std::function<void()> &run)
    {
        m_actions.add(m_menu, {QString::fromLatin1(name), text, keys, run});
    }
    void line() { m_menu->addSeparator(); }

private:
    ActionCollection &m_actions;
    QMenu *m_menu;
    const WindowCommands &m_commands;
};

void addCaseActions(Adder add)
{
    add.screen("case.next", WindowActions::tr("Next case"), keys(Qt::Key_J), &InboxScreen::nextCase);
    add.screen("case.previous", WindowActions::tr("Previous case"), keys(Qt::Key_K), &InboxScreen::previousCase);
    add.line();
    add.screen("case.claim", WindowActions::tr("Claim and write"), keys(Qt::Key_C), &InboxScreen::claimAndWrite);
    add.screen("case.release", WindowActions::tr("Release"), keys(Qt::Key_R), &InboxScreen::releaseCase);
    add.screen("case.resolve", WindowActions::tr("Resolve"), keys(Qt::Key_E), &InboxScreen::resolveCase);
    add.screen("case.reopen", WindowActions::tr("Reopen"), keys(Qt::Key_O), &InboxScreen::reopenCase);
    add.screen("case.dismiss", WindowActions::tr("Dismiss \u2026"), keys(Qt::Key_D), &InboxScreen::dismissCase);
    add.line();
    add.screen("case.undo", WindowActions::tr("Undo the last act"), keys(Qt::Key_Z), &InboxScreen::undo);
}

void addWriteActions(Adder add)
{
    add.screen("write.public", WindowActions::tr("Public reply"), keys(Qt::CTRL | Qt::Key_1),
               &InboxScreen::writePublic);
    add.screen("write.private", WindowActions::tr("Private message"), keys(Qt::CTRL | Qt::Key_2),
               &InboxScreen::writePrivate);
    add.screen("write.note", WindowActions::tr("Note"), keys(Qt::Key_N, Qt::CTRL | Qt::Key_3), &InboxScreen::writeNote);
    add.screen("write.template", WindowActions::tr("Template \u2026"), keys(Qt::Key_Slash),
               &InboxScreen::openTemplates);
    add.line();
    add.screen("write.send", WindowActions::tr("Send"), keys(Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter),
               &InboxScreen::send);
    add.screen("write.sendResolve", WindowActions::tr("Send and resolve"),
               keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter),
               &InboxScreen::sendAndResolve);
}

void addGoActions(Adder add, const WindowCommands &commands)
{
    add.screen("go.search", WindowActions::tr("Search"), keys(QKeySequence::Find), &InboxScreen::focusSearch);
    add.screen("go.list", WindowActions::tr("To the list"), keys(Qt::Key_L), &InboxScreen::focusList);
    add.screen("go.arrivals", WindowActions::tr("Show new cases"), keys(Qt::Key_Period), &InboxScreen::takeArrivals);
    add.line();
    add.view("go.unclaimed", WindowActions::tr("Unclaimed"), keys(Qt::ALT | Qt::Key_1), CaseView::Unclaimed);
    add.view("go.mine", WindowActions::tr("Mine"), keys(Qt::ALT | Qt::Key_2), CaseView::Mine);
    add.view("go.due", WindowActions::tr("Due soon"), keys(Qt::ALT | Qt::Key_3), CaseView::Due);
    add.view("go.waiting", WindowActions::tr("Waiting for customer"), keys(Qt::ALT | Qt::Key_4),
             CaseView::WaitingCustomer);
    add.view("go.conversations", WindowActions::tr("Conversations"), keys(Qt::ALT | Qt::Key_5),
             CaseView::Conversations);
    add.view("go.resolved", WindowActions::tr("Resolved"), keys(Qt::ALT | Qt::Key_6), CaseView::Resolved);
    add.view("go.dismissed", WindowActions::tr("Dismissed"), keys(Qt::ALT | Qt::Key_7), CaseView::Dismissed);
    add.screen("go.outbox", WindowActions::tr("Drafts and outbox"), keys(Qt::ALT | Qt::Key_8),
               &InboxScreen::showDraftsAndOutbox);
    add.line();
    add.window("go.inbox", WindowActions::tr("Inbox"), keys(Qt::CTRL | Qt::Key_I), commands.showInbox);
    add.window("go.practice", WindowActions::tr("Practice"), keys(Qt::CTRL | Qt::Key_P), commands.showPractice);
}

} // namespace

void makeWindowActions(ActionCollection &actions, QMenu &menu, const WindowCommands &commands)
{
    addCaseActions({actions, menu.addMenu(WindowActions::tr("Case")), commands});
    addWriteActions({actions, menu.addMenu(WindowActions::tr("Write")), commands});
    addGoActions({actions, menu.addMenu(WindowActions::tr("Go")), commands}, commands);
    menu.addSeparator();
    Adder top(actions, &menu, commands);
    top.window("inbox.poll", WindowActions::tr("Fetch now"), keys(QKeySequence::Refresh), commands.pollNow);
    top.window("inbox.connect", WindowActions::tr("Connect a channel \u2026"), {}, commands.connectChannel);
    top.window("window.preferences", WindowActions::tr("Preferences \u2026"), keys(Qt::CTRL | Qt::Key_Comma),
               commands.openPreferences);
    top.window("window.shortcuts", WindowActions::tr("Keys"), keys(Qt::Key_Question), commands.showShortcuts);
    menu.addSeparator();
    top.window("window.quit", WindowActions::tr("Quit"), keys(QKeySequence::Quit), commands.quit);
}

} // namespace wederhoor
