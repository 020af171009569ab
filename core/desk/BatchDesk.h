#pragma once

#include "core/domain/Case.h"
#include "core/domain/Template.h"

#include <QFuture>

#include <utility>

namespace wederhoor {

class ClaimGate;
class Clock;
class Connection;
class Store;
struct ClaimWord;

/// One act on many cases.
struct BatchAct
{
    enum class Kind { Claim, Release, Resolve, Dismiss, Tag, Topic, MarkRead, Merge };
    Kind kind = Kind::Claim;
    DismissReason reason = DismissReason::NoQuestion;
    QStringList addTags;
    QStringList removeTags;
    QString topic;
    CaseId into; ///< of a merge: the case that remains
};

/// Why a case is left out of an act on many.
enum class BatchObstacle {
    Gone, ///< it is not there any more, or another case took it in
    Others, ///< it is another agent's
    Status, ///< it is not in a state in which that can be done
    ReplyUnderWay, ///< a reply waits to go: ending the case would hide what becomes of it
    OtherPlatform, ///< of a merge: its messages could not be answered from there
    NothingToDo,
    Changed ///< of an undo: it has changed since
};

struct BatchExcluded
{
    CaseId id;
    QString customer;
    BatchObstacle obstacle = BatchObstacle::Gone;
    AgentId owner;
};

/// What an act would do.
struct BatchPlan
{
    QList<CaseId> possible;
    QList<BatchExcluded> excluded;
};

/// What an act did: each case before and after it, and those it could not be done to.
struct BatchOutcome
{
    QList<std::pair<Case, Case>> done;
    QList<BatchExcluded> excluded;
};

/// Acts on many cases under the same rules as CaseDesk's acts on one. Each call is one transaction over a bounded
/// number of cases, so that nothing else waits long; a case that stands in the way is left out and named. Lives on the
/// thread of the store.
class BatchDesk
{
public:
    /// Of one perform() or undo().
    static constexpr int mostAtOnce = 50;

    /// `claims`: who is asked before cases are claimed; null: nobody.
    BatchDesk(Store &store, const Clock &clock, Agent me, ClaimGate *claims = nullptr);

    /// Reads only; any number of cases.
    [[nodiscard]] QFuture<Result<BatchPlan>> plan(const QList<CaseId> &ids, const BatchAct &act);
    /// Error::Invalid: more than mostAtOnce, or a tag that is none. Error::Storage: nothing was done.
    [[nodiscard]] QFuture<Result<BatchOutcome>> perform(const QList<CaseId> &ids, const BatchAct &act);
    /// Puts cases back as they were before `act`.
    [[nodiscard]] QFuture<Result<BatchOutcome>> undo(const QList<std::pair<Case, Case>> &done, const BatchAct &act);

private:
    [[nodiscard]] QFuture<Result<BatchOutcome>> write(const QList<CaseId> &ids, const BatchAct &act,
                                                      const QHash<CaseId, ClaimWord> &words) const;

    Store &m_store;
    const Clock &m_clock;
    Agent m_me;
    ClaimGate *m_claims;
};

/// What stands in the way of an act on this case; nothing: it can be done. A merge is judged with the case it goes
/// into.
[[nodiscard]] std::optional<BatchObstacle> batchObstacle(const Case &value, const BatchAct &act, const AgentId &me,
                                                         bool replyUnderWay);

} // namespace wederhoor
