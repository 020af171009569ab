#pragma once

#include "core/domain/Ids.h"

#include <QDialog>
#include <QUuid>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

class FloorPresenter;
class NoticeBar;
struct TeamHubToAsk;

/// Asks another hub about a case. Closes by itself when it is asked; what goes wrong is said here, over the words.
class AskHubDialog : public QDialog
{
    Q_OBJECT

public:
    AskHubDialog(FloorPresenter &floor, const CaseId &id, const ChannelId &channel, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `text`: what was done, for whoever opened it.
    void asked(const QString &text);

private:
    void fill(const QList<TeamHubToAsk> &hubs);
    void showState();
    void ask();

    FloorPresenter &m_floor;
    const CaseId m_case;
    const QUuid m_question = QUuid::createUuid(); ///< asked again after a lost answer it is the same one
    QComboBox *m_hub;
    QPlainTextEdit *m_words;
    NoticeBar *m_trouble;
    QPushButton *m_act = nullptr;
    bool m_isAsking = false;
};

} // namespace wederhoor
