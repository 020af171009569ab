#pragma once

#include "core/team/TeamState.h"

#include <QObject>

#include <optional>

namespace wederhoor {

/// How an inbox stands with its team, as the main thread knows it; nothing while it works alone.
class TeamStanding : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<TeamState> &state() const { return m_state; }
    void set(const std::optional<TeamState> &state);

Q_SIGNALS:
    void changed();

private:
    std::optional<TeamState> m_state;
};

} // namespace wederhoor
