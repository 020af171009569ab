#pragma once

#include "core/domain/Case.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QFuture>

namespace wederhoor {

class CaseDesk;
class Clock;
class Store;

/// A case before and after what a macro did to it.
struct MacroOutcome
{
    Case before;
    Case after;
};

/// Does a macro's acts to a case: all of them, or none where one is refused, since half a macro leaves a case as nobody
/// meant it to be. It never sends. Lives on the thread of the store.
class MacroDesk
{
public:
    /// `desk`: whose agent it is, and who is asked before a case is claimed.
    MacroDesk(Store &store, const Clock &clock, const CaseDesk &desk);

    /// Invalid: an act that is none. Conflict: the first that is refused, and why; nothing was done.
    [[nodiscard]] QFuture<Result<MacroOutcome>> apply(const CaseId &id, const QList<TemplateAct> &acts);
    /// All of it at once. Conflict: the case has changed since.
    [[nodiscard]] QFuture<Result<Case>> undo(const MacroOutcome &outcome);

private:
    Store &m_store;
    const Clock &m_clock;
    const CaseDesk &m_desk;
};

/// Those that are done as soon as the macro is chosen: ending the case waits for the text that goes with it.
[[nodiscard]] QList<TemplateAct> actsAtOnce(const Template &macro);
/// The case is resolved when the text is sent.
[[nodiscard]] bool resolvesWhenSent(const Template &macro);
/// Invalid: an act that cannot be done, alone or beside the others.
[[nodiscard]] Result<void> checkMacro(const Template &macro);

} // namespace wederhoor
