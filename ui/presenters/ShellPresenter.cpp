#include "ui/presenters/ShellPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <QLocale>
#include <algorithm>

namespace wederhoor {

namespace {
using namespace std::chrono_literals;
constexpr auto readEvery = 5s;
constexpr auto tickEvery = 1s;
constexpr auto countAfter = 150ms;
/// Older than this in units of the channel's interval, and what is shown deserves a doubt.
constexpr int lateIntervals = 3;
} // namespace

ShellPresenter::ShellPresenter(const InboxDoor &door, bool isPractice, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(door)
    , m_isPractice(isPractice)
    , m_clock(clock)
{
    m_read.setInterval(readEvery);
    connect(&m_read, &QTimer::timeout, this, &ShellPresenter::readHealth);
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &ShellPresenter::changed);
    connect(&door.store, &Store::channelsChanged, this, &ShellPresenter::readHealth);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countAfter);
    connect(&m_countSoon, &QTimer::timeout, this, &ShellPresenter::readCounts);
    const auto countSoon = [this] {
        if (!m_countSoon.isActive()) {
            m_countSoon.start();
        }
    };
    connect(&door.store, &Store::casesChanged, this, countSoon);
    connect(&door.store, &Store::outboxChanged, this, countSoon);
    connect(&door.store, &Store::everythingChanged, this, countSoon);
    m_read.start();
    m_tick.start();
    readHealth();
    readCounts();
}

void ShellPresenter::setCounts(const ViewCounts &counts)
{
    m_counts = counts;
    Q_EMIT changed();
}

void ShellPresenter::setKeyring(KeyringState state)
{
    m_keyring = state;
    Q_EMIT changed();
}

void ShellPresenter::readHealth()
{
    onResult(this, m_door.store.channels(), [this](const Result<QList<Channel>> &channels) {
        if (channels) {
            m_channels = *channels;
        }
    });
    onResult(this, m_door.store.channelHealth(), [this](const Result<QList<ChannelHealth>> &health) {
        if (health) {
            m_health = *health;
            Q_EMIT changed();
        }
    });
}

void ShellPresenter::readCounts()
{
    onResult(this, m_door.store.counts(m_door.desk.me().id), [this](const Result<ViewCounts> &counts) {
        if (counts) {
            setCounts(*counts);
        }
    });
}

void ShellPresenter::readChannelCount(QObject *context, std::function<void(int)> tell)
{
    onResult(context, m_door.store.channels(), [tell = std::move(tell)](const Result<QList<Channel>> &channels) {
        tell(channels ? static_cast<int>(channels->size()) : 0);
    });
}

ShellPresenter::Line ShellPresenter::freshness() const
{
    if (m_channels.isEmpty()) {
        return {m_isPractice ? tr("Practice is being set up") : tr("No channel connected"), Mood::Quiet};
    }
    std::optional<Instant> oldest;
    std::optional<Line> part;
    for (const Channel &channel : m_channels) {
        const auto found = std::find_if(m_health.begin(), m_health.end(), [&channel](const ChannelHealth &health) {
            return health.channel == channel.id;
        });
        if (found == m_health.end() || !channel.enabled) {
            continue;
        }
        if (found->error) {
            return {tr("%1: %2").arg(channelWord(channel.platform, channel.name), errorText(*found->error)),
                    Mood::Trouble};
        }
        if (found->sourceError) {
            // Told last: what does not come in at all, or late, weighs more.
            part = Line{
                tr("%1, in part: %2").arg(channelWord(channel.platform, channel.name), errorText(*found->sourceError)),
                Mood::Care};
        } else if (found->lastSuccess) {
            const bool late = m_clock.now() - *found->lastSuccess > lateIntervals * channel.pollInterval;
            if (late) {
                return {
                    tr("%1 was last fetched %2 ago")
                        .arg(channelWord(channel.platform, channel.name), ageText(m_clock.now() - *found->lastSuccess)),
                    Mood::Care};
            }
            oldest = oldest ? std::min(*oldest, *found->lastSuccess) : *found->lastSuccess;
        }
    }
    if (part) {
        return *part;
    }
    const int count = static_cast<int>(m_channels.size());
    if (!oldest) {
        return {tr("%n channel(s), not fetched yet", nullptr, count), Mood::Care};
    }
    return {tr("%n channel(s), fetched %1 ago", nullptr, count).arg(ageText(m_clock.now() - *oldest)), Mood::Good};
}

ShellPresenter::Line ShellPresenter::outbox() const
{
    if (m_counts.outboxTrouble > 0) {
        return {tr("Outbox: %n need(s) you", nullptr, m_counts.outboxTrouble), Mood::Trouble};
    }
    if (m_counts.outbox > 0) {
        return {tr("Outbox: %n on the way", nullptr, m_counts.outbox), Mood::Care};
    }
    return {tr("Outbox empty"), Mood::Quiet};
}

ShellPresenter::Line ShellPresenter::keyring() const
{
    switch (m_keyring) {
    case KeyringState::NotAsked:
        return {};
    case KeyringState::Checking:
        return {tr("Keyring: checking"), Mood::Quiet};
    case KeyringState::Ready:
        return {tr("Keyring ready"), Mood::Quiet};
    case KeyringState::Unavailable:
        return {tr("No keyring answers: channels cannot sign in"), Mood::Trouble};
    case KeyringState::ThisRunOnly:
        return {tr("Passwords are kept for this run only"), Mood::Care};
    }
    Q_UNREACHABLE();
}

QString ShellPresenter::summary() const
{
    const auto count = [this](CaseView view) { return QLocale().toString(m_counts.views.value(view)); };
    return tr("%1 unclaimed \u00b7 %2 mine").arg(count(CaseView::Unclaimed), count(CaseView::Mine));
}

} // namespace wederhoor
