#pragma once

#include "core/domain/Clock.h"
#include "ui/inbox/InboxScreen.h"
#include "ui/presenters/ApprovalPresenter.h"
#include "ui/presenters/BatchPresenter.h"
#include "ui/presenters/CarePresenter.h"
#include "ui/presenters/ConversationPresenter.h"
#include "ui/presenters/FloorPresenter.h"
#include "ui/presenters/InboxPresenter.h"
#include "ui/presenters/MacroPresenter.h"
#include "ui/presenters/OwnReplyPresenter.h"
#include "ui/presenters/ReplyPresenter.h"
#include "ui/presenters/SidePresenter.h"
#include "ui/presenters/UndoStack.h"

class QSplitter;

namespace wederhoor {

class CaseListPanel;
class ConversationPane;
class SideDock;
class SidePanel;
class UndoBar;
class ViewPanel;

/// What the screen is made of; presenters first, so that the widgets go before them.
class InboxScreen::Parts
{
public:
    Parts(const Setup &given, PendingReplies &replies, const Clock &time)
        : setup(given)
        , clock(time)
        , pending(replies)
        , undo(given.door, clock)
        , inbox(given.door, clock, undo)
        , batch(given.door, clock, undo)
        , conversation(given.door, clock, undo)
        , reply(given.door, clock, given.capabilities)
        , side(given.door, clock, conversation, undo)
        , care(given.door, clock, conversation, undo)
        , macro(given.door, clock, undo)
        , floor(given.team)
        , approval(given.door, clock, floor)
        , own(given.door, clock, conversation, given.capabilities)
    {
        conversation.setCapabilities(given.capabilities);
    }

    Setup setup;
    const Clock &clock;
    PendingReplies &pending;
    UndoStack undo;
    InboxPresenter inbox;
    BatchPresenter batch;
    ConversationPresenter conversation;
    ReplyPresenter reply;
    SidePresenter side;
    CarePresenter care;
    MacroPresenter macro;
    FloorPresenter floor;
    ApprovalPresenter approval;
    OwnReplyPresenter own;
    ViewPanel *views = nullptr;
    QSplitter *splitter = nullptr;
    CaseListPanel *list = nullptr;
    ConversationPane *pane = nullptr;
    SidePanel *panel = nullptr;
    SideDock *dock = nullptr;
    UndoBar *undoBar = nullptr;
    WindowMemory::Place wanted; ///< where to go once the list has been read
};

} // namespace wederhoor
