#pragma once

#include "core/team/TeamPeople.h"

#include <QHash>
#include <QList>
#include <QString>

namespace wederhoor {

/// Which colleagues are in a case; those who type stand first.
using CasePresence = QHash<CaseId, QList<TeamPresent>>;

/// "Sanne Smit is writing"; empty: nobody is there.
[[nodiscard]] QString presenceWords(const QList<TeamPresent> &colleagues);
/// For whoever writes an answer too; empty: nobody else does.
[[nodiscard]] QString alsoWritingWords(const QList<TeamPresent> &colleagues);

} // namespace wederhoor
