#pragma once

#include <QList>
#include <QString>

namespace wederhoor {

/// One line of `doctor`: what was looked at, how it is, and what mends it.
struct Finding
{
    enum class State { Ok, Warning, Error };
    QString what;
    State state = State::Ok;
    QString detail;
    QString remedy; ///< empty when it is well
};

/// Stable, for --json: "ok", "warning", "error".
[[nodiscard]] QString findingStateName(Finding::State state);

} // namespace wederhoor
