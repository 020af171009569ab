#include "core/secrets/ChannelSecretSlot.h"

#include <utility>

namespace wederhoor {

ChannelSecretSlot::ChannelSecretSlot(SecretStore &store, const ChannelId &channel)
    : m_store(store)
    , m_prefix(QStringLiteral("channel.%1.").arg(channel.toString()))
{
}

ChannelSecretSlot::ChannelSecretSlot(SecretStore &store, QString prefix)
    : m_store(store)
    , m_prefix(std::move(prefix))
{
}

QString ChannelSecretSlot::fullName(const QString &name) const
{
    return m_prefix + name;
}

QFuture<Result<QByteArray>> ChannelSecretSlot::read(const QString &name)
{
    return m_store.read(fullName(name));
}

QFuture<Result<void>> ChannelSecretSlot::write(const QString &name, const QByteArray &secret)
{
    return m_store.write(fullName(name), secret);
}

QFuture<Result<void>> ChannelSecretSlot::remove(const QString &name)
{
    return m_store.remove(fullName(name));
}

} // namespace wederhoor
