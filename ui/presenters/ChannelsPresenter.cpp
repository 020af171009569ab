#include "ui/presenters/ChannelsPresenter.h"

#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {
using namespace std::chrono_literals;
constexpr auto tickEvery = 1s;
} // namespace

ChannelsPresenter::ChannelsPresenter(const InboxDoor &inbox, ChannelDoor door, QList<PlatformOffer> platforms,
                                     const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_door(std::move(door))
    , m_platforms(std::move(platforms))
    , m_clock(clock)
{
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_model.setNow(m_clock.now()); });
    connect(&inbox.store, &Store::channelsChanged, this, &ChannelsPresenter::read);
    connect(&inbox.store, &Store::everythingChanged, this, &ChannelsPresenter::read);
    read();
}

void ChannelsPresenter::setSeen(bool seen)
{
    if (seen) {
        m_model.setNow(m_clock.now());
        m_tick.start();
    } else {
        m_tick.stop();
    }
}

const PlatformOffer *ChannelsPresenter::offerOf(const PlatformId &platform) const
{
    const auto found = std::find_if(m_platforms.begin(), m_platforms.end(),
                                    [&platform](const PlatformOffer &offer) { return offer.platform == platform; });
    return found == m_platforms.end() ? nullptr : &*found;
}

int ChannelsPresenter::connectedCount() const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        count += m_model.statusAt(row).canConnect ? 1 : 0;
    }
    return count;
}

void ChannelsPresenter::read()
{
    const auto both = andThen(this, m_inbox.store.channels(), [this](const QList<Channel> &channels) {
        return andThen(this, m_inbox.store.channelHealth(), [this, channels](const QList<ChannelHealth> &health) {
            takeRows(channels, health);
            return Result<void>();
        });
    });
    onResult(this, both, [this](const Result<void> &read) {
        if (!read) {
            Q_EMIT failed(errorText(read.error()));
        }
    });
}

void ChannelsPresenter::takeRows(const QList<Channel> &channels, const QList<ChannelHealth> &health)
{
    QList<ChannelStatus> rows;
    for (const Channel &channel : channels) {
        ChannelStatus status{channel, {}, offerOf(channel.platform) != nullptr};
        status.health.channel = channel.id;
        for (const ChannelHealth &each : health) {
            status.health = each.channel == channel.id ? each : status.health;
        }
        rows.append(status);
    }
    m_model.setRows(rows, m_clock.now());
    if (m_model.rowOf(m_selected) < 0) {
        m_selected = rows.isEmpty() ? ChannelId() : rows.constFirst().channel.id;
    }
    Q_EMIT changed();
    readSetAside();
}

void ChannelsPresenter::select(const ChannelId &id)
{
    if (id != m_selected) {
        m_selected = id;
        m_setAside.clear();
        Q_EMIT detailChanged();
        readSetAside();
    }
}

const ChannelStatus *ChannelsPresenter::selected() const
{
    const int row = m_model.rowOf(m_selected);
    return row < 0 ? nullptr : &m_model.statusAt(row);
}

void ChannelsPresenter::readSetAside()
{
    const ChannelStatus *status = selected();
    if (status == nullptr || status->health.quarantined == 0) {
        m_setAside.clear();
        Q_EMIT detailChanged();
        return;
    }
    onResult(this, m_inbox.store.quarantine(m_selected),
             [this, id = m_selected](const Result<QList<QuarantinedItem>> &items) {
                 if (id == m_selected && items) {
                     m_setAside = *items;
                     Q_EMIT detailChanged();
                 }
             });
}

void ChannelsPresenter::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

template <class T, class Say> void ChannelsPresenter::act(const QFuture<Result<T>> &future, Say say)
{
    setBusy(true);
    onResult(this, future, [this, say](const Result<T> &result) {
        setBusy(false);
        if (result) {
            Q_EMIT done(say(result));
        } else {
            Q_EMIT failed(errorText(result.error()));
        }
        read();
    });
}

void ChannelsPresenter::pollNow()
{
    const ChannelStatus *status = selected();
    if (status == nullptr || !m_door.pollNow || m_busy) {
        return;
    }
    act(m_door.pollNow(m_selected), [](const Result<int> &count) {
        return *count == 0 ? tr("Fetched. There is nothing new.") : tr("Fetched: %n new message(s).", nullptr, *count);
    });
}

void ChannelsPresenter::setPaused(bool paused)
{
    const ChannelStatus *status = selected();
    if (status == nullptr || !m_door.setEnabled || m_busy) {
        return;
    }
    act(m_door.setEnabled(m_selected, !paused), [paused](const Result<Channel> &channel) {
        return paused ? tr("%1 is paused.").arg(channel->name) : tr("%1 is fetched again.").arg(channel->name);
    });
}

void ChannelsPresenter::remove()
{
    const ChannelStatus *status = selected();
    if (status == nullptr || !m_door.remove || m_busy) {
        return;
    }
    const QString name = status->channel.name;
    act(m_door.remove(name),
        [name](const Result<void> &) { return tr("%1 is removed. Its cases are still in the inbox.").arg(name); });
}

void ChannelsPresenter::readAgain(std::int64_t row)
{
    if (m_door.readAgain && !m_busy) {
        setBusy(true);
        readNextAgain({row}, 0, 0);
    }
}

void ChannelsPresenter::readAllAgain()
{
    if (!m_door.readAgain || m_busy || m_setAside.isEmpty()) {
        return;
    }
    QList<std::int64_t> rows;
    for (const QuarantinedItem &item : std::as_const(m_setAside)) {
        rows.append(item.row);
    }
    setBusy(true);
    readNextAgain(rows, 0, 0);
}

void ChannelsPresenter::readNextAgain(QList<std::int64_t> rows, int read, int left)
{
    if (rows.isEmpty()) {
        setBusy(false);
        tellReadAgain(read, left);
        this->read();
        return;
    }
    const std::int64_t row = rows.takeFirst();
    onResult(this, m_door.readAgain(row), [this, rows, read, left](const Result<int> &taken) {
        if (!taken && rows.isEmpty() && read + left == 0 && taken.error().kind != ErrorKind::BadResponse) {
            setBusy(false);
            Q_EMIT failed(errorText(taken.error()));
            return;
        }
        readNextAgain(rows, read + (taken ? 1 : 0), left + (taken ? 0 : 1));
    });
}

void ChannelsPresenter::tellReadAgain(int read, int left)
{
    if (left == 0) {
        Q_EMIT done(tr("%n item(s) read after all: what they say is in the inbox.", nullptr, read));
    } else if (read == 0) {
        Q_EMIT failed(tr("Still not readable: %n item(s) stay set aside. A newer version of Wederhoor may read them.",
                         nullptr, left));
    } else {
        Q_EMIT done(tr("%1 read after all, %2 still not readable.").arg(read).arg(left));
    }
}

void ChannelsPresenter::drop(std::int64_t row)
{
    if (m_door.dropSetAside && !m_busy) {
        act(m_door.dropSetAside(row), [](const Result<void> &) { return tr("The item is deleted."); });
    }
}

} // namespace wederhoor
