#pragma once

#include "core/domain/Result.h"

#include <QByteArray>

namespace wederhoor {

/// The picture without what its file tells beside it: where, when and with what it was taken, and by whom (Exif, XMP,
/// IPTC, comments). Pixels and colour profile stay as they are, and so does the orientation of a JPEG, for it belongs
/// to the picture. JPEG, PNG and WebP; a GIF carries no Exif and passes unchanged. Invalid: the file cannot be followed
/// to its end, so that nobody can say what it tells. Sources: ITU-T T.81 annex B, Exif 2.32 (4.5.2, 4.6.4), PNG 1.2
/// (5.3) and its extension eXIf, WebP container specification (RIFF, VP8X flags).
[[nodiscard]] Result<QByteArray> withoutMetadata(const QByteArray &picture);

} // namespace wederhoor
