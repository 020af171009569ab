#include "core/domain/Reply.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

using S = OutboxState;
constexpr NameTable<S, 8> stateNames{{{{S::Queued, "queued"},
                                       {S::Reserved, "reserved"},
                                       {S::Sending, "sending"},
                                       {S::Unknown, "unknown"},
                                       {S::Sent, "sent"},
                                       {S::Failed, "failed"},
                                       {S::Cancelled, "cancelled"},
                                       {S::AwaitingApproval, "awaiting_approval"}}}};

} // namespace

QString OutboxEntry::fullText() const
{
    QString text = isOneOfSeveral() || !number.isEmpty() ? body.trimmed() : body;
    if (!number.isEmpty()) {
        text += QLatin1Char(' ') + number;
    }
    if (!signature.isEmpty()) {
        text += QLatin1Char(text.contains(QLatin1Char('\n')) ? '\n' : ' ') + signature;
    }
    return text;
}

QString outboxStateName(OutboxState state)
{
    return stateNames.name(state);
}

std::optional<OutboxState> outboxStateFromName(const QString &name)
{
    return stateNames.value(name);
}

bool isSettled(OutboxState state)
{
    return state == S::Sent || state == S::Failed || state == S::Cancelled;
}

} // namespace wederhoor
