#pragma once

#include "core/domain/Reply.h"
#include "core/domain/Result.h"

#include <QFuture>
#include <QList>

namespace wederhoor {

/// The team's word on replies under four eyes: asked before anything is done here, read back into the inbox afterwards.
/// Called from any thread. Error::Network: the team database is away, and nobody judges anything meanwhile.
class ApprovalGate
{
public:
    struct Approval
    {
        OutboxId reply;
        CaseId caseId;
        int revision = 1; ///< of the text that was read
        QString words; ///< of the changed text
        QByteArray content; ///< see contentOf(); empty: as it was written
        QString remark;
        MessageRef seen; ///< the newest message that the judge saw
        QUuid desk = {}; ///< that publishes it; null: the one that asks
    };

    virtual ~ApprovalGate() = default;
    /// Error::Conflict: judged or changed by somebody else, a colleague has the case, or something newer than
    /// `seen` was written. Forbidden: one's own, or not for this role.
    [[nodiscard]] virtual QFuture<Result<void>> approve(const Approval &approval) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> giveBack(const OutboxId &reply, const CaseId &caseId, int revision,
                                                         const QString &remark)
        = 0;
    /// Publishes what a colleague approved whose desk is gone. Error::Conflict: it may be at it.
    [[nodiscard]] virtual QFuture<Result<void>> takeOver(const OutboxId &reply, const CaseId &caseId) = 0;
    /// By its writer. Error::Conflict: it was judged meanwhile.
    [[nodiscard]] virtual QFuture<Result<void>> withdraw(const OutboxId &reply, const CaseId &caseId) = 0;
    /// What its pictures show, in their order.
    [[nodiscard]] virtual QFuture<Result<QList<QByteArray>>> pictures(const OutboxId &reply) = 0;
};

} // namespace wederhoor
