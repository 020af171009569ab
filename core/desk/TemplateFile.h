#pragma once

#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QByteArray>

namespace wederhoor {

/// The templates in a JSON array of {name, text, language, platform, topic, folder}, of which name and text must be
/// there. Each gets an id of its own. Invalid names the entry that is none, or that has another's name.
[[nodiscard]] Result<QList<Template>> readTemplates(const QByteArray &json, IdMaker &ids);

/// What readTemplates() reads: without ids, which are an inbox's own. Indented, one template after the other by name.
[[nodiscard]] QByteArray writeTemplates(const QList<Template> &templates);

} // namespace wederhoor
