#pragma once

#include "core/domain/Clock.h"
#include "ui/presenters/ReplyPresenter.h"

#include <QFrame>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace wederhoor {

class AtHandStrip;
class CounterRing;
class ElidedLabel;
class InviteLine;
class GuardBar;
class GuestChoice;
class IdentityBar;
class KeyButton;
class LaterButton;
class NoticeBar;
class PartsPreview;
class PictureStrip;
class ReplyEditor;
class TemplatePicker;
class Theme;

/// Where a reply or a note is written. The kind decides colour, headline and button text, so that a note is never
/// mistaken for a reply. What blocks sending is said above the button, with the way out.
class Composer : public QFrame
{
    Q_OBJECT

public:
    Composer(ReplyPresenter &presenter, const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    void focusEditor();
    void openTemplates();
    void choosePictures();
    /// What is at hand, to be found by typing.
    void openAtHand();
    /// What was decided within the mandate.
    void openDecision();
    void setKind(DraftKind kind);
    void send();
    void sendAndResolve();
    /// Opens the choice of times.
    void sendLater();
    /// Goes on in private, and says so in public.
    void invite();
    /// A colleague writes in the same case; empty: nobody does.
    void setAlsoWriting(const QString &words);
    /// Who lets nobody send, and why; empty: everybody may.
    void setSendingHeld(const QString &words);

Q_SIGNALS:
    void left();
    /// The remedy of the notice about newer words.
    void newerWanted();
    void originalWanted(const QUrl &url);
    void preferencesWanted();
    /// Who the customer is, is to be made sure.
    void identityWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void makeHead();
    void makeNotices();
    void makeFoot(const Theme &theme);
    QToolButton *makeTab(DraftKind kind, const QString &objectName);
    void connectEditor();
    void connectPresenter();
    void replaceText();
    void showKind();
    void showCheck();
    void showBlock();
    void showFacts();
    void showSaved();
    void showNewer();
    void showHeld();
    void remedy();
    void askForRelease(CaseEvent afterwards);
    void writeNote(const QString &words);
    void askAboutNewer(const QString &author, const QString &words, CaseEvent afterwards);
    [[nodiscard]] QString sendWord() const;
    [[nodiscard]] QString audience() const;
    [[nodiscard]] QString remedyWord(ReplyBlock::Remedy remedy) const;

    ReplyPresenter &m_presenter;
    const Clock &m_clock;
    QVBoxLayout *m_layout;
    QButtonGroup *m_tabs;
    KeyButton *m_template;
    KeyButton *m_picture;
    ElidedLabel *m_audience;
    NoticeBar *m_newer;
    NoticeBar *m_alsoWriting;
    NoticeBar *m_held;
    NoticeBar *m_readOnly;
    NoticeBar *m_block;
    ReplyEditor *m_editor;
    AtHandStrip *m_atHand;
    PartsPreview *m_parts;
    InviteLine *m_invite;
    GuardBar *m_guard;
    IdentityBar *m_identity;
    PictureStrip *m_pictures;
    TemplatePicker *m_picker;
    QBoxLayout *m_foot = nullptr;
    CounterRing *m_counter = nullptr;
    QLabel *m_language = nullptr;
    ElidedLabel *m_signature = nullptr;
    QLabel *m_saved = nullptr;
    GuestChoice *m_guest = nullptr;
    KeyButton *m_resolve = nullptr;
    KeyButton *m_send = nullptr;
    LaterButton *m_later = nullptr;
    QPushButton *m_remedy = nullptr;
    QPushButton *m_readNewer = nullptr;
    QPushButton *m_openOriginal = nullptr;
    QString m_heldWords;
    bool m_replacing = false;
};

} // namespace wederhoor
