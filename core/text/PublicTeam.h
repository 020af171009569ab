#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Result.h"

#include <QList>
#include <QString>

#include <optional>

namespace wederhoor {

/// Who stands on a team's page: real people who agreed to it, never made-up names.
struct TeamPagePerson
{
    QString name;
    QString department; ///< of a guest
    bool isOnDuty = false;

    friend bool operator==(const TeamPagePerson &, const TeamPagePerson &) = default;
};

struct PublicTeam
{
    QString organisation; ///< "Voorbeeldbank"
    QString language; ///< "nl"; anything else is English
    QList<TeamPagePerson> people;
};

/// One page that needs nothing beside itself: no script, no picture, no font from elsewhere; light and dark as the
/// reader's system says. What is outside text is escaped.
[[nodiscard]] QString teamPageHtml(const PublicTeam &page);

/// How long the text of a profile may be.
/// Sources: Bluesky: lexicon app.bsky.actor.profile, `description` (maxGraphemes 256, maxLength 2560 bytes);
/// Mastodon: Account::NOTE_LENGTH_LIMIT = 500, given by an instance as configuration.accounts.max_bio_chars;
/// X: help.x.com, "How to customize your profile": 160 characters; Instagram: 150 characters (help.instagram.com).
struct BiographyLimit
{
    int most = 0; ///< graphemes
    int mostBytes = 0; ///< UTF-8; 0: none is told
};
/// Nothing: it is not known here.
[[nodiscard]] std::optional<BiographyLimit> biographyLimit(const PlatformId &platform);

/// Who is on duty, as a profile says it: as many names as fit, and how many more there are. Invalid: nobody is on duty,
/// or not one name fits.
[[nodiscard]] Result<QString> biographyText(const PublicTeam &page, const BiographyLimit &limit);

} // namespace wederhoor
