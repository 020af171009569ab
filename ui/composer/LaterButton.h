#pragma once

#include "core/domain/Clock.h"
#include "ui/widgets/KeyButton.h"

namespace wederhoor {

class ReplyPresenter;
class SendTimeMenu;

/// Sends what is written at a time that is chosen from its menu.
class LaterButton : public KeyButton
{
    Q_OBJECT

public:
    LaterButton(ReplyPresenter &presenter, const Clock &clock, QWidget *parent = nullptr);

    void refresh();
    void choose();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ReplyPresenter &m_presenter;
    SendTimeMenu *m_times;
};

} // namespace wederhoor
