#include "ui/presenters/UndoStack.h"

#include "core/desk/CaseDesk.h"
#include "core/domain/Async.h"
#include "ui/models/Words.h"

namespace wederhoor {

UndoStack::UndoStack(const InboxDoor &door, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
{
    m_end.setSingleShot(true);
    m_end.setInterval(undoWindow);
    connect(&m_end, &QTimer::timeout, this, &UndoStack::clear);
}

void UndoStack::push(const QString &text, const Case &before, const Case &after)
{
    m_text = text;
    m_before = before;
    m_after = after;
    m_pushedAt = m_clock.now();
    m_end.start();
    Q_EMIT changed();
}

void UndoStack::undo()
{
    if (isEmpty()) {
        return;
    }
    onResult(this, m_door.desk.restore(m_before, m_after), [this](const Result<Case> &restored) {
        if (restored) {
            Q_EMIT undone(*restored);
        } else {
            Q_EMIT failed(errorText(restored.error()));
        }
    });
    clear();
}

void UndoStack::clear()
{
    m_text.clear();
    m_end.stop();
    Q_EMIT changed();
}

} // namespace wederhoor
