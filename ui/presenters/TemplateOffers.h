#pragma once

#include "core/domain/Case.h"
#include "core/domain/Template.h"

#include <QStringList>

namespace wederhoor {

/// A template as it is offered in a case.
struct TemplateOffer
{
    Template value;
    QStringList wordings; ///< at least one
    int next = 0; ///< the wording whose turn it is
    TemplateUse use;
};

/// Those that fit the case's platform and language: first those on its topic and those that were used on it, then what
/// is used often, then by name.
[[nodiscard]] QList<TemplateOffer> offersFor(const Case &value, const QList<Template> &templates,
                                             const QList<TemplateUse> &uses);

} // namespace wederhoor
