#pragma once

#include "core/domain/Clock.h"
#include "ui/style/StateColors.h"

#include <QStackedWidget>
#include <QTimer>

namespace wederhoor {

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
    [[nodiscard]] ConversationHeader &header() { return *m_header; }
    [[nodiscard]] ReplyTrouble &trouble() { return *m_trouble; }
    [[nodiscard]] UnsettledNotice &unsettled() { return *m_unsettled; }
    /// Said above the conversation until the next act.
    void say(Tone tone, const QString &text);
    /// What the empty pane says.
    void setWelcome(const QString &title, const QString &text);

Q_SIGNALS:
    void linkOpened(const QUrl &url);
    void preferencesWanted();

private:
    void showCase();

    EmptyState *m_empty;
    QWidget *m_case;
    ConversationHeader *m_header;
    NoticeBar *m_said;
    ReplyTrouble *m_trouble;
    UnsettledNotice *m_unsettled;
    ConversationView *m_view;
    Composer *m_composer;
    QTimer m_quiet;
};

} // namespace wederhoor
