#pragma once

#include "core/domain/Mandate.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

class AtHand;
class NoticeBar;

/// Records what was decided in the case: what, for how much, and why. Beyond the mandate it offers the question to a
/// supervisor instead.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DecisionDialog(AtHand &atHand, QWidget *parent = nullptr);

Q_SIGNALS:
    void askWanted(const QString &words);

private:
    void judge();
    void save();
    void askInstead();
    [[nodiscard]] const Mandate *mandate() const;
    /// Nothing: the amount cannot be read.
    [[nodiscard]] std::optional<Decision> decision() const;

    AtHand &m_atHand;
    const QList<Mandate> m_mandates;
    QFormLayout *m_form;
    QComboBox *m_what;
    QLineEdit *m_amount;
    QPlainTextEdit *m_words;
    NoticeBar *m_notice;
    QPushButton *m_ask;
    QPushButton *m_save = nullptr;
};

} // namespace wederhoor
