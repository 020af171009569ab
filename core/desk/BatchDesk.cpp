#include "core/desk/BatchDesk.h"

#include "core/desk/CaseSteps.h"
#include "core/desk/TeamClaims.h"
#include "core/domain/Clock.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <QSet>

#include <algorithm>

namespace wederhoor {

namespace {

using Kind = BatchAct::Kind;

bool refuses(CaseStatus status, CaseEvent event)
{
    return !nextStatus(status, event).has_value();
}

bool changesTags(const Case &value, const BatchAct &act)
{
    const auto has = [&value](const QString &tag) { return value.tags.contains(tag); };
    return !std::all_of(act.addTags.begin(), act.addTags.end(), has)
        || std::any_of(act.removeTags.begin(), act.removeTags.end(), has);
}

Result<QSet<CaseId>> casesWithReplies(Connection &connection)
{
    const Result<QList<OutboxEntry>> pending = OutboxTable(connection).pending();
    if (!pending) {
        return failure(pending.error());
    }
    QSet<CaseId> ids;
    for (const OutboxEntry &entry : *pending) {
        ids.insert(entry.caseId);
    }
    return ids;
}

QString customerOf(const Case &value)
{
    return value.customer.name.isEmpty() ? value.customer.handle : value.customer.name;
}

BatchExcluded excluded(const CaseId &id, const std::optional<Case> &value, BatchObstacle obstacle)
{
    return value ? BatchExcluded{id, customerOf(*value), obstacle, value->owner} : BatchExcluded{id, {}, obstacle, {}};
}

Result<Case> step(CaseAct &act, const CaseId &id, const BatchAct &what, const Agent &me, Instant now)
{
    switch (what.kind) {
    case Kind::Claim:
        return claimStep(act, id, me);
    case Kind::Release:
        return releaseStep(act, id, me);
    case Kind::Resolve:
        return resolveStep(act, id, me, now);
    case Kind::Dismiss:
        return dismissStep(act, id, what.reason, me, now);
    case Kind::Tag:
        return tagStep(act, id, what.addTags, what.removeTags);
    case Kind::Topic:
        return topicStep(act, id, what.topic);
    case Kind::MarkRead:
        return readStep(act, id, me);
    case Kind::Merge:
        return mergeStep(act, id, what.into, me);
    }
    Q_UNREACHABLE();
}

/// Tags and topics may be a colleague's case's: they go back by the same act, the rest as the whole case.
Result<Case> stepBack(CaseAct &act, const Case &before, const Case &after, const BatchAct &what, const Agent &me)
{
    if (what.kind == Kind::Topic) {
        return topicStep(act, after.id, before.topic);
    }
    if (what.kind == Kind::Merge) {
        return unmergeStep(act, before.id, me);
    }
    if (what.kind != Kind::Tag) {
        return restoreStep(act, before, after, me);
    }
    const auto without = [](const QStringList &tags, const QStringList &others) {
        QStringList left;
        std::copy_if(tags.begin(), tags.end(), std::back_inserter(left),
                     [&others](const QString &tag) { return !others.contains(tag); });
        return left;
    };
    return tagStep(act, after.id, without(before.tags, after.tags), without(after.tags, before.tags));
}

std::optional<BatchObstacle> mergeObstacle(const Case &from, const Case &into, const Agent &me)
{
    if (from.id == into.id) {
        return BatchObstacle::NothingToDo;
    }
    if (from.platform != into.platform || from.instance != into.instance) {
        return BatchObstacle::OtherPlatform;
    }
    const bool others = !requireMineOrFree(from, me.id) || !requireMineOrFree(into, me.id);
    if (others) {
        return BatchObstacle::Others;
    }
    return checkMerge(from, into, me) ? std::nullopt : std::optional(BatchObstacle::Status);
}

/// Judges cases for one act, the same way before it and in it.
class Judge
{
public:
    Judge(Connection &connection, BatchAct act, Agent me)
        : m_cases(connection)
        , m_act(std::move(act))
        , m_me(std::move(me))
    {
        const Result<QSet<CaseId>> replies = casesWithReplies(connection);
        m_replies = replies.value_or(QSet<CaseId>());
        m_ready = replies ? Result<void>() : failure(replies.error());
        if (m_ready && m_act.kind == Kind::Merge) {
            const Result<std::optional<Case>> into = m_cases.findExact(m_act.into);
            m_ready = into ? Result<void>() : failure(into.error());
            m_into = into.value_or(std::nullopt);
        }
    }

    [[nodiscard]] const Result<void> &ready() const { return m_ready; }
    [[nodiscard]] Result<std::optional<Case>> find(const CaseId &id) { return m_cases.findExact(id); }
    [[nodiscard]] std::optional<BatchObstacle> obstacle(const std::optional<Case> &value) const
    {
        if (!value || !value->mergedInto.isNull()) {
            return BatchObstacle::Gone;
        }
        if (m_act.kind == Kind::Merge) {
            return m_into ? mergeObstacle(*value, *m_into, m_me) : std::optional(BatchObstacle::Gone);
        }
        return batchObstacle(*value, m_act, m_me.id, m_replies.contains(value->id));
    }

private:
    CaseTable m_cases;
    BatchAct m_act;
    Agent m_me;
    QSet<CaseId> m_replies;
    std::optional<Case> m_into;
    Result<void> m_ready;
};

BatchObstacle obstacleOf(const ClaimWord &word)
{
    return word.kind == ClaimGate::Answer::Kind::Theirs ? BatchObstacle::Others : BatchObstacle::Status;
}

/// One case of an act: done, left out, or an error that ends the transaction.
Result<void> performOne(CaseAct &act, const CaseId &id, const BatchAct &what, const Agent &me, Instant now,
                        Judge &judge, const ClaimWords &words, BatchOutcome &outcome)
{
    const Result<std::optional<Case>> before = judge.find(id);
    if (!before) {
        return failure(before.error());
    }
    if (const std::optional<BatchObstacle> obstacle = judge.obstacle(*before)) {
        outcome.excluded.append(excluded(id, *before, *obstacle));
        return {};
    }
    const ClaimWord word = words.value(id);
    if (word.kind == ClaimGate::Answer::Kind::Theirs || word.kind == ClaimGate::Answer::Kind::Closed) {
        BatchExcluded left = excluded(id, *before, obstacleOf(word));
        left.owner = word.owner;
        outcome.excluded.append(left);
        return {};
    }
    Result<Case> after = what.kind == Kind::Claim ? claimByWord(act, id, me, word) : step(act, id, what, me, now);
    // Who claims a case has read it, as with a single one.
    if (after && what.kind == Kind::Claim && after->unread > 0) {
        after = readStep(act, id, me);
    }
    if (!after) {
        return failure(after.error());
    }
    outcome.done.append({**before, *after});
    return {};
}

} // namespace

std::optional<BatchObstacle> batchObstacle(const Case &value, const BatchAct &act, const AgentId &me,
                                           bool replyUnderWay)
{
    const bool others = !value.owner.isEmpty() && value.owner != me;
    const auto when
        = [](bool stands, BatchObstacle obstacle) { return stands ? std::optional(obstacle) : std::nullopt; };
    if (act.kind == Kind::Tag) {
        return when(!changesTags(value, act), BatchObstacle::NothingToDo);
    }
    if (act.kind == Kind::Topic) {
        return when(value.topic == act.topic, BatchObstacle::NothingToDo);
    }
    if (others) {
        return BatchObstacle::Others;
    }
    switch (act.kind) {
    case Kind::Claim:
        return value.owner == me ? std::optional(BatchObstacle::NothingToDo)
                                 : when(refuses(value.status, CaseEvent::Claimed), BatchObstacle::Status);
    case Kind::Release:
        return value.owner.isEmpty() ? std::optional(BatchObstacle::NothingToDo)
                                     : when(refuses(value.status, CaseEvent::Released), BatchObstacle::Status);
    case Kind::Resolve:
    case Kind::Dismiss: {
        const CaseEvent event = act.kind == Kind::Resolve ? CaseEvent::Resolved : CaseEvent::Dismissed;
        return refuses(value.status, event) ? std::optional(BatchObstacle::Status)
                                            : when(replyUnderWay, BatchObstacle::ReplyUnderWay);
    }
    case Kind::MarkRead:
        return when(value.unread == 0, BatchObstacle::NothingToDo);
    case Kind::Tag:
    case Kind::Topic:
    case Kind::Merge:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

BatchDesk::BatchDesk(Store &store, const Clock &clock, Agent me, ClaimGate *claims)
    : m_store(store)
    , m_clock(clock)
    , m_me(std::move(me))
    , m_claims(claims)
{
}

QFuture<Result<BatchPlan>> BatchDesk::plan(const QList<CaseId> &ids, const BatchAct &act)
{
    return m_store.read<BatchPlan>([ids, act, me = m_me](Snapshot &snapshot) -> Result<BatchPlan> {
        Judge judge(snapshot.connection(), act, me);
        if (!judge.ready()) {
            return failure(judge.ready().error());
        }
        BatchPlan plan;
        for (const CaseId &id : ids) {
            const Result<std::optional<Case>> value = judge.find(id);
            if (!value) {
                return failure(value.error());
            }
            if (const std::optional<BatchObstacle> obstacle = judge.obstacle(*value)) {
                plan.excluded.append(excluded(id, *value, *obstacle));
            } else {
                plan.possible.append(id);
            }
        }
        return plan;
    });
}

QFuture<Result<BatchOutcome>> BatchDesk::perform(const QList<CaseId> &ids, const BatchAct &act)
{
    if (ids.size() > mostAtOnce) {
        return ready<BatchOutcome>(failure(ErrorKind::Invalid, QStringLiteral("too many cases at once")));
    }
    if (act.kind != Kind::Claim || m_claims == nullptr) {
        return write(ids, act, {});
    }
    return andThen(&m_store, askForClaims(m_store, *m_claims, ids),
                   [desk = *this, ids, act](const ClaimWords &words) { return desk.write(ids, act, words); });
}

QFuture<Result<BatchOutcome>> BatchDesk::write(const QList<CaseId> &ids, const BatchAct &act,
                                               const ClaimWords &words) const
{
    return m_store.write<BatchOutcome>(
        [ids, act, words, me = m_me, clock = &m_clock](Transaction &transaction) -> Result<BatchOutcome> {
            Judge judge(transaction.connection(), act, me);
            if (!judge.ready()) {
                return failure(judge.ready().error());
            }
            const Instant now = clock->now();
            CaseAct steps(transaction, me, now);
            BatchOutcome outcome;
            for (const CaseId &id : ids) {
                if (const Result<void> done = performOne(steps, id, act, me, now, judge, words, outcome); !done) {
                    return failure(done.error());
                }
            }
            return outcome;
        });
}

QFuture<Result<BatchOutcome>> BatchDesk::undo(const QList<std::pair<Case, Case>> &done, const BatchAct &act)
{
    return m_store.write<BatchOutcome>(
        [done, act, me = m_me, clock = &m_clock](Transaction &transaction) -> Result<BatchOutcome> {
            CaseAct steps(transaction, me, clock->now());
            BatchOutcome outcome;
            for (const auto &[before, after] : done) {
                const Result<Case> back = stepBack(steps, before, after, act, me);
                if (back) {
                    outcome.done.append({after, *back});
                } else if (back.error().kind == ErrorKind::Conflict || back.error().kind == ErrorKind::NotFound) {
                    outcome.excluded.append(excluded(after.id, after, BatchObstacle::Changed));
                } else {
                    return failure(back.error());
                }
            }
            return outcome;
        });
}

} // namespace wederhoor
