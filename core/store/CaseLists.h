#pragma once

#include "core/domain/CaseQuery.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// The views of the inbox: each is walked along its own index, by key and never by offset.
class CaseLists
{
public:
    explicit CaseLists(Connection &connection);

    [[nodiscard]] Result<CasePage> page(const CaseFilter &filter, const std::optional<CaseKey> &after, int limit);
    [[nodiscard]] Result<QList<CaseListEntry>> list(const CaseFilter &filter);
    [[nodiscard]] Result<QList<CaseRow>> rows(const QList<CaseId> &ids);

private:
    Connection &m_connection;
};

} // namespace wederhoor
