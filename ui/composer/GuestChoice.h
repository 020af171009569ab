#pragma once

#include <QToolButton>

namespace wederhoor {

class ReplyPresenter;

/// Under whose name the reply goes: the writer's own, or that of a colleague who answers in person. There only where
/// there is such a colleague.
class GuestChoice : public QToolButton
{
    Q_OBJECT

public:
    explicit GuestChoice(ReplyPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The menu is closed: one goes on writing.
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void openMenu();

    ReplyPresenter &m_presenter;
};

} // namespace wederhoor
