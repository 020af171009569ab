#pragma once

#include "core/platforms/PlatformConnector.h"

#include <QJsonObject>

namespace wederhoor {
class HttpClient;
}

namespace wederhoor::test {

/// Speaks with the simulation's platform, through the program's own HTTP client.
class SimulatedConnector final : public PlatformConnector
{
public:
    /// `forgetful`: takes whatever it asks for as published, as a program would that does not read back.
    SimulatedConnector(HttpClient &client, quint16 port, bool forgetful);

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
    [[nodiscard]] QFuture<Result<QJsonObject>> ask(const char *path, const QJsonObject &body);

    HttpClient &m_client;
    quint16 m_port;
    bool m_forgetful;
    QObject m_context;
};

} // namespace wederhoor::test
