#include "core/desk/MessageLines.h"

#include "core/domain/Utf8.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

#include <utility>

namespace wederhoor {

namespace {

namespace json = simdjson::ondemand;

/// A line longer than this is no message of any platform; it is skipped, not read into memory.
constexpr qsizetype longestLine = 4 * 1024 * 1024;
constexpr qint64 chunk = 256 * 1024;

tl::unexpected<Error> wrong(std::string_view field, const char *what)
{
    return failure(ErrorKind::Invalid,
                   QString::fromUtf8(field.data(), qsizetype(field.size())) + QStringLiteral(": ")
                       + QString::fromLatin1(what));
}

/// A text, or null and absent alike for nothing.
bool readText(json::value value, QString &into)
{
    std::string_view text;
    if (value.get_string().get(text) == simdjson::SUCCESS) {
        into = textFromUtf8(text);
        return true;
    }
    bool isNull = false;
    return value.is_null().get(isNull) == simdjson::SUCCESS && isNull;
}

struct Fields
{
    QString id;
    QString platform;
    QString handle;
    QString name;
    QString createdAt;
    QString text;
    QString inReplyTo;
    QString conversation;
    QString language;
    QString channel;
    QString instance;
    QString author;
    QString topic;
    QString sentiment;
    bool inbound = true;
};

struct FieldName
{
    std::string_view key;
    QString Fields::*member;
};

constexpr FieldName textFields[] = {{"id", &Fields::id},
                                    {"platform", &Fields::platform},
                                    {"author_handle", &Fields::handle},
                                    {"author_name", &Fields::name},
                                    {"created_at", &Fields::createdAt},
                                    {"text", &Fields::text},
                                    {"in_reply_to", &Fields::inReplyTo},
                                    {"conversation_id", &Fields::conversation},
                                    {"language", &Fields::language},
                                    {"channel", &Fields::channel},
                                    {"instance", &Fields::instance},
                                    {"author_id", &Fields::author},
                                    {"topic", &Fields::topic},
                                    {"sentiment", &Fields::sentiment}};

Result<void> readField(std::string_view key, json::value value, Fields &fields)
{
    if (key == "inbound") {
        return value.get_bool().get(fields.inbound) == simdjson::SUCCESS ? Result<void>() : wrong(key, "not a boolean");
    }
    for (const FieldName &field : textFields) {
        if (field.key == key) {
            return readText(value, fields.*field.member) ? Result<void>() : wrong(key, "not a text");
        }
    }
    return {};
}

Result<Fields> readFields(json::object object)
{
    Fields fields;
    for (auto field : object) {
        std::string_view key;
        json::value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS) {
            return failure(ErrorKind::Invalid, QStringLiteral("not valid JSON"));
        }
        if (const Result<void> read = readField(key, value, fields); !read) {
            return failure(read.error());
        }
    }
    return fields;
}

Result<void> requireFields(const Fields &fields)
{
    if (fields.id.isEmpty()) {
        return wrong("id", "missing");
    }
    if (fields.platform.isEmpty()) {
        return wrong("platform", "missing");
    }
    if (fields.handle.isEmpty() && fields.author.isEmpty()) {
        return wrong("author_handle", "missing");
    }
    return {};
}

LineMessage messageOf(const Fields &fields, Instant createdAt)
{
    LineMessage line;
    line.platform.value = fields.platform;
    line.channelName = fields.channel.isEmpty() ? fields.platform : fields.channel;
    Message &message = line.message;
    message.ref.instance.value = fields.instance.isEmpty() ? fields.platform : fields.instance;
    message.ref.remote.value = fields.id;
    message.inReplyTo.value = fields.inReplyTo;
    message.threadRoot.value = fields.conversation;
    message.author = {{fields.author.isEmpty() ? fields.handle : fields.author}, fields.handle, fields.name};
    message.text = fields.text;
    message.createdAt = createdAt;
    message.language = fields.language;
    message.outbound = !fields.inbound;
    message.seenBy = SeenBy::Imported;
    message.topic = fields.topic;
    message.sentiment = fields.sentiment;
    return line;
}

std::optional<int> digits(QStringView text, qsizetype from, qsizetype count)
{
    int value = 0;
    for (qsizetype at = from; at < from + count; ++at) {
        const char16_t unit = text.at(at).unicode();
        if (unit < u'0' || unit > u'9') {
            return std::nullopt;
        }
        value = value * 10 + (unit - u'0');
    }
    return value;
}

/// "2024-01-31T09:05:00Z" without QDateTime, which costs more than the rest of a line; anything else goes the long way.
std::optional<Instant> readTime(const QString &text)
{
    const bool isPlain = text.size() == 20 && text.at(19) == QLatin1Char('Z') && text.at(4) == QLatin1Char('-')
        && text.at(7) == QLatin1Char('-') && text.at(10) == QLatin1Char('T') && text.at(13) == QLatin1Char(':')
        && text.at(16) == QLatin1Char(':');
    if (!isPlain) {
        return fromIso(text);
    }
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{*year}, std::chrono::month{unsigned(*month)},
                              std::chrono::day{unsigned(*day)}};
    if (!date.ok()) {
        return std::nullopt;
    }
    return Instant{sys_days{date}} + hours{*hour} + minutes{*minute} + seconds{*second};
}

} // namespace

struct LineParser::Private
{
    json::parser parser;
};

LineParser::LineParser()
    : d(std::make_unique<Private>())
{
}

LineParser::~LineParser() = default;

Result<LineMessage> LineParser::parse(const QByteArray &line)
{
    const simdjson::padded_string padded(line.constData(), size_t(line.size()));
    json::document document;
    json::object object;
    if (d->parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS) {
        return failure(ErrorKind::Invalid, QStringLiteral("not a JSON object"));
    }
    const Result<Fields> fields = readFields(object);
    if (!fields) {
        return failure(fields.error());
    }
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
        return failure(ErrorKind::Invalid, QStringLiteral("more than one JSON value"));
    }
    if (const Result<void> complete = requireFields(*fields); !complete) {
        return failure(complete.error());
    }
    const std::optional<Instant> createdAt = readTime(fields->createdAt);
    return createdAt ? Result<LineMessage>(messageOf(*fields, *createdAt))
                     : wrong("created_at", fields->createdAt.isEmpty() ? "missing" : "not a time with an offset");
}

LineReader::LineReader(const QString &path)
    : m_file(path)
{
}

Result<void> LineReader::open()
{
    // Unbuffered: QFile's own readLine() asks a pipe for one byte at a time.
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("cannot read %1: %2").arg(m_file.fileName(), m_file.errorString()));
    }
    return {};
}

Result<LineBatch> LineReader::next(int count)
{
    LineBatch batch;
    batch.messages.reserve(count);
    while (batch.lines < count) {
        const std::optional<Line> line = nextLine();
        if (!line) {
            if (m_file.error() != QFileDevice::NoError) {
                return failure(ErrorKind::Invalid, QStringLiteral("cannot read on: ") + m_file.errorString());
            }
            batch.atEnd = true;
            return batch;
        }
        ++m_line;
        ++batch.lines;
        take(*line, batch);
    }
    return batch;
}

std::optional<LineReader::Line> LineReader::nextLine()
{
    bool tooLong = false;
    qsizetype searched = m_from;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        const qsizetype length = (end < 0 ? m_buffer.size() : end) - m_from;
        tooLong = tooLong || length > longestLine;
        if (end >= 0) {
            Line line{tooLong ? QByteArray() : m_buffer.mid(m_from, length), tooLong};
            m_from = end + 1;
            return line;
        }
        if (tooLong) {
            m_from = m_buffer.size(); // only its end is still wanted
        }
        searched = m_buffer.size() - m_from;
        if (readMore()) {
            continue;
        }
        if (m_buffer.isEmpty() && !tooLong) {
            return std::nullopt;
        }
        return Line{tooLong ? QByteArray() : std::exchange(m_buffer, {}), tooLong};
    }
}

/// False at the end, and when it cannot be read on.
bool LineReader::readMore()
{
    m_buffer.remove(0, m_from);
    m_from = 0;
    const QByteArray more = m_file.read(chunk);
    m_buffer += more;
    return !more.isEmpty();
}

void LineReader::take(const Line &line, LineBatch &batch)
{
    if (line.tooLong) {
        batch.badLines.append({m_line, QStringLiteral("longer than 4 MiB")});
        return;
    }
    const QByteArray trimmed = line.text.trimmed();
    if (trimmed.isEmpty()) {
        return;
    }
    Result<LineMessage> message = m_parser.parse(trimmed);
    if (message) {
        batch.messages.append(std::move(*message));
    } else {
        batch.badLines.append({m_line, message.error().detail});
    }
}

QByteArray lineOf(const Message &message, const PlatformId &platform, const QString &channelName)
{
    QJsonObject line{{QStringLiteral("id"), message.ref.remote.value},
                     {QStringLiteral("platform"), platform.value},
                     {QStringLiteral("author_handle"), message.author.handle},
                     {QStringLiteral("author_name"), message.author.name},
                     {QStringLiteral("author_id"), message.author.id.value},
                     {QStringLiteral("created_at"), toIso(message.createdAt)},
                     {QStringLiteral("text"), message.text},
                     {QStringLiteral("conversation_id"), message.threadRoot.value},
                     {QStringLiteral("language"), message.language},
                     {QStringLiteral("inbound"), !message.outbound},
                     {QStringLiteral("channel"), channelName},
                     {QStringLiteral("instance"), message.ref.instance.value}};
    line.insert(QStringLiteral("in_reply_to"),
                message.inReplyTo.isEmpty() ? QJsonValue() : QJsonValue(message.inReplyTo.value));
    if (!message.topic.isEmpty()) {
        line.insert(QStringLiteral("topic"), message.topic);
    }
    if (!message.sentiment.isEmpty()) {
        line.insert(QStringLiteral("sentiment"), message.sentiment);
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace wederhoor
