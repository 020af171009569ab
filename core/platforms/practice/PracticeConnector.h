#pragma once

#include "core/domain/Clock.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/platforms/practice/PracticeScript.h"

namespace wederhoor {

class PracticeWorld;

/// A platform inside this process, with sample conversations: for newcomers and for trying things out. Keeps what
/// happened in a file of its own and nothing between calls, so that window and command line see the same world. Knows
/// no network. Lives on the engine thread.
class PracticeConnector final : public PlatformConnector
{
public:
    PracticeConnector(QString statePath, const Clock &clock, const QList<PracticeScript> &scripts = practiceScripts());

    [[nodiscard]] PlatformId platform() const override;
    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] QFuture<Result<SignInResult>> beginSignIn(const SignInRequest &request) override;
    [[nodiscard]] QFuture<Result<FetchPage>> fetchSince(const Cursor &cursor) override;
    [[nodiscard]] QFuture<Result<QList<MessageChange>>> reread(const RereadRequest &request) override;
    [[nodiscard]] QFuture<Result<Published>> publish(const PublishRequest &request) override;
    [[nodiscard]] QFuture<Result<std::optional<Published>>> findPublished(const PublishRequest &request) override;
    [[nodiscard]] QFuture<Result<void>> act(PlatformAct act, const Message &message) override;
    [[nodiscard]] Result<FetchPage> readAgain(const UnreadableItem &item) const override;

private:
    /// Loads the world, lets pass what is due, does the work and keeps the world before the answer is given.
    template <class T, class Work> [[nodiscard]] QFuture<Result<T>> inWorld(Work work) const;

    QString m_statePath;
    const Clock &m_clock;
    const QList<PracticeScript> &m_scripts;
};

/// The state lies at statePath; the clock must outlive every connector made.
[[nodiscard]] ConnectorRegistry::Entry practiceEntry(const QString &statePath, const Clock &clock);
/// The ready-made channel "practice": nobody has to set it up.
[[nodiscard]] Channel practiceChannel();

} // namespace wederhoor
