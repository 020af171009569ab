#include "ui/settings/AgentPage.h"

#include "ui/presenters/SettingsPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

AgentPage::AgentPage(SettingsPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("agentPage"), parent)
    , m_presenter(presenter)
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(this))
    , m_id(new QLineEdit(this))
    , m_nameHint(makeHint(this))
    , m_idHint(makeHint(this))
    , m_firstRun(new QPushButton(this))
{
    m_name->setObjectName(QStringLiteral("agentName"));
    m_id->setObjectName(QStringLiteral("agentId"));
    m_firstRun->setObjectName(QStringLiteral("firstRunButton"));
    QFrame *card = makeCard(this);
    m_form->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    m_form->setSpacing(sizes::gapWide);
    for (QLineEdit *field : {m_name, m_id}) {
        field->setMaximumWidth(sizes::fieldWidth);
    }
    addField(*m_form, m_name);
    m_form->addRow(QString(), m_nameHint);
    addField(*m_form, m_id);
    m_form->addRow(QString(), m_idHint);
    card->setLayout(m_form);
    body()->addWidget(card);
    body()->addWidget(m_firstRun, 0, Qt::AlignLeft);
    body()->addStretch();
    connect(m_name, &QLineEdit::editingFinished, this, &AgentPage::save);
    connect(m_id, &QLineEdit::editingFinished, this, &AgentPage::save);
    connect(m_firstRun, &QPushButton::clicked, this, &AgentPage::firstRunWanted);
    connect(&presenter, &SettingsPresenter::read, this, &AgentPage::fill);
    connect(&presenter, &SettingsPresenter::saved, this, &AgentPage::fill);
    connect(&presenter, &SettingsPresenter::failed, this, &AgentPage::tellFailed);
    retranslate();
    fill();
}

void AgentPage::retranslate()
{
    setHeading(tr("You"), tr("Who claims cases and signs replies at this computer."));
    setFieldLabel(*m_form, m_name, tr("Your &name"));
    setFieldLabel(*m_form, m_id, tr("Your &id"));
    m_nameHint->setText(tr("Customers read it where a signature says {{agent.name}}: a real name, not a made-up one."));
    m_idHint->setText(tr("Stands in the history of each case you touch. Cases that are yours under the old id stay "
                         "with the old id."));
    setButtonText(m_firstRun, tr("Show the first steps again"));
}

void AgentPage::fill()
{
    // What is being typed is not taken away by what was saved elsewhere.
    if (!m_name->hasFocus()) {
        m_name->setText(m_presenter.values().name);
    }
    if (!m_id->hasFocus()) {
        m_id->setText(m_presenter.values().agentId);
    }
}

void AgentPage::save()
{
    SettingsPresenter::Values values = m_presenter.values();
    const QString name = m_name->text().trimmed();
    const QString id = m_id->text().trimmed();
    if (name == values.name && id == values.agentId) {
        return;
    }
    if (name.isEmpty() || id.isEmpty()) {
        m_name->setText(values.name);
        m_id->setText(values.agentId);
        tellFailed(tr("Name and id cannot be empty: the old one is kept."));
        return;
    }
    values.name = name;
    values.agentId = id;
    m_presenter.save(values);
    tellDone(tr("Saved."));
}

} // namespace wederhoor
