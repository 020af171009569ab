#include "ui/models/ChannelStatus.h"

#include "core/wording/ExposureWords.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

struct ChannelWords
{
    Q_DECLARE_TR_FUNCTIONS(ChannelWords)
};

/// Older than this in units of the channel's interval, and what is shown deserves a doubt.
constexpr int lateIntervals = 3;

const QString dash = QStringLiteral("\u2013");

ChannelState stateOfError(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        return ChannelState::SignedOut;
    case ErrorKind::RateLimited:
        return ChannelState::Limited;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::BadResponse:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid:
        return ChannelState::Failed;
    }
    Q_UNREACHABLE();
}

QString failedWord(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
        return ChannelWords::tr("no connection");
    case ErrorKind::Timeout:
        return ChannelWords::tr("no answer in time");
    case ErrorKind::NotFound:
        return ChannelWords::tr("not found there");
    case ErrorKind::BadResponse:
        return ChannelWords::tr("answer not understood");
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
        return ChannelWords::tr("refused by the platform");
    case ErrorKind::Storage:
        return ChannelWords::tr("cannot be stored here");
    case ErrorKind::Unauthorized:
    case ErrorKind::RateLimited:
    case ErrorKind::Conflict:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid:
        return ChannelWords::tr("failed");
    }
    Q_UNREACHABLE();
}

QString signedOutAdvice(const ChannelStatus &status)
{
    return ChannelWords::tr("The platform refuses the sign-in of %1. What people write waits there; nothing is lost. "
                            "Make a new app password and sign in again.")
        .arg(status.channel.account);
}

QString limitAdvice(const ChannelHealth &health, Instant now)
{
    return health.rateReset
        ? ChannelWords::tr("The platform's limit is used up until %1. It goes on by itself; nothing is lost.")
              .arg(momentText(*health.rateReset, now))
        : ChannelWords::tr("The platform asks to wait. It goes on by itself; nothing is lost.");
}

} // namespace

ChannelState channelState(const ChannelStatus &status, Instant now)
{
    const ChannelHealth &health = status.health;
    if (!status.canConnect) {
        return ChannelState::Imported;
    }
    if (!status.channel.enabled) {
        return ChannelState::Paused;
    }
    if (health.error) {
        return stateOfError(*health.error);
    }
    if (health.sourceError) {
        return ChannelState::PartlyFailed;
    }
    if (!health.lastSuccess) {
        return ChannelState::NotFetched;
    }
    if (now - *health.lastSuccess > lateIntervals * status.channel.pollInterval) {
        return ChannelState::Behind;
    }
    return health.quarantined > 0 ? ChannelState::SetAside : ChannelState::InStep;
}

ChannelMood channelMood(ChannelState state)
{
    switch (state) {
    case ChannelState::Imported:
    case ChannelState::Paused:
        return ChannelMood::Quiet;
    case ChannelState::InStep:
        return ChannelMood::Good;
    case ChannelState::NotFetched:
    case ChannelState::Limited:
    case ChannelState::PartlyFailed:
    case ChannelState::Behind:
    case ChannelState::SetAside:
        return ChannelMood::Care;
    case ChannelState::SignedOut:
    case ChannelState::Failed:
        return ChannelMood::Trouble;
    }
    Q_UNREACHABLE();
}

QString channelStateWord(const ChannelStatus &status, Instant now)
{
    switch (channelState(status, now)) {
    case ChannelState::Imported:
        return ChannelWords::tr("imported, read only");
    case ChannelState::Paused:
        return ChannelWords::tr("paused");
    case ChannelState::NotFetched:
        return ChannelWords::tr("not fetched yet");
    case ChannelState::SignedOut:
        return ChannelWords::tr("signed out");
    case ChannelState::Limited:
        return ChannelWords::tr("limit reached, waits");
    case ChannelState::Failed:
        return failedWord(*status.health.error);
    case ChannelState::PartlyFailed:
        return ChannelWords::tr("partly fetched");
    case ChannelState::Behind:
        return ChannelWords::tr("behind");
    case ChannelState::SetAside:
        return ChannelWords::tr("%n item(s) not readable", nullptr, status.health.quarantined);
    case ChannelState::InStep:
        return ChannelWords::tr("up to date");
    }
    Q_UNREACHABLE();
}

QString channelAdvice(const ChannelStatus &status, Instant now)
{
    switch (channelState(status, now)) {
    case ChannelState::Imported:
        return ChannelWords::tr("These messages were imported. They can be read and searched; nothing is fetched and "
                                "nothing can be sent.");
    case ChannelState::Paused:
        return ChannelWords::tr("Nothing is fetched and nothing can be sent here until you resume. What people write "
                                "meanwhile is fetched then.");
    case ChannelState::NotFetched:
        return ChannelWords::tr("The first fetch is still to come.");
    case ChannelState::SignedOut:
        return signedOutAdvice(status);
    case ChannelState::Limited:
        return limitAdvice(status.health, now);
    case ChannelState::Failed:
        return errorText(*status.health.error);
    case ChannelState::Behind:
        return ChannelWords::tr("Nothing was fetched for longer than usual. If this computer slept, it catches up by "
                                "itself; else fetch now.");
    case ChannelState::PartlyFailed:
        return ChannelWords::tr("One of its sources cannot be read; the others come in. %1")
            .arg(errorText(*status.health.sourceError));
    case ChannelState::SetAside:
    case ChannelState::InStep:
        return {};
    }
    Q_UNREACHABLE();
}

QString channelExposureText(const ChannelStatus &status, Instant now)
{
    if (!status.health.exposure) {
        return {};
    }
    const QString who = exposureWords(*status.health.exposure, [now](Instant at) { return momentText(at, now); });
    return ChannelWords::tr("%1 %2", "two sentences").arg(who, exposureRemedy(status.channel.platform));
}

QString nextFetchText(const ChannelStatus &status, Instant now)
{
    if (!status.canConnect || !status.channel.enabled || !status.health.nextPoll) {
        return dash;
    }
    const auto left = *status.health.nextPoll - now;
    if (left <= 0s) {
        return ChannelWords::tr("now");
    }
    return left < 1h ? ageText(left) : momentText(*status.health.nextPoll, now);
}

QString limitLeftText(const ChannelHealth &health)
{
    if (!health.rateRemaining || !health.rateLimit) {
        return dash;
    }
    const QLocale locale;
    return ChannelWords::tr("%1 of %2").arg(locale.toString(*health.rateRemaining), locale.toString(*health.rateLimit));
}

} // namespace wederhoor
