#pragma once

#include "core/domain/Case.h"

namespace wederhoor {

/// An act as the team database is told it: kinds and values as core/team/sql knows them.
struct TeamWords
{
    QString kind;
    QString value;
};

[[nodiscard]] TeamWords teamWordsOf(CaseHistoryEntry::Kind kind, const QString &text);
/// Puts a case back as it was before an act of ours.
[[nodiscard]] TeamWords teamWordsOfUndo(const Case &before);
/// What of a case the team decides, and no desk by itself: taken from `team`, the rest (what is derived from messages,
/// and what this desk's agent has read) stays.
void keepTeamState(Case &value, const Case &team);

} // namespace wederhoor
