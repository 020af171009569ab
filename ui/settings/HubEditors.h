#pragma once

#include "ui/presenters/OrganisationPresenter.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace wederhoor {

class CheckList;
class NoticeBar;

/// A country or a brand: its name, and what it belongs to.
class HubEditor : public QDialog
{
    Q_OBJECT

public:
    /// A null id: a new one.
    HubEditor(const OrganisationPresenter &presenter, const TeamHub &hub, QWidget *parent);

Q_SIGNALS:
    void saved(const wederhoor::TeamHub &hub);

private:
    void save();

    TeamHub m_hub;
    QLineEdit *m_name;
    QComboBox *m_parent;
    NoticeBar *m_notice;
};

/// A team: its name and hub, who is in it, and which channels they see.
class GroupEditor : public QDialog
{
    Q_OBJECT

public:
    GroupEditor(const OrganisationPresenter &presenter, const TeamGroup &group, QWidget *parent);

Q_SIGNALS:
    void saved(const wederhoor::TeamGroup &group);

private:
    void fill(const OrganisationPresenter &presenter);
    void save();

    TeamGroup m_group;
    QLineEdit *m_name;
    QComboBox *m_hub;
    CheckList *m_members;
    CheckList *m_channels;
    NoticeBar *m_notice;
};

} // namespace wederhoor
