#pragma once

#include "core/domain/Approval.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// Replies under four eyes; empty without a team.
class WaitingReplyTable
{
public:
    explicit WaitingReplyTable(Connection &connection);

    [[nodiscard]] Result<std::optional<WaitingReply>> find(const OutboxId &id);
    /// Inserts or replaces; its case is marked as changed.
    [[nodiscard]] Result<void> save(const WaitingReply &reply);
    /// Of one case: what is open, and what its writer has not read the end of. The oldest first.
    [[nodiscard]] Result<QList<WaitingReply>> ofCase(const CaseId &id);
    /// All that wait, the oldest first.
    [[nodiscard]] Result<QList<WaitingReply>> waiting();

private:
    Connection &m_connection;
};

} // namespace wederhoor
