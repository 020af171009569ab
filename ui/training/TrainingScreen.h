#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace wederhoor {

class EmptyState;
class ScenarioPage;
class ScoreView;
class Theme;
class TrainingPresenter;

/// The programme: weeks and scenarios at the left, the chosen one or the score of an exercise in the middle, what
/// remains before going live at the right.
class TrainingScreen : public QWidget
{
    Q_OBJECT

public:
    TrainingScreen(TrainingPresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

    void focusList();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeSide();
    void retranslate();
    void refresh();
    void fillTree();
    void showMiddle();
    void saveCertificate();

    TrainingPresenter &m_presenter;
    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_summary;
    QComboBox *m_language;
    QTreeWidget *m_tree;
    QLabel *m_refused;
    QStackedWidget *m_middle;
    EmptyState *m_state;
    ScenarioPage *m_page;
    ScoreView *m_score;
    bool m_filling = false;
};

} // namespace wederhoor
