#include "core/store/ChannelTable.h"

#include "core/store/ErrorColumns.h"
#include "core/store/NameRows.h"
#include "core/store/RowValues.h"

#include <QJsonObject>

namespace wederhoor {

namespace {

#define WEDERHOOR_CHANNEL_COLUMNS                                                                                      \
    "uid, platform, instance, name, server, account, profile, queries, own_profiles, poll_interval, enabled,"          \
    " media_allowed, options"

QStringList profileTexts(const QList<ProfileId> &profiles)
{
    QStringList texts;
    for (const ProfileId &profile : profiles) {
        texts.append(profile.value);
    }
    return texts;
}

Channel readChannel(const Statement &statement)
{
    RowReader row(statement);
    Channel channel;
    channel.id = row.uuidId<ChannelId>();
    channel.platform = row.textId<PlatformId>();
    channel.instance = row.textId<InstanceId>();
    channel.name = row.text();
    channel.server = QUrl(row.text());
    channel.account = row.text();
    channel.profile = row.textId<ProfileId>();
    channel.queries = listFromColumn(row.text());
    const QStringList profiles = listFromColumn(row.text());
    for (const QString &profile : profiles) {
        channel.ownProfiles.append(ProfileId{profile});
    }
    channel.pollInterval = std::chrono::seconds{row.integer()};
    channel.enabled = row.flag();
    channel.mediaAllowed = row.flag();
    channel.options = QJsonDocument::fromJson(row.text().toUtf8()).object();
    return channel;
}

Result<QList<Channel>> readAll(Statement &query)
{
    QList<Channel> channels;
    while (query.next()) {
        channels.append(readChannel(query));
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return channels;
}

Result<std::optional<Channel>> readOne(Statement &query)
{
    const Result<QList<Channel>> channels = readAll(query);
    if (!channels) {
        return failure(channels.error());
    }
    return channels->isEmpty() ? std::nullopt : std::optional(channels->first());
}

#define WEDERHOOR_QUARANTINED                                                                                          \
    "SELECT q.id, c.uid, q.at, q.reason, q.payload FROM channel c JOIN quarantine q ON q.channel = c.id"

Result<QList<QuarantinedItem>> readQuarantined(Statement &query)
{
    QList<QuarantinedItem> items;
    while (query.next()) {
        RowReader row(query);
        QuarantinedItem item;
        item.row = row.integer();
        item.channel = row.uuidId<ChannelId>();
        item.at = row.instant();
        item.reason = row.text();
        item.payload = row.blob();
        items.append(item);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return items;
}

} // namespace

ChannelTable::ChannelTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<Channel>> ChannelTable::all()
{
    Statement query
        = m_connection.prepare("SELECT " WEDERHOOR_CHANNEL_COLUMNS " FROM channel WHERE removed = 0 ORDER BY name");
    return readAll(query);
}

Result<std::optional<Channel>> ChannelTable::find(const ChannelId &id)
{
    Statement query
        = m_connection.prepare("SELECT " WEDERHOOR_CHANNEL_COLUMNS " FROM channel WHERE uid = ? AND removed = 0");
    query.bind(id);
    return readOne(query);
}

Result<std::optional<Channel>> ChannelTable::findByName(const QString &name)
{
    Statement query
        = m_connection.prepare("SELECT " WEDERHOOR_CHANNEL_COLUMNS " FROM channel WHERE name = ? AND removed = 0");
    query.bind(name);
    return readOne(query);
}

Result<void> ChannelTable::save(const Channel &channel)
{
    const Result<std::optional<Channel>> named = findByName(channel.name);
    if (!named) {
        return failure(named.error());
    }
    if (*named && (*named)->id != channel.id) {
        return failure(ErrorKind::Conflict, QStringLiteral("another channel is called %1").arg(channel.name));
    }
    Statement upsert = m_connection.prepare(
        "INSERT INTO channel (" WEDERHOOR_CHANNEL_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (uid) DO UPDATE SET removed = 0, platform = excluded.platform, instance = excluded.instance,"
        " name = excluded.name, server = excluded.server, account = excluded.account, profile = excluded.profile,"
        " queries = excluded.queries, own_profiles = excluded.own_profiles, poll_interval = excluded.poll_interval,"
        " enabled = excluded.enabled, media_allowed = excluded.media_allowed, options = excluded.options");
    const std::int64_t interval = channel.pollInterval.count();
    const QString options = QString::fromUtf8(QJsonDocument(channel.options).toJson(QJsonDocument::Compact));
    upsert.bind(channel.id, channel.platform, channel.instance, channel.name,
                channel.server.toString(QUrl::FullyEncoded), channel.account, channel.profile,
                listToColumn(channel.queries), listToColumn(profileTexts(channel.ownProfiles)), interval,
                channel.enabled, channel.mediaAllowed, options);
    m_connection.changes().channels = true;
    return upsert.run();
}

Result<void> ChannelTable::remove(const ChannelId &id)
{
    Statement hide = m_connection.prepare("UPDATE channel SET removed = 1, enabled = 0 WHERE uid = ?");
    hide.bind(id);
    if (const Result<void> hidden = hide.run(); !hidden) {
        return hidden;
    }
    for (const char *sql : {"DELETE FROM cursor WHERE channel = (SELECT id FROM channel WHERE uid = ?)",
                            "DELETE FROM channel_exposure WHERE channel = (SELECT id FROM channel WHERE uid = ?)",
                            "DELETE FROM health WHERE channel = (SELECT id FROM channel WHERE uid = ?)",
                            "DELETE FROM quarantine WHERE channel = (SELECT id FROM channel WHERE uid = ?)"}) {
        Statement clear = m_connection.prepare(sql);
        clear.bind(id);
        if (const Result<void> cleared = clear.run(); !cleared) {
            return cleared;
        }
    }
    m_connection.changes().channels = true;
    return {};
}

Result<Cursor> ChannelTable::cursor(const ChannelId &id)
{
    Statement query
        = m_connection.prepare("SELECT value FROM cursor WHERE channel = (SELECT id FROM channel WHERE uid = ?)");
    query.bind(id);
    Cursor cursor;
    if (query.next()) {
        cursor.value = query.blob(0);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return cursor;
}

Result<void> ChannelTable::setCursor(const ChannelId &id, const Cursor &cursor)
{
    const Result<std::int64_t> channel = m_connection.names().channel(id);
    if (!channel) {
        return failure(channel.error());
    }
    Statement upsert = m_connection.prepare("INSERT INTO cursor (channel, value) VALUES (?1, ?2)"
                                            " ON CONFLICT (channel) DO UPDATE SET value = ?2");
    upsert.bind(*channel, cursor.value.isNull() ? QByteArray("") : cursor.value);
    return upsert.run();
}

Result<QList<ChannelHealth>> ChannelTable::health()
{
    Statement query = m_connection.prepare(
        "SELECT c.uid, h.last_poll, h.last_success, h.next_poll, h.rate_remaining, h.rate_limit, h.rate_reset,"
        " (SELECT count(*) FROM quarantine q WHERE q.channel = c.id), h.error_kind, h.error_detail, h.error_retry,"
        " h.error_status, h.source_kind, h.source_detail, h.source_retry, h.source_status FROM channel c LEFT JOIN "
        "health h ON h.channel = c.id WHERE c.removed = 0 ORDER BY c.name");
    const Result<QHash<ChannelId, ChannelExposure>> exposed = exposures();
    if (!exposed) {
        return failure(exposed.error());
    }
    const auto narrowed = [](std::optional<std::int64_t> value) {
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    };
    QList<ChannelHealth> list;
    while (query.next()) {
        RowReader row(query);
        ChannelHealth health;
        health.channel = row.uuidId<ChannelId>();
        health.lastPoll = row.optionalInstant();
        health.lastSuccess = row.optionalInstant();
        health.nextPoll = row.optionalInstant();
        health.rateRemaining = narrowed(row.optionalInteger());
        health.rateLimit = narrowed(row.optionalInteger());
        health.rateReset = row.optionalInstant();
        health.quarantined = row.number();
        health.error = readError(row);
        health.sourceError = readError(row);
        if (const auto found = exposed->constFind(health.channel); found != exposed->constEnd()) {
            health.exposure = *found;
        }
        list.append(health);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return list;
}

Result<void> ChannelTable::saveHealth(const ChannelHealth &health)
{
    const Result<std::int64_t> channel = m_connection.names().channel(health.channel);
    if (!channel) {
        return failure(channel.error());
    }
    Statement replace = m_connection.prepare(
        "INSERT OR REPLACE INTO health (channel, last_poll, last_success, next_poll, rate_remaining, rate_limit,"
        " rate_reset, error_kind, error_detail, error_retry, error_status, source_kind, source_detail, source_retry,"
        " source_status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const ErrorColumns error(health.error);
    const ErrorColumns source(health.sourceError);
    replace.bind(*channel, health.lastPoll, health.lastSuccess, health.nextPoll, health.rateRemaining, health.rateLimit,
                 health.rateReset, error.kind, error.detail, error.retry, error.status, source.kind, source.detail,
                 source.retry, source.status);
    m_connection.changes().channels = true;
    return replace.run();
}

Result<QHash<ChannelId, ChannelExposure>> ChannelTable::exposures()
{
    Statement query = m_connection.prepare(
        "SELECT c.uid, e.member, coalesce(m.name, e.member), e.at, e.has_left FROM channel_exposure e JOIN channel c"
        " ON c.id = e.channel LEFT JOIN shared_member m ON m.login = e.member ORDER BY e.at, e.member");
    QHash<ChannelId, ChannelExposure> found;
    while (query.next()) {
        RowReader row(query);
        const auto channel = row.uuidId<ChannelId>();
        ChannelExposure::Knower knower;
        knower.member = row.textId<AgentId>();
        knower.name = row.text();
        knower.at = row.instant();
        knower.hasLeft = row.flag();
        found[channel].by.append(knower);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QHash<ChannelId, ChannelExposure>>(found) : failure(asked.error());
}

Result<void> ChannelTable::setExposure(const ChannelId &id, const std::optional<ChannelExposure> &exposure)
{
    const Result<std::int64_t> channel = m_connection.names().channel(id);
    if (!channel) {
        return failure(channel.error());
    }
    Statement clear = m_connection.prepare("DELETE FROM channel_exposure WHERE channel = ?");
    clear.bind(*channel);
    Result<void> done = clear.run();
    const QList<ChannelExposure::Knower> by = exposure ? exposure->by : QList<ChannelExposure::Knower>();
    for (const ChannelExposure::Knower &knower : by) {
        Statement insert = m_connection.prepare(
            "INSERT OR REPLACE INTO channel_exposure (channel, member, at, has_left) VALUES (?, ?, ?, ?)");
        insert.bind(*channel, knower.member, knower.at, knower.hasLeft);
        done = done ? insert.run() : done;
    }
    m_connection.changes().channels = true;
    return done;
}

Result<void> ChannelTable::setAside(const ChannelId &id, const UnreadableItem &item, Instant at)
{
    constexpr qsizetype mostKept = 64 * 1024;
    const Result<std::int64_t> channel = m_connection.names().channel(id);
    if (!channel) {
        return failure(channel.error());
    }
    Statement insert
        = m_connection.prepare("INSERT INTO quarantine (channel, at, reason, payload) VALUES (?, ?, ?, ?)");
    insert.bind(*channel, at, item.reason, item.payload.isNull() ? QByteArray("") : item.payload.left(mostKept));
    m_connection.changes().channels = true;
    return insert.run();
}

Result<QList<QuarantinedItem>> ChannelTable::quarantined(const ChannelId &id, int limit)
{
    Statement query
        = m_connection.prepare(WEDERHOOR_QUARANTINED " WHERE c.uid = ? AND c.removed = 0 ORDER BY q.id DESC LIMIT ?");
    query.bind(id, limit);
    return readQuarantined(query);
}

Result<std::optional<QuarantinedItem>> ChannelTable::quarantinedItem(std::int64_t row)
{
    Statement query = m_connection.prepare(WEDERHOOR_QUARANTINED " WHERE q.id = ?");
    query.bind(row);
    return readQuarantined(query).map([](const QList<QuarantinedItem> &items) {
        return items.isEmpty() ? std::nullopt : std::optional(items.constFirst());
    });
}

Result<void> ChannelTable::dropQuarantined(std::int64_t row)
{
    Statement remove = m_connection.prepare("DELETE FROM quarantine WHERE id = ?");
    remove.bind(row);
    m_connection.changes().channels = true;
    return remove.run();
}

} // namespace wederhoor
