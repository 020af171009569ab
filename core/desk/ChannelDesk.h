#pragma once

#include "core/domain/Channel.h"
#include "core/domain/Result.h"
#include "core/platforms/PlatformConnector.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace wederhoor {

class ConnectorRegistry;
class Store;

struct NewChannel
{
    PlatformId platform;
    QString name;
    QUrl server;
    QString account;
    QStringList queries;
    QByteArray secret;
    QJsonObject options;
};

/// Connects, tests and removes channels. Lives on the engine thread.
class ChannelDesk
{
public:
    /// Takes all secrets of a channel out of where they are kept.
    using RemoveSecrets = std::function<QFuture<Result<void>>(const ChannelId &)>;

    ChannelDesk(Store &store, const ConnectorRegistry &registry, RemoveSecrets removeSecrets, QObject *context);

    /// Signs in first and keeps nothing when that fails. Conflict: the name or the account is connected already;
    /// Invalid names what is missing or wrong.
    [[nodiscard]] QFuture<Result<Channel>> add(const NewChannel &channel);
    /// Signs in anew with a secret; history and cursor stay.
    [[nodiscard]] QFuture<Result<Channel>> renewSecret(const ChannelId &id, const QByteArray &secret);
    /// The same of a channel whose secret is exposed: `exposed` is what was known of it. Invalid
    /// (secretIsTheExposedOne, exposedSecretStillWorks): whoever knows it could go on.
    [[nodiscard]] QFuture<Result<Channel>> renewExposed(const ChannelId &id, const QByteArray &secret,
                                                        const QByteArray &exposed);
    /// Error::Invalid names what is wrong; Conflict: another channel has this name.
    [[nodiscard]] QFuture<Result<Channel>> change(const ChannelId &id, const ChannelChange &change);
    /// Switched off, a channel is neither fetched nor sent to; its cases, its secrets and its cursor stay.
    [[nodiscard]] QFuture<Result<Channel>> setEnabled(const ChannelId &id, bool enabled);
    /// Reads the channel without taking anything in.
    [[nodiscard]] QFuture<Result<SignInResult>> test(const QString &name);
    /// The channel and its secrets go, its cases stay. Conflict: replies are still on their way there.
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name);

private:
    using Connector = std::shared_ptr<PlatformConnector>;

    [[nodiscard]] Result<Channel> channelOf(const NewChannel &wanted) const;
    [[nodiscard]] QFuture<Result<Channel>> find(const QString &name);
    [[nodiscard]] Result<void> checkChange(const Channel &channel, const ChannelChange &change) const;
    [[nodiscard]] QFuture<Result<void>> requireNew(const Channel &channel);
    [[nodiscard]] QFuture<Result<void>> requireRefused(const ChannelId &id, const QByteArray &secret);
    /// Signs in and saves the channel with what the platform says of our profile.
    [[nodiscard]] QFuture<Result<Channel>> signIn(const Channel &channel, const QByteArray &secret, bool isNew);
    [[nodiscard]] QFuture<Result<Channel>> save(const Channel &channel, const SignInResult &profile, bool isNew);

    Store &m_store;
    const ConnectorRegistry &m_registry;
    RemoveSecrets m_removeSecrets;
    QObject *m_context;
};

} // namespace wederhoor
