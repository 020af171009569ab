#pragma once

#include "core/domain/CaseQuery.h"
#include "core/store/Connection.h"

#include <chrono>

namespace wederhoor {

/// What a filter asks of `cases c`, for a WHERE; its values are appended to `texts` in their order.
[[nodiscard]] QByteArray filterConditions(const CaseFilter &filter, QStringList &texts);

/// The views of the inbox: each is walked along its own index, by key and never by offset.
class CaseLists
{
public:
    explicit CaseLists(Connection &connection);

    [[nodiscard]] Result<CasePage> page(const CaseFilter &filter, const std::optional<CaseKey> &after, int limit);
    /// All of them, or the first `limit`.
    [[nodiscard]] Result<QList<CaseListEntry>> list(const CaseFilter &filter, std::optional<int> limit = {});
    /// The list as it is now, when nothing but `changed` did since `known` was read.
    [[nodiscard]] Result<QList<CaseListEntry>> updated(const CaseFilter &filter, const QList<CaseListEntry> &known,
                                                       const QList<CaseId> &changed);
    [[nodiscard]] Result<QList<CaseRow>> rows(const QList<CaseId> &ids);
    /// Counts to `most` and no further, and no longer than `deadline`.
    [[nodiscard]] Result<CaseCount> count(const CaseFilter &filter, int most, std::chrono::milliseconds deadline);

private:
    /// Those of `ids` that the filter lets in, in the order of the list.
    [[nodiscard]] Result<QList<CaseListEntry>> entriesOf(const CaseFilter &filter, const QList<CaseId> &ids);

    Connection &m_connection;
};

} // namespace wederhoor
