#include "ui/presenters/MacroPresenter.h"

#include "core/domain/Async.h"
#include "ui/models/MacroWords.h"
#include "ui/models/Words.h"
#include "ui/presenters/UndoStack.h"

namespace wederhoor {

MacroPresenter::MacroPresenter(const InboxDoor &door, const Clock &clock, UndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_desk(door.store, clock, door.desk)
    , m_undo(undo)
{
}

void MacroPresenter::run(const CaseId &id, const Template &macro)
{
    const QList<TemplateAct> acts = actsAtOnce(macro);
    if (id.isNull() || acts.isEmpty()) {
        return;
    }
    onResult(this, m_desk.apply(id, acts), [this, macro](const Result<MacroOutcome> &outcome) {
        if (!outcome) {
            Q_EMIT refused(tr("%1: nothing was done to the case. %2").arg(macro.name, errorText(outcome.error())));
            return;
        }
        m_undo.pushStep(tr("%1: %2").arg(macro.name, macroWords(macro)), [this, done = *outcome] {
            return andThen(this, m_desk.undo(done), [this](const Case &value) {
                Q_EMIT undone();
                return Result<CaseId>(value.id);
            });
        });
    });
}

} // namespace wederhoor
