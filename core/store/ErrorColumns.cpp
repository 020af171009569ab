#include "core/store/ErrorColumns.h"

#include <array>

namespace wederhoor {

namespace {

/// The kind of this name; BadResponse for one that this version does not know.
ErrorKind kindFromName(const QString &name)
{
    constexpr std::array kinds{ErrorKind::Network,      ErrorKind::Timeout,     ErrorKind::RateLimited,
                               ErrorKind::Unauthorized, ErrorKind::Forbidden,   ErrorKind::NotFound,
                               ErrorKind::Rejected,     ErrorKind::BadResponse, ErrorKind::Conflict,
                               ErrorKind::Storage,      ErrorKind::Cancelled,   ErrorKind::Invalid};
    for (const ErrorKind kind : kinds) {
        if (errorKindName(kind) == name) {
            return kind;
        }
    }
    return ErrorKind::BadResponse;
}

} // namespace

ErrorColumns::ErrorColumns(const std::optional<Error> &error)
{
    if (!error) {
        return;
    }
    kind = errorKindName(error->kind);
    detail = error->detail;
    if (error->retryAfter) {
        retry = error->retryAfter->count();
    }
    status = error->status;
}

std::optional<Error> readError(RowReader &row)
{
    const QString kind = row.text();
    Error error{kindFromName(kind), row.text()};
    if (const std::optional<std::int64_t> retry = row.optionalInteger()) {
        error.retryAfter = std::chrono::milliseconds{*retry};
    }
    error.status = row.number();
    return kind.isEmpty() ? std::nullopt : std::optional(error);
}

} // namespace wederhoor
