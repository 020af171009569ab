#pragma once

#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QByteArray>
#include <QFuture>

namespace wederhoor {

class Store;

/// Gives an inbox that never had templates the ones to start with, once: what an agent removed stays removed. Answers
/// how many were added.
[[nodiscard]] QFuture<Result<int>> addStarterTemplates(Store &store, const QByteArray &json, IdMaker &ids);

} // namespace wederhoor
