#pragma once

#include <QObject>

class QHBoxLayout;
class QWidget;

namespace wederhoor {

/// Gives the side panel its place: beside the conversation where the window is wide enough; else it is hidden until it
/// is asked for, and then lies over the conversation's right edge.
class SideDock : public QObject
{
    Q_OBJECT

public:
    /// `layout` is the host's, its last place is kept for the panel.
    SideDock(QWidget *host, QHBoxLayout *layout, QWidget *panel);

    void toggle();
    /// What was chosen for wide windows before.
    void setWanted(bool wanted);

Q_SIGNALS:
    /// A person's choice, to be kept.
    void wantedChanged(bool wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isWide() const;
    void place();

    QWidget *m_host;
    QHBoxLayout *m_layout;
    QWidget *m_panel;
    bool m_wanted = true;
    bool m_over = false; ///< asked for in a narrow window
    bool m_wasWide = false;
};

} // namespace wederhoor
