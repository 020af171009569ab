#include "ui/settings/HubEditors.h"

#include "ui/settings/CheckList.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr int dialogWidth = 460;

/// Form, notice and foot, one below the other; the act's button.
QPushButton *layOut(QDialog &dialog, QFormLayout *form, NoticeBar *notice, const char *actName)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.setMinimumWidth(dialogWidth);
    form->setSpacing(sizes::gapWide);
    const DialogFoot foot = makeDialogFoot(&dialog, HubEditor::tr("Save"), QLatin1String(actName));
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(form);
    layout->addWidget(notice);
    layout->addWidget(foot.box);
    return foot.act;
}

void addHubs(QComboBox &choice, const OrganisationPresenter &presenter, const QUuid &chosen, const QUuid &without)
{
    for (const TeamHub &hub : presenter.organisation().hubs) {
        if (hub.id != without) {
            choice.addItem(hub.name, hub.id);
        }
    }
    choice.setCurrentIndex(std::max(0, choice.findData(chosen)));
}

} // namespace

HubEditor::HubEditor(const OrganisationPresenter &presenter, const TeamHub &hub, QWidget *parent)
    : QDialog(parent)
    , m_hub(hub)
    , m_name(new QLineEdit(hub.name, this))
    , m_parent(new QComboBox(this))
    , m_notice(new NoticeBar(QStringLiteral("hubEditorNotice"), this))
{
    setObjectName(QStringLiteral("hubEditor"));
    setWindowTitle(hub.id.isNull() ? tr("Add a hub") : tr("Change %1").arg(hub.name));
    m_name->setObjectName(QStringLiteral("hubName"));
    m_parent->setObjectName(QStringLiteral("hubParent"));
    m_parent->addItem(tr("Nothing: it is the organisation"), QUuid());
    addHubs(*m_parent, presenter, hub.parent, hub.id);
    auto *form = new QFormLayout;
    addField(*form, m_name);
    addField(*form, m_parent);
    setFieldLabel(*form, m_name, tr("&Name"));
    setFieldLabel(*form, m_parent, tr("&Belongs to"));
    connect(layOut(*this, form, m_notice, "saveHubButton"), &QPushButton::clicked, this, &HubEditor::save);
}

void HubEditor::save()
{
    m_hub.name = m_name->text().trimmed();
    m_hub.parent = m_parent->currentData().toUuid();
    if (m_hub.name.isEmpty()) {
        m_notice->setNotice(Tone::Late, tr("Give it a name."));
        return;
    }
    Q_EMIT saved(m_hub);
    accept();
}

GroupEditor::GroupEditor(const OrganisationPresenter &presenter, const TeamGroup &group, QWidget *parent)
    : QDialog(parent)
    , m_group(group)
    , m_name(new QLineEdit(group.name, this))
    , m_hub(new QComboBox(this))
    , m_members(new CheckList(QStringLiteral("groupMembers"), this))
    , m_channels(new CheckList(QStringLiteral("groupChannels"), this))
    , m_notice(new NoticeBar(QStringLiteral("groupEditorNotice"), this))
{
    setObjectName(QStringLiteral("groupEditor"));
    setWindowTitle(group.id.isNull() ? tr("Add a team") : tr("Change %1").arg(group.name));
    m_name->setObjectName(QStringLiteral("groupName"));
    m_hub->setObjectName(QStringLiteral("groupHub"));
    fill(presenter);
    auto *form = new QFormLayout;
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_hub),
                           static_cast<QWidget *>(m_members), static_cast<QWidget *>(m_channels)}) {
        addField(*form, field);
    }
    setFieldLabel(*form, m_name, tr("&Name"));
    setFieldLabel(*form, m_hub, tr("&Hub"));
    setFieldLabel(*form, m_members, tr("&Members"));
    setFieldLabel(*form, m_channels, tr("&Channels"));
    connect(layOut(*this, form, m_notice, "saveGroupButton"), &QPushButton::clicked, this, &GroupEditor::save);
}

void GroupEditor::fill(const OrganisationPresenter &presenter)
{
    addHubs(*m_hub, presenter, m_group.hub, {});
    QList<CheckList::Entry> members;
    for (const TeamMember &member : presenter.organisation().members) {
        if (!member.isRemoved) {
            members.append({member.login, member.displayName, m_group.members.contains(member.login)});
        }
    }
    m_members->setEntries(members);
    QList<CheckList::Entry> channels;
    for (const TeamChannelEntry &channel : presenter.organisation().channels) {
        channels.append({channel.id.toString(), channel.name, m_group.channels.contains(channel.id)});
    }
    m_channels->setEntries(channels);
}

void GroupEditor::save()
{
    m_group.name = m_name->text().trimmed();
    m_group.hub = m_hub->currentData().toUuid();
    if (m_group.name.isEmpty() || m_group.hub.isNull()) {
        m_notice->setNotice(Tone::Late, tr("A team has a name and a hub."));
        return;
    }
    m_group.members = m_members->chosen();
    m_group.channels.clear();
    for (const QString &id : m_channels->chosen()) {
        m_group.channels.append(ChannelId::fromString(id));
    }
    Q_EMIT saved(m_group);
    accept();
}

} // namespace wederhoor
