#pragma once

#include <QStringList>

namespace wederhoor {

/// A stretch of somebody's own lines without what closes it: "-- ", a farewell with what follows, "Sent from my ...",
/// disclaimers, and banners of mail servers at its top. A postscript below the farewell stays.
[[nodiscard]] QStringList withoutSignature(const QStringList &lines);

} // namespace wederhoor
