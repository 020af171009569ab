#include "ui/settings/HubsPage.h"

#include "ui/presenters/OrganisationPresenter.h"
#include "ui/settings/HubEditors.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CarefulQuestion.h"
#include "ui/widgets/NoticeBar.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
enum Column { Name, Members, Channels, ColumnCount };
constexpr int treeHeight = 380;
constexpr int nameWidth = 300;
constexpr int membersWidth = 110;
} // namespace

HubsPage::HubsPage(OrganisationPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("hubsPage"), parent)
    , m_presenter(presenter)
    , m_addHub(new QPushButton(this))
    , m_addGroup(new QPushButton(this))
    , m_away(new NoticeBar(QStringLiteral("hubsAway"), this))
    , m_tree(new QTreeWidget(this))
    , m_change(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    makeLayout();
    connect(m_addHub, &QPushButton::clicked, this, &HubsPage::addHub);
    connect(m_addGroup, &QPushButton::clicked, this, &HubsPage::addGroup);
    connect(m_change, &QPushButton::clicked, this, &HubsPage::change);
    connect(m_remove, &QPushButton::clicked, this, &HubsPage::remove);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &HubsPage::showActs);
    connect(m_tree, &QTreeWidget::itemActivated, m_change, &QPushButton::click);
    connect(&presenter, &OrganisationPresenter::changed, this, &HubsPage::fill);
    connect(&presenter, &OrganisationPresenter::done, this, &HubsPage::tellDone);
    connect(&presenter, &OrganisationPresenter::failed, this, &HubsPage::tellFailed);
    retranslate();
}

void HubsPage::makeLayout()
{
    m_addHub->setObjectName(QStringLiteral("addHubButton"));
    m_addGroup->setObjectName(QStringLiteral("addGroupButton"));
    markPrimary(m_addGroup);
    addHeadingButton(m_addHub);
    addHeadingButton(m_addGroup);
    m_tree->setObjectName(QStringLiteral("hubTree"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMinimumHeight(treeHeight);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setSectionsMovable(false);
    m_tree->setColumnWidth(Name, nameWidth);
    m_tree->setColumnWidth(Members, membersWidth);
    m_change->setObjectName(QStringLiteral("changeHubButton"));
    m_remove->setObjectName(QStringLiteral("removeHubButton"));
    QFrame *card = makeCard(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(sizes::gapWide, sizes::gapWide, sizes::gapWide, sizes::gapWide);
    inside->setSpacing(sizes::gapWide);
    inside->addWidget(m_tree);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addWidget(m_change);
    acts->addWidget(m_remove);
    acts->addStretch(1);
    inside->addLayout(acts);
    body()->addWidget(m_away);
    body()->addWidget(card);
    body()->addStretch();
}

void HubsPage::setSeen(bool seen)
{
    SettingsPage::setSeen(seen);
    if (seen) {
        m_presenter.load();
    }
}

void HubsPage::retranslate()
{
    setHeading(tr("Hubs and teams"),
               tr("Countries and brands are hubs of the organisation; teams belong to a hub and see their channels."));
    setButtonText(m_addHub, tr("Add a hub"));
    setButtonText(m_addGroup, tr("Add a team"));
    setButtonText(m_change, tr("Change"));
    setButtonText(m_remove, tr("Remove"));
    m_tree->setAccessibleName(tr("Hubs and teams"));
    m_tree->setHeaderLabels({tr("Name"), tr("Members"), tr("Channels")});
    fill();
}

void HubsPage::fill()
{
    const QUuid before = chosen();
    m_tree->clear();
    addHubsBelow({}, m_tree->invisibleRootItem());
    m_tree->expandAll();
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        if ((*it)->data(Name, Qt::UserRole).toUuid() == before) {
            m_tree->setCurrentItem(*it);
        }
    }
    if (m_tree->currentItem() == nullptr) {
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    }
    if (m_presenter.trouble().isEmpty()) {
        m_away->clear();
    } else {
        m_away->setNotice(Tone::Late, m_presenter.trouble());
    }
    showActs();
}

/// The database lets no hub lie below itself.
void HubsPage::addHubsBelow(const QUuid &parent, QTreeWidgetItem *item)
{
    for (const TeamHub &hub : m_presenter.organisation().hubs) {
        if (hub.parent == parent) {
            auto *child = new QTreeWidgetItem(item, {hub.name});
            child->setData(Name, Qt::UserRole, hub.id);
            child->setData(Name, Qt::AccessibleTextRole, tr("Hub %1").arg(hub.name));
            QFont font = child->font(Name);
            font.setWeight(QFont::DemiBold);
            child->setFont(Name, font);
            addGroupsOf(hub.id, child);
            addHubsBelow(hub.id, child);
        }
    }
}

void HubsPage::addGroupsOf(const QUuid &hub, QTreeWidgetItem *item)
{
    for (const TeamGroup &group : m_presenter.organisation().groups) {
        if (group.hub != hub) {
            continue;
        }
        QStringList channels;
        for (const TeamChannelEntry &channel : m_presenter.organisation().channels) {
            if (group.channels.contains(channel.id)) {
                channels.append(channel.name);
            }
        }
        const QString members = QLocale().toString(group.members.size());
        auto *child = new QTreeWidgetItem(item, {group.name, members, channels.join(QStringLiteral(", "))});
        child->setData(Name, Qt::UserRole, group.id);
        child->setData(Name, Qt::AccessibleTextRole,
                       tr("Team %1, members: %2, channels: %3").arg(group.name, members, child->text(Channels)));
    }
}

QUuid HubsPage::chosen() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item == nullptr ? QUuid() : item->data(Name, Qt::UserRole).toUuid();
}

void HubsPage::showActs()
{
    const bool mayChange = m_presenter.mayChange();
    const bool hasChosen = mayChange && !chosen().isNull();
    m_addHub->setVisible(mayChange);
    m_addGroup->setVisible(mayChange && !m_presenter.organisation().hubs.isEmpty());
    m_change->setVisible(hasChosen);
    m_remove->setVisible(hasChosen);
}

void HubsPage::addHub()
{
    TeamHub hub;
    hub.parent = m_presenter.hub(chosen()) == nullptr ? QUuid() : chosen();
    auto *editor = new HubEditor(m_presenter, hub, window());
    connect(editor, &HubEditor::saved, &m_presenter, &OrganisationPresenter::putHub);
    editor->open();
}

void HubsPage::addGroup()
{
    TeamGroup group;
    const TeamGroup *beside = m_presenter.group(chosen());
    group.hub = beside == nullptr ? chosen() : beside->hub;
    auto *editor = new GroupEditor(m_presenter, group, window());
    connect(editor, &GroupEditor::saved, &m_presenter, &OrganisationPresenter::putGroup);
    editor->open();
}

void HubsPage::change()
{
    if (const TeamHub *hub = m_presenter.hub(chosen())) {
        auto *editor = new HubEditor(m_presenter, *hub, window());
        connect(editor, &HubEditor::saved, &m_presenter, &OrganisationPresenter::putHub);
        editor->open();
    } else if (const TeamGroup *group = m_presenter.group(chosen())) {
        auto *editor = new GroupEditor(m_presenter, *group, window());
        connect(editor, &GroupEditor::saved, &m_presenter, &OrganisationPresenter::putGroup);
        editor->open();
    }
}

void HubsPage::remove()
{
    const QUuid id = chosen();
    if (const TeamHub *hub = m_presenter.hub(id)) {
        askRemove(tr("Remove the hub %1?").arg(hub->name), tr("Only a hub that nothing belongs to can go."),
                  [this, id] { m_presenter.removeHub(id); });
    } else if (const TeamGroup *group = m_presenter.group(id)) {
        askRemove(tr("Remove the team %1?").arg(group->name),
                  tr("Its members and channels stay; its members see its channels no more, unless another team of "
                     "theirs has them."),
                  [this, id] { m_presenter.removeGroup(id); });
    }
}

void HubsPage::askRemove(const QString &question, const QString &means, std::function<void()> act)
{
    ask(this,
        {.name = QStringLiteral("removeHubQuestion"),
         .title = tr("Remove"),
         .text = question,
         .means = means,
         .act = tr("Remove"),
         .actName = QStringLiteral("confirmRemoveHub"),
         .leave = tr("Keep")},
        std::move(act));
}

} // namespace wederhoor
