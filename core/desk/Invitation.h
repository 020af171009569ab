#pragma once

#include <QString>

namespace wederhoor {

/// What is said in public when the talk goes on in private, in the customer's language; may hold {{variables}}.
[[nodiscard]] QString standardInvitation(const QString &language);

/// The setting under which a team's own words for it are kept.
[[nodiscard]] QString invitationSetting(const QString &language);

} // namespace wederhoor
