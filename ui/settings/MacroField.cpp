#include "ui/settings/MacroField.h"

#include "core/domain/CaseStatus.h"
#include "ui/models/MacroWords.h"
#include "ui/models/Words.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

using Kind = TemplateAct::Kind;

constexpr std::array kinds{Kind::Tag, Kind::Untag, Kind::Topic, Kind::Claim, Kind::Resolve, Kind::Dismiss};
constexpr std::array reasons{DismissReason::NoQuestion, DismissReason::Noise, DismissReason::Spam,
                             DismissReason::Duplicate};
constexpr int listHeight = 76;
constexpr int longestValue = 60;

bool takesWords(Kind kind)
{
    return kind == Kind::Tag || kind == Kind::Untag || kind == Kind::Topic;
}

} // namespace

MacroField::MacroField(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_kind(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_reason(new QComboBox(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    m_list->setObjectName(QStringLiteral("macroActs"));
    m_list->setFixedHeight(listHeight);
    m_kind->setObjectName(QStringLiteral("macroKind"));
    m_value->setObjectName(QStringLiteral("macroValue"));
    m_value->setMaxLength(longestValue);
    m_reason->setObjectName(QStringLiteral("macroReason"));
    m_add->setObjectName(QStringLiteral("macroAdd"));
    m_remove->setObjectName(QStringLiteral("macroRemove"));
    for (const Kind kind : kinds) {
        m_kind->addItem(QString(), static_cast<int>(kind));
    }
    for (const DismissReason reason : reasons) {
        m_reason->addItem(QString(), dismissReasonName(reason));
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(sizes::gap);
    row->addWidget(m_kind);
    row->addWidget(m_value, 1);
    row->addWidget(m_reason, 1);
    row->addWidget(m_add);
    auto *under = new QHBoxLayout;
    under->setSpacing(sizes::gap);
    under->addWidget(m_list, 1);
    under->addWidget(m_remove, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sizes::gap);
    column->addLayout(row);
    column->addLayout(under);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MacroField::showValue);
    connect(m_value, &QLineEdit::textChanged, this, &MacroField::showValue);
    connect(m_value, &QLineEdit::returnPressed, this, &MacroField::add);
    connect(m_add, &QPushButton::clicked, this, &MacroField::add);
    connect(m_remove, &QPushButton::clicked, this, &MacroField::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &MacroField::showValue);
    retranslate();
}

void MacroField::retranslate()
{
    for (std::size_t row = 0; row < kinds.size(); ++row) {
        m_kind->setItemText(static_cast<int>(row), macroActKindWord(kinds.at(row)));
    }
    for (std::size_t row = 0; row < reasons.size(); ++row) {
        m_reason->setItemText(static_cast<int>(row), dismissWord(reasons.at(row)));
    }
    m_list->setAccessibleName(tr("What it does to the case"));
    m_kind->setAccessibleName(tr("What is to be done"));
    m_value->setAccessibleName(tr("Tag or topic"));
    m_reason->setAccessibleName(tr("Reason to dismiss"));
    setButtonText(m_add, tr("Add"));
    m_add->setAccessibleName(tr("Add this act"));
    setButtonText(m_remove, tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the chosen act"));
    showActs();
}

void MacroField::setActs(const QList<TemplateAct> &acts)
{
    m_acts = acts;
    showActs();
}

void MacroField::showActs()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const TemplateAct &act : m_acts) {
        m_list->addItem(macroActWord(act));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setVisible(!m_acts.isEmpty());
    showValue();
}

TemplateAct MacroField::entered() const
{
    TemplateAct act;
    act.kind = static_cast<Kind>(m_kind->currentData().toInt());
    if (takesWords(act.kind)) {
        act.value = m_value->text().simplified();
    } else if (act.kind == Kind::Dismiss) {
        act.value = m_reason->currentData().toString();
    }
    return act;
}

void MacroField::showValue()
{
    const TemplateAct act = entered();
    const bool isTag = act.kind == Kind::Tag || act.kind == Kind::Untag;
    m_value->setVisible(takesWords(act.kind));
    m_value->setPlaceholderText(isTag ? tr("One word") : tr("The topic"));
    m_reason->setVisible(act.kind == Kind::Dismiss);
    const bool isGood = !takesWords(act.kind) || (!act.value.isEmpty() && !(isTag && act.value.contains(u' ')));
    m_add->setEnabled(isGood && !m_acts.contains(act));
    m_remove->setVisible(!m_acts.isEmpty());
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void MacroField::add()
{
    const TemplateAct act = entered();
    if (!m_add->isEnabled()) {
        return;
    }
    m_acts.append(act);
    m_value->clear();
    showActs();
    Q_EMIT edited();
}

void MacroField::remove()
{
    if (const int row = m_list->currentRow(); row >= 0) {
        m_acts.removeAt(row);
        showActs();
        Q_EMIT edited();
    }
}

} // namespace wederhoor
