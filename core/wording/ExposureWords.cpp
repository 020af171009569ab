#include "core/wording/ExposureWords.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExposureWords)
};

QString sentence(const ChannelExposure::Knower &knower, const QString &when)
{
    if (knower.member.isEmpty()) {
        return Words::tr("Somebody left (%1) and knows its secret.").arg(when);
    }
    return knower.hasLeft ? Words::tr("%1 left (%2) and knows its secret.").arg(knower.name, when)
                          : Words::tr("%1 became a trainee (%2) and knows its secret.").arg(knower.name, when);
}

} // namespace

QString exposureWords(const ChannelExposure &exposure, const std::function<QString(Instant)> &when)
{
    QStringList sentences;
    for (const ChannelExposure::Knower &knower : exposure.by) {
        sentences.append(sentence(knower, when(knower.at)));
    }
    return sentences.join(QLatin1Char(' '));
}

QString exposureRemedy(const PlatformId &platform)
{
    // docs.bsky.app, com.atproto.server.createAppPassword: a session made with an app password may not make another.
    if (platform.value == QLatin1String("bluesky")) {
        return Words::tr(
            "Bluesky lets no program renew an app password. An administrator deletes the old one at Bluesky "
            "(Settings, App passwords), makes a new one there, and signs in here with it.");
    }
    return Words::tr("An administrator takes the old secret back at the platform, makes a new one there, and signs in "
                     "here with it.");
}

QString exposedSecretWords(const Error &error)
{
    if (error.kind != ErrorKind::Invalid) {
        return {};
    }
    if (error.detail == QLatin1String(secretIsTheExposedOne)) {
        return Words::tr("This is the secret that is exposed. Take it back at the platform, make a new one there, and "
                         "sign in with that.");
    }
    if (error.detail == QLatin1String(exposedSecretStillWorks)) {
        return Words::tr("The platform still takes the old secret: whoever left could go on. Take it back there first, "
                         "then sign in here with the new one.");
    }
    return {};
}

} // namespace wederhoor
