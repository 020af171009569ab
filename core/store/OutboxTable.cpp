#include "core/store/OutboxTable.h"

#include "core/store/ErrorColumns.h"
#include "core/store/ReplyAttachmentRows.h"
#include "core/store/RowValues.h"

namespace wederhoor {

namespace {

#define WEDERHOOR_OUTBOX_COLUMNS                                                                                       \
    "uid, case_uid, channel_uid, kind, state, reply_key, body, signature, language, reply_instance, reply_remote,"     \
    " seen_instance, seen_remote, attachments, author, author_name, afterwards, queued_at, send_at, confirmed_at,"     \
    " next_attempt, attempts, sent_at, remote_id, fence, may_go_twice, error_kind, error_detail, error_retry,"         \
    " error_status, reply_uid, part, part_keys, part_number"

QString afterwardsName(CaseEvent event)
{
    if (event == CaseEvent::ReplySentWaiting) {
        return QStringLiteral("waiting");
    }
    return event == CaseEvent::ReplySentResolved ? QStringLiteral("resolved") : QStringLiteral("open");
}

CaseEvent afterwardsFromName(const QString &name)
{
    if (name == QLatin1String("waiting")) {
        return CaseEvent::ReplySentWaiting;
    }
    return name == QLatin1String("resolved") ? CaseEvent::ReplySentResolved : CaseEvent::ReplySent;
}

OutboxEntry readEntry(const Statement &statement)
{
    RowReader row(statement);
    OutboxEntry entry;
    entry.id = row.uuidId<OutboxId>();
    entry.caseId = row.uuidId<CaseId>();
    entry.channel = row.uuidId<ChannelId>();
    entry.kind = static_cast<ReplyKind>(row.number());
    // A state that only a newer version knows never gets here: the file would have been refused.
    entry.state = outboxStateFromName(row.text()).value_or(OutboxState::Unknown);
    entry.key = row.text();
    entry.body = row.text();
    entry.signature = row.text();
    entry.language = row.text();
    entry.inReplyTo.instance = row.textId<InstanceId>();
    entry.inReplyTo.remote = row.textId<RemoteId>();
    entry.seen.instance = row.textId<InstanceId>();
    entry.seen.remote = row.textId<RemoteId>();
    entry.attachments = replyAttachmentsFromColumn(row.blob());
    entry.author = row.textId<AgentId>();
    entry.authorName = row.text();
    entry.afterwards = afterwardsFromName(row.text());
    entry.queuedAt = row.instant();
    entry.sendAt = row.instant();
    entry.confirmedAt = row.optionalInstant();
    entry.nextAttempt = row.optionalInstant();
    entry.attempts = row.number();
    entry.sentAt = row.optionalInstant();
    entry.remoteId = row.textId<RemoteId>();
    entry.fence = row.integer();
    entry.mayGoTwice = row.flag();
    entry.error = readError(row);
    entry.reply = row.uuidId<OutboxId>();
    entry.part = row.number();
    entry.partKeys = row.text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    entry.number = row.text();
    return entry;
}

Result<QList<OutboxEntry>> readAll(Statement &query)
{
    QList<OutboxEntry> entries;
    while (query.next()) {
        entries.append(readEntry(query));
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return entries;
}

Result<std::optional<OutboxEntry>> readOne(Statement &query)
{
    const Result<QList<OutboxEntry>> entries = readAll(query);
    if (!entries) {
        return failure(entries.error());
    }
    return entries->isEmpty() ? std::nullopt : std::optional(entries->first());
}

} // namespace

OutboxTable::OutboxTable(Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<OutboxEntry>> OutboxTable::find(const OutboxId &id)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_OUTBOX_COLUMNS " FROM outbox WHERE uid = ?");
    query.bind(id);
    return readOne(query);
}

Result<std::optional<OutboxEntry>> OutboxTable::findByRemote(const ChannelId &channel, const RemoteId &remoteId)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_OUTBOX_COLUMNS " FROM outbox"
                                           " WHERE channel_uid = ? AND remote_id = ? AND remote_id <> '' LIMIT 1");
    query.bind(channel, remoteId);
    return readOne(query);
}

Result<std::optional<OutboxEntry>> OutboxTable::findByKey(const QString &key)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_OUTBOX_COLUMNS
                                           " FROM outbox WHERE reply_key = ? AND reply_key <> ''");
    query.bind(key);
    return readOne(query);
}

Result<void> OutboxTable::save(const OutboxEntry &entry, std::optional<OutboxState> expected)
{
    if (expected) {
        const Result<std::optional<OutboxEntry>> stored = find(entry.id);
        if (!stored) {
            return failure(stored.error());
        }
        if (!*stored || (*stored)->state != *expected) {
            return failure(ErrorKind::Conflict,
                           QStringLiteral("the reply is %1")
                               .arg(*stored ? outboxStateName((*stored)->state) : QStringLiteral("not known")));
        }
    }
    Statement upsert = m_connection.prepare(
        "INSERT INTO outbox (" WEDERHOOR_OUTBOX_COLUMNS ")"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (uid) DO UPDATE SET case_uid = excluded.case_uid, channel_uid = excluded.channel_uid,"
        " kind = excluded.kind, state = excluded.state, reply_key = excluded.reply_key, body = excluded.body,"
        " signature = excluded.signature, language = excluded.language, reply_instance = excluded.reply_instance,"
        " reply_remote = excluded.reply_remote, seen_instance = excluded.seen_instance,"
        " seen_remote = excluded.seen_remote, attachments = excluded.attachments, author = excluded.author,"
        " author_name = excluded.author_name,"
        " afterwards = excluded.afterwards, queued_at = excluded.queued_at, send_at = excluded.send_at,"
        " confirmed_at = excluded.confirmed_at, next_attempt = excluded.next_attempt, attempts = excluded.attempts,"
        " sent_at = excluded.sent_at, remote_id = excluded.remote_id, fence = excluded.fence,"
        " may_go_twice = excluded.may_go_twice,"
        " error_kind = excluded.error_kind, error_detail = excluded.error_detail, error_retry = excluded.error_retry,"
        " error_status = excluded.error_status, reply_uid = excluded.reply_uid, part = excluded.part,"
        " part_keys = excluded.part_keys, part_number = excluded.part_number");
    const ErrorColumns error(entry.error);
    upsert.bind(entry.id, entry.caseId, entry.channel, static_cast<int>(entry.kind), outboxStateName(entry.state),
                entry.key, entry.body, entry.signature, entry.language, entry.inReplyTo.instance,
                entry.inReplyTo.remote, entry.seen.instance, entry.seen.remote, attachmentsToColumn(entry.attachments),
                entry.author, entry.authorName, afterwardsName(entry.afterwards), entry.queuedAt, entry.sendAt,
                entry.confirmedAt, entry.nextAttempt, entry.attempts, entry.sentAt, entry.remoteId, entry.fence,
                entry.mayGoTwice, error.kind, error.detail, error.retry, error.status, entry.reply, entry.part,
                entry.partKeys.join(QLatin1Char(' ')), entry.number);
    const Result<void> saved = upsert.run();
    if (saved) {
        m_connection.changes().outbox.insert(entry.id);
        m_connection.changes().cases.insert(entry.caseId);
    }
    return saved;
}

Result<QList<OutboxEntry>> OutboxTable::pending()
{
    Statement query
        = m_connection.prepare("SELECT " WEDERHOOR_OUTBOX_COLUMNS " FROM outbox INDEXED BY outbox_open"
                               " WHERE state NOT IN ('sent', 'cancelled') AND state <> 'failed'"
                               " AND (part = 0 OR EXISTS (SELECT 1 FROM outbox p WHERE p.reply_uid = outbox.reply_uid"
                               " AND p.part = outbox.part - 1 AND p.state = 'sent')) ORDER BY queued_at, id");
    return readAll(query);
}

Result<QList<OutboxEntry>> OutboxTable::partsOf(const OutboxEntry &entry)
{
    if (!entry.isOneOfSeveral()) {
        return QList<OutboxEntry>{entry};
    }
    Statement query
        = m_connection.prepare("SELECT " WEDERHOOR_OUTBOX_COLUMNS " FROM outbox WHERE reply_uid = ? ORDER BY part");
    query.bind(entry.reply);
    return readAll(query);
}

Result<QList<OutboxEntry>> OutboxTable::ofCase(const CaseId &id)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_OUTBOX_COLUMNS
                                           " FROM outbox WHERE case_uid = ? ORDER BY queued_at, id");
    query.bind(id);
    return readAll(query);
}

Result<QList<OutboxEntry>> OutboxTable::open()
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_OUTBOX_COLUMNS " FROM outbox INDEXED BY outbox_open"
                                           " WHERE state NOT IN ('sent', 'cancelled') ORDER BY queued_at, id");
    return readAll(query);
}

Result<QList<OutboxEntry>> OutboxTable::recent(int settled)
{
    // The newest rows are the last written: found from the end, few others lie between.
    Statement query = m_connection.prepare(
        "WITH wanted AS (SELECT id FROM outbox INDEXED BY outbox_open WHERE state NOT IN ('sent', 'cancelled')"
        " UNION ALL"
        " SELECT id FROM (SELECT id FROM outbox WHERE state IN ('sent', 'cancelled') ORDER BY id DESC LIMIT ?))"
        " SELECT " WEDERHOOR_OUTBOX_COLUMNS " FROM outbox WHERE id IN wanted ORDER BY queued_at, id");
    query.bind(settled);
    return readAll(query);
}

Result<QHash<ChannelId, int>> OutboxTable::sentSince(Instant from)
{
    Statement query = m_connection.prepare("SELECT channel_uid, count(*) FROM outbox INDEXED BY outbox_sent"
                                           " WHERE sent_at >= ? AND state = 'sent' GROUP BY channel_uid");
    query.bind(from);
    QHash<ChannelId, int> counts;
    while (query.next()) {
        RowReader row(query);
        const ChannelId channel = row.uuidId<ChannelId>();
        counts.insert(channel, row.number());
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QHash<ChannelId, int>>(std::move(counts)) : failure(asked.error());
}

} // namespace wederhoor
