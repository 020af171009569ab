#pragma once

#include "core/domain/Case.h"
#include "core/domain/CaseAssignment.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// Cases, the threads tied to them, their redirects, tags and history. Keeps the counts of the views.
class CaseTable
{
public:
    explicit CaseTable(Connection &connection);

    /// Redirects are followed; nothing when it is not known.
    [[nodiscard]] Result<std::optional<Case>> find(const CaseId &id);
    /// The row itself, merged or not.
    [[nodiscard]] Result<std::optional<Case>> findExact(const CaseId &id);
    /// Inserts or replaces the whole row, raises its version, moves the counts and marks the case as changed.
    [[nodiscard]] Result<void> save(const Case &value);

    /// Every case tied to this thread, redirects followed.
    [[nodiscard]] Result<QList<ThreadCase>> ofThread(const InstanceId &instance, const RemoteId &threadRoot);
    /// A further thread (a private conversation) belongs to this case.
    [[nodiscard]] Result<void> tieThread(const InstanceId &instance, const RemoteId &threadRoot, const CaseId &id);

    /// `from` redirects to `into`, its messages stay its own; unmerge() takes it back.
    [[nodiscard]] Result<void> setRedirect(const CaseId &from, const CaseId &into);

    [[nodiscard]] Result<void> addHistory(const CaseHistoryEntry &entry);

private:
    Connection &m_connection;
};

} // namespace wederhoor
