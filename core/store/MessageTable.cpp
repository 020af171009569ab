#include "core/store/MessageTable.h"

#include "core/store/MessageRows.h"
#include "core/store/NameRows.h"
#include "core/store/SearchIndex.h"

#include <algorithm>
#include <sqlite3.h>

namespace wederhoor {

namespace {

constexpr std::int64_t rowsAMillisecond = 1024;

/// Times far outside the calendar are kept in the row as they are, but numbered inside what 64 bits can order.
std::int64_t firstRowOf(Instant createdAt)
{
    constexpr std::int64_t latest = std::int64_t{1} << 52;
    return std::clamp<std::int64_t>(toMilliseconds(createdAt), 1, latest) * rowsAMillisecond;
}

std::optional<QString> threadRootColumn(const Message &message)
{
    return message.threadRoot == message.ref.remote ? std::nullopt : std::optional(message.threadRoot.value);
}

Result<QList<Message>> readAll(Statement &query)
{
    QList<Message> messages;
    while (query.next()) {
        messages.append(readMessage(query));
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return messages;
}

} // namespace

MessageTable::MessageTable(Connection &connection)
    : m_connection(connection)
{
}

Result<MessageTable::Inserted> MessageTable::insert(const Message &message, const ChannelId &channel)
{
    Inserted result;
    {
        const Result<std::int64_t> instance = m_connection.names().instance(message.ref.instance);
        if (!instance) {
            return failure(instance.error());
        }
        Statement query = m_connection.prepare("SELECT id, seen_by FROM message WHERE instance = ? AND remote_id = ?");
        query.bind(*instance, message.ref.remote);
        if (query.next()) {
            result.id = MessageId{query.integer(0)};
            const unsigned reasons = SeenByFlags::Int(query.integer(1)) | message.seenBy.toInt();
            if (static_cast<std::int64_t>(reasons) != query.integer(1)) {
                if (const Result<void> added = addReasons(result.id.value, message.seenBy); !added) {
                    return failure(added.error());
                }
            }
        } else if (const Result<void> asked = query.finish(); !asked) {
            return failure(asked.error());
        }
    }
    if (result.id.isNull()) {
        const Result<std::int64_t> row = insertRow(message);
        if (!row) {
            return failure(row.error());
        }
        result = {MessageId{*row}, true};
    }
    if (const Result<void> seen = noteSeen(result.id.value, channel, message.seenBy); !seen) {
        return failure(seen.error());
    }
    return result;
}

Result<std::int64_t> MessageTable::insertRow(const Message &message)
{
    const Result<std::int64_t> instance = m_connection.names().instance(message.ref.instance);
    const Result<std::int64_t> row = freeRow(message.createdAt);
    if (!instance || !row) {
        return failure(instance ? row.error() : instance.error());
    }
    Statement insert = m_connection.prepare(
        "INSERT INTO message (id, instance, remote_id, kind, seen_by, outbound, time_claimed, created_at, edited_at,"
        " deleted_at, thread_root, thread_root_author, in_reply_to, author_id, author_handle, author_name, text,"
        " language, permalink, attachments, platform_data, topic, sentiment)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(*row, *instance, message.ref.remote, static_cast<int>(message.kind),
                static_cast<std::int64_t>(message.seenBy.toInt()), message.outbound, message.timeIsClaimed,
                message.createdAt, message.editedAt, message.deletedAt, threadRootColumn(message),
                message.threadRootAuthor, message.inReplyTo, message.author.id, message.author.handle,
                message.author.name, message.text, message.language, message.permalink.toString(QUrl::FullyEncoded),
                attachmentsToColumn(message.attachments),
                message.platformData.isEmpty() ? QByteArray() : message.platformData, message.topic, message.sentiment);
    if (const Result<void> inserted = insert.run(); !inserted) {
        return failure(inserted.error());
    }
    m_connection.recent().messageRow = *row;
    if (!message.deletedAt) {
        SearchIndex index(m_connection);
        const Result<void> indexed = index.add(*row, message.text, message.author.handle, message.author.name);
        if (!indexed) {
            return failure(indexed.error());
        }
    }
    return *row;
}

/// The first number of its millisecond, or the one after the last taken there; when the millisecond is full (articles
/// dated by the day), the next.
Result<std::int64_t> MessageTable::freeRow(Instant createdAt)
{
    std::int64_t first = firstRowOf(createdAt);
    const std::int64_t last = m_connection.recent().messageRow;
    if (last >= first && last < first + rowsAMillisecond - 1) {
        first = last; // messages mostly come in order: the probe below then ends at its first row
    }
    for (;;) {
        const std::int64_t end = (first / rowsAMillisecond + 1) * rowsAMillisecond;
        Statement query = m_connection.prepare("SELECT max(id) FROM message WHERE id >= ? AND id < ?");
        query.bind(first, end);
        const bool found = query.next();
        if (!found) {
            return failure(query.finish().error());
        }
        if (query.isNull(0)) {
            return first;
        }
        if (query.integer(0) + 1 < end) {
            return query.integer(0) + 1;
        }
        first = end;
    }
}

Result<void> MessageTable::noteSeen(std::int64_t row, const ChannelId &channel, SeenByFlags reasons)
{
    const Result<std::int64_t> place = m_connection.names().channel(channel);
    if (!place) {
        return failure(place.error());
    }
    Statement note = m_connection.prepare("INSERT INTO message_seen (message, channel, reasons) VALUES (?1, ?2, ?3)"
                                          " ON CONFLICT (message, channel) DO UPDATE SET reasons = reasons | ?3"
                                          " WHERE reasons | ?3 <> reasons");
    note.bind(row, *place, static_cast<std::int64_t>(reasons.toInt()));
    return note.run();
}

Result<void> MessageTable::addReasons(std::int64_t row, SeenByFlags reasons)
{
    Statement update = m_connection.prepare("UPDATE message SET seen_by = seen_by | ? WHERE id = ?");
    update.bind(static_cast<std::int64_t>(reasons.toInt()), row);
    return update.run();
}

Result<void> MessageTable::tieToCase(const MessageId &id, const CaseId &caseId, bool context)
{
    const Connection::Recent &recent = m_connection.recent();
    if (recent.caseId != caseId) {
        if (const Result<void> known = lookUpCase(caseId); !known) {
            return known;
        }
    }
    const bool looked = recent.caseIsActive && !context;
    Statement update = m_connection.prepare("UPDATE message SET case_id = ?, context = ?, look_channel = ?,"
                                            " looked_at = coalesce(looked_at, created_at) WHERE id = ?");
    update.bind(recent.caseRow, context, looked ? std::optional(recent.caseChannel) : std::nullopt, id);
    if (const Result<void> tied = update.run(); !tied) {
        return tied;
    }
    if (m_connection.changedRows() == 0) {
        return failure(ErrorKind::NotFound, QStringLiteral("message %1").arg(id.value));
    }
    markChanged(caseId);
    return {};
}

Result<void> MessageTable::lookUpCase(const CaseId &id)
{
    Statement query = m_connection.prepare("SELECT id, channel, status < 4 FROM cases WHERE uid = ?");
    query.bind(id);
    if (!query.next()) {
        const Result<void> asked = query.finish();
        return asked ? failure(ErrorKind::NotFound, QStringLiteral("case %1").arg(id.toString()))
                     : failure(asked.error());
    }
    Connection::Recent &recent = m_connection.recent();
    recent.caseId = id;
    recent.caseRow = query.integer(0);
    recent.caseChannel = query.integer(1);
    recent.caseIsActive = query.integer(2) != 0;
    return {};
}

Result<std::optional<Message>> MessageTable::find(const MessageRef &ref)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_MESSAGE_COLUMNS " FROM message m" WEDERHOOR_MESSAGE_JOIN
                                           "WHERE m.instance = (SELECT id FROM instance WHERE name = ?)"
                                           " AND m.remote_id = ?");
    query.bind(ref.instance, ref.remote);
    std::optional<Message> message;
    if (query.next()) {
        message = readMessage(query);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return message;
}

Result<std::optional<CaseId>> MessageTable::caseOf(const MessageRef &ref)
{
    Statement query = m_connection.prepare(
        "SELECT t.uid FROM message m JOIN cases o ON o.id = m.case_id JOIN cases t ON t.id = coalesce(o.target, o.id)"
        " WHERE m.instance = (SELECT id FROM instance WHERE name = ?) AND m.remote_id = ?");
    query.bind(ref.instance, ref.remote);
    std::optional<CaseId> found;
    if (query.next()) {
        found = CaseId{query.uuid(0)};
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return found;
}

Result<std::optional<Message>> MessageTable::newestOfCase(const CaseId &id)
{
    Statement query = m_connection.prepare(
        "SELECT " WEDERHOOR_MESSAGE_COLUMNS " FROM message m" WEDERHOOR_MESSAGE_JOIN
        "WHERE m.id = (SELECT max(x.id) FROM (SELECT coalesce(target, id) AS root FROM cases WHERE uid = ?) r"
        " JOIN cases c ON c.id = r.root OR c.target = r.root JOIN message x ON x.case_id = c.id)");
    query.bind(id);
    std::optional<Message> message;
    if (query.next()) {
        message = readMessage(query);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return message;
}

Result<QList<Message>> MessageTable::ofCase(const CaseId &id, int limit)
{
    Statement query = m_connection.prepare(
        "WITH root AS (SELECT coalesce(target, id) AS id FROM cases WHERE uid = ?1)"
        " SELECT " WEDERHOOR_MESSAGE_COLUMNS " FROM message m" WEDERHOOR_MESSAGE_JOIN
        "WHERE m.case_id IN (SELECT id FROM root UNION ALL SELECT c.id FROM cases c JOIN root r ON c.target = r.id)"
        " AND m.context = 0 ORDER BY m.id DESC LIMIT ?2");
    query.bind(id, limit);
    return readAll(query);
}

Result<QList<Message>> MessageTable::answersTo(const MessageRef &ref)
{
    Statement query = m_connection.prepare(
        "SELECT " WEDERHOOR_MESSAGE_COLUMNS " FROM message m INDEXED BY message_unplaced" WEDERHOOR_MESSAGE_JOIN
        "WHERE m.instance = (SELECT id FROM instance WHERE name = ?) AND m.in_reply_to = ? AND m.in_reply_to <> ''"
        " AND (m.case_id IS NULL OR m.context = 1) ORDER BY m.id");
    query.bind(ref.instance, ref.remote);
    return readAll(query);
}

void MessageTable::markChanged(const CaseId &caseId)
{
    if (!caseId.isNull()) {
        m_connection.changes().cases.insert(caseId);
    }
}

} // namespace wederhoor
