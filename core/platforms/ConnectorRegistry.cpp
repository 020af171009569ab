#include "core/platforms/ConnectorRegistry.h"

namespace wederhoor {

void ConnectorRegistry::add(const PlatformId &platform, Entry entry)
{
    m_entries.insert_or_assign(platform, std::move(entry));
}

QList<PlatformId> ConnectorRegistry::platforms() const
{
    QList<PlatformId> ids;
    for (const auto &[id, entry] : m_entries) {
        ids.append(id);
    }
    return ids;
}

const ConnectorRegistry::Entry *ConnectorRegistry::find(const PlatformId &platform) const
{
    const auto found = m_entries.find(platform);
    return found == m_entries.end() ? nullptr : &found->second;
}

std::unique_ptr<PlatformConnector> ConnectorRegistry::make(const Channel &channel) const
{
    const Entry *entry = find(channel.platform);
    return entry ? entry->make(channel) : nullptr;
}

} // namespace wederhoor
