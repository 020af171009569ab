#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wederhoor {

class CarePresenter;
class Theme;

/// In the side panel: who the customer really is, and the calls that they are promised.
class CareSection : public QWidget
{
    Q_OBJECT

public:
    CareSection(CarePresenter &presenter, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void checkWanted();
    void callWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Call
    {
        QWidget *row = nullptr;
        QLabel *text = nullptr;
        QPushButton *copy = nullptr;
        QPushButton *outcome = nullptr;
    };
    void retranslate();
    void refresh();
    void showCalls();
    Call makeCall(int index);
    void openOutcomes(int index);

    CarePresenter &m_presenter;
    QLabel *m_identityHeading;
    QLabel *m_identity;
    QPushButton *m_check;
    QPushButton *m_withdraw;
    QLabel *m_callsHeading;
    QVBoxLayout *m_callRows;
    QList<Call> m_calls;
    QPushButton *m_ask;
};

} // namespace wederhoor
