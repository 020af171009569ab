#pragma once

#include "ui/models/PaletteModel.h"
#include "ui/presenters/SettingsPresenter.h"

namespace wederhoor {

class ActionCollection;

/// The commands that can be given now, as the palette lists them.
[[nodiscard]] QList<PaletteEntry> commandEntries(const ActionCollection &actions);

/// What can be set from the palette at once; the values in use are marked.
[[nodiscard]] QList<PaletteEntry> settingEntries(const SettingsPresenter::Values &values);
/// The values with the chosen one among them; nothing: the entry sets none of them.
[[nodiscard]] std::optional<SettingsPresenter::Values> withSetting(SettingsPresenter::Values values,
                                                                   const PaletteEntry &entry);

} // namespace wederhoor
