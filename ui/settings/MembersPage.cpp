#include "ui/settings/MembersPage.h"

#include "ui/models/TeamAdvice.h"
#include "ui/presenters/OrganisationPresenter.h"
#include "ui/settings/MemberEditor.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CarefulQuestion.h"
#include "ui/widgets/NoticeBar.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
enum Column { Name, Login, Role, Teams, Languages, ColumnCount };
constexpr int tableHeight = 380;
constexpr int nameWidth = 190;
constexpr int loginWidth = 150;
constexpr int roleWidth = 120;
constexpr int languagesWidth = 90;
} // namespace

MembersPage::MembersPage(OrganisationPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("membersPage"), parent)
    , m_presenter(presenter)
    , m_add(new QPushButton(this))
    , m_away(new NoticeBar(QStringLiteral("membersAway"), this))
    , m_exposed(new NoticeBar(QStringLiteral("exposedNotice"), this))
    , m_showChannels(m_exposed->addRemedy(QStringLiteral("showExposedButton")))
    , m_table(new QTreeWidget(this))
    , m_change(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_takeBack(new QPushButton(this))
{
    makeLayout();
    connect(m_add, &QPushButton::clicked, this, [this] { openEditor({}); });
    connect(m_showChannels, &QPushButton::clicked, this, &MembersPage::channelsWanted);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &MembersPage::showActs);
    connect(m_table, &QTreeWidget::itemActivated, m_change, &QPushButton::click);
    for (QPushButton *button : {m_change, m_takeBack}) {
        connect(button, &QPushButton::clicked, this, [this] {
            if (const TeamMember *member = chosen()) {
                openEditor(*member);
            }
        });
    }
    connect(m_remove, &QPushButton::clicked, this, &MembersPage::askRemove);
    connect(&presenter, &OrganisationPresenter::changed, this, &MembersPage::fill);
    connect(&presenter, &OrganisationPresenter::done, this, &MembersPage::tellDone);
    connect(&presenter, &OrganisationPresenter::failed, this, &MembersPage::tellFailed);
    retranslate();
}

void MembersPage::makeLayout()
{
    m_add->setObjectName(QStringLiteral("addMemberButton"));
    markPrimary(m_add);
    addHeadingButton(m_add);
    makeColumns(*m_table, QStringLiteral("memberTable"), ColumnCount, Teams, tableHeight);
    m_table->setColumnWidth(Name, nameWidth);
    m_table->setColumnWidth(Login, loginWidth);
    m_table->setColumnWidth(Role, roleWidth);
    m_table->setColumnWidth(Languages, languagesWidth);
    m_change->setObjectName(QStringLiteral("changeMemberButton"));
    m_remove->setObjectName(QStringLiteral("removeMemberButton"));
    m_takeBack->setObjectName(QStringLiteral("takeBackMemberButton"));
    m_showChannels->show();
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(sizes::gapWide, sizes::gapWide, sizes::gapWide, sizes::gapWide);
    inside->setSpacing(sizes::gapWide);
    inside->addWidget(m_table);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addWidget(m_change);
    acts->addWidget(m_takeBack);
    acts->addWidget(m_remove);
    acts->addStretch(1);
    inside->addLayout(acts);
    body()->addWidget(m_away);
    body()->addWidget(m_exposed);
    body()->addWidget(card);
    body()->addStretch();
}

void MembersPage::setSeen(bool seen)
{
    SettingsPage::setSeen(seen);
    if (seen) {
        m_presenter.load();
    }
}

void MembersPage::retranslate()
{
    setButtonText(m_add, tr("Add a member"));
    setButtonText(m_change, tr("Change"));
    setButtonText(m_remove, tr("Remove"));
    setButtonText(m_takeBack, tr("Take back"));
    setButtonText(m_showChannels, tr("Show the channels"));
    m_table->setAccessibleName(tr("Members"));
    m_table->setHeaderLabels({tr("Name"), tr("Login"), tr("Role"), tr("Teams"), tr("Languages")});
    fill();
}

void MembersPage::fill()
{
    const bool mayChange = m_presenter.mayChange();
    setHeading(tr("Members"),
               mayChange ? tr("Who works here. A member sees the cases of the channels of their teams.")
                         : tr("Who works here. An administrator changes it."));
    const QString before = chosen() == nullptr ? QString() : chosen()->login;
    m_table->clear();
    for (const TeamMember &member : m_presenter.organisation().members) {
        auto *item = new QTreeWidgetItem(m_table);
        item->setData(Name, Qt::UserRole, member.login);
        item->setText(Name, member.displayName);
        item->setText(Login, member.login);
        item->setText(Role, member.isRemoved ? tr("left") : teamRoleWord(member.role));
        item->setText(Teams, m_presenter.groupNames(member));
        item->setText(Languages, member.languages.join(QStringLiteral(", ")));
        item->setData(Name, Qt::AccessibleTextRole,
                      tr("%1, %2, teams: %3").arg(member.displayName, item->text(Role), item->text(Teams)));
        if (member.isRemoved) {
            for (int column = 0; column < ColumnCount; ++column) {
                item->setForeground(column, palette().brush(QPalette::Disabled, QPalette::Text));
            }
        }
        if (member.login == before) {
            m_table->setCurrentItem(item);
        }
    }
    if (m_table->currentItem() == nullptr) {
        m_table->setCurrentItem(m_table->topLevelItem(0));
    }
    m_add->setVisible(mayChange);
    sayExposed();
    showActs();
}

void MembersPage::sayExposed()
{
    if (m_presenter.trouble().isEmpty()) {
        m_away->clear();
    } else {
        m_away->setNotice(Tone::Late, m_presenter.trouble());
    }
    const QStringList exposed = m_presenter.exposedChannels();
    if (exposed.isEmpty()) {
        m_exposed->clear();
        return;
    }
    m_exposed->setNotice(Tone::Late,
                         tr("Somebody who left knew the secret of: %1. Make a new app password at the platform, take "
                            "the old one back there, and sign the channel in again.")
                             .arg(exposed.join(QStringLiteral(", "))));
}

const TeamMember *MembersPage::chosen() const
{
    const QTreeWidgetItem *item = m_table->currentItem();
    return item == nullptr ? nullptr : m_presenter.member(item->data(Name, Qt::UserRole).toString());
}

void MembersPage::showActs()
{
    const TeamMember *member = chosen();
    const bool mayChange = m_presenter.mayChange() && member != nullptr;
    m_change->setVisible(mayChange && !member->isRemoved);
    m_takeBack->setVisible(mayChange && member->isRemoved);
    m_remove->setVisible(mayChange && !member->isRemoved && member->login != m_presenter.organisation().me);
}

void MembersPage::openEditor(const TeamMember &member)
{
    auto *editor = new MemberEditor(m_presenter, member, window());
    connect(editor, &MemberEditor::saved, &m_presenter, &OrganisationPresenter::putMember);
    editor->open();
}

void MembersPage::askRemove()
{
    const TeamMember *member = chosen();
    if (member == nullptr) {
        return;
    }
    ask(this,
        {.name = QStringLiteral("removeMemberQuestion"),
         .title = tr("Remove a member"),
         .text = tr("Remove %1 from the team?").arg(member->displayName),
         .means = tr("What they did stays in the history. Their desk is let in no more. The channels whose secret "
                     "they knew have to get a new one."),
         .act = tr("Remove"),
         .actName = QStringLiteral("confirmRemoveMember"),
         .leave = tr("Keep")},
        [this, login = member->login] { m_presenter.removeMember(login); });
}

} // namespace wederhoor
