#pragma once

#include <QWidget>

class QVBoxLayout;

namespace wederhoor {

class ExercisePresenter;
class TextColumn;
class Theme;

/// Beside a case of an exercise: what the trainee knows of the customer, what may be looked up, and whom to ask.
class ExercisePanel : public QWidget
{
    Q_OBJECT

public:
    ExercisePanel(ExercisePresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addCustomer(TextColumn &column);
    void addKnowledge(TextColumn &column);
    void addSpocs(TextColumn &column);
    void ask(const QString &spoc, const QString &name);

    ExercisePresenter &m_presenter;
    const Theme &m_theme;
    QVBoxLayout *m_place;
    QWidget *m_content = nullptr;
};

} // namespace wederhoor
