#include "core/domain/CaseStatus.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

constexpr NameTable<CaseStatus, 6> statusNames{{{{CaseStatus::New, "new"},
                                                 {CaseStatus::Open, "open"},
                                                 {CaseStatus::WaitingCustomer, "waiting_customer"},
                                                 {CaseStatus::WaitingSpoc, "waiting_spoc"},
                                                 {CaseStatus::Resolved, "resolved"},
                                                 {CaseStatus::Dismissed, "dismissed"}}}};
constexpr NameTable<DismissReason, 4> reasonNames{{{{DismissReason::Noise, "noise"},
                                                    {DismissReason::Spam, "spam"},
                                                    {DismissReason::Duplicate, "duplicate"},
                                                    {DismissReason::NoQuestion, "no_question"}}}};

constexpr NameTable<CaseEvent, 11> eventNames{{{{CaseEvent::Claimed, "claimed"},
                                                {CaseEvent::Released, "released"},
                                                {CaseEvent::ReplySent, "reply_sent"},
                                                {CaseEvent::ReplySentWaiting, "reply_sent_waiting"},
                                                {CaseEvent::ReplySentResolved, "reply_sent_resolved"},
                                                {CaseEvent::AskedSpoc, "asked_spoc"},
                                                {CaseEvent::SpocAnswered, "spoc_answered"},
                                                {CaseEvent::CustomerWrote, "customer_wrote"},
                                                {CaseEvent::Resolved, "resolved"},
                                                {CaseEvent::Reopened, "reopened"},
                                                {CaseEvent::Dismissed, "dismissed"}}}};

/// The status an event leads to when it is allowed; nothing when this status refuses it.
std::optional<CaseStatus> target(CaseStatus status, CaseEvent event)
{
    using S = CaseStatus;
    const bool active = isActive(status);
    switch (event) {
    case CaseEvent::Claimed:
        return active ? std::optional(status == S::New ? S::Open : status) : std::nullopt;
    case CaseEvent::Released:
        return active ? std::optional(status == S::Open ? S::New : status) : std::nullopt;
    case CaseEvent::ReplySent:
        // A reply on its way when the case was closed is accepted all the same: the customer has it.
        return active ? S::Open : status;
    case CaseEvent::ReplySentWaiting:
        return active ? S::WaitingCustomer : status;
    case CaseEvent::ReplySentResolved:
        return status == S::Dismissed ? status : S::Resolved;
    case CaseEvent::AskedSpoc:
        return active ? std::optional(S::WaitingSpoc) : std::nullopt;
    case CaseEvent::SpocAnswered:
        return status == S::WaitingSpoc ? S::Open : status;
    case CaseEvent::CustomerWrote:
        return status == S::New || status == S::WaitingSpoc ? status : S::Open;
    case CaseEvent::Resolved:
        return active ? std::optional(S::Resolved) : std::nullopt;
    case CaseEvent::Reopened:
        return active ? std::nullopt : std::optional(S::Open);
    case CaseEvent::Dismissed:
        return active ? std::optional(S::Dismissed) : std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<CaseStatus> nextStatus(CaseStatus status, CaseEvent event)
{
    if (const std::optional<CaseStatus> next = target(status, event)) {
        return *next;
    }
    return failure(ErrorKind::Conflict, QStringLiteral("the case is %1").arg(caseStatusName(status)));
}

bool isActive(CaseStatus status)
{
    return status != CaseStatus::Resolved && status != CaseStatus::Dismissed;
}

QString caseStatusName(CaseStatus status)
{
    return statusNames.name(status);
}

std::optional<CaseStatus> caseStatusFromName(const QString &name)
{
    return statusNames.value(name);
}

QString caseEventName(CaseEvent event)
{
    return eventNames.name(event);
}

QString caseKindName(CaseKind kind)
{
    return kind == CaseKind::Service ? QStringLiteral("service") : QStringLiteral("conversation");
}

QString dismissReasonName(DismissReason reason)
{
    return reasonNames.name(reason);
}

std::optional<DismissReason> dismissReasonFromName(const QString &name)
{
    return reasonNames.value(name);
}

} // namespace wederhoor
