#pragma once

#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"
#include "core/domain/Shared.h"
#include "core/domain/Template.h"

#include <QByteArray>

namespace wederhoor {

/// The templates in a JSON array of {name, text, language, platform, topic, folder, team, hub}, of which name and text
/// must be there; team or hub: the name of one of the scopes. Each gets an id of its own. Invalid names the entry that
/// is none, that has another's name, or whose team or hub is not among the scopes.
[[nodiscard]] Result<QList<Template>> readTemplates(const QByteArray &json, IdMaker &ids,
                                                    const QList<SharedScope> &scopes = {});

/// What readTemplates() reads: without ids, which are an inbox's own. Indented, one template after the other by name.
[[nodiscard]] QByteArray writeTemplates(const QList<Template> &templates, const QList<SharedScope> &scopes = {});

} // namespace wederhoor
