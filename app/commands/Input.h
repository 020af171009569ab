#pragma once

#include "core/domain/Result.h"

#include <QByteArray>
#include <QString>

namespace wederhoor {

/// A file, or - for standard input, in UTF-8, without the line breaks at its end. Error::Invalid: not UTF-8 or too
/// long; Error::Storage: cannot be read.
[[nodiscard]] Result<QString> readTextFile(const QString &file);

/// What --text-file names: as above, line breaks made one kind. Error::Invalid also when nothing is in it.
[[nodiscard]] Result<QString> readWords(const QString &file);

/// The first line of standard input; from a terminal it is asked for and not shown. Error::Invalid: empty or too long.
[[nodiscard]] Result<QByteArray> readSecret();

} // namespace wederhoor
