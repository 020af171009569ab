#pragma once

#include "core/domain/OpenTime.h"
#include "core/domain/ServiceTarget.h"

#include <memory>

namespace wederhoor {

/// When an answer is due, and from when on that is soon: in the last fifth of its time.
struct Due
{
    Instant at{};
    Instant soonAt{};

    friend bool operator==(const Due &, const Due &) = default;
};

/// Opening hours and targets as they are laid down, ready to be asked many times about moments around `about`. Where
/// nothing is laid down a team is there day and night. Of one thread.
class ClockBook
{
public:
    ClockBook() = default;
    ClockBook(QList<OpeningHours> hours, QList<ServiceTarget> targets, Instant about);

    [[nodiscard]] const QList<OpeningHours> &hours() const { return m_hours; }
    [[nodiscard]] const QList<ServiceTarget> &targets() const { return m_targets; }
    /// Those that name the channel, else those for all others, of several the first by name; null: day and night.
    [[nodiscard]] const OpeningHours *hoursFor(const ChannelId &channel) const;
    [[nodiscard]] const OpenTime &openTime(const ChannelId &channel) const;
    [[nodiscard]] ServiceTarget target(const ServiceTraits &traits) const { return targetFor(m_targets, traits); }
    /// Of a measure that never pauses, running since `since`.
    [[nodiscard]] Due due(Measure measure, const ServiceTraits &traits, Instant since) const;
    /// What is laid down: the same for the same.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    QList<OpeningHours> m_hours;
    QList<ServiceTarget> m_targets;
    Instant m_about{};
    mutable QHash<ChannelId, std::shared_ptr<const OpenTime>> m_open; ///< as far as it was asked for
};

} // namespace wederhoor
