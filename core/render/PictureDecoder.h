#pragma once

#include "core/domain/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QSize>
#include <QString>

namespace wederhoor {

/// A picture made small enough to be shown, and what it was.
struct DecodedPicture
{
    QImage image; ///< fits the box asked for
    QSize fullSize;
    qint64 bytes = 0;
    QString mimeType;
};

/// Decodes pictures that strangers made, on threads of its own and within limits: PNG, JPEG, GIF (its first frame) and
/// WebP by what they hold, not by what they are called; at most 12 MB, 64 million pixels and 256 MB while decoding.
/// BadResponse: no such picture, broken, or beyond the limits; the detail says which.
[[nodiscard]] QFuture<Result<DecodedPicture>> decodePicture(const QByteArray &bytes, const QSize &box);

/// The same from a file on this machine. NotFound: it cannot be read.
[[nodiscard]] QFuture<Result<DecodedPicture>> decodePictureFile(const QString &path, const QSize &box);

} // namespace wederhoor
