#pragma once

#include "core/domain/Shared.h"

namespace wederhoor {

// What the team shares, as people read it in the window.

[[nodiscard]] QString sharedKindWord(const QString &kind);
/// "Signature of Erik"; of most kinds their name.
[[nodiscard]] QString sharedNameWord(const SharedThings &all, const QString &kind, const QString &name,
                                     const QJsonObject &fields);
/// To whom a thing belongs; null: everybody.
[[nodiscard]] QString sharedScopeWord(const SharedScope *scope);
[[nodiscard]] QString sharedScopeWord(const SharedThings &all, const QUuid &scope);
/// "team", "proposed" ...: a mark beside a name.
[[nodiscard]] QString sharedMark(SharedThing::State state);
/// "Made by Erik, approved by Fatima."
[[nodiscard]] QString sharedMakers(const SharedThings &all, const SharedThing &thing);
/// What is the matter with it; empty when nothing is.
[[nodiscard]] QString sharedTrouble(const SharedThings &all, const SharedThing &thing);
/// What it says: a template's text, else its fields a line each.
[[nodiscard]] QString sharedText(const QString &kind, const QJsonObject &fields);

} // namespace wederhoor
