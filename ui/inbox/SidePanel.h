#pragma once

#include "core/domain/Ids.h"

#include <QFrame>
#include <QTimer>
#include <QUrl>

#include <utility>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wederhoor {

class Avatar;
class CarePresenter;
class CareSection;
class ElidedLabel;
class HistoryRow;
class SearchAssistant;
class SidePresenter;
class Theme;
class TopicAndTags;

/// Beside the open case: customer, clocks, what was answered last time, history, topic and tags, and who else writes
/// about the same today. Shows only what there is.
class SidePanel : public QFrame
{
    Q_OBJECT

public:
    SidePanel(SidePresenter &presenter, CarePresenter &care, SearchAssistant &assistant, const Theme &theme,
              QWidget *parent = nullptr);

    /// Below who the customer is; the panel's from now on.
    void addSection(QWidget *section);

Q_SIGNALS:
    void caseWanted(const wederhoor::CaseId &id);
    void linkOpened(const QUrl &url);
    void searchWanted(const QString &search);
    void checkWanted();
    void callWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeParts();
    void makeHead(QVBoxLayout *column);
    QLabel *heading(QVBoxLayout *column);
    void retranslate();
    void refresh();
    void showClocks();
    void showAnswer();
    void showHistory();
    void showSimilar();

    SidePresenter &m_presenter;
    const Theme &m_theme;
    QWidget *m_content;
    QVBoxLayout *m_sections; ///< what others put here
    CareSection *m_care;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_account;
    QPushButton *m_original;
    QPushButton *m_profile;
    QPushButton *m_copy;
    QLabel *m_clocksHeading;
    QGridLayout *m_clocks;
    QList<std::pair<QLabel *, QLabel *>> m_clockRows;
    QLabel *m_answerHeading;
    QLabel *m_answer;
    QPushButton *m_answerOpen;
    QLabel *m_historyHeading;
    QVBoxLayout *m_historyRows;
    QList<HistoryRow *> m_history;
    QLabel *m_topicHeading;
    TopicAndTags *m_topic;
    QLabel *m_similarHeading;
    QLabel *m_similar;
    QPushButton *m_similarOpen;
    QTimer m_tick;
};

} // namespace wederhoor
