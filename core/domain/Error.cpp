#include "core/domain/Error.h"

namespace wederhoor {

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return QStringLiteral("network");
    case ErrorKind::Timeout:
        return QStringLiteral("timeout");
    case ErrorKind::RateLimited:
        return QStringLiteral("rate_limited");
    case ErrorKind::Unauthorized:
        return QStringLiteral("unauthorized");
    case ErrorKind::Forbidden:
        return QStringLiteral("forbidden");
    case ErrorKind::NotFound:
        return QStringLiteral("not_found");
    case ErrorKind::Rejected:
        return QStringLiteral("rejected");
    case ErrorKind::BadResponse:
        return QStringLiteral("bad_response");
    case ErrorKind::Conflict:
        return QStringLiteral("conflict");
    case ErrorKind::Storage:
        return QStringLiteral("storage");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Invalid:
        return QStringLiteral("invalid");
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
