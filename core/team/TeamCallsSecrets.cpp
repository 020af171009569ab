#include "core/team/TeamCalls.h"
#include "core/team/TeamJson.h"

#include <QJsonDocument>

namespace wederhoor {

Result<QString> TeamCalls::myRole()
{
    const Result<TeamRows> rows = m_connection.run("SELECT wederhoor.my_role()");
    return rows ? Result<QString>(rows->text(0, 0)) : failure(rows.error());
}

Result<QByteArray> TeamCalls::myKey()
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT public_key FROM wederhoor.member_key WHERE member = session_user::text");
    if (!rows) {
        return failure(rows.error());
    }
    return rows->count() == 0 ? QByteArray() : rows->bytes(0, 0);
}

Result<void> TeamCalls::putMyKey(const QByteArray &publicKey)
{
    return act("SELECT wederhoor.put_my_key($1)", {teamBytes(publicKey)});
}

Result<QList<TeamSeal>> TeamCalls::mySeals()
{
    const Result<TeamRows> rows
        = m_connection.run("SELECT s.channel, s.generation, s.sealed FROM wederhoor.channel_secret s JOIN "
                           "wederhoor.channel c ON c.id = s.channel WHERE c.removed_at IS NULL ORDER BY 1");
    if (!rows) {
        return failure(rows.error());
    }
    QList<TeamSeal> seals;
    for (int row = 0; row < rows->count(); ++row) {
        seals.append({{rows->uuid(row, 0)}, static_cast<int>(rows->number(row, 1)), rows->bytes(row, 2)});
    }
    return seals;
}

Result<QList<TeamSecretTaker>> TeamCalls::secretTakers(const ChannelId &channel)
{
    const Result<TeamRows> rows = m_connection.run("SELECT member, public_key, has_it FROM wederhoor.secret_takers($1)",
                                                   {teamValue(channel.value)});
    if (!rows) {
        return failure(rows.error());
    }
    QList<TeamSecretTaker> takers;
    for (int row = 0; row < rows->count(); ++row) {
        takers.append({rows->text(row, 0), rows->bytes(row, 1), rows->flag(row, 2)});
    }
    return takers;
}

Result<void> TeamCalls::putSecret(const ChannelId &channel, int generation, const QList<TeamSecretTaker> &to,
                                  const QList<QByteArray> &sealed)
{
    QStringList members;
    QList<TeamValue> keys;
    QList<TeamValue> seals;
    for (qsizetype i = 0; i < to.size(); ++i) {
        members.append(to.at(i).member);
        keys.append(teamBytes(to.at(i).publicKey));
        seals.append(teamBytes(sealed.at(i)));
    }
    return act("SELECT wederhoor.put_channel_secret($1, $2, NULL, $3, $4, $5)",
               {teamValue(channel.value), teamValue(static_cast<std::int64_t>(generation)), teamArray(members),
                teamArray(keys), teamArray(seals)});
}

Result<int> TeamCalls::putChannel(const Channel &channel)
{
    Result<TeamRows> hub = m_connection.run("SELECT id FROM (SELECT hub AS id, 0 AS place FROM wederhoor.channel WHERE "
                                            "id = $1 UNION ALL SELECT id, 1 FROM wederhoor.hub WHERE parent IS NULL) h "
                                            "ORDER BY place LIMIT 1",
                                            {teamValue(channel.id.value)});
    if (hub && hub->count() == 0) {
        hub = m_connection.run("SELECT h.id, wederhoor.put_hub(h.id, NULL, current_database()::text) "
                               "FROM (SELECT gen_random_uuid() AS id) h");
    }
    if (!hub) {
        return failure(hub.error());
    }
    const QByteArray options = QJsonDocument(teamChannelOptions(channel)).toJson(QJsonDocument::Compact);
    const Result<void> put
        = act("SELECT wederhoor.put_channel($1, $2, $3, $4, $5, $6, true, 1)",
              {teamValue(channel.id.value), teamValue(hub->uuid(0, 0)), teamValue(channel.platform.value),
               teamValue(channel.instance.value), teamValue(channel.name), options});
    const Result<TeamRows> rows = put
        ? m_connection.run("SELECT secret_generation FROM wederhoor.channel WHERE id = $1",
                           {teamValue(channel.id.value)})
        : Result<TeamRows>(failure(put.error()));
    return rows ? Result<int>(static_cast<int>(rows->number(0, 0))) : failure(rows.error());
}

Result<bool> TeamCalls::wasRemoved()
{
    const Result<TeamRows> rows = m_connection.run("SELECT wederhoor.was_removed()");
    return rows ? Result<bool>(rows->flag(0, 0)) : failure(rows.error());
}

} // namespace wederhoor
