#pragma once

#include <QFrame>

namespace wederhoor {

class Theme;
class TrainingPresenter;

/// At the right of the training: what remains before going live, and how one does. Always in sight.
class ProgressPanel : public QFrame
{
    Q_OBJECT

public:
    ProgressPanel(TrainingPresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void certificateWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    TrainingPresenter &m_presenter;
    const Theme &m_theme;
    QWidget *m_content = nullptr;
};

} // namespace wederhoor
