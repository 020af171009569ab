#pragma once

#include <QByteArray>
#include <QString>

namespace wederhoor {

/// The name of a folder as IMAP writes it, and back: UTF-7 of its own kind (RFC 3501, 5.1.3).
[[nodiscard]] QByteArray toMailboxName(const QString &folder);
/// What is not so written is taken as it stands, UTF-8 for one.
[[nodiscard]] QString fromMailboxName(const QByteArray &name);

} // namespace wederhoor
