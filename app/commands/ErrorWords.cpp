#include "app/commands/ErrorWords.h"

#include "core/desk/ReplyGuard.h"
#include "core/wording/ExposureWords.h"
#include "core/wording/PersonalDataWords.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

QString happened(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
        return Words::tr("could not be reached; check the connection and try again");
    case ErrorKind::Timeout:
        return Words::tr("no answer came in time");
    case ErrorKind::RateLimited:
        if (error.retryAfter) {
            const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count();
            return Words::tr("the platform asks to wait %n second(s)", nullptr, static_cast<int>(seconds));
        }
        return Words::tr("the platform asks to wait");
    case ErrorKind::Unauthorized:
        return Words::tr("not signed in");
    case ErrorKind::Forbidden:
        return Words::tr("this account may not do that");
    case ErrorKind::NotFound:
        return Words::tr("not found");
    case ErrorKind::Rejected:
        return Words::tr("refused");
    case ErrorKind::BadResponse:
        return Words::tr("an answer came that cannot be read");
    case ErrorKind::Conflict:
        return Words::tr("something stands in its way");
    case ErrorKind::Storage:
        return Words::tr("the inbox could not be read or written; wederhoor doctor tells more");
    case ErrorKind::Cancelled:
        return Words::tr("it was ended before it was done");
    case ErrorKind::Invalid:
        return Words::tr("that cannot be right");
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorWords(const Error &error)
{
    if (const QList<PersonalDataKind> kinds = kindsRefused(error); !kinds.isEmpty()) {
        return Words::tr(
                   "held for personal data in public: %1. Take it back with outbox cancel, and send it anew without "
                   "that, with --accept, or with --private.")
            .arg(personalDataWords(kinds));
    }
    if (const QString exposed = exposedSecretWords(error); !exposed.isEmpty()) {
        return exposed;
    }
    return error.detail.isEmpty() ? happened(error) + QLatin1Char('.')
                                  : QStringLiteral("%1 (%2).").arg(happened(error), error.detail);
}

QString partWords(const Error &error)
{
    return Words::tr("in part: %1").arg(errorWords(error));
}

Exit exitFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
        return Exit::Unreachable;
    case ErrorKind::Conflict:
        return Exit::Conflict;
    case ErrorKind::Invalid:
        return Exit::Usage;
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::BadResponse:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        return Exit::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
