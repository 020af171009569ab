#include "core/team/TeamOrganisation.h"

#include "core/team/TeamCalls.h"
#include "core/team/TeamMigrator.h"

namespace wederhoor {

namespace {

QList<TeamMember> membersIn(const TeamRows &rows)
{
    QList<TeamMember> members;
    for (int row = 0; row < rows.count(); ++row) {
        members.append({rows.text(row, 0), rows.text(row, 1), rows.text(row, 2), rows.texts(row, 3), rows.texts(row, 4),
                        rows.flag(row, 5), rows.flag(row, 6), rows.ids<QUuid>(row, 7)});
    }
    return members;
}

QList<TeamHub> hubsIn(const TeamRows &rows)
{
    QList<TeamHub> hubs;
    for (int row = 0; row < rows.count(); ++row) {
        hubs.append({rows.uuid(row, 0), rows.uuid(row, 1), rows.text(row, 2)});
    }
    return hubs;
}

QList<TeamGroup> groupsIn(const TeamRows &rows)
{
    QList<TeamGroup> groups;
    for (int row = 0; row < rows.count(); ++row) {
        groups.append(
            {rows.uuid(row, 0), rows.uuid(row, 1), rows.text(row, 2), rows.texts(row, 3), rows.ids<ChannelId>(row, 4)});
    }
    return groups;
}

QList<TeamChannelEntry> channelsIn(const TeamRows &rows)
{
    QList<TeamChannelEntry> channels;
    for (int row = 0; row < rows.count(); ++row) {
        channels.append({ChannelId{rows.uuid(row, 0)}, rows.text(row, 1), rows.text(row, 2), rows.flag(row, 3)});
    }
    return channels;
}

/// In one go, each statement by itself: what is read beside a change of a colleague's may be a moment apart.
QList<TeamConnection::Statement> questions()
{
    return {{"SELECT session_user::text, wederhoor.my_role()"},
            {"SELECT m.name, m.display_name, r.role, m.languages, m.skills, m.spokesperson, m.removed_at IS NOT NULL, "
             "ARRAY(SELECT tm.team FROM wederhoor.team_member tm WHERE tm.member = m.name) "
             "FROM wederhoor.member m LEFT JOIN wederhoor.member_roles() r ON r.member = m.name "
             "ORDER BY m.removed_at IS NOT NULL, lower(m.display_name), m.name"},
            {"SELECT id, parent, name FROM wederhoor.hub ORDER BY lower(name), id"},
            {"SELECT t.id, t.hub, t.name, "
             "ARRAY(SELECT tm.member FROM wederhoor.team_member tm WHERE tm.team = t.id ORDER BY 1), "
             "ARRAY(SELECT tc.channel FROM wederhoor.team_channel tc WHERE tc.team = t.id ORDER BY 1) "
             "FROM wederhoor.team t ORDER BY lower(t.name), t.id"},
            {"SELECT id, name, platform, exposed_at IS NOT NULL FROM wederhoor.channel WHERE removed_at IS NULL "
             "ORDER BY lower(name), id"}};
}

Result<TeamOrganisation> readOrganisation(TeamConnection &connection)
{
    const auto answers = connection.runTogether(questions());
    if (!answers) {
        return failure(answers.error());
    }
    for (const Result<TeamRows> &answer : *answers) {
        if (!answer) {
            return failure(answer.error());
        }
    }
    const auto rows = [&answers](qsizetype which) -> const TeamRows & { return *answers->at(which); };
    TeamOrganisation organisation;
    organisation.me = rows(0).text(0, 0);
    organisation.role = rows(0).text(0, 1);
    organisation.members = membersIn(rows(1));
    organisation.hubs = hubsIn(rows(2));
    organisation.groups = groupsIn(rows(3));
    organisation.channels = channelsIn(rows(4));
    return organisation;
}

Result<void> put(TeamConnection &connection, const TeamMember &member, const QByteArray &password)
{
    QByteArray verifier;
    if (!password.isEmpty()) {
        const Result<QByteArray> made = connection.passwordVerifier(member.login, password);
        if (!made) {
            return failure(made.error());
        }
        verifier = *made;
    }
    const Result<TeamRows> done
        = connection.run("SELECT wederhoor.put_member($1, $2, $3, $4, $5, $6, $7)",
                         {teamValue(member.login), teamValue(member.displayName), teamValue(member.role),
                          teamValue(QString::fromLatin1(verifier)), teamArray(member.languages),
                          teamArray(member.skills), teamFlag(member.isSpokesperson)});
    return done ? Result<void>() : failure(done.error());
}

} // namespace

TeamAdministration::TeamAdministration(const TeamAddress &address, const QByteArray &password)
    : m_worker({address, password, teamProgramVersion(), {}}, [](const Result<TeamWelcome> &) {})
{
}

template <class T> QFuture<Result<T>> TeamAdministration::ask(std::function<Result<T>(TeamConnection &)> fn)
{
    return settledBy<T>([this, &fn](auto settle) {
        m_worker.submit({[fn = std::move(fn), settle](TeamConnection &connection) { settle(fn(connection)); },
                         [settle](const Error &error) { settle(failure(error)); }});
    });
}

QFuture<Result<void>> TeamAdministration::act(const QByteArray &sql, const QList<TeamValue> &values)
{
    return ask<void>([sql, values](TeamConnection &connection) -> Result<void> {
        const Result<TeamRows> done = connection.run(sql, values);
        if (done) {
            // Who is in which team is nothing that desks read by themselves at once; one that is lost costs seconds.
            static_cast<void>(TeamCalls(connection).sendHint(QStringLiteral("teams"), {}));
        }
        return done ? Result<void>() : failure(done.error());
    });
}

QFuture<Result<TeamOrganisation>> TeamAdministration::read()
{
    return ask<TeamOrganisation>(readOrganisation);
}

QFuture<Result<void>> TeamAdministration::putMember(const TeamMember &member, const QByteArray &password)
{
    return ask<void>([member, password](TeamConnection &connection) { return put(connection, member, password); });
}

QFuture<Result<int>> TeamAdministration::removeMember(const QString &login)
{
    return ask<int>([login](TeamConnection &connection) -> Result<int> {
        const Result<TeamRows> done = connection.run("SELECT wederhoor.remove_member($1)", {teamValue(login)});
        return done ? Result<int>(static_cast<int>(done->number(0, 0))) : failure(done.error());
    });
}

QFuture<Result<void>> TeamAdministration::putHub(const TeamHub &hub)
{
    return act("SELECT wederhoor.put_hub($1, $2, $3)", {teamValue(hub.id), teamValue(hub.parent), teamValue(hub.name)});
}

QFuture<Result<void>> TeamAdministration::removeHub(const QUuid &id)
{
    return act("SELECT wederhoor.remove_hub($1)", {teamValue(id)});
}

QFuture<Result<void>> TeamAdministration::putGroup(const TeamGroup &group)
{
    QList<QUuid> channels;
    for (const ChannelId &channel : group.channels) {
        channels.append(channel.value);
    }
    return act("SELECT wederhoor.put_team($1, $2, $3, $4, $5)",
               {teamValue(group.id), teamValue(group.hub), teamValue(group.name), teamArray(group.members),
                teamArray(channels)});
}

QFuture<Result<void>> TeamAdministration::putMembership(const QUuid &group, const QString &login, bool belongs)
{
    return act("SELECT wederhoor.put_team_member($1, $2, $3)", {teamValue(group), teamValue(login), teamFlag(belongs)});
}

QFuture<Result<void>> TeamAdministration::removeGroup(const QUuid &id)
{
    return act("SELECT wederhoor.remove_team($1)", {teamValue(id)});
}

} // namespace wederhoor
