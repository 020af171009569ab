#pragma once

#include "core/team/TeamInbox.h"
#include "core/team/TeamState.h"
#include "core/team/TeamTelling.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QTimer>

#include <memory>

namespace wederhoor {

class Store;
class TeamDatabase;
struct SharedOutcome;
struct TeamWelcome;

/// Keeps an inbox and the team database alike: tells what was done here, in order, and reads what others did, below the
/// transaction horizon and in pages, so that work goes on meanwhile. Lives on the thread of the database object.
class TeamSync : public QObject
{
    Q_OBJECT

public:
    struct Timing
    {
        /// The net below the hints.
        std::chrono::milliseconds lookEvery{15'000};
        /// When a hint came and the horizon has not passed it: at first, and when it stays so.
        std::chrono::milliseconds lookAgain{20};
        std::chrono::milliseconds lookAgainSlowly{500};
        int rowsAPage = 500;
        int changesABatch = 200;
    };

    TeamSync(TeamDatabase &database, Store &store, const Clock &clock, QString team, TeamDesk desk, Timing timing);
    ~TeamSync() override;

    [[nodiscard]] const TeamState &state() const { return m_state; }
    /// Tells and reads once, all there is. Error::Network: the database is away.
    [[nodiscard]] QFuture<Result<void>> syncOnce();
    /// Tells all that waits now.
    [[nodiscard]] QFuture<Result<void>> tellAll();

Q_SIGNALS:
    /// The channels that the team shares with this desk.
    void channelsChanged(const QList<wederhoor::ChannelId> &channels);
    void stateChanged(const wederhoor::TeamState &state);
    /// The database is here (again): what waited for it may go on.
    void connected(const wederhoor::TeamState &state);

private:
    using Waiting = std::shared_ptr<QPromise<Result<void>>>;
    /// What the inbox says before a round.
    struct Plan
    {
        QList<TeamChange> changes;
        QList<SharedAct> shared;
        QHash<CaseId, QJsonObject> openings;
        QHash<QUuid, QJsonObject> words; ///< of replies that were sent
        QHash<QUuid, TeamSubmission> submissions; ///< replies that wait for approval
        QHash<TeamStream, TeamPosition> positions;
        std::optional<TeamMembership> membership;
        QList<ChannelId> channels;
        QSet<CaseId> missed; ///< of which something was told before they were
        bool asksScopes = false;
        int pending = 0;
        int held = 0;
    };
    /// What one look at the team brought.
    struct Look : TeamLook
    {
        std::optional<std::int64_t> toRead; ///< in all, where more than this look brought is there
        QList<QJsonObject> missed; ///< the plan's missed cases that are there, as they are now
        std::optional<QList<SharedScope>> scopes; ///< when they were asked for
    };
    struct Written
    {
        bool current = true; ///< false: the positions are not what they were when the look began
        QSet<CaseId> missed;
    };

    void greet(const TeamWelcome &welcome);
    void miss(const Error &error);
    void wantLook();
    void lookByItself();
    void wake();
    void beginRound();
    void takePlan(const Plan &plan);
    void tell(const Plan &plan);
    void tellSharedThings(const QList<SharedAct> &acts);
    void settleSharedThings(const QList<SharedOutcome> &outcomes);
    void settle(const QList<TeamChange> &changes, const TeamTold &told, const AgentId &me);
    void look(const Plan &plan);
    void takeLook(const Plan &plan, const Look &found);
    void learnRole();
    void noteLook(const Look &found);
    [[nodiscard]] std::optional<TeamState::Progress> progressAfter(const Look &found) const;
    void endRound();
    void fail(const Error &error);
    void askWhetherRemoved();
    void setState(const TeamState &state);
    [[nodiscard]] static Result<Plan> readPlan(Connection &connection, int most);
    // On other threads, which may still be at it when this has ended.
    [[nodiscard]] static Result<Look> lookNow(TeamCalls &calls, const Plan &plan, int rowsAPage, bool counts);
    [[nodiscard]] static Result<Written> write(Transaction &transaction, const Plan &plan, const Look &found,
                                               const QString &team, TeamInbox &inbox);
    [[nodiscard]] static Result<void> askScopes(TeamCalls &calls, Look &found);
    [[nodiscard]] static Result<void> takeScopes(Transaction &transaction, const QList<SharedScope> &scopes);
    void answer(QList<Waiting> &waiting, const std::optional<Error> &error);

    TeamDatabase &m_database;
    Store &m_store;
    const Clock &m_clock;
    const QString m_team;
    const TeamDesk m_desk;
    const Timing m_timing;
    TeamState m_state;
    QList<ChannelId> m_channels;
    QSet<CaseId> m_missed;
    QTimer m_wake; ///< the next round
    QTimer m_net;
    bool m_busy = false;
    bool m_again = false;
    bool m_retryLater = false; ///< what was set aside for later is to be tried again
    bool m_lookWanted = true;
    bool m_scopesWanted = true; ///< who is in which team changes no row that is read here
    bool m_complete = false; ///< the last look had no further page
    quint64 m_below = 0; ///< all below it was read
    /// What is to be below the horizon before a look is enough; read anew by the next look after a hint.
    quint64 m_target = 0;
    bool m_targetWanted = true;
    int m_looksAgain = 0;
    QList<Waiting> m_waitingForAll;
    QList<Waiting> m_waitingForTelling;
};

} // namespace wederhoor
