#include "core/team/TeamApprovalGate.h"

#include "core/team/TeamDatabase.h"
#include "core/team/TeamSync.h"

#include <QMetaObject>

namespace wederhoor {

TeamApprovalGate::TeamApprovalGate(TeamDatabase &database, TeamSync &sync)
    : m_database(database)
    , m_sync(sync)
{
}

/// What was done here is told first: the team judges the case as it is here.
template <class Ask> QFuture<Result<void>> TeamApprovalGate::askThenRead(const CaseId &caseId, Ask ask)
{
    return settledBy<void>([&](const auto &settle) {
        const auto asked = [ask, caseId](TeamCalls &calls) -> Result<void> {
            const Result<void> done = ask(calls);
            // One that is lost costs colleagues the time until they look by themselves.
            static_cast<void>(calls.sendHint(QStringLiteral("cases"), {caseId.value}));
            return done;
        };
        QMetaObject::invokeMethod(&m_sync, [this, asked, settle] {
            const auto done
                = andThen(&m_sync, m_sync.tellAll(), [this, asked] { return m_database.command<void>(asked); });
            onResult(&m_sync, done, [this, settle](const Result<void> &outcome) {
                // Also after a refusal: whoever is refused wants to see what has become of it.
                onResult(&m_sync, m_sync.syncOnce(), [settle, outcome](const Result<void> &) { settle(outcome); });
            });
        });
    });
}

QFuture<Result<void>> TeamApprovalGate::approve(const Approval &approval)
{
    return askThenRead(approval.caseId, [approval](TeamCalls &calls) { return calls.approve(approval); });
}

QFuture<Result<void>> TeamApprovalGate::giveBack(const OutboxId &reply, const CaseId &caseId, int revision,
                                                 const QString &remark)
{
    return askThenRead(caseId,
                       [reply, revision, remark](TeamCalls &calls) { return calls.giveBack(reply, revision, remark); });
}

QFuture<Result<void>> TeamApprovalGate::takeOver(const OutboxId &reply, const CaseId &caseId)
{
    return askThenRead(caseId, [reply](TeamCalls &calls) { return calls.takeOverReply(reply, {}); });
}

QFuture<Result<void>> TeamApprovalGate::withdraw(const OutboxId &reply, const CaseId &caseId)
{
    return askThenRead(caseId, [reply](TeamCalls &calls) -> Result<void> {
        const Result<void> done = calls.withdraw(reply);
        // All that waited was told just now: what the team does not know it refused, and nobody judges it.
        return done || done.error().kind != ErrorKind::NotFound ? done : Result<void>();
    });
}

QFuture<Result<QList<QByteArray>>> TeamApprovalGate::pictures(const OutboxId &reply)
{
    return m_database.command<QList<QByteArray>>([reply](TeamCalls &calls) { return calls.waitingPictures(reply); });
}

} // namespace wederhoor
