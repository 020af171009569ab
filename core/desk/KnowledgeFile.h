#pragma once

#include "core/domain/Knowledge.h"
#include "core/domain/Result.h"

#include <QByteArray>

namespace wederhoor {

/// What writeKnowledge() wrote: a JSON array of {kind, title, text, topic, owner, agreed_with, valid_from, valid_until,
/// language, platforms, link}, of which the first three must be there. Without ids. Invalid names the entry that is
/// none, or that has another's title.
[[nodiscard]] Result<QList<Knowledge>> readKnowledge(const QByteArray &json);

[[nodiscard]] QByteArray writeKnowledge(const QList<Knowledge> &all);

/// Why it cannot be kept as it is, in words of the file ("valid_until: before valid_from"); empty: it can.
[[nodiscard]] QString wrongIn(const Knowledge &value);

} // namespace wederhoor
