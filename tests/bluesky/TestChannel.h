#pragma once

#include "core/domain/Async.h"
#include "core/domain/Channel.h"
#include "core/ports/SecretSlot.h"

#include <QHash>

namespace wederhoor::test {

/// Secrets in memory, with the reads and writes counted.
class MemorySlot final : public SecretSlot
{
public:
    QFuture<Result<QByteArray>> read(const QString &name) override
    {
        if (!secrets.contains(name)) {
            return ready(Result<QByteArray>(failure(ErrorKind::NotFound)));
        }
        return ready(Result<QByteArray>(secrets.value(name)));
    }
    QFuture<Result<void>> write(const QString &name, const QByteArray &secret) override
    {
        secrets.insert(name, secret);
        return ready(Result<void>());
    }
    QFuture<Result<void>> remove(const QString &name) override
    {
        secrets.remove(name);
        return ready(Result<void>());
    }

    QHash<QString, QByteArray> secrets;
};

inline Channel blueskyChannel(const QUrl &server, const QString &account)
{
    Channel channel;
    channel.platform = {QStringLiteral("bluesky")};
    channel.instance = {QStringLiteral("bluesky")};
    channel.name = QStringLiteral("Bluesky");
    channel.server = server;
    channel.account = account;
    channel.id = channelId(channel.platform, server, account);
    return channel;
}

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace wederhoor::test
