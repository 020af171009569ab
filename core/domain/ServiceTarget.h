#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Priority.h"
#include "core/domain/Shared.h"

#include <chrono>

namespace wederhoor {

/// What is measured of a case. First reply: from the customer's post to the platform's acceptance of our first reply.
/// Next reply: the same for each later customer message after ours. Resolution: from the post to the end of the case.
/// Second line: from the question to the SPOC's first answer.
enum class Measure { FirstReply, NextReply, Resolution, SecondLine };

/// Within how much opening time it is to be done, for the cases that a rule means. The field's own measures: 99 % of
/// the questions within 15 minutes, the second line within an hour (see resources/help).
struct ServiceTarget
{
    QUuid id;
    ChannelId channel; ///< null: any
    QString topic; ///< empty: any
    std::optional<Priority> priority; ///< nothing: any
    std::chrono::minutes firstReply{15};
    std::chrono::minutes nextReply{15};
    std::chrono::minutes resolution{24 * 60};
    std::chrono::minutes secondLine{60};

    [[nodiscard]] std::chrono::minutes of(Measure measure) const;
    friend bool operator==(const ServiceTarget &, const ServiceTarget &) = default;
};

/// What a rule looks at of a case.
struct ServiceTraits
{
    ChannelId channel;
    QString topic;
    Priority priority = Priority::Normal;
};

[[nodiscard]] bool applies(const ServiceTarget &target, const ServiceTraits &traits);
/// That which names more goes before; of two that name as much the one of a topic, then the one of a priority. None:
/// the field's own.
[[nodiscard]] ServiceTarget targetFor(const QList<ServiceTarget> &targets, const ServiceTraits &traits);

/// "resolution: under a minute" ...; empty: nothing.
[[nodiscard]] QString wrongIn(const ServiceTarget &target);

// As the team shares them: one rule for the same cases has one name on every desk.
namespace sharedKind {
[[nodiscard]] QString serviceTargets();
}
[[nodiscard]] SharedThing sharedThingOf(const ServiceTarget &target);
[[nodiscard]] ServiceTarget serviceTargetOf(const SharedThing &thing);

} // namespace wederhoor
