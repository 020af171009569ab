#include "core/desk/TeamFeed.h"

#include "core/desk/CaseAct.h"
#include "core/desk/Intake.h"
#include "core/desk/TeamWords.h"
#include "core/domain/ServiceClock.h"
#include "core/store/MessageTable.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"

#include <QSet>

#include <algorithm>

namespace wederhoor {

namespace {

Result<std::optional<FeedMessage>> feedMessageOf(Connection &connection, const MessageRef &ref)
{
    Result<std::optional<Message>> message = MessageTable(connection).find(ref);
    const Result<std::optional<TeamTable::Place>> place = TeamTable(connection).placeOf(ref);
    if (!message || !place) {
        return failure(message ? place.error() : message.error());
    }
    if (!*message) {
        return std::nullopt;
    }
    FeedMessage found;
    found.message = std::move(**message);
    if (*place) {
        found.caseId = (*place)->id;
        found.context = (*place)->context;
    }
    return found;
}

/// A customer's words are of the case they were placed in there, whatever this desk would have made of them.
Result<void> tieToCase(CaseTable &cases, const FeedMessage &placed)
{
    const Message &message = placed.message;
    if (placed.caseId.isNull() || placed.context || message.outbound) {
        return {};
    }
    const RemoteId root = message.threadRoot.isEmpty() ? message.ref.remote : message.threadRoot;
    const Result<void> tied = cases.tieThread(message.ref.instance, root, placed.caseId);
    return tied || tied.error().kind != ErrorKind::NotFound ? tied : Result<void>();
}

} // namespace

Result<FeedPage> feedPageOf(Connection &connection, const QList<MessageRef> &refs, const Cursor &next)
{
    FeedPage page;
    page.next = next;
    CaseTable cases(connection);
    QHash<CaseId, Case> known;
    for (const MessageRef &ref : refs) {
        Result<std::optional<FeedMessage>> found = feedMessageOf(connection, ref);
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            continue;
        }
        FeedMessage placed = std::move(**found);
        if (!placed.caseId.isNull() && !known.contains(placed.caseId)) {
            const Result<std::optional<Case>> value = cases.findExact(placed.caseId);
            if (!value) {
                return failure(value.error());
            }
            known.insert(placed.caseId, value->value_or(Case()));
            if (*value) {
                page.cases += **value;
            }
        }
        const CaseKind kind = known.value(placed.caseId).kind;
        placed.dueAt = dueAfter(placed.message.createdAt, kind);
        placed.asksUs = kind == CaseKind::Service;
        page.messages.append(placed);
    }
    return page;
}

Result<void> takeFeed(Transaction &transaction, const Channel &channel, const QList<FeedMessage> &messages, Instant now)
{
    CaseTable cases(transaction.connection());
    FetchPage page;
    for (const FeedMessage &placed : messages) {
        if (placed.message.deletedAt) {
            page.changes.append({placed.message.ref, MessageChange::Kind::Deleted, {}, {}, *placed.message.deletedAt});
            continue;
        }
        if (const Result<void> tied = tieToCase(cases, placed); !tied) {
            return tied;
        }
        page.messages.append(placed.message);
        // The poller's clock may run before ours: its time was checked there already.
        now = std::max(now, placed.message.createdAt);
    }
    IntakeOptions options;
    options.moveCursor = false;
    options.teamDecides = true;
    const Result<IntakeOutcome> taken = Intake::takeIn(transaction, channel, page, options, now);
    return taken ? Result<void>() : failure(taken.error());
}

Result<void> deriveWords(Transaction &transaction, const CaseId &id)
{
    CaseAct act(transaction, {}, {});
    const Result<Case> before = act.load(id);
    if (!before) {
        return failure(before.error());
    }
    Case value = *before;
    Result<void> done = act.derive(value);
    keepTeamState(value, *before);
    if (done && value != *before) {
        const Result<Case> saved = act.save(value);
        done = saved ? done : failure(saved.error());
    }
    return done;
}

} // namespace wederhoor
