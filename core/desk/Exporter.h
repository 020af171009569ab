#pragma once

#include "core/desk/ExportMask.h"
#include "core/domain/CaseQuery.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

class Store;

/// What was written.
struct Exported
{
    std::int64_t messages = 0;
    QSet<CaseId> revealed; ///< cases with personal data in it that the setting would have masked
};

/// Writes messages as an import reads them, one JSON object a line, in order of time. Personal data that customers
/// wrote is masked as the setting says.
class Exporter
{
public:
    Exporter(Store &store, QObject *context, AgentId me, ExportReach reach = ExportReach::Masked);

    /// Everything, or the cases that the query finds. The file is there completely or not at all. Invalid: it cannot be
    /// written.
    [[nodiscard]] QFuture<Result<Exported>> run(const QString &path, const SearchQuery &query = {});

private:
    [[nodiscard]] QFuture<Result<Exported>> writeAll(const QString &path);
    [[nodiscard]] QFuture<Result<Exported>> writeCases(const QString &path, const SearchPage &found);

    Store &m_store;
    QObject *m_context;
    AgentId m_me;
    ExportReach m_reach;
};

} // namespace wederhoor
