#include "core/store/SharedTable.h"

#include "core/domain/NameTable.h"
#include "core/store/TeamTable.h"

#include <QJsonDocument>

#include <algorithm>

namespace wederhoor {

namespace {

using Act = SharedAct::Kind;
using State = SharedThing::State;

constexpr NameTable<Act, 5> actNames{{{{Act::Put, "put"},
                                       {Act::Remove, "remove"},
                                       {Act::Propose, "propose"},
                                       {Act::Approve, "approve"},
                                       {Act::Return, "return"}}}};
constexpr NameTable<SharedRight, 5> rightNames{{{{SharedRight::None, "none"},
                                                 {SharedRight::Read, "read"},
                                                 {SharedRight::Propose, "propose"},
                                                 {SharedRight::Own, "own"},
                                                 {SharedRight::Edit, "edit"}}}};

QString column(const QJsonObject &fields)
{
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

QJsonObject fieldsOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

bool writes(Act act)
{
    return act == Act::Put || act == Act::Remove || act == Act::Propose;
}

SharedThing *findIn(QList<SharedThing> &things, const QUuid &id)
{
    const auto found
        = std::find_if(things.begin(), things.end(), [&id](const SharedThing &thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

State stateOf(const SharedAct &act, const QString &trouble)
{
    if (trouble.isEmpty()) {
        return act.act == Act::Propose ? State::Proposed : State::Waiting;
    }
    return trouble == u"changed" ? State::Clash : trouble == u"name" ? State::NameTaken : State::Refused;
}

bool isOrdered(const SharedThing &a, const SharedThing &b)
{
    return a.kind != b.kind ? a.kind < b.kind : QString::localeAwareCompare(a.name, b.name) < 0;
}

} // namespace

struct SharedTable::Wanted
{
    SharedAct act;
    QString trouble;
};

SharedTable::SharedTable(Connection &connection)
    : m_connection(connection)
{
}

Result<void> SharedTable::run(const char *sql)
{
    m_connection.changes().shared = true;
    return m_connection.prepare(sql).run();
}

Result<bool> SharedTable::isInTeam()
{
    const Result<std::optional<TeamMembership>> membership = TeamTable(m_connection).membership();
    return membership ? Result<bool>(membership->has_value()) : failure(membership.error());
}

Result<QList<SharedThing>> SharedTable::rows()
{
    Statement query = m_connection.prepare("SELECT uid, kind, name, fields, version, owner, changed_by, approved_by,"
                                           " deleted FROM shared_thing");
    QList<SharedThing> things;
    while (query.next()) {
        RowReader row(query);
        SharedThing thing;
        thing.id = query.uuid(0);
        thing.kind = query.text(1);
        thing.name = query.text(2);
        thing.fields = fieldsOf(query.text(3));
        thing.version = query.integer(4);
        thing.owner.value = query.text(5);
        thing.changedBy.value = query.text(6);
        thing.approvedBy.value = query.text(7);
        thing.isDeleted = query.integer(8) != 0;
        things.append(thing);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<SharedThing>>(things) : failure(asked.error());
}

Result<QList<SharedTable::Wanted>> SharedTable::wanted()
{
    Statement query
        = m_connection.prepare("SELECT uid, thing, kind, act, name, fields, base, trouble FROM shared_act ORDER BY id");
    QList<Wanted> found;
    while (query.next()) {
        Wanted one;
        one.act.id = query.uuid(0);
        one.act.thing = query.uuid(1);
        one.act.kind = query.text(2);
        one.act.act = actNames.value(query.text(3)).value_or(Act::Put);
        one.act.name = query.text(4);
        one.act.fields = fieldsOf(query.text(5));
        one.act.base = query.isNull(6) ? std::nullopt : std::optional(query.integer(6));
        one.trouble = query.text(7);
        found.append(one);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<Wanted>>(found) : failure(asked.error());
}

Result<QList<SharedProposal>> SharedTable::proposals()
{
    Statement query = m_connection.prepare("SELECT uid, thing, kind, name, fields, author, state, judged_by, why,"
                                           " made_at FROM shared_proposal ORDER BY made_at, uid");
    QList<SharedProposal> found;
    while (query.next()) {
        SharedProposal one;
        one.id = query.uuid(0);
        one.thing = query.uuid(1);
        one.kind = query.text(2);
        one.name = query.text(3);
        one.fields = fieldsOf(query.text(4));
        one.author.value = query.text(5);
        one.state = query.text(6);
        one.judgedBy.value = query.text(7);
        one.why = query.text(8);
        one.madeAt = query.text(9);
        found.append(one);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<SharedProposal>>(found) : failure(asked.error());
}

/// What this desk changed is seen here at once; what the team refused is kept beside the team's.
void SharedTable::layWanted(QList<SharedThing> &things, const QList<Wanted> &wanted)
{
    for (const Wanted &one : wanted) {
        if (!writes(one.act.act)) {
            continue;
        }
        if (findIn(things, one.act.thing) == nullptr) {
            SharedThing added;
            added.id = one.act.thing;
            added.kind = one.act.kind;
            added.name = one.act.name;
            added.fields = one.act.fields;
            things.append(added);
        }
        SharedThing &thing = *findIn(things, one.act.thing);
        thing.state = stateOf(one.act, one.trouble);
        thing.ownName = one.act.name;
        thing.ownFields = laidOver(thing.fields, one.act.fields);
        thing.ownDeletes = one.act.act == Act::Remove;
        if (thing.state == State::Waiting && !thing.ownDeletes) {
            thing.name = thing.ownName;
            thing.fields = thing.ownFields;
            thing.isDeleted = false;
        } else if (thing.state == State::Waiting) {
            thing.isDeleted = true;
        }
    }
}

void SharedTable::layProposals(SharedThings &things, const QList<SharedProposal> &proposals,
                               const QList<Wanted> &wanted)
{
    const auto isJudged = [&wanted](const QUuid &id) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&id](const Wanted &one) { return one.act.id == id && !writes(one.act.act); });
    };
    for (const SharedProposal &one : proposals) {
        const bool isOpen = one.state == u"open";
        if (isOpen && !isJudged(one.id)) {
            things.proposals.append(one);
        }
        SharedThing *thing = findIn(things.things, one.thing);
        if (one.author != things.me || (thing == nullptr && one.state == u"approved")) {
            continue;
        }
        if (thing == nullptr) {
            SharedThing added;
            added.id = one.thing;
            added.kind = one.kind;
            added.name = one.name;
            added.fields = one.fields;
            things.things.append(added);
            thing = &things.things.last();
        }
        if (thing->state != State::Team && thing->state != State::Proposed && thing->state != State::Returned) {
            continue; // what this desk did since comes first
        }
        thing->state = isOpen ? State::Proposed : one.state == u"approved" ? State::Team : State::Returned;
        thing->ownName = isOpen || one.state != u"approved" ? one.name : QString();
        thing->ownFields = isOpen || one.state != u"approved" ? laidOver(thing->fields, one.fields) : QJsonObject();
        thing->why = one.why;
        thing->judgedBy = one.judgedBy;
    }
    // Proposed again, and not told yet: over what was returned before.
    for (const Wanted &one : wanted) {
        SharedThing *thing = findIn(things.things, one.act.thing);
        if (thing != nullptr && one.act.act == Act::Propose && one.trouble.isEmpty()) {
            thing->state = State::Proposed;
            thing->ownName = one.act.name;
            thing->ownFields = laidOver(thing->fields, one.act.fields);
        }
    }
}

Result<SharedThings> SharedTable::all()
{
    SharedThings found;
    const Result<std::optional<TeamMembership>> membership = TeamTable(m_connection).membership();
    if (!membership || !*membership) {
        return membership ? Result<SharedThings>(found) : failure(membership.error());
    }
    found.inTeam = true;
    found.me = (*membership)->member;
    const Result<QList<SharedThing>> known = rows();
    const Result<QList<Wanted>> acts = known ? wanted() : failure(known.error());
    const Result<QList<SharedProposal>> proposed = acts ? proposals() : failure(acts.error());
    if (!proposed) {
        return failure(proposed.error());
    }
    found.things = *known;
    layWanted(found.things, *acts);
    layProposals(found, *proposed, *acts);
    found.things.removeIf([](const SharedThing &thing) { return thing.isDeleted && thing.state != State::Clash; });
    std::stable_sort(found.things.begin(), found.things.end(), isOrdered);
    Result<void> done = readRights(found);
    done = done ? readNames(found) : done;
    return done ? Result<SharedThings>(found) : failure(done.error());
}

Result<QList<SharedThing>> SharedTable::inUse(const QString &kind)
{
    Result<SharedThings> all = this->all();
    if (!all) {
        return failure(all.error());
    }
    all->things.removeIf([&kind](const SharedThing &thing) {
        return thing.kind != kind || thing.isDeleted || (thing.version == 0 && thing.state != State::Waiting);
    });
    return all->things;
}

Result<void> SharedTable::readRights(SharedThings &things)
{
    Statement query = m_connection.prepare("SELECT kind, may FROM shared_right");
    while (query.next()) {
        // What a later database calls a right is one that this program does not know how to use.
        things.rights.insert(query.text(0), rightNames.value(query.text(1)).value_or(SharedRight::Read));
    }
    return query.finish();
}

Result<void> SharedTable::readNames(SharedThings &things)
{
    Statement query = m_connection.prepare("SELECT login, name FROM shared_member");
    while (query.next()) {
        things.names.insert(query.text(0), query.text(1));
    }
    return query.finish();
}

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
    if (writes(act.act)) {
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
                                            " base) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(act.id, act.thing, act.kind, actNames.name(act.act), act.name, column(act.fields), act.base);
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

Result<QList<SharedAct>> SharedTable::pending(int limit)
{
    const Result<QList<Wanted>> all = wanted();
    if (!all) {
        return failure(all.error());
    }
    QList<SharedAct> acts;
    for (const Wanted &one : *all) {
        if (one.trouble.isEmpty() && acts.size() < limit) {
            acts.append(one.act);
        }
    }
    return acts;
}

Result<void> SharedTable::settle(const SharedAct &act, std::optional<std::int64_t> version)
{
    m_connection.changes().shared = true;
    Statement remove = m_connection.prepare("DELETE FROM shared_act WHERE uid = ?");
    remove.bind(act.id);
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
    Statement update = m_connection.prepare("UPDATE shared_act SET trouble = ? WHERE uid = ?");
    update.bind(trouble, act.id);
    return update.run();
}

Result<void> SharedTable::takeThing(const SharedThing &thing)
{
    m_connection.changes().shared = true;
    Statement replace = m_connection.prepare(
        "INSERT INTO shared_thing (uid, kind, name, fields, version, owner, changed_by, approved_by, deleted)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (uid) DO UPDATE SET name = ?3, fields = ?4,"
        " version = ?5, owner = ?6, changed_by = ?7, approved_by = ?8, deleted = ?9 WHERE version <= ?5");
    replace.bind(thing.id, thing.kind, thing.name, column(thing.fields), thing.version, thing.owner, thing.changedBy,
                 thing.approvedBy, thing.isDeleted);
    return replace.run();
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
    proposal.author = (*membership)->member;
    proposal.madeAt = toIso(at);
    return takeProposal(proposal);
}

Result<void> SharedTable::takeProposal(const SharedProposal &proposal)
{
    m_connection.changes().shared = true;
    Statement replace = m_connection.prepare("INSERT OR REPLACE INTO shared_proposal (uid, thing, kind, name, fields,"
                                             " author, state, judged_by, why, made_at)"
                                             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    replace.bind(proposal.id, proposal.thing, proposal.kind, proposal.name, column(proposal.fields), proposal.author,
                 proposal.state, proposal.judgedBy, proposal.why, proposal.madeAt);
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
                            "DELETE FROM shared_member"}) {
        done = done ? run(sql) : done;
    }
    return done;
}

Result<void> SharedTable::forgetActs()
{
    return run("DELETE FROM shared_act");
}

} // namespace wederhoor
