#pragma once

#include "ui/presenters/TrainingDoor.h"

#include <QObject>
#include <QTimer>

namespace wederhoor {

/// A running exercise beside its inbox: its clock, hints, what may be looked up, and the SPOCs. GUI thread, no widgets.
class ExercisePresenter : public QObject
{
    Q_OBJECT

public:
    explicit ExercisePresenter(ExerciseDoor door, QObject *parent = nullptr);

    [[nodiscard]] const ExerciseDoor &door() const { return m_door; }
    [[nodiscard]] const training::Scenario &scenario() const { return m_door.exercise->scenario(); }
    [[nodiscard]] const Clock &clock() const { return m_door.exercise->clock(); }

    /// "played on an imitated Facebook page, five times as fast".
    [[nodiscard]] QString about() const;
    /// When its time is over, on its own clock.
    [[nodiscard]] Instant endsAt() const;
    [[nodiscard]] bool isPaused() const { return m_door.exercise->clock().isPaused(); }
    void setPaused(bool paused);

    /// What the next hint costs, in points; nothing: there is none left.
    [[nodiscard]] std::optional<int> nextHintCost() const;
    /// The hint; empty: there is none left. It costs its points from now on.
    QString takeHint();

    [[nodiscard]] bool hasLookedUp(const QString &item) const;
    void lookUp(const QString &item);

    /// What came of asking: empty while nobody was asked.
    struct SpocState
    {
        bool isAsked = false;
        QString answer; ///< empty: it is still to come
    };
    [[nodiscard]] SpocState spocState(const QString &spoc) const;
    void ask(const QString &spoc, const QString &question);

    /// The case in front of the trainee; the conversation follows.
    void setOpenCase(const CaseId &id);
    /// Of the open case; the only one where there is one. Null: no case is open.
    [[nodiscard]] const training::ScenarioConversation *conversation() const;

    /// Ends it; finished() or failed() follows.
    void finish();

Q_SIGNALS:
    /// The clock went on, or something came.
    void ticked();
    /// What stands beside the case changed.
    void changed();
    void spocAnswered(const QString &name);
    void finished(const wederhoor::ExerciseOutcome &outcome);
    void failed(const QString &text);

private:
    void advance();
    void take(const training::Playthrough &played);
    void follow();

    ExerciseDoor m_door;
    QTimer m_tick;
    bool m_underWay = false;
    bool m_isFinishing = false;
    int m_hintsTaken = 0;
    CaseId m_openCase;
    QString m_conversation;
    QHash<QString, QString> m_answers; ///< of SPOCs
};

} // namespace wederhoor
