#include "core/store/SharedTable.h"

#include "core/store/SharedRows.h"
#include "core/store/TeamTable.h"

#include <algorithm>

namespace wederhoor {

namespace {

using Act = SharedAct::Kind;
using State = SharedThing::State;

constexpr NameTable<SharedRight, 5> rightNames{{{{SharedRight::None, "none"},
                                                 {SharedRight::Read, "read"},
                                                 {SharedRight::Propose, "propose"},
                                                 {SharedRight::Own, "own"},
                                                 {SharedRight::Edit, "edit"}}}};

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
                                           " deleted, scope FROM shared_thing");
    QList<SharedThing> things;
    while (query.next()) {
        RowReader row(query);
        SharedThing thing;
        thing.id = query.uuid(0);
        thing.kind = query.text(1);
        thing.name = query.text(2);
        thing.fields = fieldsFromColumn(query.text(3));
        thing.version = query.integer(4);
        thing.owner.value = query.text(5);
        thing.changedBy.value = query.text(6);
        thing.approvedBy.value = query.text(7);
        thing.isDeleted = query.integer(8) != 0;
        thing.scope = query.uuid(9);
        things.append(thing);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<SharedThing>>(things) : failure(asked.error());
}

Result<QList<SharedTable::Wanted>> SharedTable::wanted()
{
    Statement query = m_connection.prepare(
        "SELECT uid, thing, kind, act, name, fields, base, trouble, scope FROM shared_act ORDER BY id");
    QList<Wanted> found;
    while (query.next()) {
        Wanted one;
        one.act.id = query.uuid(0);
        one.act.thing = query.uuid(1);
        one.act.kind = query.text(2);
        one.act.act = sharedActNames.value(query.text(3)).value_or(Act::Put);
        one.act.name = query.text(4);
        one.act.fields = fieldsFromColumn(query.text(5));
        one.act.base = query.isNull(6) ? std::nullopt : std::optional(query.integer(6));
        one.trouble = query.text(7);
        one.act.scope = query.uuid(8);
        found.append(one);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<Wanted>>(found) : failure(asked.error());
}

Result<QList<SharedProposal>> SharedTable::proposals()
{
    Statement query = m_connection.prepare("SELECT uid, thing, kind, name, fields, author, state, judged_by, why,"
                                           " made_at, scope FROM shared_proposal ORDER BY made_at, uid");
    QList<SharedProposal> found;
    while (query.next()) {
        SharedProposal one;
        one.id = query.uuid(0);
        one.thing = query.uuid(1);
        one.kind = query.text(2);
        one.name = query.text(3);
        one.fields = fieldsFromColumn(query.text(4));
        one.author.value = query.text(5);
        one.state = query.text(6);
        one.judgedBy.value = query.text(7);
        one.why = query.text(8);
        one.madeAt = query.text(9);
        one.scope = query.uuid(10);
        found.append(one);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<SharedProposal>>(found) : failure(asked.error());
}

/// What this desk changed is seen here at once; what the team refused is kept beside the team's.
void SharedTable::layWanted(QList<SharedThing> &things, const QList<Wanted> &wanted)
{
    for (const Wanted &one : wanted) {
        if (!saysWhatShallBe(one.act.act)) {
            continue;
        }
        if (findIn(things, one.act.thing) == nullptr) {
            SharedThing added;
            added.id = one.act.thing;
            added.kind = one.act.kind;
            added.name = one.act.name;
            added.fields = one.act.fields;
            added.scope = one.act.scope;
            things.append(added);
        }
        SharedThing &thing = *findIn(things, one.act.thing);
        thing.state = stateOf(one.act, one.trouble);
        thing.ownName = one.act.name;
        thing.ownFields = laidOver(thing.fields, one.act.fields);
        thing.ownScope = one.act.scope;
        thing.ownDeletes = one.act.act == Act::Remove;
        if (thing.state == State::Waiting && !thing.ownDeletes) {
            thing.name = thing.ownName;
            thing.fields = thing.ownFields;
            thing.scope = thing.ownScope;
            thing.isDeleted = false;
        } else if (thing.state == State::Waiting) {
            thing.isDeleted = true;
        }
    }
}

/// What became of one of this member's own.
void SharedTable::layOwn(SharedThings &things, const SharedProposal &proposal)
{
    SharedThing *thing = findIn(things.things, proposal.thing);
    if (proposal.state == u"withdrawn") {
        // An answer to one before it stands no more either.
        if (thing != nullptr && thing->state == State::Returned) {
            thing->state = State::Team;
            things.things.removeIf(
                [&](const SharedThing &one) { return one.id == proposal.thing && one.version == 0; });
        }
        return;
    }
    const bool isOpen = proposal.state == u"open";
    const bool isApproved = proposal.state == u"approved";
    if (thing == nullptr && isApproved) {
        return;
    }
    if (thing == nullptr) {
        SharedThing added;
        added.id = proposal.thing;
        added.kind = proposal.kind;
        added.name = proposal.name;
        added.fields = proposal.fields;
        added.scope = proposal.scope;
        things.things.append(added);
        thing = &things.things.last();
    }
    if (thing->state != State::Team && thing->state != State::Proposed && thing->state != State::Returned) {
        return; // what this desk did since comes first
    }
    thing->state = isOpen ? State::Proposed : isApproved ? State::Team : State::Returned;
    thing->ownName = isApproved ? QString() : proposal.name;
    thing->ownFields = isApproved ? QJsonObject() : laidOver(thing->fields, proposal.fields);
    thing->ownScope = isApproved ? QUuid() : proposal.scope;
    thing->why = proposal.why;
    thing->judgedBy = proposal.judgedBy;
}

/// Words that came too late: on a proposal that was taken back, and a taking back of what was approved.
void SharedTable::layTooLate(SharedThings &things, const QList<SharedProposal> &proposals, const QList<Wanted> &wanted)
{
    for (const Wanted &one : wanted) {
        if (one.trouble.isEmpty() || saysWhatShallBe(one.act.act)) {
            continue;
        }
        const auto about = std::find_if(proposals.begin(), proposals.end(),
                                        [&one](const SharedProposal &each) { return each.id == one.act.id; });
        const bool isTooLate = one.act.act == Act::Withdraw;
        if (about == proposals.end() || (isTooLate && about->state != u"approved")) {
            continue; // by whom is told in a moment
        }
        if (findIn(things.things, about->thing) == nullptr) {
            SharedThing added;
            added.id = about->thing;
            added.kind = about->kind;
            added.name = about->name;
            added.fields = about->fields;
            added.scope = about->scope;
            things.things.append(added);
        }
        SharedThing &thing = *findIn(things.things, about->thing);
        thing.state = isTooLate ? State::TooLate : State::TakenBack;
        thing.judgedBy = isTooLate ? about->judgedBy : about->author;
        thing.ownFields = laidOver(thing.fields, about->fields);
    }
}

void SharedTable::layProposals(SharedThings &things, const QList<SharedProposal> &proposals,
                               const QList<Wanted> &wanted)
{
    const auto isJudged = [&wanted](const QUuid &id) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&id](const Wanted &one) { return one.act.id == id && !saysWhatShallBe(one.act.act); });
    };
    for (const SharedProposal &one : proposals) {
        const bool isOpen = one.state == u"open";
        const bool isSettledHere = isOpen && isJudged(one.id);
        if (isOpen && !isSettledHere) {
            things.proposals.append(one);
        }
        if (one.author == things.me && !isSettledHere) {
            layOwn(things, one);
        }
    }
    // Proposed again, and not told yet: over what was returned before.
    for (const Wanted &one : wanted) {
        SharedThing *thing = findIn(things.things, one.act.thing);
        if (thing != nullptr && one.act.act == Act::Propose && one.trouble.isEmpty()) {
            thing->state = State::Proposed;
            thing->ownName = one.act.name;
            thing->ownFields = laidOver(thing->fields, one.act.fields);
            thing->ownScope = one.act.scope;
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
    const Result<QList<SharedThing>> things = rows();
    const Result<QList<Wanted>> acts = things ? wanted() : failure(things.error());
    const Result<QList<SharedProposal>> proposed = acts ? proposals() : failure(acts.error());
    if (!proposed) {
        return failure(proposed.error());
    }
    found.things = *things;
    layWanted(found.things, *acts);
    layProposals(found, *proposed, *acts);
    layTooLate(found, *proposed, *acts);
    found.things.removeIf([](const SharedThing &thing) { return thing.isDeleted && thing.state != State::Clash; });
    std::stable_sort(found.things.begin(), found.things.end(), isOrdered);
    Result<void> done = readRights(found);
    done = done ? readNames(found) : done;
    const Result<QList<SharedScope>> known = done ? scopes() : failure(done.error());
    found.scopes = known.value_or(QList<SharedScope>());
    return known ? Result<SharedThings>(found) : failure(known.error());
}

Result<QList<SharedThing>> SharedTable::inUse(const QString &kind)
{
    const Result<SharedThings> all = this->all();
    return all ? Result<QList<SharedThing>>(inUse(*all, kind)) : failure(all.error());
}

QList<SharedThing> SharedTable::inUse(const SharedThings &all, const QString &kind)
{
    QList<SharedThing> things = all.things;
    things.removeIf([&kind](const SharedThing &thing) {
        return thing.kind != kind || thing.isDeleted || (thing.version == 0 && thing.state != State::Waiting);
    });
    std::stable_sort(things.begin(), things.end(), [&all](const SharedThing &a, const SharedThing &b) {
        return all.depthOf(a.scope) > all.depthOf(b.scope);
    });
    return things;
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

Result<QList<SharedScope>> SharedTable::scopes()
{
    Statement query
        = m_connection.prepare("SELECT uid, name, is_hub, depth FROM shared_scope ORDER BY depth, name, uid");
    QList<SharedScope> found;
    while (query.next()) {
        found.append({query.uuid(0), query.text(1), query.integer(2) != 0, static_cast<int>(query.integer(3))});
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<SharedScope>>(found) : failure(asked.error());
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

} // namespace wederhoor
