#pragma once

#include "core/domain/PersonalData.h"
#include "ui/settings/SettingsPage.h"

#include <array>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

class GuardPresenter;

/// What may stand in public, what the organisation publishes of itself, how its customer numbers look, and for whom
/// customers' own data is masked.
class GuardPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit GuardPage(GuardPresenter &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void makeLevels();
    void makeOwn();
    void makePattern();
    void makeIncoming();
    QFormLayout *makeFormCard();
    QPlainTextEdit *makeList(const QString &objectName);
    void fill();
    void save();
    void showTrial();
    [[nodiscard]] GuardRules entered() const;

    GuardPresenter &m_presenter;
    bool m_filling = false;
    QPushButton *m_save;
    QFormLayout *m_levelForm = nullptr;
    std::array<QComboBox *, personalDataKinds.size()> m_levels{};
    QLabel *m_levelHint = nullptr;
    QFormLayout *m_ownForm = nullptr;
    QPlainTextEdit *m_contacts = nullptr;
    QPlainTextEdit *m_domains = nullptr;
    QLabel *m_ownHint = nullptr;
    QFormLayout *m_patternForm = nullptr;
    QLineEdit *m_pattern = nullptr;
    QLineEdit *m_sample = nullptr;
    NoticeBar *m_trial = nullptr;
    QLabel *m_patternHint = nullptr;
    QFormLayout *m_incomingForm = nullptr;
    QComboBox *m_incoming = nullptr;
    QLabel *m_incomingHint = nullptr;
};

} // namespace wederhoor
