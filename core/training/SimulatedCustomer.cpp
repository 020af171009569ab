#include "core/training/SimulatedCustomer.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

constexpr std::chrono::seconds afterTheLastAct = std::chrono::minutes{5};

QList<ExerciseEvent> eventsOf(const Scenario &scenario, const ScenarioConversation &conversation,
                              const QList<ExerciseEvent> &events)
{
    QList<ExerciseEvent> own;
    for (const ExerciseEvent &event : events) {
        if (event.act != ExerciseAct::Hint && scenario.conversation(event.conversation) == &conversation) {
            own.append(event);
        }
    }
    return own;
}

} // namespace

Playthrough play(const Scenario &scenario, const QList<ExerciseEvent> &events, quint32 seed,
                 std::optional<std::chrono::seconds> until)
{
    Playthrough played;
    played.until = std::chrono::duration_cast<std::chrono::seconds>(scenario.minutes);
    if (!events.isEmpty()) {
        played.until = std::max(played.until, events.last().at + afterTheLastAct);
    }
    played.until = until.value_or(played.until);
    for (const ExerciseEvent &event : events) {
        played.hintsTaken += event.act == ExerciseAct::Hint && event.at <= played.until ? 1 : 0;
    }
    for (const ScenarioConversation &conversation : scenario.conversations) {
        played.conversations.push_back(
            playConversation(scenario, conversation, eventsOf(scenario, conversation, events), seed, played.until));
    }
    return played;
}

QStringList unknownConversations(const Scenario &scenario, const QList<ExerciseEvent> &events)
{
    QStringList unknown;
    for (const ExerciseEvent &event : events) {
        if (!scenario.conversation(event.conversation) && !unknown.contains(event.conversation)) {
            unknown.append(event.conversation);
        }
    }
    return unknown;
}

} // namespace wederhoor::training
