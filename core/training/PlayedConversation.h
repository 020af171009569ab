#pragma once

#include "core/training/ReplyReading.h"

namespace wederhoor::training {

/// What stands in the conversation, and of what the customer says also why.
struct PlayedLine
{
    enum class From { Customer, Other, Us, Spoc };

    From from = From::Customer;
    std::chrono::seconds at{0};
    QString author;
    QString text;
    bool isPrivate = false;
    QString turn; ///< "opening", a turn's id; empty: ours or a SPOC's
    QString because; ///< shown after the exercise
    QStringList heard; ///< the trainee's sentences it rests on
    int mood = 0; ///< the customer's, after it
};

/// A customer waited for a reply.
struct PlayedWait
{
    std::chrono::seconds since{0};
    std::optional<std::chrono::seconds> until;
    QString sentence; ///< of the reply that ended it
    bool isOpening = false;
};

struct PlayedQuestion
{
    QString spoc;
    QString text;
    std::chrono::seconds asked{0};
    std::optional<std::chrono::seconds> answered; ///< nothing: nobody of that name is there, or the exercise ended
};

/// How one conversation of an exercise went. A plain value.
struct PlayedConversation
{
    QString id;
    QList<PlayedLine> lines;
    std::vector<ReplyReading> replies;
    QList<ExerciseEvent> acts; ///< all but replies
    QList<PlayedQuestion> questions; ///< to SPOCs
    QList<PlayedWait> waits;
    int mood = 3;
    QString ending;
    QString consequence; ///< what came of it

    /// With this value; an empty one: with any.
    [[nodiscard]] bool did(ExerciseAct act, const QString &value) const;
};

/// Plays one conversation up to `until`. `events`: those of this conversation, in the order of their times.
[[nodiscard]] PlayedConversation playConversation(const Scenario &scenario, const ScenarioConversation &conversation,
                                                  const QList<ExerciseEvent> &events, quint32 seed,
                                                  std::chrono::seconds until);

} // namespace wederhoor::training
