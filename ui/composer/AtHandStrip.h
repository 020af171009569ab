#pragma once

#include "ui/presenters/AtHand.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

class AtHandPicker;
class KeyButton;

/// Above the text: what is at hand on the case's topic, a press away; what may be decided without asking; and that the
/// topic waits for a spokesperson. Shows only what there is.
class AtHandStrip : public QWidget
{
    Q_OBJECT

public:
    /// `place`: what the picker floats in.
    AtHandStrip(AtHand &atHand, QPlainTextEdit &editor, QWidget *place, QWidget *parent = nullptr);

    /// All that is at hand, to be found by typing.
    void openPicker();
    /// What was decided within the mandate.
    void openDecision();

Q_SIGNALS:
    /// A question to a supervisor, to be written as a note.
    void noteWanted(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void take(const AtHand::Offer &offer, bool withLink);
    void insert(const QString &words);

    AtHand &m_atHand;
    QPlainTextEdit &m_editor;
    QLabel *m_release;
    QList<QPushButton *> m_offers;
    QPushButton *m_decide;
    KeyButton *m_all;
    AtHandPicker *m_picker;
};

} // namespace wederhoor
