#pragma once

#include "core/training/PlayedConversation.h"

#include <utility>

namespace wederhoor::training {

/// A conversation as it stands, for the conditions of a turn or an ending to be asked of. Borrows all it looks at.
struct SoFar
{
    const ScenarioConversation &script;
    const PlayedConversation &played;
    const std::vector<std::size_t> &since; ///< our replies since the customer's last message
    std::chrono::seconds lastDelay; ///< how long the newest of them took

    [[nodiscard]] bool holds(const Conditions &conditions) const;
    /// The trainee's sentences that the conditions rest on.
    [[nodiscard]] QStringList heardFor(const Conditions &conditions) const;

private:
    [[nodiscard]] bool holds(const Condition &condition) const;
    [[nodiscard]] bool holdsOfWhole(const Condition &condition) const;
    [[nodiscard]] bool anySince(const std::function<bool(const ReplyReading &)> &fits) const;
    [[nodiscard]] QString sentenceFor(const QString &id) const;
    /// How many points of the answer were made, and how many there are.
    [[nodiscard]] std::pair<int, int> answerPoints() const;
};

} // namespace wederhoor::training
