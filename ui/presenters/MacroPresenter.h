#pragma once

#include "core/desk/MacroDesk.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

namespace wederhoor {

class UndoStack;

/// What a chosen macro does to the open case, with one way back for all of it. GUI thread, no widgets.
class MacroPresenter : public QObject
{
    Q_OBJECT

public:
    MacroPresenter(const InboxDoor &door, const Clock &clock, UndoStack &undo, QObject *parent = nullptr);

    /// What waits for the text to be sent is left to whoever sends it.
    void run(const CaseId &id, const Template &macro);

Q_SIGNALS:
    void undone();
    /// Nothing was done to the case, and why.
    void refused(const QString &text);

private:
    MacroDesk m_desk;
    UndoStack &m_undo;
};

} // namespace wederhoor
