#pragma once

#include "core/desk/TakenOver.h"
#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QFuture>

namespace wederhoor {

class Store;

/// Writes the templates of an inbox. Lives on the thread of the store.
class TemplateDesk
{
public:
    TemplateDesk(Store &store, IdMaker &ids);

    /// A null id: a new template. Invalid: the name or the text is missing; Conflict: another one has this name, be it
    /// in other capitals.
    [[nodiscard]] QFuture<Result<Template>> save(const Template &value);
    [[nodiscard]] QFuture<Result<void>> remove(const TemplateId &id);

    /// What writeTemplates() wrote: all or none. One whose name is there already, be it in other capitals, takes that
    /// one's place; one of a team or hub is shared with it. Invalid names the entry that is no template, or that
    /// belongs where this desk does not.
    [[nodiscard]] QFuture<Result<TakenOver>> take(const QByteArray &json);

private:
    Store &m_store;
    IdMaker &m_ids;
};

} // namespace wederhoor
