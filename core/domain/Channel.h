#pragma once

#include "core/domain/Capabilities.h"
#include "core/domain/Clock.h"
#include "core/domain/Error.h"
#include "core/domain/Ids.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace wederhoor {

/// One connected account on a platform, as an administrator set it up. Secrets are not here: they lie under the
/// channel's id in the keychain.
struct Channel
{
    ChannelId id; ///< channelId(platform, server, account)
    PlatformId platform;
    InstanceId instance;
    QString name; ///< unique in this inbox; what people and the command line call it
    QUrl server; ///< empty: the platform's own
    QString account; ///< handle or address; empty for a feed
    ProfileId profile; ///< our own profile's id there, known after the first sign-in
    QStringList queries; ///< listening queries in the platform's form; for a feed: keywords
    /// Profiles of the organisation's own people: what they write is not a customer's.
    QList<ProfileId> ownProfiles;
    std::chrono::seconds pollInterval{60};
    bool enabled = true;
    bool mediaAllowed = false; ///< pictures may be fetched without a click
    QJsonObject options; ///< per platform: its connector reads them, core/text its lengths

    friend bool operator==(const Channel &, const Channel &) = default;
};

/// What may change of a connected channel; platform, server and account are what it is.
struct ChannelChange
{
    QString name;
    QStringList queries;
    std::chrono::seconds pollInterval{60};
    bool mediaAllowed = false;

    friend bool operator==(const ChannelChange &, const ChannelChange &) = default;
};

/// Often enough for a clock of a quarter of an hour, and seldom enough for every platform.
inline constexpr std::chrono::seconds shortestPollInterval{15};
inline constexpr std::chrono::seconds longestPollInterval{24 * 60 * 60};

/// Who knows a channel's secret and may have it no more: until it is another one, the channel is exposed.
struct ChannelExposure
{
    struct Knower
    {
        AgentId member; ///< empty: the team did not say
        QString name; ///< as colleagues know them
        Instant at{};
        bool hasLeft = true; ///< false: is a trainee from then on
        friend bool operator==(const Knower &, const Knower &) = default;
    };
    QList<Knower> by; ///< the first first; never empty

    [[nodiscard]] Instant since() const { return by.constFirst().at; }
    friend bool operator==(const ChannelExposure &, const ChannelExposure &) = default;
};

/// Why a new secret of an exposed channel is none (details of Error::Invalid).
inline constexpr auto secretIsTheExposedOne = "secret: the one that is exposed";
inline constexpr auto exposedSecretStillWorks = "secret: the exposed one works still";

/// How a channel fares, for `channel list` and the health page.
struct ChannelHealth
{
    ChannelId channel;
    std::optional<Instant> lastPoll;
    std::optional<Instant> lastSuccess; ///< the last poll that read every source
    std::optional<Instant> nextPoll;
    std::optional<int> rateRemaining;
    std::optional<int> rateLimit;
    std::optional<Instant> rateReset;
    int quarantined = 0;
    std::optional<Error> error; ///< the last poll's, nothing when it went well
    /// One of its sources could not be read while the others were; stays until a poll reads them all.
    std::optional<Error> sourceError;
    std::optional<ChannelExposure> exposure; ///< of its secret

    friend bool operator==(const ChannelHealth &, const ChannelHealth &) = default;
};

/// A payload that could not be read, set aside with its reason.
struct QuarantinedItem
{
    std::int64_t row = 0;
    ChannelId channel;
    Instant at{};
    QString reason;
    QByteArray payload;
};

/// UUIDv5 over platform, server and account: two desks that connect the same account agree.
[[nodiscard]] ChannelId channelId(const PlatformId &platform, const QUrl &server, const QString &account);

} // namespace wederhoor
