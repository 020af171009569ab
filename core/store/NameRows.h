#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Result.h"

#include <QHash>

namespace wederhoor {

class Connection;

/// The short numbers that stand for instances and channels in every row. Remembers them until a rollback.
class NameRows
{
public:
    explicit NameRows(Connection &connection);

    /// The number of an instance, made when it is new.
    [[nodiscard]] Result<std::int64_t> instance(const InstanceId &id);
    /// The number of a channel. One that is not connected (an imported file's, a removed one) gets a row without a
    /// name.
    [[nodiscard]] Result<std::int64_t> channel(const ChannelId &id);
    void clear();

private:
    Connection &m_connection;
    QHash<InstanceId, std::int64_t> m_instances;
    QHash<ChannelId, std::int64_t> m_channels;
};

} // namespace wederhoor
