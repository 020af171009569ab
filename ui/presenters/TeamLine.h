#pragma once

#include "core/team/TeamState.h"
#include "ui/presenters/ShellPresenter.h"

namespace wederhoor {

/// What the status bar tells of the team database.
struct TeamLine
{
    ShellPresenter::Line line; ///< empty for a desk that works alone
    QString explanation; ///< why it is away, what goes on meanwhile, what mends it
};

/// `isLocal`: over a socket of this computer, which needs no encryption.
[[nodiscard]] TeamLine teamLine(const TeamState &state, bool isLocal);

} // namespace wederhoor
