#pragma once

#include "ui/widgets/NoticeBar.h"

namespace wederhoor {

class ReplyPresenter;

/// Says, above the button, that nobody made sure who the customer is, though this is private and may be about their
/// account; with the ways out.
class IdentityBar : public NoticeBar
{
    Q_OBJECT

public:
    explicit IdentityBar(ReplyPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void checkWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    ReplyPresenter &m_presenter;
    QPushButton *m_check;
    QPushButton *m_accept;
};

} // namespace wederhoor
