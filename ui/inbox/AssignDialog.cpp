#include "ui/inbox/AssignDialog.h"

#include "ui/models/Words.h"
#include "ui/presenters/FloorPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr QSize dialogSize(380, 380);
} // namespace

AssignDialog::AssignDialog(FloorPresenter &floor, QList<CaseId> cases, QWidget *parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_cases(std::move(cases))
    , m_list(new QListWidget(this))
    , m_trouble(new NoticeBar(QStringLiteral("assignNotice"), this))
{
    setObjectName(QStringLiteral("assignDialog"));
    setWindowTitle(tr("Give %n case(s) to a colleague", nullptr, static_cast<int>(m_cases.size())));
    resize(dialogSize);
    auto *label = new QLabel(tr("&Who handles it from now on"), this);
    label->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("assignList"));
    m_list->setAccessibleName(tr("Who handles it from now on"));
    const DialogFoot foot = makeDialogFoot(this, tr("Give it"), QStringLiteral("assignButton"));
    m_act = foot.act;
    m_act->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_trouble);
    layout->addWidget(foot.box);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_act->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &AssignDialog::assign);
    connect(foot.box, &QDialogButtonBox::accepted, this, &AssignDialog::assign);
    m_list->setFocus();
    onResult(this, floor.floor().colleagues(), [this](const Result<QList<TeamColleague>> &colleagues) {
        if (colleagues) {
            fill(*colleagues);
        } else {
            m_trouble->setNotice(Tone::Late, errorText(colleagues.error()));
        }
    });
}

void AssignDialog::fill(const QList<TeamColleague> &colleagues)
{
    for (const TeamColleague &colleague : colleagues) {
        const QString role = colleague.role == u"trainee" ? tr("trainee")
            : colleague.role == u"supervisor"             ? tr("supervisor")
                                                          : tr("agent");
        auto *item = new QListWidgetItem(tr("%1, %2", "a name, a role").arg(colleague.name, role), m_list);
        item->setData(Qt::UserRole, colleague.member.value);
        item->setData(Qt::UserRole + 1, colleague.name);
    }
    m_list->setCurrentRow(0);
}

void AssignDialog::assign()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr || !m_list->isEnabled()) {
        return;
    }
    m_list->setEnabled(false);
    m_act->setEnabled(false);
    const QString name = item->data(Qt::UserRole + 1).toString();
    onResult(this, m_floor.floor().assign(m_cases, {item->data(Qt::UserRole).toString()}),
             [this, name](const Result<void> &done) {
                 if (!done) {
                     m_trouble->setNotice(Tone::Late, errorText(done.error()));
                     m_list->setEnabled(true);
                     m_act->setEnabled(true);
                     return;
                 }
                 Q_EMIT assigned(tr("%n case(s) given to %1.", nullptr, static_cast<int>(m_cases.size())).arg(name));
                 accept();
             });
}

} // namespace wederhoor
