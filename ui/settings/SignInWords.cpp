#include "ui/settings/SignInWords.h"

#include "ui/models/Words.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct SignInWords
{
    Q_DECLARE_TR_FUNCTIONS(SignInWords)
};

QString known(const Error &error)
{
    return SignInWords::tr("This is connected already, or the name is taken: %1.").arg(error.detail);
}

} // namespace

QUrl appPasswordPage(const PlatformId &platform)
{
    // docs.bsky.app, "Get started": app passwords are made in the settings of the app.
    return platform.value == QLatin1String("bluesky") ? QUrl(QStringLiteral("https://bsky.app/settings/app-passwords"))
                                                      : QUrl();
}

QString signInFailure(const Error &error, const QString &server)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        return SignInWords::tr(
                   "%1 refuses this account with this app password. Look whether the account is spelt right "
                   "(name.bsky.social, without @), and make a new app password: each is shown once only.")
            .arg(server);
    case ErrorKind::Network:
        return SignInWords::tr("%1 cannot be reached. Look whether this computer has a connection and whether the "
                               "address of the server is right, then try again.")
            .arg(server);
    case ErrorKind::Timeout:
        return SignInWords::tr("%1 did not answer in time. Try again in a moment.").arg(server);
    case ErrorKind::RateLimited:
        return SignInWords::tr("%1 has had too many tries from here. Wait a few minutes, then try again.").arg(server);
    case ErrorKind::NotFound:
    case ErrorKind::BadResponse:
        return SignInWords::tr("At %1 nobody answers as this platform does. Look whether the address of the server is "
                               "right; most people leave it empty.")
            .arg(server);
    case ErrorKind::Conflict:
        return known(error);
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid:
        return errorText(error);
    }
    Q_UNREACHABLE();
}

QString feedFailure(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
        return SignInWords::tr(
            "The address cannot be reached. Look whether it is right and whether this computer has a "
            "connection, then try again.");
    case ErrorKind::NotFound:
        return SignInWords::tr("There is no page at this address. Copy the feed's address from the site.");
    case ErrorKind::Invalid:
    case ErrorKind::BadResponse:
        return SignInWords::tr("That is not a feed (RSS, Atom or JSON Feed): %1.").arg(error.detail);
    case ErrorKind::Conflict:
        return known(error);
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return SignInWords::tr("The site does not let this feed be read without a sign-in.");
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Rejected:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        return errorText(error);
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
