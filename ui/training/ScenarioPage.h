#pragma once

#include <QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace wederhoor {

class NoticeBar;
class Theme;
class TrainingPresenter;

/// The chosen scenario: what it teaches, what opens it, how earlier tries went, and the way in.
class ScenarioPage : public QWidget
{
    Q_OBJECT

public:
    ScenarioPage(TrainingPresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    QWidget *makeWords();

    TrainingPresenter &m_presenter;
    const Theme &m_theme;
    QVBoxLayout *m_place;
    QWidget *m_words = nullptr;
    QComboBox *m_pace;
    QPushButton *m_start;
    NoticeBar *m_notice;
};

} // namespace wederhoor
