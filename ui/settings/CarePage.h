#pragma once

#include "core/domain/Identity.h"
#include "ui/settings/SettingsPage.h"

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace wederhoor {

class CareSettings;

/// When the composer asks who the customer is, in which ways a team makes sure, and how long numbers to call are kept.
class CarePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit CarePage(CareSettings &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void makeRules();
    void makeWays();
    void makeCalls();
    QFormLayout *makeFormCard();
    void fill();
    void showRules();
    void fillWays();
    void showChosenWay();
    void saveWay();
    [[nodiscard]] QString chosenWay() const;
    [[nodiscard]] IdentityRules entered() const;

    CareSettings &m_presenter;
    std::optional<IdentityRules> m_shown; ///< as they were filled in
    int m_shownDays = 0;
    QPushButton *m_save;
    QFormLayout *m_ruleForm = nullptr;
    QComboBox *m_asks = nullptr;
    QComboBox *m_level = nullptr;
    QPlainTextEdit *m_topics = nullptr;
    QLabel *m_ruleHint = nullptr;
    QLabel *m_waysHeading = nullptr;
    QTreeWidget *m_ways = nullptr;
    QLineEdit *m_name = nullptr;
    QSpinBox *m_minutes = nullptr;
    QPushButton *m_put = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_waysHint = nullptr;
    QFormLayout *m_callForm = nullptr;
    QSpinBox *m_days = nullptr;
    QLabel *m_callHint = nullptr;
};

} // namespace wederhoor
