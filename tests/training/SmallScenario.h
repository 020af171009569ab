#pragma once

#include "core/training/ScenarioReader.h"

#include <QByteArray>

namespace wederhoor::training::test {

/// A whole scenario in few lines, for tests that change one of them.
[[nodiscard]] QByteArray smallYaml();
/// The same with one text put in place of another, which must be there.
[[nodiscard]] QByteArray smallYamlWith(const QByteArray &text, const QByteArray &instead);
/// Read; the test fails when it has faults.
[[nodiscard]] Scenario smallScenario(const QByteArray &yaml = smallYaml());

} // namespace wederhoor::training::test
