#pragma once

#include "core/domain/Case.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>
#include <QTimer>

namespace wederhoor {

/// The last act and the way back, offered for as long as a reply's undo window.
class UndoStack : public QObject
{
    Q_OBJECT

public:
    /// Goes back and answers which case to open again; a null one: none.
    using Back = std::function<QFuture<Result<CaseId>>()>;

    UndoStack(const InboxDoor &door, const Clock &clock, QObject *parent = nullptr);

    void push(const QString &text, const Case &before, const Case &after);
    /// An act of another kind, with its own way back.
    void pushStep(const QString &text, Back back);
    void undo();
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Instant pushedAt() const { return m_pushedAt; }

Q_SIGNALS:
    void changed();
    /// Null: it was not about one case.
    void undone(const wederhoor::CaseId &id);
    void failed(const QString &text);

private:
    InboxDoor m_door;
    const Clock &m_clock;
    QString m_text;
    Back m_back;
    Instant m_pushedAt{};
    QTimer m_end;
};

} // namespace wederhoor
