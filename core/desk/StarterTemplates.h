#pragma once

#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QByteArray>
#include <QFuture>

namespace wederhoor {

class Store;

/// The templates in a JSON array of {name, language, topic, text, platform}; Invalid names the entry that is none.
[[nodiscard]] Result<QList<Template>> readTemplates(const QByteArray &json, IdMaker &ids);

/// Gives an inbox that never had templates the ones to start with, once: what an agent removed stays removed. Answers
/// how many were added.
[[nodiscard]] QFuture<Result<int>> addStarterTemplates(Store &store, const QByteArray &json, IdMaker &ids);

} // namespace wederhoor
