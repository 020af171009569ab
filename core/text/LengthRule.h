#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Reply.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace wederhoor {

/// How long a text is by its platform's own count.
struct LengthCheck
{
    enum class Unit { Characters, Graphemes, Weighted };
    int length = 0;
    int limit = 0; ///< 0: no limit
    Unit unit = Unit::Characters;
    bool fits = true; ///< also of a second limit (Bluesky's bytes), and of what the platform refuses
    int least = 0; ///< shorter ones are refused

    [[nodiscard]] bool isTooShort() const { return length < least; }

    friend bool operator==(const LengthCheck &, const LengthCheck &) = default;
};

[[nodiscard]] QString lengthUnitName(LengthCheck::Unit unit);

/// What a platform's rule depends on beside the text: what this server says of itself, and what goes with the text.
/// What is not given is the platform's default.
struct LengthSetting
{
    std::optional<int> most;
    std::optional<int> least;
    std::optional<int> perLink;
    QString contentWarning;

    friend bool operator==(const LengthSetting &, const LengthSetting &) = default;
};

/// As the connector left it in the channel's options, read from the server: {"length": {"most": 500, "least": 20,
/// "per_link": 23}}; values that cannot be are passed over.
[[nodiscard]] LengthSetting lengthSetting(const QJsonObject &channelOptions);

/// The text as it would leave (with its signature), counted by the platform's rule for this kind of reply. Platforms
/// without a rule, and private messages where none is published, have no limit.
///
/// | platform | rule | source |
/// |---|---|---|
/// | bluesky, practice | post: 300 graphemes and 3,000 bytes of UTF-8; private: 1,000 and 10,000 | lexicons
///   app.bsky.feed.post and chat.bsky.convo.defs#messageInput |
/// | x | post: 280 weighted, mentions at its start free; private: 10,000 characters | twitter-text, configuration 3;
///   developer.x.com, "Counting characters" |
/// | mastodon | 500 graphemes of what it counts, or what the server says | /api/v2/instance, configuration.statuses;
///   see MastodonText |
/// | facebook | comment: 8,000 characters; Messenger: 2,000 | developers.facebook.com, Graph API, Send API |
/// | instagram | comment: 2,200; private: 1,000 | developers.facebook.com, Instagram Platform |
/// | youtube | 10,000 | developers.google.com/youtube/v3, comments |
/// | linkedin | 1,250 | learn.microsoft.com/linkedin, Comments API |
/// | threads | 500 | developers.facebook.com/docs/threads, posts |
/// | reddit | 10,000 | reddit.com/dev/api, comment |
/// | discourse | 20 to 32,000, or what the server says | site settings min_post_length, max_post_length |
[[nodiscard]] LengthCheck checkLength(const PlatformId &platform, ReplyKind kind, const QString &text,
                                      const LengthSetting &setting = {});

/// The platforms of the table above. Of another one a text "fits", but nobody has counted: do not ask of those.
[[nodiscard]] QStringList platformsWithLengthRule();

} // namespace wederhoor
