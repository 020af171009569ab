#pragma once

#include "core/domain/Async.h"
#include "core/team/TeamCalls.h"
#include "core/team/TeamWorker.h"

#include <QObject>

namespace wederhoor {

class TeamListener;

/// The team database: three connections, a thread each (commands that a person waits for, the sync's pages, hints). The
/// only public door of the room but for setting it up; lives on the thread that made it, where its signals are emitted.
/// All futures answer Error::Network when the database is away, at once, and Error::Cancelled when this closes first.
class TeamDatabase : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        TeamAddress address;
        QByteArray password; ///< empty: pgpass, a certificate or Kerberos
        int program = 0; ///< the schema this program was built for; 0: teamProgramVersion()
        /// How soon a connection that died without a word is missed.
        std::chrono::milliseconds heartbeat{5000};
        std::chrono::milliseconds connectDeadline{5000};
        QUuid desk = {}; ///< this one among those of its member; null: the member has no other
    };

    explicit TeamDatabase(Options options, QObject *parent = nullptr);
    /// Interrupts what is under way; what is queued is cancelled.
    ~TeamDatabase() override;

    /// What a person waits for: at most two seconds a call.
    template <class T> [[nodiscard]] QFuture<Result<T>> command(std::function<Result<T>(TeamCalls &)> fn);
    /// Pages and batches: on a connection of their own, so that they never hold up a command.
    template <class T> [[nodiscard]] QFuture<Result<T>> sync(std::function<Result<T>(TeamCalls &)> fn);

    /// Error::Conflict: a colleague has the case (TeamRefusal::NotOwner), or it is closed.
    [[nodiscard]] QFuture<Result<TeamClaim>> claim(const CaseId &id);
    [[nodiscard]] QFuture<Result<std::chrono::milliseconds>> renew(const CaseId &id, std::int64_t fence);
    [[nodiscard]] QFuture<Result<void>> release(const CaseId &id);
    [[nodiscard]] QFuture<Result<TeamClaim>> takeOver(const CaseId &id, const QString &why);
    [[nodiscard]] QFuture<Result<void>> assign(const QList<CaseId> &ids, const AgentId &to);
    /// One outcome a change; a refused one stops none of the others.
    [[nodiscard]] QFuture<Result<QList<TeamChangeOutcome>>> apply(const QList<TeamCaseChange> &changes);
    /// The next page of a stream below the horizon of now.
    [[nodiscard]] QFuture<Result<TeamStreamPage>> pull(TeamStream stream, const TeamPosition &position, int limit,
                                                       bool bodies);
    /// Tells colleagues what changed, after it was committed.
    [[nodiscard]] QFuture<Result<void>> sendHint(const QString &what, const QList<QUuid> &ids);

    /// What the database said last; nothing while it is away.
    [[nodiscard]] const std::optional<TeamWelcome> &welcome() const { return m_welcome; }
    /// Why it is away; nothing while it is here, or before it was asked.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// Hints come from here on; what came before is to be pulled. Also after each reconnection.
    void subscribed(const wederhoor::TeamWelcome &welcome);
    void lost(const wederhoor::Error &error);
    /// Something changed elsewhere: never trusted, only a reason to pull.
    void hinted(const wederhoor::TeamHint &hint);

private:
    template <class T>
    [[nodiscard]] static QFuture<Result<T>> submit(TeamWorker &worker, std::function<Result<T>(TeamCalls &)> fn);
    [[nodiscard]] TeamConnectionPlan plan(std::chrono::milliseconds statementTimeout) const;
    void greet(const TeamWelcome &welcome);
    void miss(const Error &error);

    const Options m_options;
    std::optional<TeamWelcome> m_welcome;
    std::optional<Error> m_trouble;
    std::unique_ptr<TeamWorker> m_commands;
    std::unique_ptr<TeamWorker> m_sync;
    std::unique_ptr<TeamListener> m_listener;
};

template <class T> QFuture<Result<T>> TeamDatabase::submit(TeamWorker &worker, std::function<Result<T>(TeamCalls &)> fn)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    const auto finish = [promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    worker.submit({[promise, finish, fn = std::move(fn)](TeamConnection &connection) {
                       if (promise->isCanceled()) {
                           finish(failure(ErrorKind::Cancelled));
                           return;
                       }
                       TeamCalls calls(connection);
                       finish(fn(calls));
                   },
                   [finish](const Error &error) { finish(failure(error)); }});
    return future;
}

template <class T> QFuture<Result<T>> TeamDatabase::command(std::function<Result<T>(TeamCalls &)> fn)
{
    return submit<T>(*m_commands, std::move(fn));
}

template <class T> QFuture<Result<T>> TeamDatabase::sync(std::function<Result<T>(TeamCalls &)> fn)
{
    return submit<T>(*m_sync, std::move(fn));
}

} // namespace wederhoor
