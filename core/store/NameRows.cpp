#include "core/store/NameRows.h"

#include "core/store/Connection.h"

namespace wederhoor {

namespace {

/// The row that `find` finds for the name, else the one that `make` makes.
template <class Id> Result<std::int64_t> rowOf(Connection &connection, const char *find, const char *make, const Id &id)
{
    {
        Statement query = connection.prepare(find);
        query.bind(id);
        if (query.next()) {
            return query.integer(0);
        }
        if (const Result<void> asked = query.finish(); !asked) {
            return failure(asked.error());
        }
    }
    Statement insert = connection.prepare(make);
    insert.bind(id);
    if (const Result<void> made = insert.run(); !made) {
        return failure(made.error());
    }
    return connection.lastRow();
}

} // namespace

NameRows::NameRows(Connection &connection)
    : m_connection(connection)
{
}

Result<std::int64_t> NameRows::instance(const InstanceId &id)
{
    if (const auto known = m_instances.constFind(id); known != m_instances.cend()) {
        return *known;
    }
    const Result<std::int64_t> row
        = rowOf(m_connection, "SELECT id FROM instance WHERE name = ?", "INSERT INTO instance (name) VALUES (?)", id);
    if (row) {
        m_instances.insert(id, *row);
    }
    return row;
}

Result<std::int64_t> NameRows::channel(const ChannelId &id)
{
    if (const auto known = m_channels.constFind(id); known != m_channels.cend()) {
        return *known;
    }
    const Result<std::int64_t> row
        = rowOf(m_connection, "SELECT id FROM channel WHERE uid = ?",
                "INSERT INTO channel (uid, removed, platform, instance, name, server, account, profile, queries,"
                " own_profiles, poll_interval, enabled, media_allowed, options)"
                " VALUES (?, 1, '', '', '', '', '', '', '[]', '[]', 60, 0, 0, '{}')",
                id);
    if (row) {
        m_channels.insert(id, *row);
    }
    return row;
}

void NameRows::clear()
{
    m_instances.clear();
    m_channels.clear();
}

} // namespace wederhoor
