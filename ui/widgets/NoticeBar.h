#pragma once

#include "ui/style/StateColors.h"

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace wederhoor {

/// A line that says what is the matter, with its remedy as a button.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const QString &objectName, QWidget *parent = nullptr);

    void setNotice(Tone tone, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;
    /// A remedy at the right end, hidden until it is asked for; its words are the caller's.
    QPushButton *addRemedy(const QString &objectName);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_layout;
    QHBoxLayout *m_remedies;
    QLabel *m_label;
};

} // namespace wederhoor
