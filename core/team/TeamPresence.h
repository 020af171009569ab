#pragma once

#include "core/team/TeamPeople.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace wederhoor {

class TeamDatabase;

/// Tells the team in which case this desk is and whether somebody types there, and knows in which its colleagues are.
/// Who types keeps the right to send; nothing is told while nobody is in a case. Lives on the thread of the database
/// object.
class TeamPresence : public QObject
{
    Q_OBJECT

public:
    struct Timing
    {
        /// Who runs through the list is in none of its cases.
        std::chrono::milliseconds settle{300};
        /// Below what the database lets a word last.
        std::chrono::milliseconds tellAgain{10'000};
        std::chrono::milliseconds typesFor{12'000};
        /// A case that was left open on a desk that nobody touches is nobody's reading.
        std::chrono::milliseconds readsFor{300'000};
        /// The net below the hints, and how soon a desk that died is missed.
        std::chrono::milliseconds lookEvery{15'000};
    };

    TeamPresence(TeamDatabase &database, const Timing &timing);
    ~TeamPresence() override;

    /// This is the case in front of the agent; null: none.
    void open(const CaseId &id);
    /// Something was typed in the open case.
    void typed();
    /// Says changed() with what is known: for whoever began to listen only now.
    void announce() { Q_EMIT changed(m_colleagues); }

Q_SIGNALS:
    /// Nobody is known to be anywhere while the database is away.
    void changed(const QList<wederhoor::TeamPresent> &colleagues);

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    struct Told
    {
        CaseId id;
        bool isTyping = false;

        friend bool operator==(const Told &, const Told &) = default;
    };

    void tellSoon(std::chrono::milliseconds wait);
    void tell();
    void look();
    void take(const QList<TeamPresent> &colleagues);
    [[nodiscard]] Told wanted() const;

    TeamDatabase &m_database;
    const Timing m_timing;
    CaseId m_open;
    TimePoint m_touched;
    std::optional<TimePoint> m_typed;
    Told m_told;
    std::optional<TimePoint> m_toldAt; ///< nothing: the database may not know it
    QTimer m_tell;
    QTimer m_look; ///< soon, after a hint
    QTimer m_net;
    bool m_looking = false;
    QList<TeamPresent> m_colleagues;
};

} // namespace wederhoor
