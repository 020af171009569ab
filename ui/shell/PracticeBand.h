#pragma once

#include <QFrame>

class QLabel;

namespace wederhoor {

class ElidedLabel;

/// The coloured band over everything in practice: it cannot be taken for the inbox.
class PracticeBand : public QFrame
{
    Q_OBJECT

public:
    explicit PracticeBand(QWidget *parent = nullptr);

    /// One line beside the word: what a newcomer does here.
    void setExplanation(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_word;
    ElidedLabel *m_text;
};

} // namespace wederhoor
