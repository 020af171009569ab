#pragma once

#include <QString>

namespace wederhoor {

/// A name that is safe as the name of a file on any system: no folders, no control or invisible characters, no name
/// that Windows keeps for itself, not hidden, at most 120 bytes, its extension kept. Without a usable one:
/// "attachment-3.pdf", by its number and media type.
[[nodiscard]] QString safeAttachmentName(const QString &name, const QString &mediaType, qsizetype number);

} // namespace wederhoor
