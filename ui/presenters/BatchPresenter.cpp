#include "ui/presenters/BatchPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"
#include "ui/models/BatchWords.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/Words.h"
#include "ui/presenters/UndoStack.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Undoes batch after batch; on its own, since the dialog that began the act may be gone.
class UndoRun : public std::enable_shared_from_this<UndoRun>
{
public:
    using Done = QList<std::pair<Case, Case>>;
    using Finish = std::function<void(Result<CaseId>)>;

    UndoRun(QObject *context, BatchDesk desk, BatchAct act, Done done, Finish finish)
        : m_context(context)
        , m_desk(desk)
        , m_act(std::move(act))
        , m_done(std::move(done))
        , m_finish(std::move(finish))
    {
    }

    void next()
    {
        if (m_at >= m_done.size()) {
            m_finish(m_excluded == 0 ? Result<CaseId>(CaseId{})
                                     : failure(ErrorKind::Conflict, undoLeftOut(m_excluded)));
            return;
        }
        const Done batch = m_done.mid(m_at, BatchDesk::mostAtOnce);
        m_at += batch.size();
        onResult(m_context, m_desk.undo(batch, m_act),
                 [self = shared_from_this()](const Result<BatchOutcome> &outcome) {
                     if (!outcome) {
                         self->m_finish(failure(outcome.error()));
                         return;
                     }
                     self->m_excluded += static_cast<int>(outcome->excluded.size());
                     self->next();
                 });
    }

private:
    QObject *m_context;
    BatchDesk m_desk;
    BatchAct m_act;
    Done m_done;
    Finish m_finish;
    qsizetype m_at = 0;
    int m_excluded = 0;
};

} // namespace

BatchPresenter::BatchPresenter(const InboxDoor &door, const Clock &clock, UndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_clock(clock)
    , m_undo(undo)
{
}

BatchPresenter::~BatchPresenter() = default;

BatchDesk BatchPresenter::desk() const
{
    return {m_door.store, m_clock, m_door.desk.me(), m_door.desk.claimGate()};
}

void BatchPresenter::prepare(const QList<CaseId> &ids, const BatchAct &act)
{
    m_ids = ids;
    m_act = act;
    m_rows.clear();
    m_trouble.clear();
    plan();
    if (act.kind == Kind::Merge) {
        readRows();
    }
}

void BatchPresenter::setInput(const QString &text)
{
    if (m_act.kind == Kind::Topic) {
        m_act.topic = text.simplified();
    } else {
        m_act.addTags.clear();
        m_act.removeTags.clear();
        for (QString word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const bool removes = word.startsWith(QLatin1Char('-'));
            word.remove(0, removes || word.startsWith(QLatin1Char('#')) || word.startsWith(QLatin1Char('+')) ? 1 : 0);
            if (!word.isEmpty()) {
                (removes ? m_act.removeTags : m_act.addTags).append(word);
            }
        }
    }
    plan();
}

void BatchPresenter::setInto(const CaseId &id)
{
    m_act.into = id;
    plan();
}

void BatchPresenter::readRows()
{
    onResult(this, m_door.store.caseRows(m_ids), [this](const Result<QList<CaseRow>> &rows) {
        if (rows) {
            m_rows = *rows;
            Q_EMIT changed();
        }
    });
}

void BatchPresenter::plan()
{
    const int number = ++m_number;
    m_state = State::Planning;
    onResult(this, desk().plan(m_ids, m_act), [this, number](const Result<BatchPlan> &plan) {
        if (number != m_number) {
            return;
        }
        if (!plan) {
            failWith(plan.error());
            return;
        }
        m_plan = *plan;
        m_state = State::Ready;
        Q_EMIT changed();
    });
}

void BatchPresenter::failWith(const Error &error)
{
    m_trouble = errorText(error);
    m_state = State::Failed;
    Q_EMIT changed();
}

bool BatchPresenter::mayRun() const
{
    const bool said = m_act.kind != Kind::Tag || !m_act.addTags.isEmpty() || !m_act.removeTags.isEmpty();
    return m_state == State::Ready && possible() > 0 && said;
}

void BatchPresenter::run()
{
    if (!mayRun()) {
        return;
    }
    m_state = State::Running;
    m_stopped = false;
    m_next = 0;
    m_done.clear();
    m_failed.clear();
    m_trouble.clear();
    Q_EMIT changed();
    nextBatch();
}

void BatchPresenter::stop()
{
    m_stopped = true;
}

void BatchPresenter::nextBatch()
{
    const QList<CaseId> batch = m_plan.possible.mid(m_next, BatchDesk::mostAtOnce);
    if (batch.isEmpty() || m_stopped) {
        end();
        return;
    }
    m_next += static_cast<int>(batch.size());
    onResult(this, desk().perform(batch, m_act), [this](const Result<BatchOutcome> &outcome) { took(outcome); });
}

void BatchPresenter::took(const Result<BatchOutcome> &outcome)
{
    if (!outcome) {
        m_trouble = errorText(outcome.error());
        end();
        return;
    }
    m_done += outcome->done;
    m_failed += outcome->excluded;
    Q_EMIT changed();
    nextBatch();
}

void BatchPresenter::end()
{
    const bool clean = m_trouble.isEmpty() && m_failed.isEmpty();
    if (!m_failed.isEmpty()) {
        m_trouble = batchExcludedLines(m_failed, m_act.kind).join(QLatin1Char('\n'));
    }
    m_state = clean ? State::Idle : State::Failed;
    pushUndo();
    Q_EMIT changed();
    Q_EMIT finished(clean);
}

void BatchPresenter::pushUndo()
{
    if (m_done.isEmpty()) {
        return;
    }
    m_undo.pushStep(doneText(static_cast<int>(m_done.size())),
                    [context = &m_undo, desk = desk(), act = m_act, done = m_done] {
                        return settledBy<CaseId>(
                            [&](auto finish) { std::make_shared<UndoRun>(context, desk, act, done, finish)->next(); });
                    });
}

QString BatchPresenter::title() const
{
    return batchTitle(m_act.kind, total());
}

QString BatchPresenter::summary() const
{
    return batchSummary(m_act, possible(), total());
}

QString BatchPresenter::doneText(int count) const
{
    return batchDone(m_act, count);
}

QStringList BatchPresenter::leftOut() const
{
    return batchExcludedLines(m_plan.excluded, m_act.kind);
}

QString BatchPresenter::buttonText() const
{
    return batchButton(m_act.kind, possible());
}

QString BatchPresenter::wordsOf(const CaseRow &row) const
{
    return shownBy(m_door.masker, row.value.snippet, row.value);
}

} // namespace wederhoor
