#include "ui/settings/MandatesPage.h"

#include "ui/models/MandateWords.h"
#include "ui/models/TeamAdvice.h"
#include "ui/presenters/MandatesPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

enum Column { What, Topic, Who, Most, ColumnCount };
constexpr int tableHeight = 180;
constexpr int topicsHeight = 120;
constexpr int whoWidth = 130;
constexpr int mostWidth = 120;

QVBoxLayout *makeInside(QFrame *card)
{
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(sizes::gapLarge, sizes::gapWide, sizes::gapLarge, sizes::gapWide);
    inside->setSpacing(sizes::gap);
    return inside;
}

} // namespace

MandatesPage::MandatesPage(MandatesPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("mandatesPage"), parent)
    , m_presenter(presenter)
    , m_mandatesHeading(new QLabel(this))
    , m_mandates(new QTreeWidget(this))
    , m_role(new QComboBox(this))
    , m_what(new QLineEdit(this))
    , m_topic(new QLineEdit(this))
    , m_most(new QLineEdit(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_topicsHeading(new QLabel(this))
    , m_topicsHint(makeHint(this))
    , m_topics(new QListWidget(this))
    , m_newTopic(new QLineEdit(this))
    , m_guard(new QPushButton(this))
    , m_free(new QPushButton(this))
{
    body()->addWidget(makeMandates());
    body()->addWidget(makeTopics());
    body()->addStretch();
    connect(m_mandates, &QTreeWidget::currentItemChanged, this, &MandatesPage::showChosen);
    connect(m_save, &QPushButton::clicked, this, &MandatesPage::saveMandate);
    connect(m_most, &QLineEdit::returnPressed, this, &MandatesPage::saveMandate);
    connect(m_remove, &QPushButton::clicked, this, &MandatesPage::removeMandate);
    connect(m_guard, &QPushButton::clicked, this, &MandatesPage::guardTopic);
    connect(m_newTopic, &QLineEdit::returnPressed, this, &MandatesPage::guardTopic);
    connect(m_free, &QPushButton::clicked, this, &MandatesPage::freeTopic);
    for (const QLineEdit *field : {m_what, m_newTopic}) {
        connect(field, &QLineEdit::textChanged, this, &MandatesPage::showActs);
    }
    connect(m_topics, &QListWidget::currentRowChanged, this, &MandatesPage::showActs);
    connect(&presenter, &MandatesPresenter::changed, this, &MandatesPage::fill);
    connect(&presenter, &MandatesPresenter::done, this, &MandatesPage::tellDone);
    connect(&presenter, &MandatesPresenter::failed, this, &MandatesPage::tellFailed);
    retranslate();
}

QWidget *MandatesPage::makeMandates()
{
    m_mandatesHeading->setProperty("role", QStringLiteral("group"));
    makeColumns(*m_mandates, QStringLiteral("mandateTable"), ColumnCount, What, tableHeight);
    m_mandates->header()->setSectionResizeMode(Topic, QHeaderView::Stretch);
    m_mandates->setColumnWidth(Who, whoWidth);
    m_mandates->setColumnWidth(Most, mostWidth);
    m_role->setObjectName(QStringLiteral("mandateRole"));
    for (const Role role : {Role::Trainee, Role::Agent, Role::Supervisor}) {
        m_role->addItem(QString(), roleName(role));
    }
    m_role->setCurrentIndex(1);
    m_what->setObjectName(QStringLiteral("mandateWhat"));
    m_topic->setObjectName(QStringLiteral("mandateTopic"));
    m_most->setObjectName(QStringLiteral("mandateMost"));
    m_most->setFixedWidth(mostWidth);
    m_save->setObjectName(QStringLiteral("saveMandateButton"));
    m_remove->setObjectName(QStringLiteral("removeMandateButton"));
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gap);
    row->addWidget(m_what, 2);
    row->addWidget(m_topic, 2);
    row->addWidget(m_role);
    row->addWidget(m_most);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(sizes::gap);
    acts->addWidget(m_save);
    acts->addWidget(m_remove);
    acts->addStretch();
    QFrame *card = makeCard(this);
    QVBoxLayout *inside = makeInside(card);
    inside->addWidget(m_mandatesHeading);
    inside->addWidget(m_mandates);
    inside->addLayout(row);
    inside->addLayout(acts);
    return card;
}

QWidget *MandatesPage::makeTopics()
{
    m_topicsHeading->setProperty("role", QStringLiteral("group"));
    m_topics->setObjectName(QStringLiteral("guardedTopics"));
    m_topics->setMinimumHeight(topicsHeight);
    m_newTopic->setObjectName(QStringLiteral("newGuardedTopic"));
    m_guard->setObjectName(QStringLiteral("guardTopicButton"));
    m_free->setObjectName(QStringLiteral("freeTopicButton"));
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gap);
    row->addWidget(m_newTopic, 1);
    row->addWidget(m_guard);
    row->addWidget(m_free);
    QFrame *card = makeCard(this);
    QVBoxLayout *inside = makeInside(card);
    inside->addWidget(m_topicsHeading);
    inside->addWidget(m_topicsHint);
    inside->addWidget(m_topics);
    inside->addLayout(row);
    return card;
}

void MandatesPage::retranslate()
{
    setHeading(
        tr("Mandates and topics"),
        tr("What may be decided without asking, and what waits for a spokesperson. A decision is recorded in its "
           "case, with the amount."));
    m_mandatesHeading->setText(tr("Mandates").toUpper());
    m_mandates->setAccessibleName(tr("Mandates"));
    m_mandates->setHeaderLabels({tr("What"), tr("Topic"), tr("Who"), tr("Up to")});
    m_mandates->headerItem()->setTextAlignment(Most, Qt::AlignRight | Qt::AlignVCenter);
    for (int row = 0; row < m_role->count(); ++row) {
        m_role->setItemText(row, teamRoleWord(m_role->itemData(row).toString()));
    }
    m_role->setAccessibleName(tr("Who may decide it"));
    m_what->setPlaceholderText(tr("What, such as goodwill"));
    m_what->setAccessibleName(tr("What may be decided"));
    m_topic->setPlaceholderText(tr("Any topic"));
    m_topic->setAccessibleName(tr("About which topic"));
    m_most->setPlaceholderText(tr("25.00"));
    m_most->setAccessibleName(tr("Up to how many euros"));
    setButtonText(m_save, tr("Add or change"));
    setButtonText(m_remove, tr("Take out"));
    m_topicsHeading->setText(tr("Only after release by a spokesperson").toUpper());
    m_topicsHint->setText(
        m_presenter.inTeam()
            ? tr("A reply about such a topic waits, whoever wrote it, for a supervisor who is marked as spokesperson.")
            : tr(
                "Without a team database the program asks whether a spokesperson has released the reply, and keeps the "
                "answer in the case."));
    m_topics->setAccessibleName(tr("Topics that wait for a spokesperson"));
    m_newTopic->setPlaceholderText(tr("A topic, as cases have it"));
    m_newTopic->setAccessibleName(tr("A topic that waits for a spokesperson"));
    setButtonText(m_guard, tr("Add"));
    setButtonText(m_free, tr("Take out"));
    fill();
}

void MandatesPage::fill()
{
    const MandateBook &book = m_presenter.book();
    m_mandates->clear();
    for (const Mandate &mandate : book.mandates) {
        auto *item = new QTreeWidgetItem(m_mandates);
        item->setText(What, mandate.what);
        item->setText(Topic, mandate.topic.isEmpty() ? tr("any") : mandate.topic);
        item->setText(Who, teamRoleWord(roleName(mandate.role)));
        item->setText(Most, mandate.most.isNothing() ? tr("no amount") : moneyText(mandate.most));
        item->setTextAlignment(Most, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(What, Qt::AccessibleTextRole,
                      QStringList{item->text(Who), mandateText(mandate), item->text(Topic)}.join(QStringLiteral(", ")));
    }
    m_topics->clear();
    for (const TopicRule &rule : book.topics) {
        if (rule.needsRelease) {
            m_topics->addItem(rule.topic);
        }
    }
    const bool mayEdit = m_presenter.mayEdit();
    for (QWidget *part :
         {static_cast<QWidget *>(m_role), static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_topic),
          static_cast<QWidget *>(m_most), static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_remove),
          static_cast<QWidget *>(m_newTopic), static_cast<QWidget *>(m_guard), static_cast<QWidget *>(m_free)}) {
        part->setVisible(mayEdit);
    }
    showChosen();
}

void MandatesPage::showChosen()
{
    const int row = m_mandates->indexOfTopLevelItem(m_mandates->currentItem());
    const QList<Mandate> &all = m_presenter.book().mandates;
    showActs();
    if (row < 0 || row >= all.size()) {
        return;
    }
    const Mandate &chosen = all.at(row);
    m_role->setCurrentIndex(m_role->findData(roleName(chosen.role)));
    m_what->setText(chosen.what);
    m_topic->setText(chosen.topic);
    m_most->setText(chosen.most.isNothing() ? QString() : chosen.most.toText());
}

void MandatesPage::showActs()
{
    m_save->setEnabled(!m_what->text().trimmed().isEmpty());
    m_remove->setEnabled(m_mandates->currentItem() != nullptr);
    m_guard->setEnabled(!m_newTopic->text().trimmed().isEmpty());
    m_free->setEnabled(m_topics->currentItem() != nullptr);
}

Mandate MandatesPage::typed(Money most) const
{
    return {roleFromName(m_role->currentData().toString()).value_or(Role::Agent), m_topic->text().simplified(),
            m_what->text().simplified(), most};
}

void MandatesPage::saveMandate()
{
    if (const std::optional<Money> most = m_presenter.amountOf(m_most->text())) {
        m_presenter.save(typed(*most));
    }
}

void MandatesPage::removeMandate()
{
    const int row = m_mandates->indexOfTopLevelItem(m_mandates->currentItem());
    if (row >= 0 && row < m_presenter.book().mandates.size()) {
        const Mandate gone = m_presenter.book().mandates.at(row);
        m_presenter.remove(gone);
    }
}

void MandatesPage::guardTopic()
{
    const QString topic = m_newTopic->text().simplified();
    m_presenter.save(TopicRule{topic, true});
    m_newTopic->clear();
}

void MandatesPage::freeTopic()
{
    if (const QListWidgetItem *item = m_topics->currentItem()) {
        m_presenter.save(TopicRule{item->text(), false});
    }
}

} // namespace wederhoor
