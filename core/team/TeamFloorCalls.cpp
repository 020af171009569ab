#include "core/team/TeamCalls.h"

#include <QJsonDocument>

// What people of a team see of each other, and what supervisors do for all of them.

namespace wederhoor {

namespace {

template <class T> Result<QList<T>> listOf(const Result<TeamRows> &rows, T (*read)(const TeamRows &, int))
{
    if (!rows) {
        return failure(rows.error());
    }
    QList<T> found;
    for (int row = 0; row < rows->count(); ++row) {
        found.append(read(*rows, row));
    }
    return found;
}

} // namespace

Result<void> TeamCalls::bePresent(const CaseId &id, bool isTyping)
{
    return act("SELECT wederhoor.be_present_v2($1, $2)",
               {teamValue(id.value), teamValue(isTyping ? QStringLiteral("typing") : QStringLiteral("reading"))});
}

Result<void> TeamCalls::leaveCase(const CaseId &id)
{
    return act("SELECT wederhoor.leave_case($1)", {teamValue(id.value)});
}

Result<QList<TeamPresent>> TeamCalls::present()
{
    return listOf<TeamPresent>(
        m_connection.run("SELECT p.case_id, p.member, coalesce(nullif(m.display_name, ''), p.member), "
                         "p.doing = 'typing', p.member = session_user::text "
                         "FROM wederhoor.presence p JOIN wederhoor.member m ON m.name = p.member "
                         "WHERE p.until > wederhoor.clock() "
                         "AND NOT (p.member = session_user::text AND p.desk = wederhoor.my_desk()) "
                         "ORDER BY p.doing DESC, p.member"),
        [](const TeamRows &rows, int row) {
            return TeamPresent{CaseId{rows.uuid(row, 0)}, AgentId{rows.text(row, 1)}, rows.text(row, 2),
                               rows.flag(row, 3), rows.flag(row, 4)};
        });
}

Result<void> TeamCalls::putOwnWords(const QString &key, const QJsonObject &payload)
{
    return act("SELECT wederhoor.put_own_words($1, $2)",
               {teamValue(key), TeamValue(QJsonDocument(payload).toJson(QJsonDocument::Compact))});
}

Result<void> TeamCalls::holdSending(const QString &why)
{
    return act("SELECT wederhoor.hold_sending_v2($1)", {teamValue(why)});
}

Result<QList<TeamUnsettled>> TeamCalls::unsettled()
{
    return listOf<TeamUnsettled>(
        m_connection.run("SELECT r.id, r.case_id, r.author, coalesce(nullif(m.display_name, ''), r.author), "
                         "floor(extract(epoch FROM min(p.reserved_at)) * 1000)::bigint FROM wederhoor.reply r "
                         "JOIN wederhoor.reply_part p ON p.reply = r.id AND p.state IN ('reserved', 'unknown') "
                         "LEFT JOIN wederhoor.member m ON m.name = r.author GROUP BY r.id, m.display_name ORDER BY 5"),
        [](const TeamRows &rows, int row) {
            return TeamUnsettled{OutboxId{rows.uuid(row, 0)}, CaseId{rows.uuid(row, 1)}, AgentId{rows.text(row, 2)},
                                 rows.text(row, 3), fromMilliseconds(rows.number(row, 4))};
        });
}

Result<void> TeamCalls::settle(const OutboxId &reply, bool wasSent, const QString &why)
{
    const Result<TeamRows> settled
        = m_connection.run("SELECT wederhoor.settle_reply(p.key, $2, '', '', $3) FROM wederhoor.reply_part p "
                           "WHERE p.reply = $1 AND p.state IN ('reserved', 'unknown')",
                           {teamValue(reply.value), teamFlag(wasSent), teamValue(why)});
    if (!settled) {
        return failure(settled.error());
    }
    return settled->count() > 0
        ? Result<void>()
        : failure(ErrorKind::NotFound, QStringLiteral("the team knows no such reply whose end is open"));
}

Result<QList<TeamColleague>> TeamCalls::colleagues()
{
    return listOf<TeamColleague>(
        m_connection.run("SELECT m.name, coalesce(nullif(m.display_name, ''), m.name), r.role "
                         "FROM wederhoor.member_roles() r JOIN wederhoor.member m ON m.name = r.member "
                         "WHERE r.role IN ('trainee', 'agent', 'supervisor') ORDER BY 2, 1"),
        [](const TeamRows &rows, int row) {
            return TeamColleague{AgentId{rows.text(row, 0)}, rows.text(row, 1), rows.text(row, 2)};
        });
}

} // namespace wederhoor
