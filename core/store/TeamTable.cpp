#include "core/store/TeamTable.h"

#include "core/store/NameRows.h"
#include "core/store/SharedTable.h"
#include "core/store/TextTables.h"

namespace wederhoor {

namespace {

const QString roleKey = QStringLiteral("team.role");
const QString deskKey = QStringLiteral("team.desk");

/// What a query's only row says, or nothing.
template <class T, class Read> Result<std::optional<T>> only(Statement &query, Read read)
{
    std::optional<T> found;
    if (query.next()) {
        found = read(query);
    }
    if (const Result<void> asked = query.finish(); !asked) {
        return failure(asked.error());
    }
    return found;
}

Result<bool> yes(Statement &query)
{
    const Result<std::optional<bool>> found
        = only<bool>(query, [](const Statement &row) { return row.integer(0) != 0; });
    return found ? Result<bool>(found->value_or(false)) : failure(found.error());
}

} // namespace

TeamTable::TeamTable(Connection &connection)
    : m_connection(connection)
{
}

Result<void> TeamTable::run(const char *sql)
{
    return m_connection.prepare(sql).run();
}

Result<std::optional<TeamMembership>> TeamTable::membership()
{
    Statement query = m_connection.prepare("SELECT team, member, incarnation FROM team_membership");
    return only<TeamMembership>(query, [](const Statement &row) {
        return TeamMembership{row.text(0), AgentId{row.text(1)}, row.uuid(2)};
    });
}

Result<QString> TeamTable::role()
{
    return SettingTable(m_connection).value(roleKey);
}

Result<void> TeamTable::setRole(const QString &role)
{
    const Result<QString> before = this->role();
    if (!before || *before == role) {
        return before ? Result<void>() : failure(before.error()); // nobody is told of what is as it was
    }
    return SettingTable(m_connection).set(roleKey, role);
}

Result<QUuid> TeamTable::desk()
{
    SettingTable settings(m_connection);
    const Result<QString> known = settings.value(deskKey);
    if (!known || !known->isEmpty()) {
        return known ? Result<QUuid>(QUuid::fromString(*known)) : failure(known.error());
    }
    const QUuid made = QUuid::createUuid();
    const Result<void> kept = settings.set(deskKey, made.toString(QUuid::WithoutBraces));
    return kept ? Result<QUuid>(made) : failure(kept.error());
}

Result<void> TeamTable::join(const TeamMembership &membership)
{
    const Result<std::optional<TeamMembership>> before = this->membership();
    if (!before || *before == membership) {
        return before ? Result<void>() : failure(before.error());
    }
    const bool isAnother
        = *before && (*before)->team != membership.team && (*before)->incarnation != membership.incarnation;
    if (const Result<void> left = isAnother ? leave() : Result<void>(); !left) {
        return left; // what waited was for that other team
    }
    Statement insert = m_connection.prepare(
        "INSERT OR REPLACE INTO team_membership (id, team, member, incarnation) VALUES (1, ?, ?, ?)");
    insert.bind(membership.team, membership.member, membership.incarnation);
    Result<void> done = insert.run();
    if (done && *before && (*before)->incarnation != membership.incarnation) {
        // Versions, too, began anew: what was known of them would hold back what is told now.
        done = run("DELETE FROM team_stream");
        done = done ? run("UPDATE team_case SET version = 0") : done;
        done = done ? run("UPDATE team_change SET version = NULL") : done;
        done = done ? SharedTable(m_connection).forget() : done;
    }
    return done;
}

Result<void> TeamTable::leave()
{
    Result<void> done = run("DELETE FROM team_membership");
    for (const char *sql :
         {"DELETE FROM team_channel", "DELETE FROM team_case", "DELETE FROM team_change", "DELETE FROM team_stream",
          "DELETE FROM team_alone", "DELETE FROM channel_exposure", "DELETE FROM waiting_reply"}) {
        done = done ? run(sql) : done;
    }
    SharedTable shared(m_connection);
    done = done ? shared.forget() : done;
    return done ? shared.forgetActs() : done;
}

Result<QList<ChannelId>> TeamTable::channels()
{
    Statement query
        = m_connection.prepare("SELECT c.uid FROM team_channel t JOIN channel c ON c.id = t.channel ORDER BY c.id");
    QList<ChannelId> channels;
    while (query.next()) {
        channels.append(ChannelId{query.uuid(0)});
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<ChannelId>>(channels) : failure(asked.error());
}

Result<void> TeamTable::setChannels(const QList<ChannelId> &channels)
{
    Result<void> done = run("DELETE FROM team_channel");
    for (const ChannelId &channel : channels) {
        const Result<std::int64_t> row = done ? m_connection.names().channel(channel) : failure(done.error());
        if (!row) {
            return failure(row.error());
        }
        Statement insert = m_connection.prepare("INSERT INTO team_channel (channel) VALUES (?)");
        insert.bind(*row);
        done = insert.run();
    }
    return done ? run("DELETE FROM channel_exposure WHERE channel NOT IN (SELECT channel FROM team_channel)") : done;
}

Result<bool> TeamTable::shares(const CaseId &id)
{
    Statement query
        = m_connection.prepare("SELECT channel IN (SELECT channel FROM team_channel) FROM cases WHERE uid = ?");
    query.bind(id);
    return yes(query);
}

Result<void> TeamTable::add(const TeamChange &change, Instant at)
{
    Statement insert = m_connection.prepare("INSERT INTO team_change (uid, case_uid, version, kind, value, made_at)"
                                            " VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(change.id, change.caseId, change.version, change.kind, change.value, at);
    return insert.run();
}

Result<QList<TeamChange>> TeamTable::pending(int limit)
{
    Statement query = m_connection.prepare(
        "SELECT uid, case_uid, version, kind, value FROM team_change WHERE later = 0 ORDER BY id LIMIT ?");
    query.bind(limit);
    QList<TeamChange> changes;
    while (query.next()) {
        TeamChange change;
        change.id = query.uuid(0);
        change.caseId = CaseId{query.uuid(1)};
        change.version = query.isNull(2) ? std::nullopt : std::optional(query.integer(2));
        change.kind = query.text(3);
        change.value = query.text(4);
        changes.append(change);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<TeamChange>>(changes) : failure(asked.error());
}

Result<int> TeamTable::pendingCount()
{
    Statement query = m_connection.prepare("SELECT count(*) FROM team_change");
    const Result<std::optional<int>> count
        = only<int>(query, [](const Statement &row) { return static_cast<int>(row.integer(0)); });
    return count ? Result<int>(count->value_or(0)) : failure(count.error());
}

Result<bool> TeamTable::isPending(const CaseId &id)
{
    Statement query = m_connection.prepare("SELECT EXISTS (SELECT 1 FROM team_change WHERE case_uid = ?)");
    query.bind(id);
    return yes(query);
}

Result<void> TeamTable::remove(const QUuid &change)
{
    Statement remove = m_connection.prepare("DELETE FROM team_change WHERE uid = ?");
    remove.bind(change);
    return remove.run();
}

Result<void> TeamTable::rebase(const CaseId &id, std::optional<std::int64_t> before, std::int64_t version)
{
    if (!before || version <= *before) {
        return {}; // made blindly, or it changed nothing
    }
    // Several acts that were told together have a version each: what was built on the one before is built on this one.
    // Where somebody else changed the case in between, nothing was built on that.
    Statement update
        = m_connection.prepare("UPDATE team_change SET version = ?2 WHERE case_uid = ?1 AND version = ?2 - 1");
    update.bind(id, version);
    return update.run();
}

Result<void> TeamTable::setLater(const QUuid &change, bool later)
{
    Statement update = m_connection.prepare("UPDATE team_change SET later = ?2 WHERE uid = ?1");
    update.bind(change, later);
    return update.run();
}

Result<void> TeamTable::retryAll()
{
    return run("UPDATE team_change SET later = 0 WHERE later <> 0");
}

Result<std::optional<std::int64_t>> TeamTable::version(const CaseId &id)
{
    Statement query
        = m_connection.prepare("SELECT t.version FROM team_case t JOIN cases c ON c.id = t.case_id WHERE c.uid = ?");
    query.bind(id);
    return only<std::int64_t>(query, [](const Statement &row) { return row.integer(0); });
}

Result<void> TeamTable::setVersion(const CaseId &id, std::int64_t version)
{
    Statement insert = m_connection.prepare("INSERT INTO team_case (case_id, version) SELECT id, ?2 FROM cases"
                                            " WHERE uid = ?1"
                                            " ON CONFLICT (case_id) DO UPDATE SET version = excluded.version");
    insert.bind(id, version);
    return insert.run();
}

Result<void> TeamTable::setJoins(const CaseId &id, const CaseId &into)
{
    Statement update = m_connection.prepare(
        "UPDATE team_case SET joins = ?2 WHERE case_id = (SELECT id FROM cases WHERE uid = ?1) AND joins IS NOT ?2");
    update.bind(id, into);
    return update.run();
}

Result<QList<std::pair<CaseId, CaseId>>> TeamTable::joinsDue()
{
    Statement query = m_connection.prepare("SELECT c.uid, t.joins FROM team_case t JOIN cases c ON c.id = t.case_id"
                                           " WHERE t.joins IS NOT NULL AND t.joins IN (SELECT uid FROM cases)");
    QList<std::pair<CaseId, CaseId>> due;
    while (query.next()) {
        due.append({CaseId{query.uuid(0)}, CaseId{query.uuid(1)}});
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<std::pair<CaseId, CaseId>>>(due) : failure(asked.error());
}

Result<void> TeamTable::restart()
{
    return run("DELETE FROM team_stream");
}

Result<TeamStreamPosition> TeamTable::position(const QString &stream)
{
    Statement query = m_connection.prepare("SELECT from_transaction, after_key FROM team_stream WHERE name = ?");
    query.bind(stream);
    const Result<std::optional<TeamStreamPosition>> found = only<TeamStreamPosition>(query, [](const Statement &row) {
        return TeamStreamPosition{row.text(0).toUtf8(), row.text(1).toUtf8()};
    });
    return found ? Result<TeamStreamPosition>(found->value_or(TeamStreamPosition())) : failure(found.error());
}

Result<void> TeamTable::setPosition(const QString &stream, const TeamStreamPosition &position)
{
    Statement replace = m_connection.prepare(
        "INSERT OR REPLACE INTO team_stream (name, from_transaction, after_key) VALUES (?, ?, ?)");
    replace.bind(stream, QString::fromUtf8(position.from), QString::fromUtf8(position.after));
    return replace.run();
}

Result<bool> TeamTable::addHistory(const CaseHistoryEntry &entry, const QUuid &name)
{
    Statement insert = m_connection.prepare("INSERT OR IGNORE INTO case_history (case_id, kind, by, at, text, team_uid)"
                                            " SELECT id, ?2, ?3, ?4, ?5, ?6 FROM cases WHERE uid = ?1");
    insert.bind(entry.caseId, historyKindName(entry.kind), entry.by, entry.at, entry.text, name);
    if (const Result<void> inserted = insert.run(); !inserted) {
        return failure(inserted.error());
    }
    const bool isNew = m_connection.changedRows() > 0;
    if (isNew) {
        m_connection.changes().cases.insert(entry.caseId);
    }
    return isNew;
}

Result<bool> TeamTable::knowsWords(const CaseHistoryEntry &entry)
{
    if (entry.kind != CaseHistoryEntry::Kind::Override && entry.kind != CaseHistoryEntry::Kind::PlatformAct) {
        return false;
    }
    Statement query = m_connection.prepare("SELECT 1 FROM case_history WHERE case_id = (SELECT id FROM cases WHERE uid"
                                           " = ?) AND kind = ? AND by = ? AND text = ?");
    query.bind(entry.caseId, historyKindName(entry.kind), entry.by, entry.text);
    const bool isKnown = query.next();
    const Result<void> asked = query.finish();
    return asked ? Result<bool>(isKnown) : failure(asked.error());
}

Result<std::optional<TeamTable::Place>> TeamTable::placeOf(const MessageRef &ref)
{
    Statement query
        = m_connection.prepare("SELECT t.uid, m.context FROM message m JOIN cases c ON c.id = m.case_id"
                               " JOIN cases t ON t.id = coalesce(c.target, c.id)"
                               " WHERE m.instance = (SELECT id FROM instance WHERE name = ?) AND m.remote_id = ?");
    query.bind(ref.instance, ref.remote);
    return only<Place>(query, [](const Statement &row) { return Place{CaseId{row.uuid(0)}, row.integer(1) != 0}; });
}

Result<void> TeamTable::setWriter(const MessageRef &ref, const AgentId &agent, const QString &name)
{
    Statement replace = m_connection.prepare(
        "INSERT OR REPLACE INTO reply_writer (instance, remote_id, agent, name) VALUES (?, ?, ?, ?)");
    replace.bind(ref.instance, ref.remote, agent, name);
    return replace.run();
}

Result<std::optional<QString>> TeamTable::alone(const OutboxId &id)
{
    Statement query = m_connection.prepare("SELECT why FROM team_alone WHERE outbox_uid = ?");
    query.bind(id);
    return only<QString>(query, [](const Statement &row) { return row.text(0); });
}

Result<void> TeamTable::setAlone(const OutboxId &id, const QString &why)
{
    Statement replace = m_connection.prepare("INSERT OR REPLACE INTO team_alone (outbox_uid, why) VALUES (?, ?)");
    replace.bind(id, why);
    return replace.run();
}

} // namespace wederhoor
