#pragma once

#include "core/domain/Ids.h"

namespace wederhoor {

// A link to a case, to be passed on to a colleague: pasted into the search field it opens the case.

[[nodiscard]] QString caseLink(const CaseId &id);
/// Null: the text is no such link.
[[nodiscard]] CaseId caseFromLink(const QString &text);

} // namespace wederhoor
