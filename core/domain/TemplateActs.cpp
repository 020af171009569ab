#include "core/domain/TemplateActs.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

const QString actKey = QStringLiteral("act");
const QString valueKey = QStringLiteral("value");

} // namespace

QJsonArray templateActsToJson(const QList<TemplateAct> &acts)
{
    QJsonArray array;
    for (const TemplateAct &act : acts) {
        QJsonObject entry{{actKey, templateActName(act.kind)}};
        if (!act.value.isEmpty()) {
            entry.insert(valueKey, act.value);
        }
        array.append(entry);
    }
    return array;
}

QList<TemplateAct> templateActsFromJson(const QJsonArray &acts)
{
    QList<TemplateAct> list;
    for (const QJsonValue &entry : acts) {
        const QJsonObject act = entry.toObject();
        if (const auto kind = templateActFromName(act.value(actKey).toString())) {
            list.append({*kind, act.value(valueKey).toString()});
        }
    }
    return list;
}

QString templateActsToText(const QList<TemplateAct> &acts)
{
    return acts.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(templateActsToJson(acts)).toJson(QJsonDocument::Compact));
}

QList<TemplateAct> templateActsFromText(const QString &text)
{
    return templateActsFromJson(QJsonDocument::fromJson(text.toUtf8()).array());
}

} // namespace wederhoor
