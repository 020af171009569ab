#pragma once

#include "ui/presenters/AtHand.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;

namespace wederhoor {

/// Finds an agreed line or a fact by typing, and says who answers for it and until when it holds; Enter takes it, with
/// Shift its link too, Escape closes. Floats over the composer.
class AtHandPicker : public QFrame
{
    Q_OBJECT

public:
    AtHandPicker(const AtHand &atHand, QWidget *parent);

    /// Opens with its lower left corner there, in the parent's coordinates.
    void openAbove(const QPoint &corner, int width);
    void refresh();

Q_SIGNALS:
    void chosen(const wederhoor::AtHand::Offer &offer, bool withLink);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCurrent();
    void take(bool withLink);
    void dismiss();
    [[nodiscard]] bool takesKey(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] const AtHand::Offer *current() const;

    const AtHand &m_atHand;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
    QFrame *m_side;
    QLabel *m_text;
    QLabel *m_ended;
    QLabel *m_about;
    QLabel *m_keys;
};

} // namespace wederhoor
