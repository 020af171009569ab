#pragma once

#include "core/domain/Guest.h"
#include "ui/settings/SettingsPage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace wederhoor {

class GuestsPresenter;

/// Colleagues from departments who answer in person: who they are, how they sign, and whether they may be named.
class GuestsPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit GuestsPage(GuestsPresenter &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void makeList();
    void makeFields();
    void makeSignatures();
    void fill();
    void showChosen();
    void showSignatures();
    void begin();
    void addSignature();
    void refreshButtons();
    [[nodiscard]] QUuid chosen() const;
    [[nodiscard]] Guest entered() const;
    [[nodiscard]] bool isEntered(const Guest &guest) const;

    GuestsPresenter &m_presenter;
    Guest m_guest; ///< as it was chosen, with the signatures as they are now
    QTreeWidget *m_list = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_remove = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_department = nullptr;
    QCheckBox *m_agreed = nullptr;
    QTreeWidget *m_signatures = nullptr;
    QComboBox *m_channel = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_drop = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace wederhoor
