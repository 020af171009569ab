#pragma once

#include "core/domain/CaseQuery.h"
#include "core/store/Connection.h"

#include <chrono>

namespace wederhoor {

/// The full-text rows of messages. They hold no text of their own: a row leaves with the exact words it came with.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection);

    [[nodiscard]] Result<void> add(std::int64_t row, const QString &text, const QString &handle, const QString &name);
    [[nodiscard]] Result<void> remove(std::int64_t row, const QString &text, const QString &handle,
                                      const QString &name);

    /// The newest hits, one a case; what was found until the deadline when that comes first.
    [[nodiscard]] Result<SearchPage> search(const SearchQuery &query, int limit, std::chrono::milliseconds deadline);

private:
    Connection &m_connection;
};

} // namespace wederhoor
