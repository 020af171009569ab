#pragma once

#include "core/domain/Channel.h"
#include "core/domain/Result.h"
#include "core/platforms/PlatformConnector.h"

#include <QFuture>

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
    ChannelDesk(Store &store, const ConnectorRegistry &registry, QObject *context);

    /// Signs in first and keeps nothing when that fails. Conflict: the name or the account is connected already;
    /// Invalid names what is missing or wrong.
    [[nodiscard]] QFuture<Result<Channel>> add(const NewChannel &channel);
    /// Signs in anew with a secret; history and cursor stay.
    [[nodiscard]] QFuture<Result<Channel>> renewSecret(const ChannelId &id, const QByteArray &secret);
    /// Reads the channel without taking anything in.
    [[nodiscard]] QFuture<Result<SignInResult>> test(const QString &name);
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name);

private:
    Store &m_store;
    const ConnectorRegistry &m_registry;
    QObject *m_context;
};

} // namespace wederhoor
