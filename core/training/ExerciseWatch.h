#pragma once

#include "core/domain/Case.h"
#include "core/training/Exercise.h"

#include <QObject>
#include <QSet>

namespace wederhoor {
class Store;
struct Conversation;
} // namespace wederhoor

namespace wederhoor::training {

/// Tells an exercise what the trainee did to its cases, by the history that the inbox keeps of each: tags, dismissals,
/// notes, checks of who it is, calls. Replies, likes and hidden messages come through the platform. Lives on the
/// store's thread.
class ExerciseWatch : public QObject
{
    Q_OBJECT

public:
    ExerciseWatch(Store &store, std::shared_ptr<Exercise> exercise, QObject *parent = nullptr);

    /// The conversation that a case is; empty: it was not seen yet.
    [[nodiscard]] QString conversationOf(const CaseId &id) const { return m_conversations.value(id); }

Q_SIGNALS:
    /// Something was told, or another case is known.
    void changed();

private:
    void look(const CaseId &id);
    void take(const Conversation &conversation);
    [[nodiscard]] bool tell(const CaseHistoryEntry &entry, const QString &conversation);

    Store &m_store;
    std::shared_ptr<Exercise> m_exercise;
    QHash<CaseId, QString> m_conversations;
    QHash<CaseId, qsizetype> m_told; ///< how many entries of its history
};

/// What an entry of a case's history means in an exercise: an act, with its text and value; more for several tags.
[[nodiscard]] QList<ExerciseEvent> actsOf(const CaseHistoryEntry &entry);

} // namespace wederhoor::training
