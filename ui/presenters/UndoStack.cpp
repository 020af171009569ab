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
    pushStep(text, [this, before, after] {
        return andThen(this, m_door.desk.restore(before, after),
                       [](const Case &restored) { return Result<CaseId>(restored.id); });
    });
}

void UndoStack::pushStep(const QString &text, Back back)
{
    m_text = text;
    m_back = std::move(back);
    m_pushedAt = m_clock.now();
    m_end.start();
    Q_EMIT changed();
}

void UndoStack::undo()
{
    if (isEmpty()) {
        return;
    }
    const Back back = std::exchange(m_back, {});
    clear();
    onResult(this, back(), [this](const Result<CaseId> &id) {
        if (id) {
            Q_EMIT undone(*id);
        } else {
            Q_EMIT failed(errorText(id.error()));
        }
    });
}

void UndoStack::clear()
{
    m_text.clear();
    m_back = {};
    m_end.stop();
    Q_EMIT changed();
}

} // namespace wederhoor
