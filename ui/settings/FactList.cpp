#include "ui/settings/FactList.h"

#include "ui/style/Sizes.h"

#include <QGridLayout>
#include <QLabel>

namespace wederhoor {

namespace {
constexpr int labelWidth = 108;
} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(sizes::gapWide);
    m_grid->setVerticalSpacing(sizes::gapTiny);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts) {
        return; // a selection in the words survives
    }
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        if (fact.text.isEmpty()) {
            continue;
        }
        auto *label = new QLabel(fact.label, this);
        label->setProperty("role", QStringLiteral("dim"));
        auto *text = new QLabel(fact.text, this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(fact.label);
        text->setAccessibleDescription(fact.text);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1);
        ++row;
    }
}

} // namespace wederhoor
