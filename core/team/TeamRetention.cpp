#include "core/team/TeamRetention.h"

#include "core/team/TeamDatabase.h"

#include <algorithm>

namespace wederhoor {

TeamRetention::TeamRetention(TeamDatabase &database, const QUuid &process, const Timing &timing)
    : m_database(database)
    , m_process(process)
    , m_timing(timing)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TeamRetention::ask);
    connect(&database, &TeamDatabase::subscribed, this, &TeamRetention::greet);
    connect(&database, &TeamDatabase::lost, &m_next, &QTimer::stop);
    if (database.welcome()) {
        greet(*database.welcome());
    }
}

TeamRetention::~TeamRetention() = default;

void TeamRetention::greet(const TeamWelcome &welcome)
{
    if (welcome.role == u"trainee") {
        m_next.stop(); // as with polling and sending
    } else if (!m_next.isActive()) {
        m_next.start(m_timing.first);
    }
}

void TeamRetention::ask()
{
    const auto turn = m_database.sync<TeamRetentionTurn>(
        [process = m_process](TeamCalls &calls) { return calls.runRetention(process); });
    onResult(this, turn, [this](const Result<TeamRetentionTurn> &done) {
        if (!m_database.welcome()) {
            return; // the next greeting begins anew
        }
        // What goes wrong here is in the way of nobody's work, and is seen in the team's status.
        done ? take(*done) : m_next.start(m_timing.afterTrouble);
    });
}

void TeamRetention::take(const TeamRetentionTurn &turn)
{
    m_next.start(turn.more ? m_timing.betweenBatches : std::clamp(turn.again, m_timing.least, m_timing.most));
}

} // namespace wederhoor
