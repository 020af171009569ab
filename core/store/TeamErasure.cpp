#include "core/store/TeamErasure.h"

#include "core/store/ChannelTable.h"
#include "core/store/TeamTable.h"

#include <array>

namespace wederhoor {

namespace {

#define WEDERHOOR_TEAM_CHANNELS "(SELECT channel FROM team_channel)"
#define WEDERHOOR_TEAM_CASES "(SELECT id FROM cases WHERE channel IN " WEDERHOOR_TEAM_CHANNELS ")"
/// Of a case of the team's, or seen by its channels alone.
#define WEDERHOOR_TEAM_MESSAGES                                                                                        \
    "(SELECT id FROM message WHERE case_id IN " WEDERHOOR_TEAM_CASES " UNION SELECT m.message FROM message_seen m"     \
    " WHERE m.channel IN " WEDERHOOR_TEAM_CHANNELS " AND NOT EXISTS (SELECT 1 FROM message_seen o"                     \
    " WHERE o.message = m.message AND o.channel NOT IN " WEDERHOOR_TEAM_CHANNELS ")"                                   \
    " AND NOT EXISTS (SELECT 1 FROM message x JOIN cases c ON c.id = x.case_id"                                        \
    " WHERE x.id = m.message AND c.channel NOT IN " WEDERHOOR_TEAM_CHANNELS "))"

/// In this order: each is found by what the next ones take away.
constexpr std::array statements{
    "DELETE FROM draft WHERE case_uid IN (SELECT uid FROM cases WHERE channel IN " WEDERHOOR_TEAM_CHANNELS ")",
    "DELETE FROM template_use WHERE outbox_uid IN (SELECT uid FROM outbox WHERE channel_uid IN"
    " (SELECT uid FROM channel WHERE id IN " WEDERHOOR_TEAM_CHANNELS "))",
    "DELETE FROM waiting_reply",
    "DELETE FROM outbox WHERE channel_uid IN (SELECT uid FROM channel WHERE id IN " WEDERHOOR_TEAM_CHANNELS ")",
    // The index's rows leave with the exact words they came with.
    "INSERT INTO message_search (message_search, rowid, text, author) SELECT 'delete', s.id, s.text, s.author"
    " FROM message_search_source s WHERE s.id IN " WEDERHOOR_TEAM_MESSAGES,
    "DELETE FROM message WHERE id IN " WEDERHOOR_TEAM_MESSAGES,
    "DELETE FROM message_seen WHERE channel IN " WEDERHOOR_TEAM_CHANNELS,
    "UPDATE cases SET merged_into = NULL WHERE merged_into IN " WEDERHOOR_TEAM_CASES,
    "UPDATE cases SET target = NULL WHERE target IN " WEDERHOOR_TEAM_CASES,
    "UPDATE cases SET merged_into = NULL, target = NULL WHERE channel IN " WEDERHOOR_TEAM_CHANNELS,
    "DELETE FROM cases WHERE channel IN " WEDERHOOR_TEAM_CHANNELS,
    "DELETE FROM case_count WHERE channel IN " WEDERHOOR_TEAM_CHANNELS,
    // The row stays, since ids of rows are remembered; what it said does not.
    "UPDATE channel SET name = '', account = '', profile = '', queries = '[]', own_profiles = '[]', options = ''"
    " WHERE id IN " WEDERHOOR_TEAM_CHANNELS,
    "INSERT INTO message_search (message_search) VALUES ('optimize')"};

Result<int> noteCases(Connection &connection)
{
    Statement query = connection.prepare("SELECT uid FROM cases WHERE channel IN " WEDERHOOR_TEAM_CHANNELS);
    int count = 0;
    while (query.next()) {
        connection.changes().cases.insert(CaseId{query.uuid(0)});
        ++count;
    }
    const Result<void> asked = query.finish();
    return asked ? Result<int>(count) : failure(asked.error());
}

} // namespace

Result<int> eraseTeam(Connection &connection)
{
    Result<void> done = connection.execute("PRAGMA secure_delete = ON");
    const Result<int> count = done ? noteCases(connection) : failure(done.error());
    const Result<QList<ChannelId>> channels = count ? TeamTable(connection).channels() : failure(count.error());
    if (!channels) {
        return failure(channels.error());
    }
    for (const ChannelId &channel : *channels) {
        done = done ? ChannelTable(connection).remove(channel) : done;
    }
    for (const char *sql : statements) {
        done = done ? connection.prepare(sql).run() : done;
    }
    done = done ? TeamTable(connection).leave() : done;
    return done ? count : failure(done.error());
}

} // namespace wederhoor
