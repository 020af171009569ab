#pragma once

#include "core/domain/Reply.h"
#include "core/store/Connection.h"

#include <QHash>

namespace wederhoor {

/// Replies on their way out. The sender can read nothing else that an agent wrote: notes and drafts lie elsewhere.
class OutboxTable
{
public:
    explicit OutboxTable(Connection &connection);

    [[nodiscard]] Result<std::optional<OutboxEntry>> find(const OutboxId &id);
    /// The entry published under this id, whichever desk sent it: adopts our own posts.
    [[nodiscard]] Result<std::optional<OutboxEntry>> findByRemote(const ChannelId &channel, const RemoteId &remoteId);
    [[nodiscard]] Result<std::optional<OutboxEntry>> findByKey(const QString &key);
    /// Inserts or replaces; marks the entry as changed. Error::Conflict when the stored state is not `expected`.
    [[nodiscard]] Result<void> save(const OutboxEntry &entry, std::optional<OutboxState> expected = std::nullopt);
    /// All parts of the reply that this is one of, in order; only itself when it is all of it.
    [[nodiscard]] Result<QList<OutboxEntry>> partsOf(const OutboxEntry &entry);
    /// Not settled, oldest first. A part is among them when the one before it was sent: never out of order.
    [[nodiscard]] Result<QList<OutboxEntry>> pending();
    [[nodiscard]] Result<QList<OutboxEntry>> ofCase(const CaseId &id);
    /// What is not settled or has failed, oldest first.
    [[nodiscard]] Result<QList<OutboxEntry>> open();
    /// Those, and the newest that were sent or cancelled; oldest first.
    [[nodiscard]] Result<QList<OutboxEntry>> recent(int settled);
    [[nodiscard]] Result<QHash<ChannelId, int>> sentSince(Instant from);

private:
    Connection &m_connection;
};

} // namespace wederhoor
