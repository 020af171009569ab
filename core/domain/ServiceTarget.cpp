#include "core/domain/ServiceTarget.h"

#include "core/domain/Knowledge.h"

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

/// Longer promises than this are none.
constexpr std::chrono::minutes longest = 365 * 24h;

int weightOf(const ServiceTarget &target)
{
    constexpr int aName = 8;
    constexpr int aTopic = 4;
    constexpr int aPriority = 2;
    constexpr int aChannel = 1;
    return (target.topic.isEmpty() ? 0 : aName + aTopic) + (target.priority ? aName + aPriority : 0)
        + (target.channel.isNull() ? 0 : aName + aChannel);
}

std::chrono::minutes minutesOf(const QJsonObject &fields, QLatin1String key, std::chrono::minutes otherwise)
{
    const double minutes = fields.value(key).toDouble(static_cast<double>(otherwise.count()));
    return minutes >= 1 && minutes <= static_cast<double>(longest.count())
        ? std::chrono::minutes{static_cast<std::int64_t>(minutes)}
        : otherwise;
}

bool isPromise(std::chrono::minutes time)
{
    return time >= 1min && time <= longest;
}

} // namespace

std::chrono::minutes ServiceTarget::of(Measure measure) const
{
    switch (measure) {
    case Measure::FirstReply:
        return firstReply;
    case Measure::NextReply:
        return nextReply;
    case Measure::Resolution:
        return resolution;
    case Measure::SecondLine:
        return secondLine;
    }
    Q_UNREACHABLE();
}

bool applies(const ServiceTarget &target, const ServiceTraits &traits)
{
    return (target.channel.isNull() || target.channel == traits.channel)
        && (target.topic.isEmpty() || isSameTopic(target.topic, traits.topic))
        && (!target.priority || *target.priority == traits.priority);
}

ServiceTarget targetFor(const QList<ServiceTarget> &targets, const ServiceTraits &traits)
{
    const ServiceTarget *best = nullptr;
    for (const ServiceTarget &target : targets) {
        if (applies(target, traits) && (best == nullptr || weightOf(target) > weightOf(*best))) {
            best = &target;
        }
    }
    return best == nullptr ? ServiceTarget() : *best;
}

QString wrongIn(const ServiceTarget &target)
{
    if (!isPromise(target.firstReply)) {
        return QStringLiteral("first_reply: from a minute to a year");
    }
    if (!isPromise(target.nextReply)) {
        return QStringLiteral("next_reply: from a minute to a year");
    }
    if (!isPromise(target.resolution)) {
        return QStringLiteral("resolution: from a minute to a year");
    }
    return isPromise(target.secondLine) ? QString() : QStringLiteral("second_line: from a minute to a year");
}

QString sharedKind::serviceTargets()
{
    return QStringLiteral("target");
}

SharedThing sharedThingOf(const ServiceTarget &target)
{
    const QString channel = target.channel.isNull() ? QString() : target.channel.toString();
    const QString priority = target.priority ? priorityName(*target.priority) : QString();
    SharedThing thing;
    thing.id = target.id;
    thing.kind = sharedKind::serviceTargets();
    thing.name = QStringList{channel, target.topic.simplified(), priority}.join(QLatin1Char('/'));
    thing.fields = {{QStringLiteral("channel"), channel},
                    {QStringLiteral("topic"), target.topic.simplified()},
                    {QStringLiteral("priority"), priority},
                    {QStringLiteral("first_reply"), static_cast<qint64>(target.firstReply.count())},
                    {QStringLiteral("next_reply"), static_cast<qint64>(target.nextReply.count())},
                    {QStringLiteral("resolution"), static_cast<qint64>(target.resolution.count())},
                    {QStringLiteral("second_line"), static_cast<qint64>(target.secondLine.count())}};
    return thing;
}

ServiceTarget serviceTargetOf(const SharedThing &thing)
{
    const QJsonObject &fields = thing.fields;
    ServiceTarget target;
    target.id = thing.id;
    target.channel = ChannelId::fromString(fields.value(QLatin1String("channel")).toString());
    target.topic = fields.value(QLatin1String("topic")).toString();
    target.priority = priorityFromName(fields.value(QLatin1String("priority")).toString());
    target.firstReply = minutesOf(fields, QLatin1String("first_reply"), target.firstReply);
    target.nextReply = minutesOf(fields, QLatin1String("next_reply"), target.nextReply);
    target.resolution = minutesOf(fields, QLatin1String("resolution"), target.resolution);
    target.secondLine = minutesOf(fields, QLatin1String("second_line"), target.secondLine);
    return target;
}

} // namespace wederhoor
