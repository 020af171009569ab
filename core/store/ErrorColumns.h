#pragma once

#include "core/domain/Error.h"
#include "core/store/Statement.h"

namespace wederhoor {

/// An error as four columns: kind, detail, retry, status. All NULL where there is none.
struct ErrorColumns
{
    std::optional<QString> kind;
    std::optional<QString> detail;
    std::optional<std::int64_t> retry;
    std::optional<int> status;

    explicit ErrorColumns(const std::optional<Error> &error);
};

/// The next four columns.
[[nodiscard]] std::optional<Error> readError(RowReader &row);

} // namespace wederhoor
