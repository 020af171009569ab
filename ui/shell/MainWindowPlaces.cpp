// Where one is in the window: the inbox, practice, the settings, the first steps.
#include "ui/inbox/InboxScreen.h"
#include "ui/settings/FirstRun.h"
#include "ui/settings/SettingsScreen.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/PracticeBand.h"
#include "ui/training/TrainingScreen.h"

#include <QAction>
#include <QDesktopServices>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wederhoor {

void MainWindow::startOn(bool practice)
{
    if (m_parts->screen == nullptr) {
        showDoor(practice);
        Q_EMIT ready();
    }
}

void MainWindow::showInbox()
{
    showDoor(false);
}

void MainWindow::showPractice()
{
    showDoor(true);
}

void MainWindow::showDoor(bool practice)
{
    if (m_parts->screen == nullptr || practice != m_parts->practice) {
        makeScreen(practice);
    }
    showCases();
    if (m_parts->stack->currentWidget() == m_parts->normal) {
        m_parts->screen->focusList();
    }
}

void MainWindow::showSettings()
{
    if (m_parts->screen == nullptr) {
        return; // the inbox is still being opened
    }
    SettingsScreen &screen = m_parts->wing.screenIn(m_parts->normal);
    if (m_parts->screenPlace->indexOf(&screen) < 0) {
        m_parts->screenPlace->addWidget(&screen, 1);
    }
    goTo(Where::Settings);
    screen.focusSections();
}

void MainWindow::showCases()
{
    goTo(Where::Cases);
}

/// The settings, the training, or the inbox that was chosen last: one of them is seen, and only its keys do something.
void MainWindow::goTo(Where where)
{
    using Place = NavigationRail::Place;
    Parts &p = *m_parts;
    if (p.placeShown && p.where == where) {
        return;
    }
    p.placeShown = true;
    p.where = where;
    const bool isFirstRun = p.stack->currentWidget() != p.normal;
    const bool isCases = where == Where::Cases;
    p.theme.setPractice(isCases && p.practice && !isFirstRun);
    p.rail->showChosen(where == Where::Settings       ? Place::Settings
                           : where == Where::Training ? Place::Training
                           : p.practice               ? Place::Practice
                                                      : Place::Inbox);
    for (const char *group : {"case.", "write."}) {
        p.actions->setEnabled(QLatin1String(group), isCases && !isFirstRun);
    }
    p.band->setVisible(isCases && p.practice && !p.exercise);
    if (SettingsScreen *settings = p.wing.screen()) {
        settings->setVisible(where == Where::Settings);
    }
    if (p.trainingScreen != nullptr) {
        p.trainingScreen->setVisible(where == Where::Training);
    }
    showExercise();
    retranslate();
}

void MainWindow::makeScreen(bool practice)
{
    Parts &p = *m_parts;
    rememberPlace();
    p.practice = practice;
    delete p.screen;
    // Before the screen is made: what there is then is styled anew, each change of colours costs.
    p.theme.setPractice(practice && p.stack->currentWidget() == p.normal);
    p.screen = new InboxScreen(
        {door(practice), practice, p.isInExercise() ? p.exercise->capabilities() : p.context.capabilities,
         practice ? TeamFloor() : p.context.floor},
        p.replies(), p.isInExercise() ? p.exercise->clock() : p.context.clock, p.theme, p.normal);
    if (p.isInExercise()) {
        p.exercise->serve(*p.screen);
    }
    connect(p.screen, &InboxScreen::countsChanged, &p.shell(), &ShellPresenter::setCounts);
    connect(p.screen, &InboxScreen::linkOpened, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(p.screen, &InboxScreen::connectWanted, this, &MainWindow::openChannelDialog);
    connect(p.screen, &InboxScreen::allSaved, this, [this] {
        if (m_parts->closing) {
            close();
        }
    });
    connect(p.screen, &InboxScreen::preferencesWanted, this, [this] {
        showSettings();
        m_parts->wing.screenIn(m_parts->normal).showSection(SettingsScreen::Section::Signatures);
    });
    p.placeShown = false;
    p.screenPlace->addWidget(p.screen, 1);
    if (!practice) {
        p.screen->restorePlace(p.place);
    }
    showKeys();
}

void MainWindow::openCase(const CaseId &id)
{
    if (m_parts->screen != nullptr && m_parts->stack->currentWidget() == m_parts->normal) {
        showInbox();
        m_parts->screen->showCase(id);
    }
}

void MainWindow::showFirstRun()
{
    Parts &p = *m_parts;
    FirstRun &first = p.wing.firstRunIn(p.stack);
    if (p.stack->indexOf(&first) < 0) {
        p.stack->addWidget(&first);
        connect(&first, &FirstRun::skipped, this, &MainWindow::leaveFirstRun);
        connect(&first, &FirstRun::practiceWanted, this, [this] {
            leaveFirstRun();
            showPractice();
        });
        connect(&first, &FirstRun::connectWanted, this, [this] {
            leaveFirstRun();
            showInbox();
            // The inbox is seen behind the dialog, which takes a moment to be made.
            QMetaObject::invokeMethod(this, &MainWindow::openChannelDialog, Qt::QueuedConnection);
        });
    }
    p.theme.setPractice(false);
    p.stack->setCurrentWidget(&first);
    for (const char *group : {"case.", "write.", "go.", "inbox.", "window.preferences"}) {
        p.actions->setEnabled(QLatin1String(group), false);
    }
    first.begin();
}

void MainWindow::leaveFirstRun()
{
    Parts &p = *m_parts;
    p.stack->setCurrentWidget(p.normal);
    for (const char *group : {"go.", "inbox.", "window.preferences"}) {
        p.actions->setEnabled(QLatin1String(group), true);
    }
    p.actions->find(QStringLiteral("inbox.connect"))->setEnabled(p.wing.canConnect());
    if (p.screen != nullptr) {
        p.placeShown = false; // seen anew, with its keys
        showDoor(p.practice);
    }
}

void MainWindow::openChannelDialog()
{
    if (m_parts->screen != nullptr && m_parts->wing.canConnect()) {
        m_parts->wing.screenIn(m_parts->normal).openConnect();
    }
}

void MainWindow::takeConnected()
{
    m_parts->hasChannels = true;
    // In the settings one sees there how it fares; else one wants to see what it brings.
    if (m_parts->where != Where::Settings) {
        showInbox();
    }
    explainPractice();
    if (m_parts->context.inbox.pollNow) {
        m_parts->context.inbox.pollNow();
    }
}

} // namespace wederhoor
