#include "core/platforms/practice/PracticeWorldJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;
constexpr int formatVersion = 1;
constexpr qint64 latestTime = 253'402'300'799'999; // the end of the year 9999: ISO texts have four digits

bool isTime(const QJsonValue &value)
{
    return value.isDouble() && value.toInteger(-1) >= 0 && value.toInteger() <= latestTime;
}

QJsonObject toJson(const PracticeEvent &event)
{
    QJsonObject json{
        {u"id"_s, event.id.value},
        {u"root"_s, event.root.value},
        {u"script"_s, event.script},
        {u"author"_s, event.author.id.value},
        {u"handle"_s, event.author.handle},
        {u"name"_s, event.author.name},
        {u"root_author"_s, event.rootAuthor.value},
        {u"text"_s, event.text},
        {u"language"_s, event.language},
        {u"at"_s, qint64(toMilliseconds(event.at))},
        {u"seen_by"_s, qint64(event.seenBy.toInt())},
    };
    const auto addText = [&json](const QString &key, const QString &value) {
        if (!value.isEmpty()) {
            json.insert(key, value);
        }
    };
    const auto addFlag = [&json](const QString &key, bool value) {
        if (value) {
            json.insert(key, true);
        }
    };
    addText(u"parent"_s, event.parent.value);
    addText(u"person"_s, event.person);
    addText(u"key"_s, event.key);
    addFlag(u"edit"_s, event.isEdit);
    addFlag(u"private"_s, event.isPrivate);
    addFlag(u"answer"_s, event.isAnswer);
    return json;
}

QJsonArray toJson(const QList<PracticeEvent> &events)
{
    QJsonArray array;
    for (const PracticeEvent &event : events) {
        array.append(toJson(event));
    }
    return array;
}

std::optional<PracticeEvent> eventFromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1String key) { return json.value(key).toString(); };
    PracticeEvent event;
    event.isEdit = json.value("edit"_L1).toBool();
    event.id = {text("id"_L1)};
    event.root = {text("root"_L1)};
    event.parent = {text("parent"_L1)};
    event.script = text("script"_L1);
    event.person = text("person"_L1);
    event.author = {ProfileId{text("author"_L1)}, text("handle"_L1), text("name"_L1)};
    event.rootAuthor = {text("root_author"_L1)};
    event.text = text("text"_L1);
    event.language = text("language"_L1);
    event.at = fromMilliseconds(json.value("at"_L1).toInteger());
    event.seenBy = SeenByFlags::fromInt(unsigned(json.value("seen_by"_L1).toInteger()));
    event.isPrivate = json.value("private"_L1).toBool();
    event.isAnswer = json.value("answer"_L1).toBool();
    event.key = text("key"_L1);
    if (event.id.isEmpty() || event.root.isEmpty() || event.author.id.isEmpty() || !isTime(json.value("at"_L1))) {
        return std::nullopt;
    }
    return event;
}

bool readEvents(const QJsonValue &value, QList<PracticeEvent> &events)
{
    for (const QJsonValue &each : value.toArray()) {
        const auto event = eventFromJson(each.toObject());
        if (!event) {
            return false;
        }
        events.append(*event);
    }
    return value.isArray();
}

} // namespace

QByteArray practiceStateToJson(const PracticeState &state)
{
    QJsonObject turns;
    for (auto turn = state.turnsTaken.begin(); turn != state.turnsTaken.end(); ++turn) {
        turns.insert(turn.key(), turn.value());
    }
    const auto sorted = [](const QSet<RemoteId> &ids) {
        QStringList texts;
        for (const RemoteId &id : ids) {
            texts.append(id.value);
        }
        texts.sort();
        return QJsonArray::fromStringList(texts);
    };
    const QJsonObject root{
        {u"version"_s, formatVersion},
        {u"started_at"_s, qint64(toMilliseconds(state.startedAt))},
        {u"last_seen"_s, qint64(toMilliseconds(state.lastSeen))},
        {u"log"_s, toJson(state.log)},
        {u"pending"_s, toJson(state.pending)},
        {u"turns"_s, turns},
        {u"likes"_s, sorted(state.likes)},
        {u"deleted"_s, sorted(state.deleted)},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<PracticeState> practiceStateFromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value("version"_L1).toInt() > formatVersion) {
        return failure(ErrorKind::Storage, QStringLiteral("the practice state was written by a newer version"));
    }
    PracticeState state;
    if (root.value("version"_L1).toInt() != formatVersion || !isTime(root.value("started_at"_L1))
        || !isTime(root.value("last_seen"_L1)) || !readEvents(root.value("log"_L1), state.log)
        || !readEvents(root.value("pending"_L1), state.pending)) {
        return failure(ErrorKind::BadResponse, QStringLiteral("this is no practice state"));
    }
    state.startedAt = fromMilliseconds(root.value("started_at"_L1).toInteger());
    state.lastSeen = fromMilliseconds(root.value("last_seen"_L1).toInteger());
    const QJsonObject turns = root.value("turns"_L1).toObject();
    for (auto turn = turns.begin(); turn != turns.end(); ++turn) {
        state.turnsTaken.insert(turn.key(), std::max(0, turn.value().toInt()));
    }
    for (const QJsonValue &like : root.value("likes"_L1).toArray()) {
        state.likes.insert(RemoteId{like.toString()});
    }
    for (const QJsonValue &id : root.value("deleted"_L1).toArray()) {
        state.deleted.insert(RemoteId{id.toString()});
    }
    return state;
}

} // namespace wederhoor
