#include "ui/shell/MainWindow.h"

#include "core/domain/Async.h"
#include "ui/inbox/InboxScreen.h"
#include "ui/settings/SettingsScreen.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/PracticeBand.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/TrayIcon.h"
#include "ui/style/Icons.h"
#include "ui/training/TrainingScreen.h"
#include "ui/widgets/KeyButton.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr QSize firstSize(1440, 900);
constexpr QSize smallestSize(1024, 660);
} // namespace

MainWindow::MainWindow(WindowContext context, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::make_unique<Parts>(std::move(context), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setMinimumSize(smallestSize);
    m_parts->place = WindowMemory::placeFromText(m_parts->context.place);
    if (!restoreGeometry(m_parts->place.geometry)) {
        resize(firstSize);
    }
    makeLayout();
    makeActions();
    connectParts();
    connectAttention();
    connectTraining();
    m_parts->settings.load();
    m_parts->memory.readKeys();
    m_parts->wing.attention().load();
    const bool inPractice = m_parts->context.startInPractice;
    m_parts->inboxShell.readChannelCount(this, [this, inPractice](int count) {
        m_parts->hasChannels = count > 0;
        if (m_parts->hasChannels) {
            m_parts->wing.keyring().need();
        }
        startOn(inPractice || count == 0);
    });
}

MainWindow::~MainWindow()
{
    // Their presenters are parts of the window.
    delete m_parts->screen;
    delete m_parts->trainingScreen;
    m_parts->exercise.reset();
    delete m_parts->wing.screen();
}

const InboxDoor &MainWindow::door(bool practice) const
{
    const Parts &p = *m_parts;
    return !practice ? p.context.inbox : p.exercise ? p.exercise->inbox() : p.context.practice;
}

bool MainWindow::isPractice() const
{
    return m_parts->practice;
}

void MainWindow::makeLayout()
{
    Parts &p = *m_parts;
    auto *central = new QWidget(this);
    p.rail = new NavigationRail(p.theme, p.menu, central);
    p.band = new PracticeBand(central);
    p.status = new StatusStrip(p.theme, central);
    p.band->hide();
    p.screenPlace = new QVBoxLayout;
    p.screenPlace->setSpacing(0);
    p.palette = new CommandPalette(p.theme, this);
    connect(p.palette, &CommandPalette::chosen, this, &MainWindow::takeFromPalette);
    p.screenPlace->addWidget(p.band);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(p.rail);
    upper->addLayout(p.screenPlace, 1);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(p.status);
    p.normal = central;
    p.stack = new QStackedWidget(this);
    p.stack->addWidget(central);
    setCentralWidget(p.stack);
}

void MainWindow::makeActions()
{
    WindowCommands commands;
    commands.screen = [this] {
        showCases(); // what is done to cases is done where they are seen
        return m_parts->screen;
    };
    commands.showInbox = [this] { showInbox(); };
    commands.showPractice = [this] { showPractice(); };
    commands.showTraining = [this] { showTraining(); };
    commands.pollNow = [this] {
        if (const auto &poll = door(m_parts->practice).pollNow) {
            poll();
        }
    };
    commands.connectChannel = [this] { openChannelDialog(); };
    commands.showSettings = [this] { showSettings(); };
    commands.showShortcuts = [this] { showShortcuts(); };
    commands.openPalette = [this] { openPalette(); };
    commands.openHelp = [this] { openHelp(); };
    commands.holdSending = [this] { holdSending(); };
    commands.resumeSending = [this] { m_parts->floor.holdSending({}); };
    commands.quit = [this] { close(); };
    makeWindowActions(*m_parts->actions, *m_parts->menu, commands);
    m_parts->actions->find(QStringLiteral("inbox.connect"))->setEnabled(m_parts->wing.canConnect());
}

void MainWindow::connectParts()
{
    Parts &p = *m_parts;
    connect(p.rail, &NavigationRail::inboxWanted, this, &MainWindow::showInbox);
    connect(p.rail, &NavigationRail::practiceWanted, this, &MainWindow::showPractice);
    connect(p.rail, &NavigationRail::settingsWanted, this, &MainWindow::showSettings);
    connect(&p.memory, &WindowMemory::placeKept, this, [this] {
        m_parts->placeKept = true;
        close();
        m_parts->placeKept = false;
    });
    connect(&p.memory, &WindowMemory::keysRead, p.actions, &ActionCollection::setOwnKeys);
    connect(p.actions, &ActionCollection::keysChanged, this, &MainWindow::explainPractice);
    connect(p.actions, &ActionCollection::keysChanged, this, &MainWindow::showKeys);
    connect(&p.settings, &SettingsPresenter::read, this, &MainWindow::applySettings);
    connect(&p.settings, &SettingsPresenter::read, this, [this] {
        if (m_parts->settings.isFirstRun() && !m_parts->context.startInPractice) {
            showFirstRun();
        }
    });
    connect(&p.settings, &SettingsPresenter::saved, this, &MainWindow::applySettings);
    for (ShellPresenter *shell : {&p.inboxShell, &p.practiceShell}) {
        connect(shell, &ShellPresenter::changed, this, [this, shell] {
            if (shell == &m_parts->shell()) {
                m_parts->status->tell(shell);
            }
        });
    }
    connect(&p.inboxShell, &ShellPresenter::changed, this, [this] {
        const QHash<CaseView, int> &views = m_parts->inboxShell.counts().views;
        m_parts->rail->setWork(views.value(CaseView::Unclaimed), views.value(CaseView::Mine));
    });
    KeyringPresenter &keyring = p.wing.keyring();
    connect(p.status, &StatusStrip::retryKeyringWanted, &keyring, &KeyringPresenter::probe);
    connect(p.status, &StatusStrip::keepForThisRunWanted, &keyring, &KeyringPresenter::keepForThisRun);
    connect(&keyring, &KeyringPresenter::changed, this, [this, &keyring] {
        m_parts->inboxShell.setKeyring(keyring.state());
        m_parts->practiceShell.setKeyring(keyring.state());
    });
    connect(&p.wing.team(), &TeamPresenter::stateChanged, this, &MainWindow::tellTeam);
    tellTeam();
    connect(&p.floor, &FloorPresenter::stateChanged, this, &MainWindow::tellSending);
    connect(p.status, &StatusStrip::resumeWanted, this, [this] { m_parts->floor.holdSending({}); });
    tellSending();
    connect(p.status, &StatusStrip::outboxWanted, this, [this] {
        showCases();
        m_parts->screen->showDraftsAndOutbox();
    });
    connect(&p.wing, &SettingsWing::channelConnected, this, &MainWindow::takeConnected);
    connect(&p.wing, &SettingsWing::firstRunWanted, this, &MainWindow::showFirstRun);
    connect(&p.wing, &SettingsWing::leaveWanted, this, [this] { showDoor(m_parts->practice); });
    for (PendingReplies *replies : {&p.inboxReplies, &p.practiceReplies}) {
        connect(replies, &PendingReplies::allSettled, this, [this] {
            if (m_parts->closing && !hasPending()) {
                close();
            }
        });
    }
}

/// Buttons that name their key name the one that a person chose.
void MainWindow::showKeys()
{
    if (m_parts->screen == nullptr) {
        return;
    }
    for (KeyButton *button : m_parts->screen->findChildren<KeyButton *>()) {
        if (const QAction *action = m_parts->actions->find(button->command())) {
            button->setKey(action->shortcut());
        }
    }
}

void MainWindow::retranslate()
{
    Parts &p = *m_parts;
    // What is measured and dated in widgets of Qt follows too.
    setLocale(QLocale());
    sayTitle();
    p.wing.tray().retranslate();
    p.actions->retranslate();
    p.status->tell(&p.shell());
    tellTeam();
    explainPractice();
    if (p.exercise) {
        p.exercise->retranslate();
    }
}

void MainWindow::sayTitle()
{
    const Parts &p = *m_parts;
    const QString where = p.where == Where::Settings ? tr("Wederhoor \u00b7 settings")
        : p.where == Where::Training                 ? tr("Wederhoor \u00b7 training")
        : p.practice                                 ? tr("Wederhoor \u00b7 practice")
                                                     : tr("Wederhoor");
    const int count = m_parts->wing.attention().count();
    setWindowTitle(count > 0 ? tr("(%1) %2").arg(QLocale().toString(count), where) : where);
}

/// The same over practice: what colleagues wait for does not stop there.
void MainWindow::tellTeam()
{
    const TeamLine team = m_parts->wing.team().line();
    m_parts->status->tellTeam(team.line, team.explanation);
}

void MainWindow::connectAttention()
{
    SettingsWing &wing = m_parts->wing;
    connect(&wing.attention(), &AttentionPresenter::countChanged, this, &MainWindow::sayTitle);
    wing.serveTray(*this);
    connect(&wing, &SettingsWing::caseWanted, this, &MainWindow::openCase);
    connect(&wing.tray(), &TrayIcon::pollWanted, this, [this] {
        if (m_parts->context.inbox.pollNow) {
            m_parts->context.inbox.pollNow();
        }
    });
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange) {
        m_parts->wing.attention().setWatched(isActiveWindow());
    }
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::explainPractice()
{
    const ActionCollection &actions = *m_parts->actions;
    const QString claim = actions.keyText(QStringLiteral("case.claim"));
    const QString send = actions.keyText(QStringLiteral("write.send"));
    const QString what = claim.isEmpty() || send.isEmpty()
        ? tr("Sample conversations: nothing leaves this computer.")
        : tr("Sample conversations: nothing leaves this computer. %1 claims, write, %2 sends.").arg(claim, send);
    m_parts->band->setExplanation(
        m_parts->hasChannels ? what : tr("%1 Your own channels: Menu, Connect a channel.").arg(what));
}

void MainWindow::applySettings()
{
    const SettingsPresenter::Values &values = m_parts->settings.values();
    m_parts->rail->setAgent(values.name);
    if (m_parts->language && *m_parts->language != values.language && m_parts->context.setLanguage) {
        m_parts->context.setLanguage(values.language);
    }
    m_parts->language = values.language;
    m_parts->theme.setLook(Theme::lookFromName(values.theme).value_or(Theme::Look::System));
    if (m_parts->screen != nullptr) {
        m_parts->screen->agentChanged();
    }
}

bool MainWindow::hasPending() const
{
    return !m_parts->inboxReplies.isEmpty() || !m_parts->practiceReplies.isEmpty();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_parts->closing = false;
    if (hasPending()) {
        event->ignore();
        askAboutPending();
        return;
    }
    // What was typed in the last moments is on the disk before the window goes.
    if (m_parts->screen != nullptr && m_parts->screen->flush()) {
        m_parts->closing = true;
        event->ignore();
        return;
    }
    if (!m_parts->placeKept) {
        m_parts->closing = true;
        event->ignore();
        rememberPlace();
        m_parts->memory.keepPlace(m_parts->place);
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::rememberPlace()
{
    Parts &p = *m_parts;
    if (p.screen != nullptr && !p.practice) {
        p.place = p.screen->place();
    }
    p.place.geometry = saveGeometry();
}

void MainWindow::askAboutPending()
{
    if (findChild<QMessageBox *>(QStringLiteral("closeQuestion")) != nullptr) {
        return;
    }
    const int count = m_parts->inboxReplies.count() + m_parts->practiceReplies.count();
    auto *box = new QMessageBox(QMessageBox::Question, tr("A reply is about to go"),
                                tr("%n reply(s) can still be undone. What should become of them?", nullptr, count),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *send = box->addButton(tr("Send now"), QMessageBox::AcceptRole);
    send->setObjectName(QStringLiteral("closeSendNow"));
    QPushButton *draft = box->addButton(tr("Back to draft"), QMessageBox::DestructiveRole);
    draft->setObjectName(QStringLiteral("closeBackToDraft"));
    QPushButton *stay = box->addButton(tr("Do not close"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("closeStay"));
    box->setDefaultButton(send);
    connect(send, &QPushButton::clicked, this, [this] { settlePending(true); });
    connect(draft, &QPushButton::clicked, this, [this] { settlePending(false); });
    box->open();
}

void MainWindow::settlePending(bool send)
{
    m_parts->closing = true;
    for (PendingReplies *replies : {&m_parts->inboxReplies, &m_parts->practiceReplies}) {
        if (replies->isEmpty()) {
            continue;
        }
        if (send) {
            replies->sendAllNow();
        } else {
            replies->cancelAll();
        }
    }
    // The undo time may have run out while the question stood.
    if (!hasPending() && m_parts->inboxReplies.isSettled() && m_parts->practiceReplies.isSettled()) {
        close();
    }
}

} // namespace wederhoor
