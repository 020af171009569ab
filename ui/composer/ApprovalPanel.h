#pragma once

#include "core/domain/Clock.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace wederhoor {

class ApprovalPresenter;
class KeyButton;
class NoticeBar;
class Theme;

/// Where a supervisor judges a reply that waits: its parts as they would leave, which can be changed, its pictures, why
/// it waits, a remark for its writer, and the two answers. Takes the composer's place while there is one.
class ApprovalPanel : public QFrame
{
    Q_OBJECT

public:
    ApprovalPanel(const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    void follow(ApprovalPresenter &presenter);
    /// There is something to judge, and it was not put away.
    [[nodiscard]] bool isWanted() const;
    void setPutAway(bool away);
    [[nodiscard]] bool isPutAway() const { return m_putAway; }
    void approve();
    void focusText();

Q_SIGNALS:
    /// It is to be shown, or no more.
    void wantedChanged();
    /// Escape: back to the list.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Row;
    void makeLayout();
    void retranslate();
    void rebuild();
    void refresh();
    void showPictures();
    void giveBack();
    void askAboutNewer(const QString &author, const QString &words);
    [[nodiscard]] QString headline() const;

    const Clock &m_clock;
    const Theme &m_theme;
    ApprovalPresenter *m_presenter = nullptr;
    bool m_putAway = false;
    QLabel *m_headline;
    QLabel *m_reason;
    NoticeBar *m_newer;
    NoticeBar *m_block;
    QScrollArea *m_area;
    QVBoxLayout *m_parts = nullptr;
    QList<Row *> m_rows;
    QWidget *m_pictures;
    QLineEdit *m_remark;
    QPushButton *m_later;
    QPushButton *m_return;
    KeyButton *m_approve;
};

} // namespace wederhoor
