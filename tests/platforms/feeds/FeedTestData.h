#pragma once

#include <QFile>

namespace wederhoor::test {

/// A feed from tests/data/feeds; empty when it cannot be read.
[[nodiscard]] inline QByteArray feedFile(const char *name)
{
    QFile file(QStringLiteral(FEED_TEST_DATA "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace wederhoor::test
