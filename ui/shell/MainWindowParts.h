#pragma once

#include "ui/models/IncomingMasker.h"
#include "ui/presenters/FloorPresenter.h"
#include "ui/presenters/PendingReplies.h"
#include "ui/presenters/SettingsPresenter.h"
#include "ui/presenters/ShellPresenter.h"
#include "ui/presenters/TrainingPresenter.h"
#include "ui/presenters/WindowMemory.h"
#include "ui/shell/ActionCollection.h"
#include "ui/shell/ExerciseWing.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SettingsWing.h"
#include "ui/shell/WindowActions.h"
#include "ui/style/Theme.h"

#include <QMenu>

class QStackedWidget;
class QVBoxLayout;

namespace wederhoor {

class CommandPalette;
class NavigationRail;
class PracticeBand;
class StatusStrip;
class TrainingScreen;

/// Presenters of both doors and the widgets of the shell.
class MainWindow::Parts
{
public:
    Parts(WindowContext given, QWidget *window)
        : context(masking(std::move(given)))
        , menu(new QMenu(window))
        , actions(new ActionCollection(windowActionsContext, menu, windowActionsTitle, window))
        , settings(context.inbox, context.practice)
        , memory(context.inbox)
        , inboxReplies(context.inbox, context.clock)
        , practiceReplies(context.practice, context.clock)
        , inboxShell(context.inbox, false, context.clock)
        , practiceShell(context.practice, true, context.clock)
        , wing(context, settings, theme)
        , floor(context.floor)
        , training(context.training, context.inbox, context.clock)
    {
    }

    /// Both inboxes show what customers wrote through a masker each.
    static WindowContext masking(WindowContext given)
    {
        for (InboxDoor *door : {&given.inbox, &given.practice}) {
            door->masker = std::make_shared<IncomingMasker>(door->store, door->desk);
        }
        return given;
    }

    /// In practice that of the exercise, while one runs.
    ShellPresenter &shell() { return !practice ? inboxShell : exercise ? exercise->shell() : practiceShell; }
    PendingReplies &replies() { return !practice ? inboxReplies : exercise ? exercise->replies() : practiceReplies; }
    [[nodiscard]] bool isInExercise() const { return practice && exercise; }

    WindowContext context;
    Theme theme;
    QMenu *menu;
    ActionCollection *actions;
    SettingsPresenter settings;
    WindowMemory memory;
    PendingReplies inboxReplies;
    PendingReplies practiceReplies;
    ShellPresenter inboxShell;
    ShellPresenter practiceShell;
    SettingsWing wing;
    FloorPresenter floor;
    TrainingPresenter training;
    std::unique_ptr<ExerciseWing> exercise; ///< while one runs
    TrainingScreen *trainingScreen = nullptr;
    QStackedWidget *stack = nullptr; ///< the window as it works, and the first steps
    QWidget *normal = nullptr;
    NavigationRail *rail = nullptr;
    PracticeBand *band = nullptr;
    QVBoxLayout *screenPlace = nullptr;
    InboxScreen *screen = nullptr;
    StatusStrip *status = nullptr;
    CommandPalette *palette = nullptr;
    std::optional<QString> language; ///< as the settings named it last
    WindowMemory::Place place; ///< where the window stood last, and the inbox before practice
    bool placeKept = false;
    bool practice = false;
    Where where = Where::Cases;
    bool placeShown = false; ///< what is seen and which keys do something are those of where and practice
    bool hasChannels = true;
    bool closing = false;
};

} // namespace wederhoor
