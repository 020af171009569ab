#pragma once

#include "core/training/Fields.h"
#include "core/training/Scenario.h"

namespace wederhoor::training {

/// A scenario as its file holds it (help: "Writing a scenario"). Nothing: the faults say where and why, and what would
/// mend it.
[[nodiscard]] std::optional<Scenario> readScenario(const QByteArray &yaml, Faults &faults);

/// One entry of "conversations"; the scenario's own parts have been read.
[[nodiscard]] ScenarioConversation readConversation(const YamlValue &value, const Scenario &scenario, Faults &faults);

} // namespace wederhoor::training
