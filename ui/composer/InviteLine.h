#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace wederhoor {

class ReplyPresenter;

/// Beside a private message: what is said in public, so that the customer looks. Both leave as one reply, the private
/// message first: where it cannot be delivered nothing is posted.
class InviteLine : public QWidget
{
    Q_OBJECT

public:
    explicit InviteLine(ReplyPresenter &presenter, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ReplyPresenter &m_presenter;
    QCheckBox *m_wanted;
    QLineEdit *m_words;
};

} // namespace wederhoor
