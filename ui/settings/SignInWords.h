#pragma once

#include "core/domain/Error.h"
#include "core/domain/Ids.h"

#include <QUrl>

namespace wederhoor {

/// Where a person makes an app password for this platform; empty where there is none.
[[nodiscard]] QUrl appPasswordPage(const PlatformId &platform);

/// What went wrong at a sign-in, and what to do about it. `server` names whom we asked.
[[nodiscard]] QString signInFailure(const Error &error, const QString &server);

/// What went wrong when a feed was read for the first time, and what to do about it.
[[nodiscard]] QString feedFailure(const Error &error);

} // namespace wederhoor
