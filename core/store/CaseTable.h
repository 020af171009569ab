#pragma once

#include "core/domain/Case.h"
#include "core/domain/CaseAssignment.h"
#include "core/store/CaseCounts.h"
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
    /// Inserts or replaces the whole row (and ties its thread when it is new), raises its version, moves the counts
    /// and marks the case as changed.
    [[nodiscard]] Result<void> save(const Case &value);

    /// Every case tied to this thread, redirects followed: the id and state of the case that took it in, with the
    /// customer and episode of the one that was tied.
    [[nodiscard]] Result<QList<ThreadCase>> ofThread(const InstanceId &instance, const RemoteId &threadRoot);
    /// A further thread (a private conversation) belongs to this case. Error::NotFound: no such case.
    [[nodiscard]] Result<void> tieThread(const InstanceId &instance, const RemoteId &threadRoot, const CaseId &id);

    /// `from` redirects to `into`, its messages stay its own; a null `into` takes the redirect back. Error::Conflict:
    /// it would lead back to `from`. Error::NotFound: one of them is not known.
    [[nodiscard]] Result<void> setRedirect(const CaseId &from, const CaseId &into);

    /// Error::NotFound: no such case.
    [[nodiscard]] Result<void> addHistory(const CaseHistoryEntry &entry);

private:
    /// What save() must know of the row that is there.
    struct Stored
    {
        std::int64_t row = 0;
        CaseCounts::Group group;
        std::int64_t instance = 0;
        std::int64_t lastActivity = 0;
        std::optional<std::int64_t> dueAt;
        CaseId mergedInto;
        QString tags;
    };
    [[nodiscard]] Result<std::optional<Stored>> stored(const CaseId &id);
    [[nodiscard]] Result<void> insert(const Case &value, const CaseCounts::Group &group);
    [[nodiscard]] Result<void> replace(const Case &value, const CaseCounts::Group &group, const Stored &old);
    [[nodiscard]] Result<void> writeOrder(const Case &value, const CaseCounts::Group &group, const Stored &old);
    [[nodiscard]] Result<void> writePlace(const Case &value, const CaseCounts::Group &group, const Stored &old);
    [[nodiscard]] Result<void> writeRest(const Case &value, std::int64_t row);
    [[nodiscard]] Result<std::optional<std::int64_t>> newestInstance(const Case &value);
    [[nodiscard]] Result<void> tieRow(std::int64_t instance, const RemoteId &threadRoot, std::int64_t row);
    void remember(const CaseId &id, std::int64_t row, const CaseCounts::Group &group);
    [[nodiscard]] Result<void> writeTags(const QStringList &tags, std::int64_t row);
    [[nodiscard]] Result<void> followStatus(const CaseCounts::Group &group, const Stored &old);
    [[nodiscard]] Result<void> redirect(std::int64_t from, std::int64_t into);
    [[nodiscard]] Result<void> retarget(std::int64_t from);

    Connection &m_connection;
};

} // namespace wederhoor
