#pragma once

#include "core/domain/Approval.h"

#include <QDialog>

class QLabel;
class QTextEdit;

namespace wederhoor {

class Theme;

/// What a supervisor made of a reply: as its writer wrote it and as it was sent, side by side, what differs marked in
/// both, and the remark.
class LessonDialog : public QDialog
{
    Q_OBJECT

public:
    LessonDialog(const WaitingReply &reply, const Theme &theme, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    const WaitingReply m_reply;
    const Theme &m_theme;
    QLabel *m_writtenTitle;
    QLabel *m_sentTitle;
    QTextEdit *m_written;
    QTextEdit *m_sent;
    QLabel *m_remark;
    QLabel *m_legend;
};

} // namespace wederhoor
