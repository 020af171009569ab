#pragma once

#include "core/domain/Channel.h"
#include "core/platforms/PlatformConnector.h"

#include <functional>
#include <map>
#include <memory>

namespace wederhoor {

/// What can be connected, filled by the composition root: platform id -> maker of a connector for one channel.
class ConnectorRegistry
{
public:
    using Maker = std::function<std::unique_ptr<PlatformConnector>(const Channel &)>;
    struct Entry
    {
        QString displayName; ///< "Bluesky"
        QUrl defaultServer;
        Capabilities capabilities;
        Maker make;
        /// Where everybody sees this author's profile; empty: the platform has no such page.
        std::function<QUrl(const Author &)> profileAddress = {};
    };

    void add(const PlatformId &platform, Entry entry);
    [[nodiscard]] QList<PlatformId> platforms() const;
    [[nodiscard]] const Entry *find(const PlatformId &platform) const;
    /// Null when the platform is not known (an imported channel has no connector).
    [[nodiscard]] std::unique_ptr<PlatformConnector> make(const Channel &channel) const;

private:
    std::map<PlatformId, Entry> m_entries;
};

} // namespace wederhoor
