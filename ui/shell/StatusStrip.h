#pragma once

#include "ui/presenters/ShellPresenter.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace wederhoor {

class ElidedLabel;
class Theme;

/// The bar at the foot: how old what is shown is, the team, the outbox, the keyring, and how much waits.
class StatusStrip : public QFrame
{
    Q_OBJECT

public:
    explicit StatusStrip(const Theme &theme, QWidget *parent = nullptr);

    /// Null: nothing is told.
    void tell(const ShellPresenter *presenter);
    /// How the desk stands with its team; an empty line for one that works alone.
    /// Sending is held, and this member may let it go on.
    void setResumeOffered(bool offered);
    void tellTeam(const ShellPresenter::Line &line, const QString &explanation);

Q_SIGNALS:
    void retryKeyringWanted();
    void keepForThisRunWanted();
    void outboxWanted();
    void resumeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setLine(QLabel *dot, QLabel *label, const ShellPresenter::Line &line);
    [[nodiscard]] QColor moodColor(ShellPresenter::Mood mood) const;

    const Theme &m_theme;
    QLabel *m_freshDot;
    ElidedLabel *m_fresh;
    QLabel *m_teamDot;
    QLabel *m_team;
    QLabel *m_outboxDot;
    QLabel *m_outbox;
    QPushButton *m_openOutbox;
    QLabel *m_keyringDot;
    QLabel *m_keyring;
    QPushButton *m_resume;
    QPushButton *m_retry;
    QPushButton *m_keep;
    QLabel *m_summary;
};

} // namespace wederhoor
