#pragma once

#include "core/domain/Mandate.h"
#include "ui/settings/SettingsPage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace wederhoor {

class MandatesPresenter;

/// What each role may decide about which topic without asking, and the topics that wait for a spokesperson.
class MandatesPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit MandatesPage(MandatesPresenter &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    [[nodiscard]] QWidget *makeMandates();
    [[nodiscard]] QWidget *makeTopics();
    void fill();
    void showChosen();
    void showActs();
    void saveMandate();
    void removeMandate();
    void guardTopic();
    void freeTopic();
    [[nodiscard]] Mandate typed(Money most) const;

    MandatesPresenter &m_presenter;
    QLabel *m_mandatesHeading;
    QTreeWidget *m_mandates;
    QComboBox *m_role;
    QLineEdit *m_what;
    QLineEdit *m_topic;
    QLineEdit *m_most;
    QPushButton *m_save;
    QPushButton *m_remove;
    QLabel *m_topicsHeading;
    QLabel *m_topicsHint;
    QListWidget *m_topics;
    QLineEdit *m_newTopic;
    QPushButton *m_guard;
    QPushButton *m_free;
};

} // namespace wederhoor
