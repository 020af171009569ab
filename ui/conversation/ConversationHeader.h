#pragma once

#include "core/domain/Clock.h"

#include <QFrame>
#include <QTimer>

class QMenu;
class QToolButton;

namespace wederhoor {

class Avatar;
class ConversationPresenter;
class ElidedLabel;
class KeyButton;
class Pill;
class Theme;
enum class DismissReason;

/// Who the open case is with, its clock, and the acts on it.
class ConversationHeader : public QFrame
{
    Q_OBJECT

public:
    ConversationHeader(ConversationPresenter &presenter, const Clock &clock, const Theme &theme,
                       QWidget *parent = nullptr);

    void openDismissMenu();
    /// Which colleague is in this case; empty: nobody.
    void setPresence(const QString &words);
    /// Who the customer really is: that it was checked, or no longer holds; empty words: nothing is known.
    void setIdentity(bool isValid, const QString &words, const QString &more);
    /// A colleague's case can be taken over: this desk has a team.
    void setTakeOverOffered(bool offered);

Q_SIGNALS:
    void claimWanted();
    void takeOverWanted();
    void resolveWanted();
    /// What the customer wrote is to be liked, and the case resolved.
    void likeWanted();
    void dismissWanted(wederhoor::DismissReason reason);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void tick();
    void makeButtons();
    void addThanks(QMenu &menu);
    KeyButton *makeButton(const QString &objectName);

    ConversationPresenter &m_presenter;
    const Clock &m_clock;
    Avatar *m_avatar;
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    ElidedLabel *m_presence;
    ElidedLabel *m_identity;
    Pill *m_pill;
    KeyButton *m_dismiss;
    KeyButton *m_claim;
    KeyButton *m_takeOver;
    KeyButton *m_release;
    KeyButton *m_resolve;
    KeyButton *m_reopen;
    bool m_takeOverOffered = false;
    QTimer m_tick;
};

} // namespace wederhoor
