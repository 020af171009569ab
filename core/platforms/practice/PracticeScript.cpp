#include "core/platforms/practice/PracticeScript.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// Must stand outside any namespace: the macro declares the function that rcc defined.
static void loadPracticeResources()
{
    Q_INIT_RESOURCE(practice);
}

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;
constexpr auto handleEnding = ".practice.example"_L1;
constexpr std::chrono::seconds longestTime = std::chrono::hours{1};

tl::unexpected<Error> wrong(const QString &place, const QString &what)
{
    return failure(ErrorKind::BadResponse, place + ": "_L1 + what);
}

Result<QString> text(const QJsonObject &object, QLatin1String key, const QString &place)
{
    const QString value = object.value(key).toString();
    if (value.trimmed().isEmpty()) {
        return wrong(place, key + QStringLiteral(" is missing"));
    }
    return value;
}

Result<std::chrono::seconds> seconds(const QJsonObject &object, QLatin1String key, const QString &place)
{
    const QJsonValue value = object.value(key);
    const double number = value.toDouble();
    if (!value.isDouble() || std::abs(number) > double(longestTime.count())) {
        return wrong(place, key + QStringLiteral(" is no number of seconds within an hour"));
    }
    return std::chrono::seconds{qint64(number)};
}

Result<PracticePerson> readPerson(const QString &name, const QJsonObject &object)
{
    const QString place = "cast "_L1 + name;
    const auto handle = text(object, "handle"_L1, place);
    const auto display = text(object, "name"_L1, place);
    if (!handle || !display) {
        return failure(handle ? display.error() : handle.error());
    }
    if (!handle->startsWith(u'@') || !handle->endsWith(handleEnding)) {
        return wrong(place, QStringLiteral("the handle is not @NAME.practice.example"));
    }
    return PracticePerson{ProfileId{handle->mid(1)}, *handle, *display, object.value("private"_L1).toBool()};
}

Result<SeenByFlags> readSeenBy(const QJsonObject &object, bool isPrivate, const QString &place)
{
    if (isPrivate) {
        return SeenByFlags(SeenBy::Private);
    }
    const QString name = object.value("seen"_L1).toString(QStringLiteral("mention"));
    if (name == "mention"_L1) {
        return SeenByFlags(SeenBy::Mention);
    }
    if (name == "thread"_L1) {
        return SeenByFlags(SeenBy::Thread);
    }
    if (name == "query"_L1) {
        return SeenByFlags(SeenBy::Query);
    }
    return wrong(place, QStringLiteral("seen is not mention, thread or query"));
}

Result<void> readEdit(const QJsonObject &object, const QString &place, PracticePost &post)
{
    if (!object.contains("edit"_L1)) {
        return {};
    }
    const QJsonObject edit = object.value("edit"_L1).toObject();
    const auto words = text(edit, "text"_L1, place + " edit"_L1);
    const auto after = seconds(edit, "after"_L1, place + " edit"_L1);
    if (!words || !after) {
        return failure(words ? after.error() : words.error());
    }
    post.editedText = *words;
    post.editedAfter = *after;
    return {};
}

Result<PracticePost> readPost(const QJsonObject &object, const PracticeScript &script, const QString &place)
{
    const auto id = text(object, "id"_L1, place);
    const auto by = text(object, "by"_L1, place);
    const auto words = text(object, "text"_L1, place);
    const auto at = seconds(object, "at"_L1, place);
    if (!id || !by || !words || !at) {
        return failure(!id ? id.error() : !by ? by.error() : !words ? words.error() : at.error());
    }
    const auto has = [&script](const QString &other) {
        return std::any_of(script.posts.begin(), script.posts.end(),
                           [&other](const PracticePost &post) { return post.id == other; });
    };
    PracticePost post;
    post.id = *id;
    post.by = *by;
    post.text = *words;
    post.at = *at;
    post.replyTo = object.value("reply_to"_L1).toString();
    post.isPrivate = object.value("private"_L1).toBool();
    const auto seenBy = readSeenBy(object, post.isPrivate, place);
    if (!seenBy) {
        return failure(seenBy.error());
    }
    post.seenBy = *seenBy;
    if (has(post.id)) {
        return wrong(place, QStringLiteral("the id is there already"));
    }
    if (!script.cast.contains(post.by)) {
        return wrong(place, post.by + " is not in the cast"_L1);
    }
    if (!post.replyTo.isEmpty() && !has(post.replyTo)) {
        return wrong(place, QStringLiteral("reply_to names no earlier post"));
    }
    const auto edit = readEdit(object, place, post);
    return edit ? Result<PracticePost>(post) : failure(edit.error());
}

Result<QList<PracticeAnswer>> readTurn(const QJsonArray &variants, const QString &place)
{
    QList<PracticeAnswer> turn;
    for (const QJsonValue &value : variants) {
        const QJsonObject object = value.toObject();
        const auto words = text(object, "text"_L1, place);
        const auto after = seconds(object, "after"_L1, place);
        if (!words || !after) {
            return failure(words ? after.error() : words.error());
        }
        PracticeAnswer answer{{}, *after, *words, object.value("private"_L1).toBool()};
        for (const QJsonValue &word : object.value("words"_L1).toArray()) {
            answer.words.append(word.toString());
        }
        turn.append(answer);
    }
    if (turn.isEmpty() || !turn.last().words.isEmpty()) {
        return wrong(place, QStringLiteral("the last answer must always fit"));
    }
    return turn;
}

Result<void> readTurns(const QJsonObject &object, PracticeScript &script)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!script.cast.contains(entry.key())) {
            return wrong(QStringLiteral("turns"), entry.key() + " is not in the cast"_L1);
        }
        for (const QJsonValue &variants : entry.value().toArray()) {
            const auto turn = readTurn(variants.toArray(), "turns of "_L1 + entry.key());
            if (!turn) {
                return failure(turn.error());
            }
            script.turns[entry.key()].append(*turn);
        }
    }
    return {};
}

Result<void> readPosts(const QJsonArray &posts, PracticeScript &script)
{
    for (const QJsonValue &value : posts) {
        const auto post = readPost(value.toObject(), script, QStringLiteral("post %1").arg(script.posts.size() + 1));
        if (!post) {
            return failure(post.error());
        }
        script.posts.append(*post);
    }
    if (script.posts.isEmpty()) {
        return wrong(QStringLiteral("posts"), QStringLiteral("there is none"));
    }
    return {};
}

} // namespace

Result<PracticeScript> readPracticeScript(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError) {
        return wrong(QStringLiteral("byte %1").arg(parsed.offset), parsed.errorString());
    }
    PracticeScript script;
    const auto id = text(root, "id"_L1, QStringLiteral("script"));
    const auto language = text(root, "language"_L1, QStringLiteral("script"));
    if (!id || !language) {
        return failure(id ? language.error() : id.error());
    }
    script.id = *id;
    script.language = *language;
    const QJsonObject cast = root.value("cast"_L1).toObject();
    for (auto entry = cast.begin(); entry != cast.end(); ++entry) {
        const auto person = readPerson(entry.key(), entry.value().toObject());
        if (!person) {
            return failure(person.error());
        }
        script.cast.insert(entry.key(), *person);
    }
    if (const auto posts = readPosts(root.value("posts"_L1).toArray(), script); !posts) {
        return failure(posts.error());
    }
    if (const auto turns = readTurns(root.value("turns"_L1).toObject(), script); !turns) {
        return failure(turns.error());
    }
    return script;
}

const QList<PracticeScript> &practiceScripts()
{
    static const QList<PracticeScript> scripts = [] {
        loadPracticeResources();
        QList<PracticeScript> read;
        const QDir folder(QStringLiteral(":/practice"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            // A script that does not read is a defect of this build: the test over all of them shows it.
            if (const auto script = readPracticeScript(file.readAll())) {
                read.append(*script);
            }
        }
        return read;
    }();
    return scripts;
}

} // namespace wederhoor
