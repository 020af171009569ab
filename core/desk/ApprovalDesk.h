#pragma once

#include "core/desk/CaseDesk.h"
#include "core/domain/Approval.h"

namespace wederhoor {

/// A waiting reply as it would leave with a judge's words, and what stands in its way.
struct ApprovalCheck
{
    QList<LengthCheck> lengths; ///< of each part
    QList<GuardedFinding> personalData;
    QStringList unresolved; ///< variables that nobody filled
    bool empty = false; ///< a part says nothing
    /// Something was written in the case after what the judge saw.
    std::optional<Message> newerThanSeen;

    [[nodiscard]] bool fits() const;
};

/// What a judge says of a waiting reply.
struct Judgement
{
    OutboxId reply;
    int revision = 1; ///< of the text that was read
    QStringList bodies; ///< of the parts, as they are to leave; empty: as they were written
    QString remark;
    RemoteId seen; ///< the newest message that the judge saw; empty: what the writer saw
    bool acceptNewer = false; ///< the judge saw all there is now
    QList<PersonalDataKind> accepted = {};
};

/// What supervisors do with replies that wait, and how their writers take note of it: the same for the window and the
/// command line. Lives on the thread of the store.
class ApprovalDesk
{
public:
    ApprovalDesk(Store &store, const Clock &clock, CaseDesk &desk);

    [[nodiscard]] QFuture<Result<ApprovalCheck>> check(const Judgement &judgement);
    /// The team's word first; then it is this desk's to publish, once, under its writer's signature. Error::Rejected as
    /// CaseDesk::reply() says it; Conflict: written since, or judged by a colleague; Forbidden: one's own.
    [[nodiscard]] QFuture<Result<WaitingReply>> approve(const Judgement &judgement);
    /// Back to its writer's draft; Error::Invalid without a remark.
    [[nodiscard]] QFuture<Result<WaitingReply>> giveBack(const Judgement &judgement);
    /// What a colleague approved and whose desk is gone goes from here.
    [[nodiscard]] QFuture<Result<WaitingReply>> takeOver(const OutboxId &id);
    /// Its writer has read what became of it.
    [[nodiscard]] QFuture<Result<void>> acknowledge(const OutboxId &id);
    /// Its pictures, put on this machine; in their order.
    [[nodiscard]] QFuture<Result<QStringList>> pictures(const OutboxId &id);

private:
    struct Prepared;
    [[nodiscard]] QFuture<Result<Prepared>> prepare(const Judgement &judgement);
    [[nodiscard]] QFuture<Result<WaitingReply>> approvePrepared(const Judgement &judgement, const Prepared &prepared);
    [[nodiscard]] QFuture<Result<QStringList>> fetchPictures(const WaitingReply &reply);

    Store &m_store;
    const Clock &m_clock;
    CaseDesk &m_desk;
};

} // namespace wederhoor
