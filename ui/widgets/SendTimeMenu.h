#pragma once

#include "core/domain/Clock.h"

#include <QMenu>

namespace wederhoor {

/// When a reply is to go out: the times one means most, or a date and a time. Filled anew each time it opens.
class SendTimeMenu : public QMenu
{
    Q_OBJECT

public:
    SendTimeMenu(const Clock &clock, const QString &objectName, QWidget *parent);

    void openAbove(const QWidget &button);
    void openBelow(const QWidget &button);

    /// The dialog with date and time.
    void askForTime();

Q_SIGNALS:
    void chosen(wederhoor::Instant at);

private:
    void fill();

    const Clock &m_clock;
};

} // namespace wederhoor
