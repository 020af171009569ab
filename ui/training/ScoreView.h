#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wederhoor {

class Pill;
class TextColumn;
class Theme;
class TrainingPresenter;
struct ExerciseReport;

/// After an exercise: each score with what it rests on and what would have been better, the conversation again with why
/// the customer reacted so, and the model beside it.
class ScoreView : public QWidget
{
    Q_OBJECT

public:
    ScoreView(TrainingPresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void againWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void addVerdict(TextColumn &column, const ExerciseReport &report);
    void addCriteria(TextColumn &column, const ExerciseReport &report);
    void addLeftToSupervisor(TextColumn &column, const ExerciseReport &report);
    void addConversations(TextColumn &column, const ExerciseReport &report);

    TrainingPresenter &m_presenter;
    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_summary;
    Pill *m_total;
    QPushButton *m_again;
    QPushButton *m_back;
    QVBoxLayout *m_place;
    QWidget *m_content = nullptr;
};

} // namespace wederhoor
