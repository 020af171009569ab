#pragma once

#include "core/domain/CaseQuery.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

class Store;

/// Writes messages as an import reads them, one JSON object a line, in order of time.
class Exporter
{
public:
    Exporter(Store &store, QObject *context);

    /// Everything, or the cases that the query finds. Answers how many messages were written; the file is there
    /// completely or not at all. Invalid: it cannot be written.
    [[nodiscard]] QFuture<Result<std::int64_t>> run(const QString &path, const SearchQuery &query = {});

private:
    [[nodiscard]] QFuture<Result<std::int64_t>> writeAll(const QString &path);
    [[nodiscard]] QFuture<Result<std::int64_t>> writeCases(const QString &path, const SearchPage &found);

    Store &m_store;
    QObject *m_context;
};

} // namespace wederhoor
