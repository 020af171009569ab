#pragma once

#include "core/desk/BatchDesk.h"
#include "core/domain/CaseQuery.h"
#include "core/domain/Error.h"
#include "ui/presenters/InboxDoor.h"

#include <QObject>

#include <memory>

namespace wederhoor {

class UndoStack;

/// An act on many cases, from its preview over its batches to one undo for all of it. GUI thread, no widgets.
class BatchPresenter : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Planning, Ready, Running, Failed };
    using Kind = BatchAct::Kind;

    BatchPresenter(const InboxDoor &door, const Clock &clock, UndoStack &undo, QObject *parent = nullptr);
    ~BatchPresenter() override;

    /// Looks at what the act would do; changed() follows.
    void prepare(const QList<CaseId> &ids, const BatchAct &act);
    /// What is typed for tags ("card -login") or a topic.
    void setInput(const QString &text);
    /// Of a merge: the case that remains.
    void setInto(const CaseId &id);
    void run();
    /// Ends a run between two batches; what is done stays done, and can be undone.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const BatchAct &act() const { return m_act; }
    [[nodiscard]] bool needsInput() const { return m_act.kind == Kind::Tag || m_act.kind == Kind::Topic; }
    [[nodiscard]] bool mayRun() const;
    /// Of a merge: what may remain, in the order of the list.
    [[nodiscard]] const QList<CaseRow> &rows() const { return m_rows; }
    /// The customer's latest words in one of them, as they may be shown.
    [[nodiscard]] QString wordsOf(const CaseRow &row) const;
    [[nodiscard]] int total() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] int possible() const { return static_cast<int>(m_plan.possible.size()); }
    [[nodiscard]] int handled() const { return m_next; }

    [[nodiscard]] QString title() const;
    /// "18 of 20 cases will be dismissed."
    [[nodiscard]] QString summary() const;
    /// A line for each reason for which cases are left out, with their customers.
    [[nodiscard]] QStringList leftOut() const;
    /// What went wrong; empty: nothing.
    [[nodiscard]] QString trouble() const { return m_trouble; }
    [[nodiscard]] QString buttonText() const;

Q_SIGNALS:
    void changed();
    /// The run has ended; `clean`: each case that was promised was done.
    void finished(bool clean);

private:
    void plan();
    void readRows();
    void nextBatch();
    void took(const Result<BatchOutcome> &outcome);
    void end();
    void pushUndo();
    void failWith(const Error &error);
    [[nodiscard]] QString doneText(int count) const;
    [[nodiscard]] BatchDesk desk() const;

    InboxDoor m_door;
    const Clock &m_clock;
    UndoStack &m_undo;
    State m_state = State::Idle;
    QList<CaseId> m_ids;
    QList<CaseRow> m_rows;
    BatchAct m_act;
    BatchPlan m_plan;
    QList<std::pair<Case, Case>> m_done;
    QList<BatchExcluded> m_failed; ///< came into the way after the preview
    QString m_trouble;
    int m_next = 0;
    int m_number = 0; ///< answers to an older question are dropped
    bool m_stopped = false;
};

} // namespace wederhoor
