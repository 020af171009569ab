#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace wederhoor {

/// The closed vocabulary of failures below the user interface. What a person reads about one is
/// chosen in ui (ErrorText) or app/commands, never here.
enum class ErrorKind {
    Network, ///< no connection, name not resolved, TLS refused
    Timeout, ///< the deadline passed; whether the other side acted is not known
    RateLimited, ///< asked to wait: Error::retryAfter says how long
    Unauthorized, ///< not signed in, or the session ended
    Forbidden, ///< signed in, but may not
    NotFound,
    Rejected, ///< the platform refused the content; Error::detail holds its words
    BadResponse, ///< an answer that is not what its contract says
    Conflict, ///< somebody else was first; Error::detail says who or what
    Storage, ///< the local inbox could not be read or written
    Cancelled,
    Invalid, ///< an argument that can never be right
};

struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    /// For people who diagnose: never a message body, a token or a password.
    QString detail;
    std::optional<std::chrono::milliseconds> retryAfter = std::nullopt;
    /// HTTP status, or 0.
    int status = 0;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The English name of a kind, stable, for logs and --json.
[[nodiscard]] QString errorKindName(ErrorKind kind);

} // namespace wederhoor
