#include "core/store/CaseTable.h"

#include "core/store/CaseRows.h"
#include "core/store/NameRows.h"
#include "core/store/RowValues.h"

namespace wederhoor {

namespace {

Result<std::optional<Case>> readOne(Statement &query)
{
    std::optional<Case> value;
    if (query.next()) {
        value = readCaseRow(query).value;
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return value;
}

QString joined(const QStringList &tags)
{
    return tags.isEmpty() ? QString() : tags.join(QChar(0x1f));
}

} // namespace

CaseTable::CaseTable(Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<Case>> CaseTable::find(const CaseId &id)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_CASE_COLUMNS " FROM cases c " WEDERHOOR_CASE_JOINS
                                           "WHERE c.id = (SELECT coalesce(target, id) FROM cases WHERE uid = ?)");
    query.bind(id);
    return readOne(query);
}

Result<std::optional<Case>> CaseTable::findExact(const CaseId &id)
{
    Statement query = m_connection.prepare("SELECT " WEDERHOOR_CASE_COLUMNS " FROM cases c " WEDERHOOR_CASE_JOINS
                                           "WHERE c.uid = ?");
    query.bind(id);
    return readOne(query);
}

Result<std::optional<CaseTable::Stored>> CaseTable::stored(const CaseId &id)
{
    Statement query = m_connection.prepare(
        "SELECT c.id, c.instance, c.channel, c.status, c.kind, c.owner, c.last_activity_at, c.due_at,"
        " (SELECT uid FROM cases WHERE id = c.merged_into),"
        " (SELECT group_concat(tag, char(31)) FROM (SELECT tag FROM case_tag WHERE case_id = c.id ORDER BY position))"
        " FROM cases c WHERE c.uid = ?");
    query.bind(id);
    std::optional<Stored> found;
    if (query.next()) {
        RowReader row(query);
        Stored &old = found.emplace();
        old.row = row.integer();
        old.instance = row.integer();
        old.group.channel = row.integer();
        old.group.status = row.number();
        old.group.kind = row.number();
        old.group.owner = row.text();
        old.lastActivity = row.integer();
        old.dueAt = row.optionalInteger();
        old.group.due = old.dueAt.has_value();
        old.mergedInto = row.uuidId<CaseId>();
        old.tags = row.text();
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return found;
}

Result<void> CaseTable::save(const Case &value)
{
    const Result<std::int64_t> channel = m_connection.names().channel(value.channel);
    if (!channel) {
        return failure(channel.error());
    }
    const CaseCounts::Group group{*channel, static_cast<int>(value.status), static_cast<int>(value.kind),
                                  value.dueAt.has_value(), value.owner.value};
    const Result<std::optional<Stored>> old = stored(value.id);
    if (!old) {
        return failure(old.error());
    }
    const Result<void> written = *old ? replace(value, group, **old) : insert(value, group);
    if (written) {
        m_connection.changes().cases.insert(value.id);
    }
    return written;
}

Result<void> CaseTable::insert(const Case &value, const CaseCounts::Group &group)
{
    const Result<std::int64_t> instance = m_connection.names().instance(value.instance);
    const Result<std::optional<std::int64_t>> newest = newestInstance(value);
    if (!instance || !newest) {
        return failure(instance ? newest.error() : instance.error());
    }
    Statement insert = m_connection.prepare(
        "INSERT INTO cases (uid, channel, kind, status, owner, due_at, last_activity_at, version, instance, platform,"
        " thread_root, customer_id, customer_handle, customer_name, episode, dismiss_reason, topic, sentiment,"
        " language, snippet, opened_at, awaiting_since, first_reply_at, resolved_at, unread, has_attachment,"
        " newest_instance, newest_remote) VALUES (?, ?, ?, ?, ?, ?, ?, ? + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?)");
    insert.bind(value.id, group.channel, group.kind, group.status, group.owner, value.dueAt, value.lastActivityAt,
                value.version, *instance, value.platform, value.threadRoot, value.customer.id, value.customer.handle,
                value.customer.name, value.episode, numberOf(value.dismissReason), value.topic, value.sentiment,
                value.language, value.snippet, value.openedAt, value.awaitingSince, value.firstReplyAt,
                value.resolvedAt, value.unread, value.hasAttachment, *newest, value.newestMessage.remote);
    if (const Result<void> made = insert.run(); !made) {
        return made;
    }
    const std::int64_t row = m_connection.lastRow();
    remember(value.id, row, group);
    m_connection.counts().add(group, 1);
    if (const Result<void> tied = tieRow(*instance, value.threadRoot, row); !tied) {
        return tied;
    }
    if (!value.tags.isEmpty()) {
        if (const Result<void> tags = writeTags(value.tags, row); !tags) {
            return tags;
        }
    }
    return value.mergedInto.isNull() ? Result<void>() : setRedirect(value.id, value.mergedInto);
}

void CaseTable::remember(const CaseId &id, std::int64_t row, const CaseCounts::Group &group)
{
    Connection::Recent &recent = m_connection.recent();
    recent.caseId = id;
    recent.caseRow = row;
    recent.caseChannel = group.channel;
    recent.caseIsActive = isActive(static_cast<CaseStatus>(group.status));
}

Result<void> CaseTable::replace(const Case &value, const CaseCounts::Group &group, const Stored &old)
{
    remember(value.id, old.row, group);
    if (const Result<void> place = writePlace(value, group, old); !place) {
        return place;
    }
    if (const Result<void> order = writeOrder(value, group, old); !order) {
        return order;
    }
    if (const Result<void> rest = writeRest(value, old.row); !rest) {
        return rest;
    }
    if (joined(value.tags) != old.tags) {
        if (const Result<void> tags = writeTags(value.tags, old.row); !tags) {
            return tags;
        }
    }
    if (const Result<void> followed = followStatus(group, old); !followed) {
        return followed;
    }
    if (old.mergedInto.isNull()) {
        m_connection.counts().add(old.group, -1);
        m_connection.counts().add(group, 1);
    }
    return value.mergedInto == old.mergedInto ? Result<void>() : setRedirect(value.id, value.mergedInto);
}

/// Foreign keys, which hardly ever change: an update of one opens a statement journal.
Result<void> CaseTable::writePlace(const Case &value, const CaseCounts::Group &group, const Stored &old)
{
    const Result<std::int64_t> instance = m_connection.names().instance(value.instance);
    if (!instance) {
        return failure(instance.error());
    }
    if (*instance == old.instance && group.channel == old.group.channel) {
        return {};
    }
    Statement update = m_connection.prepare("UPDATE cases SET channel = ?, instance = ? WHERE id = ?");
    update.bind(group.channel, *instance, old.row);
    return update.run();
}

/// The columns of the views' indexes, only when one of them changed: all the indexes are written with them.
Result<void> CaseTable::writeOrder(const Case &value, const CaseCounts::Group &group, const Stored &old)
{
    const bool sameDue = old.dueAt == (value.dueAt ? std::optional(toMilliseconds(*value.dueAt)) : std::nullopt);
    if (sameDue && old.group == group && old.lastActivity == toMilliseconds(value.lastActivityAt)) {
        return {};
    }
    Statement update = m_connection.prepare("UPDATE cases SET kind = ?, status = ?, owner = ?, due_at = ?,"
                                            " last_activity_at = ? WHERE id = ?");
    update.bind(group.kind, group.status, group.owner, value.dueAt, value.lastActivityAt, old.row);
    return update.run();
}

Result<std::optional<std::int64_t>> CaseTable::newestInstance(const Case &value)
{
    if (value.newestMessage.instance.isEmpty()) {
        return std::nullopt;
    }
    const Result<std::int64_t> row = m_connection.names().instance(value.newestMessage.instance);
    return row ? Result<std::optional<std::int64_t>>(*row) : failure(row.error());
}

Result<void> CaseTable::writeRest(const Case &value, std::int64_t row)
{
    const Result<std::optional<std::int64_t>> newest = newestInstance(value);
    if (!newest) {
        return failure(newest.error());
    }
    Statement update = m_connection.prepare(
        "UPDATE cases SET version = max(version, ?) + 1, platform = ?, thread_root = ?, customer_id = ?,"
        " customer_handle = ?, customer_name = ?, episode = ?, dismiss_reason = ?, topic = ?, sentiment = ?,"
        " language = ?, snippet = ?, opened_at = ?, awaiting_since = ?, first_reply_at = ?, resolved_at = ?, unread = "
        "?,"
        " has_attachment = ?, newest_instance = ?, newest_remote = ? WHERE id = ?");
    update.bind(value.version, value.platform, value.threadRoot, value.customer.id, value.customer.handle,
                value.customer.name, value.episode, numberOf(value.dismissReason), value.topic, value.sentiment,
                value.language, value.snippet, value.openedAt, value.awaitingSince, value.firstReplyAt,
                value.resolvedAt, value.unread, value.hasAttachment, *newest, value.newestMessage.remote, row);
    return update.run();
}

Result<void> CaseTable::writeTags(const QStringList &tags, std::int64_t row)
{
    Statement clear = m_connection.prepare("DELETE FROM case_tag WHERE case_id = ?");
    clear.bind(row);
    if (const Result<void> cleared = clear.run(); !cleared) {
        return cleared;
    }
    int position = 0;
    for (const QString &tag : tags) {
        Statement insert = m_connection.prepare("INSERT INTO case_tag (case_id, position, tag) VALUES (?, ?, ?)");
        insert.bind(row, ++position, tag);
        if (const Result<void> inserted = insert.run(); !inserted) {
            return inserted;
        }
    }
    return {};
}

/// Messages are looked at again while their case is active, in its channel.
Result<void> CaseTable::followStatus(const CaseCounts::Group &group, const Stored &old)
{
    const bool wasActive = isActive(static_cast<CaseStatus>(old.group.status));
    const bool active = isActive(static_cast<CaseStatus>(group.status));
    if (wasActive == active && (!active || old.group.channel == group.channel)) {
        return {};
    }
    Statement update
        = m_connection.prepare("UPDATE message SET look_channel = ?1, looked_at = coalesce(looked_at, created_at)"
                               " WHERE case_id = ?2 AND context = 0");
    update.bind(active ? std::optional(group.channel) : std::nullopt, old.row);
    return update.run();
}

} // namespace wederhoor
