#pragma once

#include "core/domain/Message.h"
#include "core/domain/Result.h"

#include <QFile>

#include <memory>
#include <optional>

namespace wederhoor {

struct BadLine
{
    std::int64_t number = 0; ///< the first line is 1
    QString reason; ///< in English, technical

    friend bool operator==(const BadLine &, const BadLine &) = default;
};

/// A message as a line of an import says it, with the channel it belongs to.
struct LineMessage
{
    PlatformId platform;
    QString channelName;
    Message message;
};

struct LineBatch
{
    QList<LineMessage> messages;
    QList<BadLine> badLines;
    std::int64_t lines = 0;
    bool atEnd = false;
};

/// One line (without its line break). Invalid names the field that is missing or wrong. Unknown fields are ignored.
/// Reads: id, platform, author_handle, author_name, created_at, text, in_reply_to, conversation_id, language, inbound,
/// channel, instance, author_id, topic, sentiment.
class LineParser
{
public:
    LineParser();
    ~LineParser();
    [[nodiscard]] Result<LineMessage> parse(const QByteArray &line);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Reads a file line by line; on one thread at a time.
class LineReader
{
public:
    explicit LineReader(const QString &path);

    [[nodiscard]] Result<void> open();
    /// Up to `count` lines; what cannot be read is named and left out. Invalid: the file cannot be read on.
    [[nodiscard]] Result<LineBatch> next(int count);

private:
    /// Without its line break; of one that is too long nothing is kept.
    struct Line
    {
        QByteArray text;
        bool tooLong = false;
    };
    /// Nothing at the end, and when the file cannot be read on.
    [[nodiscard]] std::optional<Line> nextLine();
    [[nodiscard]] bool readMore();
    void take(const Line &line, LineBatch &batch);

    QFile m_file;
    QByteArray m_buffer;
    qsizetype m_from = 0; ///< where in it the next line begins
    LineParser m_parser;
    std::int64_t m_line = 0;
};

/// The same fields, for an export: one line without its line break.
[[nodiscard]] QByteArray lineOf(const Message &message, const PlatformId &platform, const QString &channelName);

} // namespace wederhoor
