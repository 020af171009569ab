#pragma once

#include "core/domain/Template.h"

#include <QJsonArray>

namespace wederhoor {

/// As files, tables and the team keep them: [{"act": "tag", "value": "card"}].
[[nodiscard]] QJsonArray templateActsToJson(const QList<TemplateAct> &acts);
/// What a later program calls an act is left out.
[[nodiscard]] QList<TemplateAct> templateActsFromJson(const QJsonArray &acts);
/// The same in one text; empty: none.
[[nodiscard]] QString templateActsToText(const QList<TemplateAct> &acts);
[[nodiscard]] QList<TemplateAct> templateActsFromText(const QString &text);

} // namespace wederhoor
