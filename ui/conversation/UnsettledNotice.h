#pragma once

#include "core/domain/Clock.h"
#include "ui/widgets/NoticeBar.h"

namespace wederhoor {

class FloorPresenter;

/// A reply in the open case whose end nobody knows, a dead colleague's among them: a supervisor says what became of it,
/// on the record. Shown to nobody else.
class UnsettledNotice : public NoticeBar
{
    Q_OBJECT

public:
    UnsettledNotice(const Clock &clock, QWidget *parent = nullptr);

    /// Shows it for as long as it lives; once.
    void follow(FloorPresenter &floor);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void askHow(bool wasSent);

    const Clock &m_clock;
    FloorPresenter *m_floor = nullptr;
    QPushButton *m_sent;
    QPushButton *m_notSent;
};

} // namespace wederhoor
