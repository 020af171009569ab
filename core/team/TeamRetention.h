#pragma once

#include <QObject>
#include <QTimer>
#include <QUuid>

#include <chrono>

namespace wederhoor {

class TeamDatabase;
struct TeamRetentionTurn;
struct TeamWelcome;

/// Carries out the team's retention from whichever desk is there: the database says whether it is due, who does it, and
/// what goes; in small batches with rests between them, so that nobody waits. Lives on the thread of the database
/// object.
class TeamRetention : public QObject
{
    Q_OBJECT

public:
    struct Timing
    {
        /// Not while a desk begins its day: there is enough to read then.
        std::chrono::milliseconds first{120'000};
        std::chrono::milliseconds betweenBatches{500};
        /// However long there is nothing to do: whoever does it may go away.
        std::chrono::milliseconds most{3'600'000};
        std::chrono::milliseconds least{30'000};
        std::chrono::milliseconds afterTrouble{600'000};
    };

    /// `process`: the desk's name for itself.
    TeamRetention(TeamDatabase &database, const QUuid &process, const Timing &timing);
    ~TeamRetention() override;

private:
    void greet(const TeamWelcome &welcome);
    void ask();
    void take(const TeamRetentionTurn &turn);

    TeamDatabase &m_database;
    const QUuid m_process;
    const Timing m_timing;
    QTimer m_next;
};

} // namespace wederhoor
