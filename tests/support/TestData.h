#pragma once

#include <QString>

#include <optional>

namespace wederhoor::test {

/// The folder of outside test data (WEDERHOOR_TEST_DATA); nothing when it is not there: skip and say so.
[[nodiscard]] std::optional<QString> testDataFolder();

} // namespace wederhoor::test
