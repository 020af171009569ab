#include "core/store/MessageRows.h"
#include "core/store/MessageTable.h"
#include "core/store/SearchIndex.h"

// What happens to messages after they came in: edits, deletions, better knowledge, looking again, leaving as an export.

namespace wederhoor {

Result<std::optional<MessageTable::Known>> MessageTable::known(const MessageRef &ref)
{
    Statement query
        = m_connection.prepare("SELECT m.id, m.text, m.author_handle, m.author_name, m.platform_data,"
                               " m.deleted_at IS NOT NULL, c.uid FROM message m LEFT JOIN cases c ON c.id = m.case_id"
                               " WHERE m.instance = (SELECT id FROM instance WHERE name = ?) AND m.remote_id = ?");
    query.bind(ref.instance, ref.remote);
    std::optional<Known> found;
    if (query.next()) {
        RowReader row(query);
        Known &message = found.emplace();
        message.row = row.integer();
        message.text = row.text();
        message.handle = row.text();
        message.name = row.text();
        message.platformData = row.blob();
        message.deleted = row.flag();
        message.caseId = row.uuidId<CaseId>();
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return found;
}

Result<bool> MessageTable::applyChange(const MessageChange &change)
{
    const Result<std::optional<Known>> found = known(change.ref);
    if (!found || !*found) {
        return found ? Result<bool>(false) : failure(found.error());
    }
    const Known &message = **found;
    const bool deletes = change.kind == MessageChange::Kind::Deleted;
    const bool sameWords
        = change.text == message.text && (change.platformData.isEmpty() || change.platformData == message.platformData);
    if (deletes ? message.deleted : sameWords && !message.deleted) {
        return false;
    }
    const Result<void> applied = deletes ? markDeleted(message, change.at) : edit(message, change);
    if (!applied) {
        return failure(applied.error());
    }
    markChanged(message.caseId);
    return true;
}

Result<void> MessageTable::keepVersion(const Known &message, Instant at)
{
    Statement insert
        = m_connection.prepare("INSERT INTO message_version (message, replaced_at, text) VALUES (?, ?, ?)");
    insert.bind(message.row, at, message.text);
    return insert.run();
}

/// New words take the place of the old ones, in the search index too. A post that was thought deleted is back.
Result<void> MessageTable::edit(const Known &message, const MessageChange &change)
{
    SearchIndex index(m_connection);
    if (message.text != change.text) {
        if (const Result<void> kept = keepVersion(message, change.at); !kept) {
            return kept;
        }
    }
    if (!message.deleted) {
        const Result<void> removed = index.remove(message.row, message.text, message.handle, message.name);
        if (!removed) {
            return removed;
        }
    }
    Statement update = m_connection.prepare("UPDATE message SET text = ?, platform_data = coalesce(?, platform_data),"
                                            " edited_at = ?, deleted_at = NULL WHERE id = ?");
    update.bind(change.text, change.platformData.isEmpty() ? QByteArray() : change.platformData, change.at,
                message.row);
    if (const Result<void> updated = update.run(); !updated) {
        return updated;
    }
    return index.add(message.row, change.text, message.handle, message.name);
}

/// The words stay with the case, since they were answered; the search finds them no more.
Result<void> MessageTable::markDeleted(const Known &message, Instant at)
{
    if (const Result<void> kept = keepVersion(message, at); !kept) {
        return kept;
    }
    Statement update = m_connection.prepare("UPDATE message SET deleted_at = ? WHERE id = ?");
    update.bind(at, message.row);
    if (const Result<void> updated = update.run(); !updated) {
        return updated;
    }
    return SearchIndex(m_connection).remove(message.row, message.text, message.handle, message.name);
}

Result<void> MessageTable::enrich(const MessageId &id, const Message &message)
{
    const std::optional<QString> root = message.threadRoot.isEmpty() || message.threadRoot == message.ref.remote
        ? std::nullopt
        : std::optional(message.threadRoot.value);
    Statement update = m_connection.prepare(
        "UPDATE message SET seen_by = seen_by | ?2, thread_root = coalesce(?3, thread_root),"
        " thread_root_author = iif(thread_root_author = '', ?4, thread_root_author),"
        " in_reply_to = iif(in_reply_to = '', ?5, in_reply_to), platform_data = coalesce(?6, platform_data)"
        " WHERE id = ?1 AND (seen_by | ?2 <> seen_by OR (?3 IS NOT NULL AND thread_root IS NOT ?3)"
        " OR (thread_root_author = '' AND ?4 <> '') OR (in_reply_to = '' AND ?5 <> '')"
        " OR (?6 IS NOT NULL AND platform_data IS NOT ?6))");
    update.bind(id, static_cast<std::int64_t>(message.seenBy.toInt()), root, message.threadRootAuthor,
                message.inReplyTo, message.platformData.isEmpty() ? QByteArray() : message.platformData);
    if (const Result<void> updated = update.run(); !updated) {
        return updated;
    }
    if (m_connection.changedRows() > 0) {
        Statement query
            = m_connection.prepare("SELECT c.uid FROM message m JOIN cases c ON c.id = m.case_id WHERE m.id = ?");
        query.bind(id);
        if (query.next()) {
            markChanged(CaseId{query.uuid(0)});
        }
        return query.finish();
    }
    return {};
}

Result<QList<Message>> MessageTable::dueForReread(const ChannelId &channel, Instant before, int limit)
{
    Statement query = m_connection.prepare(
        "SELECT " WEDERHOOR_MESSAGE_COLUMNS " FROM message m INDEXED BY message_look" WEDERHOOR_MESSAGE_JOIN
        "WHERE m.look_channel = (SELECT id FROM channel WHERE uid = ?) AND m.looked_at < ? AND m.deleted_at IS NULL"
        " ORDER BY m.looked_at LIMIT ?");
    query.bind(channel, before, limit);
    QList<Message> messages;
    while (query.next()) {
        messages.append(readMessage(query));
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return messages;
}

Result<void> MessageTable::markReread(const QList<MessageId> &ids, Instant at)
{
    for (const MessageId &id : ids) {
        Statement update = m_connection.prepare("UPDATE message SET looked_at = ? WHERE id = ?");
        update.bind(at, id);
        if (const Result<void> updated = update.run(); !updated) {
            return updated;
        }
    }
    return {};
}

Result<void> MessageTable::forEach(const std::function<Result<void>(const Message &, const QString &)> &fn)
{
    // In batches, so that no statement is under way while fn asks the same connection for something else.
    constexpr int batchSize = 500;
    std::int64_t after = 0;
    QList<std::pair<Message, QString>> batch;
    do {
        batch.clear();
        Statement query = m_connection.prepare(
            "SELECT " WEDERHOOR_MESSAGE_COLUMNS ", coalesce((SELECT ch.name FROM message_seen s JOIN channel ch"
            " ON ch.id = s.channel WHERE s.message = m.id ORDER BY s.channel LIMIT 1), '')"
            " FROM message m" WEDERHOOR_MESSAGE_JOIN "WHERE m.id > ? ORDER BY m.id LIMIT ?");
        query.bind(after, batchSize);
        while (query.next()) {
            batch.append({readMessage(query), query.text(messageColumnCount)});
        }
        if (const Result<void> asked = query.finish(); !asked) {
            return asked;
        }
        for (const auto &[message, channelName] : std::as_const(batch)) {
            if (const Result<void> done = fn(message, channelName); !done) {
                return done;
            }
            after = message.id.value;
        }
    } while (batch.size() == batchSize);
    return {};
}

} // namespace wederhoor
