#include "core/team/TeamExposure.h"

#include "core/team/TeamJson.h"

#include <QJsonDocument>

namespace wederhoor {

Result<QList<TeamExposedChannel>> exposedChannels(TeamConnection &connection)
{
    const Result<TeamRows> rows = connection.run(
        "SELECT c.id, c.name, c.platform, jsonb_build_object('exposed_at', c.exposed_at, 'exposures', (SELECT "
        "coalesce(jsonb_agg(e || jsonb_build_object('name', coalesce(m.display_name, e ->> 'member')) ORDER BY n), "
        "'[]') FROM jsonb_array_elements(c.exposures) WITH ORDINALITY x(e, n) LEFT JOIN wederhoor.member m ON m.name = "
        "e ->> 'member')) FROM wederhoor.channel c WHERE c.exposed_at IS NOT NULL AND c.removed_at IS NULL "
        "ORDER BY lower(c.name), c.id");
    if (!rows) {
        return failure(rows.error());
    }
    QList<TeamExposedChannel> channels;
    for (int row = 0; row < rows->count(); ++row) {
        const QJsonObject told = QJsonDocument::fromJson(rows->raw(row, 3)).object();
        channels.append({ChannelId{rows->uuid(row, 0)}, rows->text(row, 1), PlatformId{rows->text(row, 2)},
                         channelExposureOf(told).value_or(ChannelExposure())});
    }
    return channels;
}

} // namespace wederhoor
