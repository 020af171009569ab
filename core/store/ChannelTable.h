#pragma once

#include "core/domain/Channel.h"
#include "core/domain/FetchPage.h"
#include "core/store/Connection.h"

#include <QHash>

namespace wederhoor {

/// Channels, their cursors, health and quarantine.
class ChannelTable
{
public:
    explicit ChannelTable(Connection &connection);

    [[nodiscard]] Result<QList<Channel>> all();
    [[nodiscard]] Result<std::optional<Channel>> find(const ChannelId &id);
    [[nodiscard]] Result<std::optional<Channel>> findByName(const QString &name);
    /// Error::Conflict: another channel has this name.
    [[nodiscard]] Result<void> save(const Channel &channel);
    /// The channel goes, its cases and messages stay.
    [[nodiscard]] Result<void> remove(const ChannelId &id);

    [[nodiscard]] Result<Cursor> cursor(const ChannelId &id);
    [[nodiscard]] Result<void> setCursor(const ChannelId &id, const Cursor &cursor);

    [[nodiscard]] Result<QList<ChannelHealth>> health();
    /// `quarantined` is counted from the table, `exposure` is the team's word: both are ignored here.
    [[nodiscard]] Result<void> saveHealth(const ChannelHealth &health);

    /// The team's word; names are looked up when it is read.
    [[nodiscard]] Result<void> setExposure(const ChannelId &id, const std::optional<ChannelExposure> &exposure);

    [[nodiscard]] Result<void> setAside(const ChannelId &id, const UnreadableItem &item, Instant at);
    [[nodiscard]] Result<QList<QuarantinedItem>> quarantined(const ChannelId &id, int limit);
    /// Nothing: it was dropped meanwhile.
    [[nodiscard]] Result<std::optional<QuarantinedItem>> quarantinedItem(std::int64_t row);
    [[nodiscard]] Result<void> dropQuarantined(std::int64_t row);

private:
    [[nodiscard]] Result<QHash<ChannelId, ChannelExposure>> exposures();

    Connection &m_connection;
};

} // namespace wederhoor
