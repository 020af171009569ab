#include "app/TeamStanding.h"

#include <utility>

namespace wederhoor {

void TeamStanding::set(const std::optional<TeamState> &state)
{
    if (std::exchange(m_state, state) != state) {
        Q_EMIT changed();
    }
}

} // namespace wederhoor
