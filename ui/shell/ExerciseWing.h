#pragma once

#include "ui/presenters/ExercisePresenter.h"
#include "ui/presenters/PendingReplies.h"
#include "ui/presenters/ShellPresenter.h"

namespace wederhoor {

class EmptyState;
class ExerciseBand;
class InboxScreen;
class Theme;

/// The exercise that runs, in the window: its inbox as a door like the others, the band over it, and what lies over it
/// in a pause. GUI thread.
class ExerciseWing : public QObject
{
    Q_OBJECT

public:
    /// The widgets become children of `parent`, and go with the wing.
    ExerciseWing(ExerciseDoor door, const Theme &theme, QWidget *parent);
    ~ExerciseWing() override;

    [[nodiscard]] ExercisePresenter &presenter() { return m_presenter; }
    [[nodiscard]] const InboxDoor &inbox() const { return m_door.inbox; }
    [[nodiscard]] const Clock &clock() const { return m_presenter.clock(); }
    [[nodiscard]] const std::function<Capabilities(const PlatformId &)> &capabilities() const
    {
        return m_door.capabilities;
    }
    [[nodiscard]] PendingReplies &replies() { return m_replies; }
    [[nodiscard]] ShellPresenter &shell() { return m_shell; }
    [[nodiscard]] ExerciseBand *band() const { return m_band; }
    [[nodiscard]] EmptyState *cover() const { return m_cover; }
    [[nodiscard]] bool isPaused() const { return m_presenter.isPaused(); }

    /// It ends as soon as what was sent has gone.
    void setEnding() { m_isEnding = true; }
    [[nodiscard]] bool isEnding() const { return m_isEnding; }

    /// Beside its cases stands what the trainee may know.
    void serve(InboxScreen &screen);
    void retranslate();

private:
    /// Customers' words are shown through a masker, as in the other inboxes.
    static ExerciseDoor masking(ExerciseDoor door);

    ExerciseDoor m_door;
    const Theme &m_theme;
    ExercisePresenter m_presenter;
    PendingReplies m_replies;
    ShellPresenter m_shell;
    ExerciseBand *m_band;
    EmptyState *m_cover;
    bool m_isEnding = false;
};

} // namespace wederhoor
