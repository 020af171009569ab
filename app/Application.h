#pragma once

#include "app/EngineThread.h"
#include "app/Inbox.h"
#include "core/domain/Clock.h"
#include "core/domain/IdMaker.h"
#include "core/secrets/SodiumSealedBox.h"
#include "core/team/TeamSecrets.h"

#include <memory>

namespace wederhoor {

class HttpClient;
class ProfileSecrets;
class TeamAccount;
class TeamLink;
class TrainingRoom;
struct KeychainProbe;
struct NetworkOptions;

/// The composition root: makes and owns all that the window and the commands work with, for one profile. Lives on the
/// main thread.
class Application
{
public:
    enum class Kind { Real, Practice };

    explicit Application(Profile profile);
    ~Application();

    /// Makes the data folder and opens one inbox of the profile; the practice one gets its channel.
    [[nodiscard]] QFuture<Result<OpenReport>> open(Kind kind);
    /// The inbox, opened before.
    [[nodiscard]] Inbox &inbox(Kind kind);
    /// Makes what polls and sends for an open inbox, once; practice never touches network or keyring. Error::Invalid:
    /// the settings network.ca_file or network.proxy are wrong.
    [[nodiscard]] QFuture<Result<bool>> startEngine(Kind kind);

    /// A picture of a conversation, over https only and bounded. Invalid: another kind of address. May be called once
    /// the engine of the inbox was started.
    [[nodiscard]] QFuture<Result<QByteArray>> fetchPicture(const QUrl &url);

    /// Tries the keyring by write, read and delete.
    [[nodiscard]] QFuture<Result<KeychainProbe>> probeKeyring();
    /// A person's choice when no keyring answers: secrets stay in memory until the program ends.
    void keepSecretsForThisRun();

    /// A secret of the profile, beside those of its channels; by name, as SecretStore has it.
    [[nodiscard]] QFuture<Result<QByteArray>> secret(const QString &name);
    [[nodiscard]] QFuture<Result<void>> keepSecret(const QString &name, const QByteArray &secret);
    [[nodiscard]] QFuture<Result<void>> removeSecret(const QString &name);

    /// The way to the team database; the real inbox was opened before.
    [[nodiscard]] TeamAccount &teamAccount();
    /// Ties the inbox to the team that its settings name, once; from then on it follows them. Null: they name none.
    [[nodiscard]] QFuture<Result<TeamLink *>> joinTeam();

    /// Where one trains; the practice inbox was opened before.
    [[nodiscard]] TrainingRoom &training();

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] EngineThread &thread() { return m_thread; }

private:
    [[nodiscard]] Result<void> startNetwork(const NetworkOptions &options);
    void startSecrets();
    /// Of the profile, for its team.
    [[nodiscard]] std::function<TeamSecrets::Drawers()> teamDrawers();

    Profile m_profile;
    SystemClock m_clock;
    RandomIdMaker m_ids;
    SodiumSealedBox m_box;
    std::unique_ptr<StepProbe> m_probe;
    std::unique_ptr<StoreFault> m_fault;
    EngineThread m_thread;
    std::unique_ptr<HttpClient> m_http; ///< on the engine thread
    std::unique_ptr<ProfileSecrets> m_secrets; ///< on the engine thread
    std::unique_ptr<Inbox> m_real;
    [[nodiscard]] QFuture<Result<TeamLink *>> followTeamSettings();

    bool m_followsTeam = false;
    std::unique_ptr<TeamAccount> m_teamAccount; ///< on the store of m_real
    std::unique_ptr<Inbox> m_practice;
    std::unique_ptr<TrainingRoom> m_training; ///< beside m_practice
};

} // namespace wederhoor
