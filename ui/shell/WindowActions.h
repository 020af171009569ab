#pragma once

#include <QtGlobal>

#include <functional>

class QMenu;

namespace wederhoor {

class ActionCollection;
class InboxScreen;

/// What the commands of the window reach beside the screen that is shown.
struct WindowCommands
{
    std::function<InboxScreen *()> screen; ///< never null
    std::function<void()> showInbox;
    std::function<void()> showPractice;
    std::function<void()> showTraining;
    std::function<void()> pollNow;
    std::function<void()> connectChannel;
    std::function<void()> showSettings;
    std::function<void()> showShortcuts;
    std::function<void()> openPalette;
    std::function<void()> openHelp;
    std::function<void()> holdSending;
    std::function<void()> resumeSending;
    std::function<void()> quit;
};

/// Where the texts of the commands are translated, and what those outside a menu of their own are listed under.
inline constexpr const char *windowActionsContext = "WindowActions";
inline constexpr const char *windowActionsTitle = QT_TRANSLATE_NOOP("WindowActions", "General");

/// Fills the collection and the menu with every command the window has.
void makeWindowActions(ActionCollection &actions, QMenu &top, const WindowCommands &commands);

} // namespace wederhoor
