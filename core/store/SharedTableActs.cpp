#include "core/store/SharedRows.h"
#include "core/store/SharedTable.h"
#include "core/store/TeamTable.h"

#include <algorithm>

// What was done here, and what the team said.

namespace wederhoor {

namespace {

using Act = SharedAct::Kind;

} // namespace

Result<std::optional<std::int64_t>> SharedTable::versionOf(const QUuid &thing)
{
    Statement query = m_connection.prepare("SELECT version FROM shared_thing WHERE uid = ?");
    query.bind(thing);
    std::optional<std::int64_t> version;
    if (query.next()) {
        version = query.integer(0);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<std::optional<std::int64_t>>(version) : failure(asked.error());
}

Result<void> SharedTable::put(SharedAct act)
{
    m_connection.changes().shared = true;
    const Result<std::optional<std::int64_t>> version = versionOf(act.thing);
    if (!version) {
        return failure(version.error());
    }
    act.base = *version;
    if (saysWhatShallBe(act.act)) {
        // One that waits was made over an older version, which a colleague may have changed since.
        Statement before = m_connection.prepare("SELECT base FROM shared_act WHERE thing = ? AND trouble = ''"
                                                " AND act IN ('put', 'remove', 'propose')");
        before.bind(act.thing);
        if (before.next()) {
            act.base = before.isNull(0) ? std::nullopt : std::optional(before.integer(0));
        }
        Result<void> done = before.finish();
        Statement remove
            = m_connection.prepare("DELETE FROM shared_act WHERE thing = ? AND act IN ('put', 'remove', 'propose')");
        remove.bind(act.thing);
        done = done ? remove.run() : done;
        if (!done) {
            return done;
        }
    }
    Statement insert = m_connection.prepare("INSERT OR REPLACE INTO shared_act (uid, thing, kind, act, name, fields,"
                                            " base, scope) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(act.id, act.thing, act.kind, sharedActNames.name(act.act), act.name, fieldsToColumn(act.fields),
                act.base, act.scope);
    return insert.run();
}

Result<void> SharedTable::drop(const QUuid &thing)
{
    m_connection.changes().shared = true;
    Statement acts = m_connection.prepare("DELETE FROM shared_act WHERE thing = ?");
    acts.bind(thing);
    const Result<void> done = acts.run();
    Statement returned = m_connection.prepare("DELETE FROM shared_proposal WHERE thing = ? AND state = 'declined'");
    returned.bind(thing);
    return done ? returned.run() : done;
}

Result<void> SharedTable::withdraw(const QUuid &thing)
{
    const Result<std::optional<TeamMembership>> membership = TeamTable(m_connection).membership();
    if (!membership || !*membership) {
        return membership ? Result<void>() : failure(membership.error());
    }
    // One that waits to be told takes the place of its proposal, which may be on its way to the team just now.
    Statement query
        = m_connection.prepare("SELECT uid, kind FROM shared_act WHERE thing = ?1 AND act = 'propose' AND trouble = ''"
                               " UNION SELECT uid, kind FROM shared_proposal WHERE thing = ?1 AND author = ?2"
                               " AND state = 'open'");
    query.bind(thing, (*membership)->member);
    QList<SharedAct> acts;
    while (query.next()) {
        acts.append({query.uuid(0), thing, query.text(1), Act::Withdraw, {}, {}, std::nullopt});
    }
    Result<void> done = query.finish();
    for (const SharedAct &act : std::as_const(acts)) {
        done = done ? put(act) : done;
    }
    return done;
}

Result<void> SharedTable::settle(const SharedAct &act, std::optional<std::int64_t> version)
{
    m_connection.changes().shared = true;
    // Not what took its place meanwhile.
    Statement remove = m_connection.prepare("DELETE FROM shared_act WHERE uid = ? AND act = ?");
    remove.bind(act.id, sharedActNames.name(act.act));
    const Result<void> done = remove.run();
    if (!done || !version) {
        return done;
    }
    // What was done here meanwhile was done over this.
    Statement rebase = m_connection.prepare("UPDATE shared_act SET base = ?2 WHERE thing = ?1 AND trouble = ''");
    rebase.bind(act.thing, *version);
    return rebase.run();
}

Result<void> SharedTable::setTrouble(const SharedAct &act, const QString &trouble)
{
    m_connection.changes().shared = true;
    Statement update = m_connection.prepare("UPDATE shared_act SET trouble = ? WHERE uid = ? AND act = ?");
    update.bind(trouble, act.id, sharedActNames.name(act.act));
    return update.run();
}

Result<void> SharedTable::takeThing(const SharedThing &thing)
{
    m_connection.changes().shared = true;
    Statement replace = m_connection.prepare(
        "INSERT INTO shared_thing (uid, kind, name, fields, version, owner, changed_by, approved_by, deleted, scope)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (uid) DO UPDATE SET name = ?3, fields = ?4,"
        " version = ?5, owner = ?6, changed_by = ?7, approved_by = ?8, deleted = ?9, scope = ?10 WHERE version <= ?5");
    replace.bind(thing.id, thing.kind, thing.name, fieldsToColumn(thing.fields), thing.version, thing.owner,
                 thing.changedBy, thing.approvedBy, thing.isDeleted, thing.scope);
    return replace.run();
}

Result<void> SharedTable::takeGone(const QUuid &thing, const QUuid &scope)
{
    m_connection.changes().shared = true;
    // Where it is now may have been told before.
    Statement remove = m_connection.prepare("DELETE FROM shared_thing WHERE uid = ? AND scope IS ?");
    remove.bind(thing, scope);
    return remove.run();
}

Result<bool> SharedTable::setScopes(const QList<SharedScope> &now)
{
    const Result<QList<SharedScope>> before = scopes();
    if (!before || *before == now) {
        return before ? Result<bool>(false) : failure(before.error());
    }
    Result<void> done = run("DELETE FROM shared_scope");
    bool gained = false;
    for (const SharedScope &scope : now) {
        gained = gained || std::none_of(before->begin(), before->end(), [&scope](const SharedScope &known) {
                     return known.id == scope.id;
                 });
        Statement insert
            = m_connection.prepare("INSERT INTO shared_scope (uid, name, is_hub, depth) VALUES (?, ?, ?, ?)");
        insert.bind(scope.id, scope.name, scope.isHub, scope.depth);
        done = done ? insert.run() : done;
    }
    for (const char *sql : {"DELETE FROM shared_thing WHERE scope NOT IN (SELECT uid FROM shared_scope)",
                            "DELETE FROM shared_proposal WHERE scope NOT IN (SELECT uid FROM shared_scope)"
                            " AND author <> (SELECT member FROM team_membership)"}) {
        done = done ? run(sql) : done;
    }
    return done ? Result<bool>(gained) : failure(done.error());
}

Result<void> SharedTable::noteProposed(const SharedAct &act, Instant at)
{
    const Result<std::optional<TeamMembership>> membership = TeamTable(m_connection).membership();
    if (!membership || !*membership) {
        return membership ? Result<void>() : failure(membership.error());
    }
    SharedProposal proposal;
    proposal.id = act.id;
    proposal.thing = act.thing;
    proposal.kind = act.kind;
    proposal.name = act.name;
    proposal.fields = act.fields;
    proposal.scope = act.scope;
    proposal.author = (*membership)->member;
    proposal.madeAt = toIso(at);
    return takeProposal(proposal);
}

Result<void> SharedTable::noteWithdrawn(const QUuid &proposal)
{
    m_connection.changes().shared = true;
    Statement update
        = m_connection.prepare("UPDATE shared_proposal SET state = 'withdrawn' WHERE uid = ? AND state = 'open'");
    update.bind(proposal);
    return update.run();
}

Result<void> SharedTable::takeProposal(const SharedProposal &proposal)
{
    m_connection.changes().shared = true;
    Statement replace = m_connection.prepare("INSERT OR REPLACE INTO shared_proposal (uid, thing, kind, name, fields,"
                                             " author, state, judged_by, why, made_at, scope)"
                                             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    replace.bind(proposal.id, proposal.thing, proposal.kind, proposal.name, fieldsToColumn(proposal.fields),
                 proposal.author, proposal.state, proposal.judgedBy, proposal.why, proposal.madeAt, proposal.scope);
    return replace.run();
}

Result<void> SharedTable::takeMember(const QString &login, const QString &name)
{
    m_connection.changes().shared = true;
    Statement replace = m_connection.prepare("INSERT OR REPLACE INTO shared_member (login, name) VALUES (?, ?)");
    replace.bind(login, name);
    return replace.run();
}

Result<void> SharedTable::setRights(const QHash<QString, QString> &rights)
{
    QHash<QString, QString> known;
    Statement query = m_connection.prepare("SELECT kind, may FROM shared_right");
    while (query.next()) {
        known.insert(query.text(0), query.text(1));
    }
    Result<void> done = query.finish();
    if (!done || known == rights) {
        return done;
    }
    done = run("DELETE FROM shared_right");
    for (auto right = rights.begin(); done && right != rights.end(); ++right) {
        Statement insert = m_connection.prepare("INSERT INTO shared_right (kind, may) VALUES (?, ?)");
        insert.bind(right.key(), right.value());
        done = insert.run();
    }
    return done;
}

Result<void> SharedTable::forget()
{
    Result<void> done;
    for (const char *sql : {"DELETE FROM shared_thing", "DELETE FROM shared_proposal", "DELETE FROM shared_right",
                            "DELETE FROM shared_member", "DELETE FROM shared_scope"}) {
        done = done ? run(sql) : done;
    }
    return done;
}

Result<void> SharedTable::forgetActs()
{
    return run("DELETE FROM shared_act");
}

} // namespace wederhoor
