#pragma once

#include "core/domain/Clock.h"
#include "ui/widgets/NoticeBar.h"

namespace wederhoor {

class ApprovalPresenter;
class Theme;

/// What a writer is told of a reply under four eyes, and a supervisor of one that waits or that nobody sends: with the
/// ways on as buttons.
class ApprovalNotice : public NoticeBar
{
    Q_OBJECT

public:
    ApprovalNotice(const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    void follow(ApprovalPresenter &presenter);
    /// The panel with the waiting reply is put away.
    void setJudgingPutAway(bool away);

Q_SIGNALS:
    void judgingWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showOwn();
    void showLesson();

    const Clock &m_clock;
    const Theme &m_theme;
    ApprovalPresenter *m_presenter = nullptr;
    bool m_putAway = false;
    QPushButton *m_takeBack;
    QPushButton *m_lesson;
    QPushButton *m_understood;
    QPushButton *m_judge;
    QPushButton *m_takeOver;
};

} // namespace wederhoor
