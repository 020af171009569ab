#include "core/desk/OwnReplies.h"

#include "core/desk/CaseAct.h"
#include "core/desk/Intake.h"
#include "core/desk/OwnRole.h"
#include "core/domain/FetchPage.h"
#include "core/store/CaseTable.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

/// Nothing: it is not known here who wrote it.
Result<std::optional<OutboxEntry>> entryOf(Connection &connection, const ChannelId &channel, const Message &message)
{
    return OutboxTable(connection).findByRemote(channel, message.ref.remote);
}

/// As the table of acts says: an agent one's own, a supervisor any, a trainee none; without a team one is alone. Who
/// wrote what another desk sent, the team knows, and judges when it is asked.
Result<void> requireMay(Connection &connection, const CaseId &id, const std::optional<OutboxEntry> &entry,
                        const AgentId &me)
{
    const Result<bool> shared = TeamTable(connection).shares(id);
    const Result<std::optional<Role>> role = ownRole(connection);
    if (!shared || !role) {
        return failure(shared ? role.error() : shared.error());
    }
    if (!*shared || *role == Role::Supervisor) {
        return {};
    }
    const bool isAnothers = entry && entry->author != me;
    return *role == Role::Agent && !isAnothers
        ? Result<void>()
        : failure(ErrorKind::Forbidden, QStringLiteral("a supervisor deletes what a colleague wrote"));
}

Result<OwnReply> find(Connection &connection, const Agent &me, const MessageRef &ref)
{
    const Result<std::optional<Message>> message = MessageTable(connection).find(ref);
    const Result<std::optional<TeamTable::Place>> place = TeamTable(connection).placeOf(ref);
    if (!message || !place) {
        return failure(message ? place.error() : message.error());
    }
    if (!*message || !*place || !(*message)->outbound || (*message)->deletedAt) {
        return failure(ErrorKind::NotFound, QStringLiteral("no reply of ours stands there"));
    }
    const Result<std::optional<Case>> value = CaseTable(connection).find((*place)->id);
    if (!value || !*value) {
        return value ? failure(ErrorKind::NotFound, QStringLiteral("its case is gone")) : failure(value.error());
    }
    const Result<std::optional<OutboxEntry>> entry = entryOf(connection, (*value)->channel, **message);
    if (!entry) {
        return failure(entry.error());
    }
    const Result<void> may = requireMay(connection, (*value)->id, *entry, me.id);
    return may ? Result<OwnReply>(
               OwnReply{(*value)->id, (*value)->channel, **message, *entry ? (*entry)->body : (*message)->text})
               : failure(may.error());
}

} // namespace

QFuture<Result<OwnReply>> ownReply(Store &store, const Agent &me, const MessageRef &ref)
{
    return store.read<OwnReply>([me, ref](Snapshot &snapshot) { return find(snapshot.connection(), me, ref); });
}

QFuture<Result<void>> noteOwnDeleted(Store &store, const Clock &clock, const Agent &me, const OwnReply &reply,
                                     const QString &why)
{
    return store.write<void>([reply, why, me, now = clock.now()](Transaction &transaction) -> Result<void> {
        const Result<std::optional<Channel>> channel = ChannelTable(transaction.connection()).find(reply.channel);
        if (!channel || !*channel) {
            return channel ? failure(ErrorKind::NotFound, QStringLiteral("the channel was removed"))
                           : failure(channel.error());
        }
        FetchPage page;
        page.changes = {MessageChange{reply.message.ref, MessageChange::Kind::Deleted, {}, {}, now}};
        const IntakeOptions onlyChanges{false, std::nullopt, false};
        const Result<IntakeOutcome> taken = Intake::takeIn(transaction, **channel, page, onlyChanges, now);
        CaseAct act(transaction, me, now);
        const QString said = QStringLiteral("delete ") + reply.message.ref.remote.value;
        return taken ? act.notePlatformAct(reply.caseId, why.isEmpty() ? said : said + QStringLiteral(": ") + why)
                     : failure(taken.error());
    });
}

} // namespace wederhoor
