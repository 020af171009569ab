#pragma once

#include "core/domain/Shared.h"
#include "ui/settings/SettingsPage.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace wederhoor {

class ScopeChoice;
class SharedPresenter;

/// All that the team shares, of whatever kind: proposals that wait for this member's word first, then what clashes,
/// then the rest; with who made and approved it, and what it says.
class SharedPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit SharedPage(SharedPresenter &presenter, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void makeLayout();
    [[nodiscard]] QWidget *makeTexts();
    [[nodiscard]] QWidget *makeActs();
    void fill();
    void addProposals();
    void addThings();
    void showChosen();
    void showScope(const SharedThing *thing);
    void showTexts(const QString &now, const QString &wanted, const QString &wantedHeading);
    void giveBack();
    void addTag();
    [[nodiscard]] const SharedThing *chosenThing() const;
    [[nodiscard]] const SharedProposal *chosenProposal() const;

    SharedPresenter &m_presenter;
    QTreeWidget *m_table;
    QLabel *m_state;
    QLabel *m_nowHeading;
    QLabel *m_now;
    QLabel *m_wantedHeading;
    QLabel *m_wanted;
    QPushButton *m_approve;
    QLineEdit *m_why;
    QPushButton *m_return;
    QPushButton *m_keepMine;
    QPushButton *m_takeTeams;
    QPushButton *m_withdraw;
    QPushButton *m_seen;
    QPushButton *m_delete;
    QLabel *m_scopeLabel;
    ScopeChoice *m_scope;
    ScopeChoice *m_tagScope;
    QLineEdit *m_tag;
    QPushButton *m_addTag;
};

} // namespace wederhoor
