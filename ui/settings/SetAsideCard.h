#pragma once

#include <QFrame>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

class ChannelsPresenter;
struct QuarantinedItem;

/// What a channel brought and nobody could read: why, the original, and what can be done with it.
class SetAsideCard : public QFrame
{
    Q_OBJECT

public:
    explicit SetAsideCard(ChannelsPresenter &presenter, QWidget *parent = nullptr);

    void retranslate();
    void refresh();

Q_SIGNALS:
    void dropWanted(qint64 row);

private:
    void makeLayout();
    void fillList();
    void showChosen();
    void showActs();
    /// Null: none is chosen.
    [[nodiscard]] const QuarantinedItem *chosen() const;

    ChannelsPresenter &m_presenter;
    QLabel *m_title;
    QLabel *m_explanation;
    QListWidget *m_list;
    QPlainTextEdit *m_original;
    QPushButton *m_again;
    QPushButton *m_allAgain;
    QPushButton *m_drop;
};

} // namespace wederhoor
