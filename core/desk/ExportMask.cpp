#include "core/desk/ExportMask.h"

#include "core/desk/GuardSettings.h"
#include "core/store/CaseTable.h"
#include "core/store/MessageTable.h"
#include "core/text/guard/MaskedText.h"

#include <utility>

namespace wederhoor {

namespace {

/// The case that a message stands in now; nothing: in none.
Result<std::optional<Case>> caseOf(Connection &connection, const MessageRef &ref)
{
    const Result<std::optional<CaseId>> id = MessageTable(connection).caseOf(ref);
    if (!id || !*id) {
        return id ? Result<std::optional<Case>>(std::nullopt) : failure(id.error());
    }
    return CaseTable(connection).find(**id);
}

} // namespace

ExportMask::ExportMask(PersonalDataGuard guard, AgentId me, ExportReach reach)
    : m_guard(std::move(guard))
    , m_me(std::move(me))
    , m_reach(reach)
{
}

Result<ExportMask> ExportMask::make(Connection &connection, const AgentId &me, ExportReach reach)
{
    Result<PersonalDataGuard> guard = guardOf(connection);
    return guard ? Result<ExportMask>(ExportMask(*std::move(guard), me, reach)) : failure(guard.error());
}

Result<Message> ExportMask::shown(Connection &connection, const Message &message)
{
    const IncomingMask setting = m_guard.rules().incoming;
    if (message.outbound || setting == IncomingMask::Never || !mayHoldPersonalData(message.text)) {
        return message;
    }
    Message masked = message;
    masked.text = maskedText(m_guard, message.text);
    if (masked.text == message.text) {
        return message;
    }
    const Result<std::optional<Case>> value = caseOf(connection, message.ref);
    if (!value) {
        return failure(value.error());
    }
    const bool isMine = *value && (*value)->owner == m_me;
    if (isMine && setting == IncomingMask::OthersCases) {
        return message;
    }
    if (m_reach == ExportReach::Masked || (m_reach == ExportReach::OwnCases && !isMine)) {
        return masked;
    }
    if (*value) {
        m_revealed.insert((*value)->id);
    }
    return message;
}

} // namespace wederhoor
