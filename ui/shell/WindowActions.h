#pragma once

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
    std::function<void()> pollNow;
    std::function<void()> connectChannel;
    std::function<void()> openPreferences;
    std::function<void()> showShortcuts;
    std::function<void()> quit;
};

/// Where the texts of the commands are translated.
inline constexpr const char *windowActionsContext = "WindowActions";

/// Fills the collection and the menu with every command the window has.
void makeWindowActions(ActionCollection &actions, QMenu &menu, const WindowCommands &commands);

} // namespace wederhoor
