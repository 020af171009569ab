#include "core/team/TeamSecrets.h"

#include "core/domain/Async.h"
#include "core/team/TeamDatabase.h"

#include <QJsonDocument>

#include <utility>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
constexpr auto lookEvery = 60s;

QString passwordName()
{
    return QStringLiteral("password");
}

QString keyName()
{
    return QStringLiteral("private-key");
}

QString generationsName()
{
    return QStringLiteral("channels");
}

/// Nothing kept is nothing.
QFuture<Result<QByteArray>> readOrEmpty(QObject *context, SecretSlot &slot, const QString &name)
{
    return settledBy<QByteArray>([&](const auto &settle) {
        onResult(context, slot.read(name), [settle](Result<QByteArray> read) {
            const bool isNone = !read && read.error().kind == ErrorKind::NotFound;
            settle(isNone ? Result<QByteArray>(QByteArray()) : std::move(read));
        });
    });
}

} // namespace

TeamSecrets::TeamSecrets(TeamDatabase &database, Drawers drawers)
    : m_database(database)
    , m_drawers(std::move(drawers))
{
    const auto look = [this] { onResult(this, exchange(), [](const Result<void> &) {}); }; // again in a minute
    connect(&database, &TeamDatabase::subscribed, this, look);
    connect(&database, &TeamDatabase::hinted, this, [look](const TeamHint &hint) {
        if (hint.what == u"secrets" || hint.what == u"teams") {
            look();
        }
    });
    connect(&m_net, &QTimer::timeout, this, look);
    m_net.start(lookEvery);
}

QFuture<Result<void>> TeamSecrets::exchange()
{
    if (!m_database.welcome()) {
        return ready<void>(failure(ErrorKind::Network, QStringLiteral("the team database is away")));
    }
    if (std::exchange(m_busy, true)) {
        return ready<void>({}); // the one under way is as good
    }
    // A trainee has no key: what it had as an agent is dropped.
    const bool mayHold = m_database.welcome()->role != u"trainee";
    const QFuture<Result<QList<Held>>> held = mayHold
        ? andThen(this, keys(),
                  [this](const SealedBox::Keys &mine) {
                      return m_database.sync<QList<Held>>(
                          [box = m_drawers.box, mine](TeamCalls &calls) { return exchangeNow(calls, *box, mine); });
                  })
        : ready<QList<Held>>(QList<Held>());
    return settledBy<void>([&](const auto &settle) {
        onResult(this, andThen(this, held, [this](const QList<Held> &mine) { return keep(mine); }),
                 [this, settle](const Result<void> &done) {
                     m_busy = false;
                     settle(done);
                 });
    });
}

QFuture<Result<SealedBox::Keys>> TeamSecrets::keys()
{
    return andThen(
        this, readOrEmpty(this, *m_drawers.own, keyName()),
        [this](const QByteArray &kept) -> QFuture<Result<SealedBox::Keys>> {
            const Result<QByteArray> known = m_drawers.box->publicKeyOf(QByteArray::fromBase64(kept));
            return known ? ready<SealedBox::Keys>(SealedBox::Keys{*known, QByteArray::fromBase64(kept)}) : makeKeys();
        });
}

QFuture<Result<SealedBox::Keys>> TeamSecrets::makeKeys()
{
    const Result<SealedBox::Keys> made = m_drawers.box->makeKeys();
    if (!made) {
        return ready<SealedBox::Keys>(failure(made.error()));
    }
    // Kept before anybody seals to it.
    return andThen(this, m_drawers.own->write(keyName(), made->privateKey.toBase64()),
                   [keys = *made] { return Result<SealedBox::Keys>(keys); });
}

Result<QList<TeamSecrets::Held>> TeamSecrets::exchangeNow(TeamCalls &calls, const SealedBox &box,
                                                          const SealedBox::Keys &keys)
{
    // It may have become another one since the connection came about.
    const Result<QString> role = calls.myRole();
    if (!role || *role == u"trainee") {
        return role ? Result<QList<Held>>(QList<Held>()) : failure(role.error());
    }
    const Result<QByteArray> known = calls.myKey();
    if (!known || *known != keys.publicKey) {
        const Result<void> put = known ? calls.putMyKey(keys.publicKey) : failure(known.error());
        if (!put) {
            return failure(put.error());
        }
        const Result<void> hinted = calls.sendHint(QStringLiteral("secrets"), {});
        Q_UNUSED(hinted) // a colleague looks every minute all the same
    }
    const Result<QList<TeamSeal>> seals = calls.mySeals();
    if (!seals) {
        return failure(seals.error());
    }
    QList<Held> held;
    for (const TeamSeal &seal : *seals) {
        const Result<QByteArray> secret = box.open(seal.sealed, keys.privateKey);
        if (!secret) {
            continue; // sealed to a key of before: a colleague seals it anew
        }
        held.append({seal.channel, seal.generation, *secret});
        if (const Result<void> sealed = sealTo(calls, box, held.constLast(), false); !sealed) {
            return failure(sealed.error());
        }
    }
    return held;
}

/// To those who may have it and do not; or to all, as a new one.
Result<void> TeamSecrets::sealTo(TeamCalls &calls, const SealedBox &box, const Held &held, bool toAll)
{
    const Result<QList<TeamSecretTaker>> takers = calls.secretTakers(held.channel);
    if (!takers) {
        return failure(takers.error());
    }
    QList<TeamSecretTaker> wanted;
    QList<QByteArray> sealed;
    for (const TeamSecretTaker &taker : *takers) {
        if (taker.hasIt && !toAll) {
            continue;
        }
        const Result<QByteArray> closed = box.seal(held.secret, taker.publicKey);
        if (closed) { // a key that is none is its owner's fault, and nobody else's harm
            wanted.append(taker);
            sealed.append(*closed);
        }
    }
    if (wanted.isEmpty()) {
        return {};
    }
    const Result<void> put = calls.putSecret(held.channel, held.generation, wanted, sealed);
    if (!put && put.error().kind == ErrorKind::Conflict) {
        return {}; // renewed meanwhile, or somebody has another key by now: the next look tells
    }
    const Result<void> hinted = put ? calls.sendHint(QStringLiteral("secrets"), {held.channel.value}) : put;
    Q_UNUSED(hinted)
    return put;
}

QFuture<Result<QHash<ChannelId, int>>> TeamSecrets::kept()
{
    return andThen(this, readOrEmpty(this, *m_drawers.own, generationsName()), [](const QByteArray &text) {
        QHash<ChannelId, int> generations;
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        for (auto channel = json.begin(); channel != json.end(); ++channel) {
            generations.insert(ChannelId::fromString(channel.key()), channel->toInt());
        }
        return Result<QHash<ChannelId, int>>(generations);
    });
}

QFuture<Result<void>> TeamSecrets::remember(const QHash<ChannelId, int> &generations)
{
    QJsonObject json;
    for (auto channel = generations.begin(); channel != generations.end(); ++channel) {
        json.insert(channel.key().toString(), channel.value());
    }
    return m_drawers.own->write(generationsName(), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QFuture<Result<void>> TeamSecrets::keep(const QList<Held> &held)
{
    return andThen(this, kept(), [this, held](const QHash<ChannelId, int> &before) {
        QHash<ChannelId, int> now;
        QList<ChannelId> gone = before.keys();
        QFuture<Result<void>> done = ready<void>({});
        for (const Held &one : held) {
            now.insert(one.channel, one.generation);
            gone.removeAll(one.channel);
            done = andThen(this, done, [this, one, was = before.value(one.channel)] { return keepOne(one, was); });
        }
        done = andThen(this, done, [this, gone] { return drop(gone); });
        return now == before ? done : andThen(this, done, [this, now] { return remember(now); });
    });
}

QFuture<Result<void>> TeamSecrets::keepOne(const Held &held, int before)
{
    if (held.generation == before) {
        return ready<void>({});
    }
    SecretSlot &slot = m_drawers.of(held.channel);
    // The session was made with the secret of before.
    const auto removed = andThen(this, slot.write(passwordName(), held.secret),
                                 [&slot] { return slot.remove(QStringLiteral("session")); });
    return andThen(this, removed, [this, channel = held.channel] {
        Q_EMIT received(channel);
        return Result<void>();
    });
}

QFuture<Result<void>> TeamSecrets::drop(const QList<ChannelId> &channels)
{
    QFuture<Result<void>> done = ready<void>({});
    for (const ChannelId &channel : channels) {
        SecretSlot &slot = m_drawers.of(channel);
        done = andThen(this, done, [&slot] { return slot.remove(passwordName()); });
        done = andThen(this, done, [&slot] { return slot.remove(QStringLiteral("session")); });
    }
    return done;
}

QFuture<Result<void>> TeamSecrets::dropAll()
{
    return andThen(this, kept(), [this](const QHash<ChannelId, int> &held) {
        const auto dropped = andThen(this, drop(held.keys()), [this] { return remember({}); });
        return andThen(this, dropped, [this] { return m_drawers.own->remove(keyName()); });
    });
}

QFuture<Result<QByteArray>> TeamSecrets::held(const ChannelId &channel)
{
    return readOrEmpty(this, m_drawers.of(channel), passwordName());
}

QFuture<Result<void>> TeamSecrets::give(const Channel &channel)
{
    return settledBy<void>([&](const auto &settle) {
        onResult(this, m_drawers.of(channel.id).read(passwordName()),
                 [this, channel, settle](const Result<QByteArray> &password) {
                     // A platform without a sign-in has none, be there a keyring or not.
                     const bool hasSecret = password && !password->isEmpty();
                     onResult(this, hasSecret ? giveWith(channel, *password) : giveAlone(channel), settle);
                 });
    });
}

QFuture<Result<void>> TeamSecrets::giveAlone(const Channel &channel)
{
    return m_database.sync<void>([channel](TeamCalls &calls) -> Result<void> {
        const Result<int> put = calls.putChannel(channel);
        return put ? Result<void>() : failure(put.error());
    });
}

QFuture<Result<void>> TeamSecrets::giveWith(const Channel &channel, const QByteArray &password)
{
    const auto given = andThen(this, keys(), [this, channel, password](const SealedBox::Keys &mine) {
        return m_database.sync<int>([box = m_drawers.box, channel, password, mine](TeamCalls &calls) -> Result<int> {
            const Result<int> generation = calls.putChannel(channel);
            Result<void> done = generation ? calls.putMyKey(mine.publicKey) : failure(generation.error());
            done = done ? sealTo(calls, *box, {channel.id, *generation + 1, password}, true) : done;
            return done ? Result<int>(*generation + 1) : failure(done.error());
        });
    });
    return andThen(this, given, [this, id = channel.id](int generation) {
        return andThen(this, kept(), [this, id, generation](QHash<ChannelId, int> held) {
            held.insert(id, generation);
            return remember(held);
        });
    });
}

} // namespace wederhoor
