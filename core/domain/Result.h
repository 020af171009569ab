#pragma once

#include "core/domain/Error.h"

#include <tl/expected.hpp>

namespace wederhoor {

/// What every fallible function below the user interface returns; no exception crosses a room.
template <class T> using Result = tl::expected<T, Error>;

/// `return failure(ErrorKind::NotFound, ...)`.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace wederhoor
