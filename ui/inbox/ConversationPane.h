#pragma once

#include "core/domain/Clock.h"
#include "ui/style/StateColors.h"

#include <QStackedWidget>
#include <QTimer>

namespace wederhoor {

class ApprovalNotice;
class ApprovalPanel;
class ApprovalPresenter;
class Composer;
class ConversationHeader;
class ConversationPresenter;
class ConversationView;
class EmptyState;
class NoticeBar;
class ReplyPresenter;
class ReplyTrouble;
class Theme;
class UnsettledNotice;

/// The right half: the open case's head, its conversation, what needs a person, and the composer.
class ConversationPane : public QStackedWidget
{
    Q_OBJECT

public:
    ConversationPane(ConversationPresenter &conversation, ReplyPresenter &reply, const Clock &clock, const Theme &theme,
                     QWidget *parent = nullptr);

    [[nodiscard]] Composer &composer() { return *m_composer; }
    /// The same, shown: what is to be judged is put away for it.
    [[nodiscard]] Composer &writing();
    [[nodiscard]] ConversationHeader &header() { return *m_header; }
    [[nodiscard]] ReplyTrouble &trouble() { return *m_trouble; }
    [[nodiscard]] UnsettledNotice &unsettled() { return *m_unsettled; }
    [[nodiscard]] ConversationView &view() { return *m_view; }
    [[nodiscard]] ApprovalPanel &approval() { return *m_approval; }
    /// Replies under four eyes; what is to be judged takes the composer's place.
    void followApprovals(ApprovalPresenter &presenter);
    /// Said above the conversation until the next act.
    void say(Tone tone, const QString &text);
    /// The same of a case that is being left: it outlives the opening of the next one.
    void sayAcross(Tone tone, const QString &text);
    /// What the empty pane says.
    void setWelcome(const QString &title, const QString &text);

Q_SIGNALS:
    void linkOpened(const QUrl &url);
    void preferencesWanted();

private:
    void showCase();
    void showJudging();

    EmptyState *m_empty;
    QWidget *m_case;
    ConversationHeader *m_header;
    NoticeBar *m_said;
    ReplyTrouble *m_trouble;
    UnsettledNotice *m_unsettled;
    ConversationView *m_view;
    Composer *m_composer;
    ApprovalNotice *m_approvalNotice;
    ApprovalPanel *m_approval;
    QTimer m_quiet;
    bool m_isSaidAcross = false;
};

} // namespace wederhoor
