#pragma once

#include "core/domain/CaseQuery.h"
#include "core/store/Connection.h"

#include <chrono>

namespace wederhoor {

/// The full-text rows of messages. They hold no text of their own: a row leaves with the exact words it came with.
class SearchIndex
{
public:
    /// `gathering`: how long SQLite may gather the messages of all words that begin as the typed one does. Where these
    /// are few it is done by then; where they are many, the newest messages mostly have one and are read instead. 0:
    /// they are read at once.
    explicit SearchIndex(Connection &connection, std::chrono::milliseconds gathering = std::chrono::milliseconds{8});

    [[nodiscard]] Result<void> add(std::int64_t row, const QString &text, const QString &handle, const QString &name);
    [[nodiscard]] Result<void> remove(std::int64_t row, const QString &text, const QString &handle,
                                      const QString &name);

    /// The newest hits, one a case; what was found until the deadline when that comes first.
    [[nodiscard]] Result<SearchPage> search(const SearchQuery &query, int limit, std::chrono::milliseconds deadline);

private:
    Connection &m_connection;
    std::chrono::milliseconds m_gathering;
};

} // namespace wederhoor
