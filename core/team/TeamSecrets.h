#pragma once

#include "core/domain/Channel.h"
#include "core/ports/SealedBox.h"
#include "core/ports/SecretSlot.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>

namespace wederhoor {

class TeamCalls;
class TeamDatabase;

/// Brings the secrets of the team's channels to the desks that may have them, and to no other: each is sealed to a
/// member's public key, whose private one never leaves that member's keyring. Takes what was sealed to this member,
/// seals what it has to colleagues who came later, and drops what is not for it any more. On the thread of the database
/// object.
class TeamSecrets : public QObject
{
    Q_OBJECT

public:
    struct Drawers
    {
        const SealedBox *box = nullptr;
        /// The member's own: the private key, and which channels' secrets came from the team.
        SecretSlot *own = nullptr;
        std::function<SecretSlot &(const ChannelId &)> of;
    };

    TeamSecrets(TeamDatabase &database, Drawers drawers);

    /// Once, now; also by itself, when the database is there, when a colleague hints, and every minute.
    [[nodiscard]] QFuture<Result<void>> exchange();
    /// What this desk has of a channel; empty: nothing.
    [[nodiscard]] QFuture<Result<QByteArray>> held(const ChannelId &channel);
    /// An administrator's: the channel, new or renewed, and the secret of its slot become the team's; the exposure of
    /// an older secret ends. Forbidden: for administrators only.
    [[nodiscard]] QFuture<Result<void>> give(const Channel &channel);
    /// This member was removed: nothing of the team's is kept.
    [[nodiscard]] QFuture<Result<void>> dropAll();

Q_SIGNALS:
    /// A channel can be signed in to from now on, or anew.
    void received(const wederhoor::ChannelId &channel);

private:
    struct Held
    {
        ChannelId channel;
        int generation = 0;
        QByteArray secret;
    };

    [[nodiscard]] QFuture<Result<SealedBox::Keys>> keys();
    [[nodiscard]] QFuture<Result<SealedBox::Keys>> makeKeys();
    [[nodiscard]] QFuture<Result<void>> giveAlone(const Channel &channel);
    [[nodiscard]] QFuture<Result<void>> giveWith(const Channel &channel, const QByteArray &password);
    [[nodiscard]] QFuture<Result<void>> keep(const QList<Held> &held);
    [[nodiscard]] QFuture<Result<void>> keepOne(const Held &held, int before);
    [[nodiscard]] QFuture<Result<void>> drop(const QList<ChannelId> &channels);
    [[nodiscard]] QFuture<Result<QHash<ChannelId, int>>> kept();
    [[nodiscard]] QFuture<Result<void>> remember(const QHash<ChannelId, int> &generations);
    // On the database's thread.
    [[nodiscard]] static Result<QList<Held>> exchangeNow(TeamCalls &calls, const SealedBox &box,
                                                         const SealedBox::Keys &keys);
    [[nodiscard]] static Result<void> sealTo(TeamCalls &calls, const SealedBox &box, const Held &held, bool toAll);

    TeamDatabase &m_database;
    const Drawers m_drawers;
    QTimer m_net;
    bool m_busy = false;
};

} // namespace wederhoor
