#pragma once

#include "core/team/TeamPeople.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace wederhoor {

class TeamDatabase;
struct TeamWelcome;

/// Knows the open questions between hubs that are this member's to see; nothing of them stays on this desk. Lives on
/// the thread of the database object.
class TeamQuestions : public QObject
{
    Q_OBJECT

public:
    /// What is sent as a hint when one was asked, taken, answered or taken back.
    [[nodiscard]] static QString hint();
    static constexpr std::chrono::milliseconds lookEvery{60'000}; ///< the net below the hints

    explicit TeamQuestions(TeamDatabase &database);
    ~TeamQuestions() override;

    /// Says changed() with what is known: for whoever began to listen only now.
    void announce() { Q_EMIT changed(m_open); }

Q_SIGNALS:
    /// Nothing is known while the database is away.
    void changed(const QList<wederhoor::TeamQuestion> &open);

private:
    void greet(const TeamWelcome &welcome);
    void look();
    void take(const QList<TeamQuestion> &open);

    TeamDatabase &m_database;
    QTimer m_look;
    QTimer m_net;
    QList<TeamQuestion> m_open;
};

} // namespace wederhoor
