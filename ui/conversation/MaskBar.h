#pragma once

#include "ui/widgets/NoticeBar.h"

namespace wederhoor {

class ConversationPresenter;

/// Says that the open case holds personal data in public or masked, with what can be done: look at it, on the record,
/// and hide it on the platform where that can.
class MaskBar : public NoticeBar
{
    Q_OBJECT

public:
    explicit MaskBar(ConversationPresenter &presenter, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void askToHide();
    [[nodiscard]] QString words() const;

    ConversationPresenter &m_presenter;
    QPushButton *m_reveal;
    QPushButton *m_hide;
};

} // namespace wederhoor
