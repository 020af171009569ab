#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>
#include <cstdint>

namespace wederhoor {

/// An id that is text chosen elsewhere (a platform, a person). Opaque: compared for equality, never parsed.
template <class Tag> struct TextId
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const TextId &, const TextId &) = default;
    friend auto operator<=>(const TextId &a, const TextId &b) { return QString::compare(a.value, b.value) <=> 0; }
    friend size_t qHash(const TextId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// An id that two desks must be able to derive or exchange.
template <class Tag> struct UuidId
{
    QUuid value;

    [[nodiscard]] bool isNull() const { return value.isNull(); }
    [[nodiscard]] QString toString() const { return value.toString(QUuid::WithoutBraces); }
    /// A null id when the text is no UUID.
    [[nodiscard]] static UuidId fromString(const QString &text) { return {QUuid::fromString(text)}; }
    friend bool operator==(const UuidId &, const UuidId &) = default;
    friend auto operator<=>(const UuidId &a, const UuidId &b)
    {
        return a.value == b.value ? std::strong_ordering::equal
                                  : (a.value < b.value ? std::strong_ordering::less : std::strong_ordering::greater);
    }
    friend size_t qHash(const UuidId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// A row of the local inbox: never leaves this machine. 0 is "none".
template <class Tag> struct RowId
{
    std::int64_t value = 0;

    [[nodiscard]] bool isNull() const { return value == 0; }
    friend auto operator<=>(const RowId &, const RowId &) = default;
    friend size_t qHash(const RowId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// "bluesky", "feeds", "practice", or a name of an imported file ("x", "facebook"): a kind of service.
using PlatformId = TextId<struct PlatformTag>;
/// One installation of a platform: "bluesky", "mastodon.example", a feed's host. Message ids are unique within it.
using InstanceId = TextId<struct InstanceTag>;
/// A message's id as its platform says it.
using RemoteId = TextId<struct RemoteTag>;
/// A profile's id as its platform says it (a DID, a number): stable when the handle changes.
using ProfileId = TextId<struct ProfileTag>;
/// Who works here: the local user's or team member's short name.
using AgentId = TextId<struct AgentTag>;

using CaseId = UuidId<struct CaseTag>;
using ChannelId = UuidId<struct ChannelTag>;
using OutboxId = UuidId<struct OutboxTag>;
using TemplateId = UuidId<struct TemplateTag>;

using MessageId = RowId<struct MessageTag>;

/// What makes a message one message, whichever channel or query saw it.
struct MessageRef
{
    InstanceId instance;
    RemoteId remote;

    [[nodiscard]] bool isEmpty() const { return remote.isEmpty(); }
    friend bool operator==(const MessageRef &, const MessageRef &) = default;
    friend size_t qHash(const MessageRef &ref, size_t seed = 0) { return qHashMulti(seed, ref.instance, ref.remote); }
};

} // namespace wederhoor
