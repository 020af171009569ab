#include "core/training/Scenario.h"

#include <algorithm>

namespace wederhoor::training {

const ScenarioConversation *Scenario::conversation(const QString &conversationId) const
{
    if (conversationId.isEmpty()) {
        return conversations.empty() ? nullptr : &conversations.front();
    }
    const auto found
        = std::find_if(conversations.begin(), conversations.end(),
                       [&](const ScenarioConversation &conversation) { return conversation.id == conversationId; });
    return found == conversations.end() ? nullptr : &*found;
}

QStringList scenarioKinds()
{
    return {QStringLiteral("question"),    QStringLiteral("complaint"),       QStringLiteral("compliment"),
            QStringLiteral("angry_crowd"), QStringLiteral("outage"),          QStringLiteral("phishing"),
            QStringLiteral("posted_data"), QStringLiteral("move_to_private"), QStringLiteral("spoc"),
            QStringLiteral("press"),       QStringLiteral("bereavement"),     QStringLiteral("foreign_language"),
            QStringLiteral("idea"),        QStringLiteral("threat"),          QStringLiteral("minor"),
            QStringLiteral("rumour"),      QStringLiteral("busy_hour"),       QStringLiteral("outage_drill")};
}

} // namespace wederhoor::training
