#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Message.h"
#include "core/domain/Result.h"
#include "ui/presenters/TeamFloor.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

class FloorPresenter;
class NoticeBar;

/// The open questions between hubs: those of others with the case they are about, to be read and answered, and our own,
/// to be taken back. What is typed stays with its question until the dialog is closed.
class QuestionsDialog : public QDialog
{
    Q_OBJECT

public:
    QuestionsDialog(FloorPresenter &floor, const Clock &clock, QWidget *parent = nullptr);

private:
    void makeLayout();
    void fill();
    void showChosen();
    void showMessages(const QUuid &question, const Result<QList<Message>> &messages);
    void showState();
    void take();
    void answer();
    void withdraw();
    /// Until it is done no other act is begun; what goes wrong is said.
    void follow(const QFuture<Result<void>> &act, const QString &done);
    [[nodiscard]] const TeamQuestion *chosen() const;

    FloorPresenter &m_floor;
    const Clock &m_clock;
    QListWidget *m_list;
    QLabel *m_head;
    QLabel *m_words;
    QPlainTextEdit *m_case;
    QPlainTextEdit *m_answer;
    NoticeBar *m_notice;
    QPushButton *m_take;
    QPushButton *m_withdraw;
    QPushButton *m_act = nullptr;
    QUuid m_shown;
    QHash<QUuid, QString> m_typed;
    bool m_isBusy = false;
};

} // namespace wederhoor
