#pragma once

#include "core/ports/FeedSink.h"

#include <QHash>
#include <QObject>
#include <QUuid>

namespace wederhoor {

class TeamDatabase;
class TeamPollGate;

/// Hands on what this process polled, under the lease with which it polls. On the engine thread.
class TeamFeedSink final : public QObject, public FeedSink
{
public:
    TeamFeedSink(TeamDatabase &database, const TeamPollGate &gate);

    [[nodiscard]] QFuture<Result<void>> publish(const ChannelId &channel, const FeedPage &page) override;

private:
    TeamDatabase &m_database;
    const TeamPollGate &m_gate;
    QHash<ChannelId, QUuid> m_readIn; ///< the life of the database that was told that all is read
};

} // namespace wederhoor
