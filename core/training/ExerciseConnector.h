#pragma once

#include "core/platforms/ConnectorRegistry.h"
#include "core/training/Exercise.h"

namespace wederhoor::training {

/// The platform of one exercise: what the simulated customers write comes in, what the trainee writes reaches them, and
/// nobody else. It carries the scenario's platform only as a name, for its rules of length; it knows no network. Lives
/// on the engine thread.
class ExerciseConnector final : public PlatformConnector
{
public:
    explicit ExerciseConnector(std::shared_ptr<Exercise> exercise);

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
    [[nodiscard]] Published published(const Exercise::Sent &sent, const PublishRequest &request) const;

    std::shared_ptr<Exercise> m_exercise;
};

[[nodiscard]] Capabilities exerciseCapabilities();
/// The bank's account on the platform of this exercise.
[[nodiscard]] Channel exerciseChannel(const Scenario &scenario);
/// Channels of the exercise's inbox have this connector, whatever their platform.
[[nodiscard]] ConnectorRegistry::Entry exerciseEntry(const std::shared_ptr<Exercise> &exercise);

} // namespace wederhoor::training
