#pragma once

#include "ui/presenters/OrganisationPresenter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace wederhoor {

class CheckList;
class NoticeBar;

/// Somebody who works here, or shall: name, role, teams. A login that is not there is made.
class MemberEditor : public QDialog
{
    Q_OBJECT

public:
    /// An empty login: a new member.
    MemberEditor(const OrganisationPresenter &presenter, const TeamMember &member, QWidget *parent);

Q_SIGNALS:
    void saved(const wederhoor::TeamMember &member, const QByteArray &password);

private:
    void makeLayout();
    void setWords();
    void fill(const OrganisationPresenter &presenter);
    void save();

    TeamMember m_member;
    QFormLayout *m_form;
    QLineEdit *m_login;
    QLineEdit *m_name;
    QComboBox *m_role;
    CheckList *m_groups;
    QLineEdit *m_languages;
    QLineEdit *m_skills;
    QCheckBox *m_spokesperson;
    QLineEdit *m_password;
    QLabel *m_passwordHint;
    NoticeBar *m_notice;
};

} // namespace wederhoor
