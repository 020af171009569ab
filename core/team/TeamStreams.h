#pragma once

#include "core/domain/Ids.h"
#include "core/store/TeamTable.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace wederhoor {

/// What is pulled by transaction horizon, in order of the transactions.
enum class TeamStream { Cases, Feed, History, Replies, ReplyParts, Documents, Proposals, Members, Channels, Settings };

/// Where a stream was read to. A default one is the beginning.
using TeamPosition = TeamStreamPosition;

/// How far can be read, of which life of the database, and by whom.
struct TeamHorizon
{
    QUuid incarnation;
    QByteArray below; ///< all changed below it is committed or gone for good
    QByteArray newest; ///< all that was committed by now is below it
    AgentId member;
    QList<ChannelId> channels; ///< that the member works on
    QHash<QString, QString> rights = {}; ///< what the member may do with each kind of shared thing
};

struct TeamStreamPage
{
    QList<QJsonObject> rows; ///< whole rows: fields that this program does not know are there too
    TeamPosition next;
    bool complete = false; ///< up to the horizon
};

/// What an inbox was told so far: of which life of the database, for which channels, and how far each stream goes.
struct TeamKnown
{
    QUuid incarnation;
    QList<ChannelId> channels;
    QHash<TeamStream, TeamPosition> positions;
};

/// What one question to the team brought.
struct TeamLook
{
    TeamHorizon horizon;
    /// In their order, up to the first that is not complete. None: what is known is not of this life of the database,
    /// or lacks a channel.
    QList<std::pair<TeamStream, TeamStreamPage>> pages;

    [[nodiscard]] bool isComplete() const { return !pages.isEmpty() && pages.last().second.complete; }
};

/// The streams that an inbox reads, in this order: a message's channel and case come before it, at the same horizon.
struct TeamInboxStream
{
    TeamStream stream;
    const char *name; ///< the inbox's and the database's
};
inline constexpr std::array inboxStreams{TeamInboxStream{TeamStream::Channels, "channels"},
                                         TeamInboxStream{TeamStream::Settings, "settings"},
                                         TeamInboxStream{TeamStream::Members, "members"},
                                         TeamInboxStream{TeamStream::Documents, "documents"},
                                         TeamInboxStream{TeamStream::Proposals, "proposals"},
                                         TeamInboxStream{TeamStream::Cases, "cases"},
                                         TeamInboxStream{TeamStream::Feed, "feed"},
                                         TeamInboxStream{TeamStream::History, "history"},
                                         TeamInboxStream{TeamStream::ReplyParts, "reply_parts"},
                                         TeamInboxStream{TeamStream::Replies, "replies"}};

/// Those with so many rows that somebody may wait for them.
inline constexpr std::array longStreams{TeamStream::Cases, TeamStream::Feed, TeamStream::History};
/// Whether all of it is read is seen to be long in coming.
[[nodiscard]] constexpr bool isLong(TeamStream stream)
{
    return std::find(longStreams.begin(), longStreams.end(), stream) != longStreams.end();
}

} // namespace wederhoor
