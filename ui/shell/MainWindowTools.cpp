// What opens over or beside the work: the palette, the sheet of keys, the help.
#include "ui/inbox/InboxScreen.h"
#include "ui/presenters/AttentionPresenter.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/HelpViewer.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/PaletteEntries.h"
#include "ui/shell/ShortcutSheet.h"
#include "ui/shell/StatusStrip.h"
#include "ui/widgets/ReasonQuestion.h"

#include <QAction>

namespace wederhoor {

void MainWindow::holdSending()
{
    askWhy(this,
           {QStringLiteral("holdQuestion"), tr("Hold all sending"),
            tr("From now on no reply leaves from any desk of the team; replies wait and go when sending goes on. "
               "Everybody sees that you hold it, and why."),
            tr("&Why"), tr("Hold all sending"), QStringLiteral("holdConfirm")},
           [this](const QString &why) { m_parts->floor.holdSending(why); });
}

/// What only a supervisor who reaches the team can do is offered to nobody else.
void MainWindow::tellSending()
{
    const std::optional<TeamState> &state = m_parts->floor.state();
    const bool may = m_parts->floor.isSupervisor() && state->link == TeamState::Link::Connected;
    const bool held = state && !state->sendingHeld.isEmpty();
    m_parts->actions->find(QStringLiteral("team.hold"))->setEnabled(may && !held);
    m_parts->actions->find(QStringLiteral("team.resume"))->setEnabled(may && held);
    m_parts->status->setResumeOffered(may && held);
    m_parts->wing.attention().setJudges(m_parts->floor.isSupervisor());
}

void MainWindow::showShortcuts()
{
    if (findChild<ShortcutSheet *>() != nullptr) {
        return;
    }
    auto *sheet = new ShortcutSheet(*m_parts->actions, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ShortcutSheet::keysChanged, this,
            [this] { m_parts->memory.keepKeys(m_parts->actions->ownKeys()); });
    sheet->open();
}

void MainWindow::openHelp()
{
    auto *viewer = findChild<HelpViewer *>();
    if (viewer == nullptr) {
        viewer = new HelpViewer(m_parts->theme, this);
        viewer->setAttribute(Qt::WA_DeleteOnClose);
    }
    viewer->show();
    viewer->raise();
    viewer->activateWindow();
}

void MainWindow::openPalette()
{
    Parts &p = *m_parts;
    if (p.screen == nullptr) {
        return;
    }
    QList<PaletteEntry> commands = commandEntries(*p.actions);
    commands.removeIf([](const PaletteEntry &entry) { return entry.id == QLatin1String("go.palette"); });
    p.palette->presenter().open(door(p.practice), commands, settingEntries(p.settings.values()),
                                p.screen->hasOpenCase());
    p.palette->popUp();
}

void MainWindow::takeFromPalette(const PaletteEntry &entry)
{
    Parts &p = *m_parts;
    switch (entry.kind) {
    case PaletteEntry::Kind::Heading:
        break;
    case PaletteEntry::Kind::Command:
        p.actions->find(entry.id)->trigger();
        break;
    case PaletteEntry::Kind::Case:
        showCases();
        p.screen->showCase(CaseId::fromString(entry.id));
        break;
    case PaletteEntry::Kind::Person:
        showCases();
        p.screen->searchFor(QStringLiteral("from:\"%1\"").arg(entry.id));
        break;
    case PaletteEntry::Kind::Template:
        if (const auto found = p.palette->presenter().templateOf(entry)) {
            showCases();
            p.screen->insertTemplate(*found);
        }
        break;
    case PaletteEntry::Kind::Setting:
        if (const auto values = withSetting(p.settings.values(), entry)) {
            p.settings.save(*values);
        }
        break;
    }
}

} // namespace wederhoor
