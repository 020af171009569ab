#include "core/domain/ClockBook.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

/// Cases that wait are younger, and promises shorter.
constexpr auto before = 100 * 24h;
constexpr auto behind = 400 * 24h;

} // namespace

ClockBook::ClockBook(QList<OpeningHours> hours, QList<ServiceTarget> targets, Instant about)
    : m_hours(std::move(hours))
    , m_targets(std::move(targets))
    , m_about(about)
{
    std::stable_sort(m_hours.begin(), m_hours.end(),
                     [](const OpeningHours &a, const OpeningHours &b) { return QString::compare(a.name, b.name) < 0; });
}

const OpeningHours *ClockBook::hoursFor(const ChannelId &channel) const
{
    const OpeningHours *others = nullptr;
    for (const OpeningHours &hours : m_hours) {
        if (hours.channels.contains(channel)) {
            return &hours;
        }
        if (hours.channels.isEmpty() && others == nullptr) {
            others = &hours;
        }
    }
    return others;
}

const OpenTime &ClockBook::openTime(const ChannelId &channel) const
{
    std::shared_ptr<const OpenTime> &open = m_open[channel];
    if (open == nullptr) {
        const OpeningHours *hours = hoursFor(channel);
        open = std::make_shared<const OpenTime>(hours == nullptr ? OpeningHours::alwaysOpen() : *hours,
                                                m_about - before, m_about + behind);
    }
    return *open;
}

Due ClockBook::due(Measure measure, const ServiceTraits &traits, Instant since) const
{
    const std::chrono::milliseconds time = target(traits).of(measure);
    const OpenTime &open = openTime(traits.channel);
    return {open.after(since, time), open.after(since, time - time / 5)};
}

QByteArray ClockBook::fingerprint() const
{
    QJsonArray all;
    const auto add = [&all](const SharedThing &thing) {
        all.append(QJsonObject{{QStringLiteral("name"), thing.name}, {QStringLiteral("fields"), thing.fields}});
    };
    for (const OpeningHours &hours : m_hours) {
        add(sharedThingOf(hours));
    }
    for (const ServiceTarget &target : m_targets) {
        add(sharedThingOf(target));
    }
    return QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

} // namespace wederhoor
