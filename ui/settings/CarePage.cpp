#include "ui/settings/CarePage.h"

#include "ui/models/CareWords.h"
#include "ui/presenters/CareSettings.h"
#include "ui/presenters/GuardPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr std::array talks{AccountTalk::Never, AccountTalk::Topics, AccountTalk::Private};
constexpr std::array levels{GuardLevel::Hint, GuardLevel::Confirm, GuardLevel::Block};
constexpr int topicsHeight = 64;
constexpr int waysHeight = 150;
constexpr int mostMinutes = 7 * 24 * 60;
constexpr int mostDays = 365;
constexpr int nameWidth = 300;

QString levelWord(GuardLevel level)
{
    switch (level) {
    case GuardLevel::Hint:
        return CarePage::tr("Say it only");
    case GuardLevel::Confirm:
        return CarePage::tr("Ask first");
    case GuardLevel::Block:
        return CarePage::tr("Not before a check");
    }
    Q_UNREACHABLE();
}

QString holdsWords(std::chrono::minutes holds)
{
    const int minutes = static_cast<int>(holds.count());
    return minutes >= 60 && minutes % 60 == 0 ? CarePage::tr("%n hour(s)", nullptr, minutes / 60)
                                              : CarePage::tr("%n minute(s)", nullptr, minutes);
}

} // namespace

CarePage::CarePage(CareSettings &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("carePage"), parent)
    , m_presenter(presenter)
    , m_save(new QPushButton(this))
{
    m_save->setObjectName(QStringLiteral("careSave"));
    m_save->setProperty("primary", true);
    addHeadingButton(m_save);
    makeRules();
    makeWays();
    makeCalls();
    body()->addStretch();
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_shown = entered();
        m_shownDays = m_days->value();
        m_presenter.save(*m_shown, m_shownDays);
    });
    connect(&presenter, &CareSettings::changed, this, &CarePage::fill);
    connect(&presenter, &CareSettings::saved, this, [this] { tellDone(tr("Saved.")); });
    connect(&presenter, &CareSettings::failed, this, &CarePage::tellFailed);
    retranslate();
    fill();
}

QFormLayout *CarePage::makeFormCard()
{
    QFrame *card = makeCard(this);
    auto *form = new QFormLayout(card);
    form->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    form->setSpacing(sizes::gapWide);
    body()->addWidget(card);
    return form;
}

void CarePage::makeRules()
{
    m_ruleForm = makeFormCard();
    m_asks = new QComboBox(this);
    m_asks->setObjectName(QStringLiteral("careAsks"));
    for (const AccountTalk talk : talks) {
        m_asks->addItem(QString(), accountTalkName(talk));
    }
    m_level = new QComboBox(this);
    m_level->setObjectName(QStringLiteral("careLevel"));
    for (const GuardLevel level : levels) {
        m_level->addItem(QString(), guardLevelName(level));
    }
    m_topics = new QPlainTextEdit(this);
    m_topics->setObjectName(QStringLiteral("careTopics"));
    m_topics->setTabChangesFocus(true);
    m_topics->setFixedHeight(topicsHeight);
    for (QWidget *field :
         {static_cast<QWidget *>(m_asks), static_cast<QWidget *>(m_level), static_cast<QWidget *>(m_topics)}) {
        field->setMaximumWidth(sizes::fieldWidth);
        addField(*m_ruleForm, field);
    }
    m_ruleHint = makeHint(this);
    m_ruleForm->addRow(m_ruleHint);
}

void CarePage::makeWays()
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    column->setSpacing(sizes::gapWide);
    m_waysHeading = new QLabel(card);
    m_waysHeading->setProperty("role", QStringLiteral("heading"));
    m_ways = new QTreeWidget(card);
    m_ways->setObjectName(QStringLiteral("careWays"));
    m_ways->setColumnCount(2);
    m_ways->setRootIsDecorated(false);
    m_ways->setUniformRowHeights(true);
    m_ways->setFixedHeight(waysHeight);
    m_ways->setColumnWidth(0, nameWidth);
    m_waysHeading->setBuddy(m_ways);
    m_name = new QLineEdit(card);
    m_name->setObjectName(QStringLiteral("careWayName"));
    m_name->setMaxLength(60);
    m_minutes = new QSpinBox(card);
    m_minutes->setObjectName(QStringLiteral("careWayMinutes"));
    m_minutes->setRange(1, mostMinutes);
    m_minutes->setValue(30);
    m_put = new QPushButton(card);
    m_put->setObjectName(QStringLiteral("careWayPut"));
    m_remove = new QPushButton(card);
    m_remove->setObjectName(QStringLiteral("careWayRemove"));
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gap);
    row->addWidget(m_name, 1);
    row->addWidget(m_minutes);
    row->addWidget(m_put);
    row->addWidget(m_remove);
    m_waysHint = makeHint(card);
    column->addWidget(m_waysHeading);
    column->addWidget(m_ways);
    column->addLayout(row);
    column->addWidget(m_waysHint);
    body()->addWidget(card);
    connect(m_ways, &QTreeWidget::currentItemChanged, this, &CarePage::showChosenWay);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_put->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_put, &QPushButton::clicked, this, &CarePage::saveWay);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_presenter.removeWay(chosenWay()); });
}

void CarePage::makeCalls()
{
    m_callForm = makeFormCard();
    m_days = new QSpinBox(this);
    m_days->setObjectName(QStringLiteral("careKeepDays"));
    m_days->setRange(0, mostDays);
    m_days->setMaximumWidth(sizes::fieldWidth);
    addField(*m_callForm, m_days);
    m_callHint = makeHint(this);
    m_callForm->addRow(m_callHint);
}

void CarePage::retranslate()
{
    setHeading(tr("Identity and calls"), tr("Who a customer really is, before one talks about their account."));
    setButtonText(m_save, tr("Save"));
    setFieldLabel(*m_ruleForm, m_asks, tr("&Ask for a check"));
    setFieldLabel(*m_ruleForm, m_level, tr("Without &one"));
    setFieldLabel(*m_ruleForm, m_topics, tr("&Topics that are account talk"));
    for (std::size_t row = 0; row < talks.size(); ++row) {
        m_asks->setItemText(static_cast<int>(row), accountTalkWord(talks.at(row)));
        m_level->setItemText(static_cast<int>(row), levelWord(levels.at(row)));
    }
    m_ruleHint->setText(tr("Topics one a line. \u201c"
                           "Ask first\u201d goes out only when the writer wants it all the same, under their name in "
                           "the case\u2019s history; a trainee cannot."));
    m_waysHeading->setText(tr("Ways to make sure"));
    m_ways->setAccessibleName(tr("Ways to make sure"));
    m_ways->setHeaderLabels({tr("How"), tr("Holds for")});
    m_name->setAccessibleName(tr("Name of the way"));
    m_name->setPlaceholderText(tr("A way of your own"));
    m_minutes->setAccessibleName(tr("Holds for so many minutes"));
    m_minutes->setSuffix(tr(" min"));
    setButtonText(m_put, tr("Add or change"));
    setButtonText(m_remove, tr("Take out"));
    m_waysHint->setText(tr("Only how it was made sure is kept, never a question, an answer or a number."));
    setFieldLabel(*m_callForm, m_days, tr("&Keep numbers to call"));
    m_days->setSuffix(tr(" days after the case is closed"));
    m_callHint->setText(tr("Then the number is erased here; that somebody was called stays in the history. In a team "
                           "its database has its own time for it (callback_numbers)."));
    fillWays();
}

void CarePage::fill()
{
    // A way that was added is no reason to forget what was typed above it.
    const bool isTyped = m_shown && (entered() != *m_shown || m_days->value() != m_shownDays);
    if (!isTyped) {
        showRules();
    }
    fillWays();
}

void CarePage::showRules()
{
    const IdentityRules &rules = m_presenter.rules();
    m_asks->setCurrentIndex(m_asks->findData(accountTalkName(rules.asks)));
    m_level->setCurrentIndex(m_level->findData(guardLevelName(rules.level)));
    m_topics->setPlainText(rules.topics.join(u'\n'));
    m_days->setValue(m_presenter.keepDays());
    m_shown = entered();
    m_shownDays = m_days->value();
}

void CarePage::fillWays()
{
    const QString chosen = chosenWay();
    m_ways->clear();
    for (const IdentityWay &way : m_presenter.ways()) {
        auto *item = new QTreeWidgetItem(m_ways, {identityWayWord(way.name), holdsWords(way.holds)});
        item->setData(0, Qt::UserRole, way.name);
        item->setData(1, Qt::UserRole, static_cast<int>(way.holds.count()));
        if (way.name == chosen) {
            m_ways->setCurrentItem(item);
        }
    }
    showChosenWay();
}

QString CarePage::chosenWay() const
{
    const QTreeWidgetItem *item = m_ways->currentItem();
    return item == nullptr ? QString() : item->data(0, Qt::UserRole).toString();
}

void CarePage::showChosenWay()
{
    const QTreeWidgetItem *item = m_ways->currentItem();
    m_remove->setEnabled(item != nullptr);
    if (item != nullptr) {
        m_name->setText(item->text(0));
        m_minutes->setValue(item->data(1, Qt::UserRole).toInt());
    }
    m_put->setEnabled(!m_name->text().trimmed().isEmpty());
}

void CarePage::saveWay()
{
    // What is shown of a built-in way is not its name.
    const QTreeWidgetItem *item = m_ways->currentItem();
    const bool isChosen = item != nullptr && item->text(0) == m_name->text();
    m_presenter.saveWay({isChosen ? chosenWay() : m_name->text(), std::chrono::minutes{m_minutes->value()}});
}

IdentityRules CarePage::entered() const
{
    IdentityRules rules = m_presenter.rules();
    rules.asks = accountTalkFromName(m_asks->currentData().toString()).value_or(rules.asks);
    rules.level = guardLevelFromName(m_level->currentData().toString()).value_or(rules.level);
    rules.topics = GuardPresenter::listFrom(m_topics->toPlainText());
    return rules;
}

} // namespace wederhoor
