#pragma once

#include "core/training/Scenario.h"

#include <memory>

namespace wederhoor::training {

/// All scenarios there are, and why some files are not among them. A plain value.
struct ScenarioShelf
{
    QList<std::shared_ptr<const Scenario>> scenarios; ///< by week, language and title
    QList<Fault> faults;

    /// Null when there is none of this id.
    [[nodiscard]] std::shared_ptr<const Scenario> find(const QString &id) const;
    [[nodiscard]] QStringList ids() const;
};

/// Those that come with the program, and those in a folder of the organisation's own (empty: none). A broken file is
/// refused alone. Reads and parses: not for the GUI thread.
[[nodiscard]] ScenarioShelf readShelf(const QString &ownFolder = {});

} // namespace wederhoor::training
