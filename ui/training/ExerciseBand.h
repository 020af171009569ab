#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace wederhoor {

class ElidedLabel;
class ExercisePresenter;
class NoticeBar;
class Pill;
class Theme;

/// Over the inbox while an exercise runs: which, its clock, a hint, a pause, the end.
class ExerciseBand : public QWidget
{
    Q_OBJECT

public:
    ExerciseBand(ExercisePresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

    void tell(const QString &text);

Q_SIGNALS:
    void pauseWanted(bool paused);
    void endWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void takeHint();

    ExercisePresenter &m_presenter;
    QLabel *m_word;
    ElidedLabel *m_text;
    Pill *m_clock;
    QPushButton *m_hint;
    QPushButton *m_pause;
    QPushButton *m_end;
    NoticeBar *m_notice;
};

} // namespace wederhoor
