#pragma once

#include "core/ports/ApprovalGate.h"

namespace wederhoor {

class TeamDatabase;
class TeamSync;

/// Four eyes in a team: the database judges, and what came of it is read into the inbox before it is answered. Lives on
/// the thread of the database; may be asked on any.
class TeamApprovalGate final : public ApprovalGate
{
public:
    TeamApprovalGate(TeamDatabase &database, TeamSync &sync);

    [[nodiscard]] QFuture<Result<void>> approve(const Approval &approval) override;
    [[nodiscard]] QFuture<Result<void>> giveBack(const OutboxId &reply, const CaseId &caseId, int revision,
                                                 const QString &remark) override;
    [[nodiscard]] QFuture<Result<void>> takeOver(const OutboxId &reply, const CaseId &caseId) override;
    [[nodiscard]] QFuture<Result<void>> withdraw(const OutboxId &reply, const CaseId &caseId) override;
    [[nodiscard]] QFuture<Result<QList<QByteArray>>> pictures(const OutboxId &reply) override;

private:
    template <class Ask> [[nodiscard]] QFuture<Result<void>> askThenRead(const CaseId &caseId, Ask ask);

    TeamDatabase &m_database;
    TeamSync &m_sync;
};

} // namespace wederhoor
