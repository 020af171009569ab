#include "core/desk/GuestDesk.h"

#include "core/desk/CaseAct.h"
#include "core/desk/ThingDesk.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

Result<QList<Guest>> guestsIn(Connection &connection)
{
    const Result<QList<SharedThing>> things = thingsOf(connection, guestKind());
    if (!things) {
        return failure(things.error());
    }
    QList<Guest> guests;
    for (const SharedThing &thing : *things) {
        guests.append(guestOf(thing));
    }
    return guests;
}

} // namespace

Result<Guest> guestWith(Connection &connection, const QUuid &id)
{
    const Result<QList<Guest>> guests = guestsIn(connection);
    if (!guests) {
        return failure(guests.error());
    }
    const auto found
        = std::find_if(guests->begin(), guests->end(), [&id](const Guest &guest) { return guest.id == id; });
    return found == guests->end() ? failure(ErrorKind::Invalid, QStringLiteral("guest: there is none such any more"))
                                  : Result<Guest>(*found);
}

Result<void> recordGuest(CaseAct &act, const OutboxEntry &entry, const Guest &guest)
{
    return act.note(entry.caseId, CaseHistoryEntry::Kind::Guest,
                    guest.fullName() + QStringLiteral(": ") + entry.replyId().toString());
}

QFuture<Result<QList<Guest>>> readGuests(Store &store)
{
    return store.read<QList<Guest>>([](Snapshot &snapshot) { return guestsIn(snapshot.connection()); });
}

QFuture<Result<QList<TeamPagePerson>>> readNamedPeople(Store &store)
{
    return store.read<QList<TeamPagePerson>>([](Snapshot &snapshot) -> Result<QList<TeamPagePerson>> {
        const Result<QList<Guest>> guests = guestsIn(snapshot.connection());
        const Result<QList<SharedThing>> members = thingsOf(snapshot.connection(), namedMemberKind());
        if (!guests || !members) {
            return failure(guests ? members.error() : guests.error());
        }
        QList<TeamPagePerson> people;
        for (const SharedThing &thing : *members) {
            if (const std::optional<NamedMember> member = namedMemberOf(thing)) {
                people.append({member->name, {}, false});
            }
        }
        for (const Guest &guest : *guests) {
            if (guest.mayBeNamed) {
                people.append({guest.name, guest.department, false});
            }
        }
        std::sort(people.begin(), people.end(), [](const TeamPagePerson &a, const TeamPagePerson &b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
        return people;
    });
}

QFuture<Result<bool>> readAgrees(Store &store, const AgentId &login)
{
    return store.read<bool>([login](Snapshot &snapshot) -> Result<bool> {
        const Result<QList<SharedThing>> members = thingsOf(snapshot.connection(), namedMemberKind());
        if (!members) {
            return failure(members.error());
        }
        return std::any_of(members->begin(), members->end(), [&login](const SharedThing &thing) {
            const std::optional<NamedMember> member = namedMemberOf(thing);
            return member && member->login == login;
        });
    });
}

} // namespace wederhoor
