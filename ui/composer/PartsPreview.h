#pragma once

#include <QFrame>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace wederhoor {

class ReplyPresenter;
class Theme;

/// How a long reply leaves: its numbered parts with a counter each, where their words can be changed and sentences
/// moved from one to the next (Ctrl+Up, Ctrl+Down). Hidden while the reply fits as one.
class PartsPreview : public QFrame
{
    Q_OBJECT

public:
    PartsPreview(ReplyPresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    /// Escape: back to where the whole is written.
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Row;
    void setRows(qsizetype count);

    ReplyPresenter &m_presenter;
    const Theme &m_theme;
    QLabel *m_headline;
    QScrollArea *m_area;
    QVBoxLayout *m_layout;
    QList<Row *> m_rows;
};

} // namespace wederhoor
