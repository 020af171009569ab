#pragma once

#include <QJsonObject>
#include <QStringList>

namespace wederhoor::test {

/// The keys of an object, sorted, with a space between: what --json promises, pinned.
[[nodiscard]] QString keysOf(const QJsonObject &object);

extern const QString caseKeys;
extern const QString messageKeys;
extern const QString outboxKeys;
extern const QString channelKeys;

} // namespace wederhoor::test
