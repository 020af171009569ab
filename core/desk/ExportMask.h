#pragma once

#include "core/domain/Message.h"
#include "core/text/PersonalDataGuard.h"

#include <QHash>
#include <QSet>

namespace wederhoor {

class Connection;

/// Whose personal data an export may hold as it was written.
enum class ExportReach {
    Masked, ///< as the setting masks what customers wrote on the screen
    OwnCases, ///< that of one's own cases, whatever the setting says
    AllCases
};

/// What customers wrote, as it may stand in a file: one's own cases are known by their owner.
class ExportMask
{
public:
    [[nodiscard]] static Result<ExportMask> make(Connection &connection, const AgentId &me, ExportReach reach);

    /// The message as it goes out.
    [[nodiscard]] Result<Message> shown(Connection &connection, const Message &message);
    /// The cases whose personal data went out though the setting would have masked it: to be put on the record.
    [[nodiscard]] const QSet<CaseId> &revealed() const { return m_revealed; }

private:
    ExportMask(PersonalDataGuard guard, AgentId me, ExportReach reach);

    PersonalDataGuard m_guard;
    AgentId m_me;
    ExportReach m_reach;
    QSet<CaseId> m_revealed;
};

} // namespace wederhoor
