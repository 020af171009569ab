#pragma once

#include "core/net/RequestQueue.h"
#include "core/platforms/bluesky/BlueskyTypes.h"
#include "core/ports/SecretSlot.h"

#include <QObject>

namespace wederhoor::bluesky {

/// The account's session: kept in the secret slot ("session"), refreshed when its access token ends, made anew from the
/// app password ("password") only when the refresh is refused, since signing in is limited to 30 in 5 minutes and 300
/// a day. Several processes may share the slot.
class Session : public QObject
{
public:
    Session(SecretSlot &slot, RequestQueue &queue, QUrl server, QString account);

    /// The kept session, or a new one. Unauthorized: there is neither session nor password, or it is refused.
    [[nodiscard]] QFuture<Result<SessionData>> ensure();
    /// Signs in and keeps session and password.
    [[nodiscard]] QFuture<Result<SessionData>> signIn(const QByteArray &password);
    /// After the platform refused the access token.
    [[nodiscard]] QFuture<Result<void>> renew();

    [[nodiscard]] const SessionData &current() const { return m_current; }

private:
    [[nodiscard]] QFuture<Result<SessionData>> create(const QByteArray &password);
    [[nodiscard]] QFuture<Result<SessionData>> createFromSlot();
    [[nodiscard]] QFuture<Result<SessionData>> refresh(const SessionData &session);
    [[nodiscard]] QFuture<Result<SessionData>> keep(const SessionData &session);

    SecretSlot &m_slot;
    RequestQueue &m_queue;
    QUrl m_server;
    QString m_account;
    SessionData m_current;
};

} // namespace wederhoor::bluesky
