#include "ui/models/ListQuery.h"

#include <QJsonArray>

namespace wederhoor {

namespace {

void put(QJsonObject &json, const char *key, const std::optional<QString> &value)
{
    if (value) {
        json.insert(QLatin1String(key), *value);
    }
}

std::optional<QString> take(const QJsonObject &json, const char *key)
{
    const QJsonValue value = json.value(QLatin1String(key));
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

bool isOn(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1String(key)).toBool();
}

} // namespace

CaseFilter ListQuery::scope() const
{
    CaseFilter scope = filter;
    if (isSearch() && !searchWithin) {
        scope.view = CaseView::All;
    }
    return scope;
}

bool ListQuery::hasFilters() const
{
    return filter.language || filter.sentiment || filter.topic || filter.tag || filter.unreadOnly
        || filter.attachmentsOnly;
}

QJsonObject ListQuery::toJson() const
{
    QJsonObject json{{QStringLiteral("view"), caseViewName(filter.view)}};
    put(json, "language", filter.language);
    put(json, "sentiment", filter.sentiment);
    put(json, "topic", filter.topic);
    put(json, "tag", filter.tag);
    if (filter.unreadOnly) {
        json.insert(QStringLiteral("unread"), true);
    }
    if (filter.attachmentsOnly) {
        json.insert(QStringLiteral("attachment"), true);
    }
    if (!filter.channels.isEmpty()) {
        QJsonArray channels;
        for (const ChannelId &channel : filter.channels) {
            channels.append(channel.toString());
        }
        json.insert(QStringLiteral("channels"), channels);
    }
    if (isSearch()) {
        json.insert(QStringLiteral("search"), search);
        json.insert(QStringLiteral("within"), searchWithin);
    }
    return json;
}

ListQuery ListQuery::fromJson(const QJsonObject &json)
{
    ListQuery query;
    query.filter.view = caseViewFromName(json.value(QLatin1String("view")).toString()).value_or(CaseView::Active);
    query.filter.language = take(json, "language");
    query.filter.sentiment = take(json, "sentiment");
    query.filter.topic = take(json, "topic");
    query.filter.tag = take(json, "tag");
    query.filter.unreadOnly = isOn(json, "unread");
    query.filter.attachmentsOnly = isOn(json, "attachment");
    for (const QJsonValue &channel : json.value(QLatin1String("channels")).toArray()) {
        const ChannelId id = ChannelId::fromString(channel.toString());
        if (!id.isNull()) {
            query.filter.channels.append(id);
        }
    }
    query.search = json.value(QLatin1String("search")).toString();
    query.searchWithin = isOn(json, "within");
    return query;
}

} // namespace wederhoor
