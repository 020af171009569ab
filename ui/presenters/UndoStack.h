#pragma once

#include "core/domain/Case.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

namespace wederhoor {

/// The last act on a case and the way back, offered for as long as a reply's undo window.
class UndoStack : public QObject
{
    Q_OBJECT

public:
    UndoStack(const InboxDoor &door, const Clock &clock, QObject *parent = nullptr);

    void push(const QString &text, const Case &before, const Case &after);
    void undo();
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Instant pushedAt() const { return m_pushedAt; }

Q_SIGNALS:
    void changed();
    void undone(const wederhoor::Case &value);
    void failed(const QString &text);

private:
    InboxDoor m_door;
    const Clock &m_clock;
    QString m_text;
    Case m_before;
    Case m_after;
    Instant m_pushedAt{};
    QTimer m_end;
};

} // namespace wederhoor
