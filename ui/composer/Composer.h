#pragma once

#include "core/domain/CaseStatus.h"
#include "core/domain/Reply.h"
#include "core/domain/Template.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QPushButton;
class QToolButton;

namespace wederhoor {

class CounterRing;
class ElidedLabel;
class NoticeBar;
class ReplyEditor;
class ReplyPresenter;
class TemplatePicker;
class Theme;

/// Where a reply or a note is written. The kind decides colour and button text, so that a note is never mistaken for
/// a reply.
class Composer : public QFrame
{
    Q_OBJECT

public:
    Composer(ReplyPresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

    void focusEditor();
    void openTemplates();
    void setKind(DraftKind kind);
    void send();
    void sendAndResolve();

Q_SIGNALS:
    void left();
    /// The remedy of the notice about newer words.
    void newerWanted();
    void originalWanted(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeTabs();
    void makeFoot(const Theme &theme);
    QToolButton *makeTab(DraftKind kind, const QString &objectName);
    void replaceText();
    void showKind();
    void showCheck();
    void showSaved(bool saved);
    void showNewer();
    void askAboutNewer(const QString &author, const QString &words, CaseEvent afterwards);
    [[nodiscard]] QString sendWord() const;

    ReplyPresenter &m_presenter;
    QButtonGroup *m_tabs;
    QToolButton *m_template;
    NoticeBar *m_newer;
    NoticeBar *m_readOnly;
    NoticeBar *m_block;
    ReplyEditor *m_editor;
    TemplatePicker *m_picker;
    CounterRing *m_counter;
    ElidedLabel *m_signature;
    QLabel *m_saved;
    QPushButton *m_resolve;
    QPushButton *m_send;
    QPushButton *m_remedy;
    QPushButton *m_readNewer;
    QPushButton *m_openOriginal;
    bool m_replacing = false;
};

} // namespace wederhoor
