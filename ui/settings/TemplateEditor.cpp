#include "ui/settings/TemplateEditor.h"

#include "ui/models/Words.h"
#include "ui/presenters/TemplatesPresenter.h"
#include "ui/settings/MacroField.h"
#include "ui/settings/ScopeChoice.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/TemplateHighlighter.h"
#include "ui/settings/TemplatePreview.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int textHeight = 128;
} // namespace

TemplateEditor::TemplateEditor(TemplatesPresenter &presenter, const QList<PlatformOffer> &platforms, const Theme &theme,
                               QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_platform(new QComboBox(this))
    , m_topic(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_scope(new ScopeChoice(QStringLiteral("templateScope"), this))
    , m_hint(makeHint(this))
    , m_text(new QPlainTextEdit(this))
    , m_variable(new QPushButton(this))
    , m_acts(new MacroField(this))
    , m_preview(new TemplatePreview(presenter, platforms, theme, this))
{
    setObjectName(QStringLiteral("templateEditor"));
    makeFields();
    makeLayout(platforms);
    QSet<QString> known;
    for (const TemplatesPresenter::Variable &variable : presenter.variables()) {
        known.insert(variable.name);
    }
    new TemplateHighlighter(theme, known, m_text->document());
    for (QLineEdit *field : {m_name, m_topic, m_folder}) {
        connect(field, &QLineEdit::textChanged, this, &TemplateEditor::tellEdited);
    }
    for (QComboBox *choice : {m_language, m_platform, static_cast<QComboBox *>(m_scope)}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &TemplateEditor::tellEdited);
    }
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplateEditor::tellEdited);
    connect(m_variable, &QPushButton::clicked, this, &TemplateEditor::openVariables);
    connect(m_acts, &MacroField::edited, this, &TemplateEditor::tellEdited);
    retranslate();
}

void TemplateEditor::makeFields()
{
    m_name->setObjectName(QStringLiteral("templateName"));
    m_language->setObjectName(QStringLiteral("templateLanguage"));
    m_platform->setObjectName(QStringLiteral("templatePlatform"));
    m_topic->setObjectName(QStringLiteral("templateTopic"));
    m_folder->setObjectName(QStringLiteral("templateFolder"));
    m_text->setObjectName(QStringLiteral("templateText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    m_variable->setObjectName(QStringLiteral("insertVariableButton"));
    m_language->addItem(QString(), QString());
    for (const char *language : {"nl", "en"}) {
        m_language->addItem(QString(), QLatin1String(language));
    }
    m_platform->addItem(QString(), QString());
}

void TemplateEditor::makeLayout(const QList<PlatformOffer> &platforms)
{
    for (const PlatformOffer &offer : platforms) {
        if (offer.capabilities.testFlag(Capability::PublicReply)) {
            m_platform->addItem(offer.displayName, offer.platform.value);
        }
    }
    QFrame *card = makeCard(this);
    m_form->setSpacing(sizes::gapWide);
    addField(*m_form, m_name);
    addField(*m_form, m_language);
    addField(*m_form, m_platform);
    addField(*m_form, m_topic);
    addField(*m_form, m_folder);
    addField(*m_form, m_scope);
    addField(*m_form, m_text);
    auto *under = new QHBoxLayout;
    under->addWidget(m_variable);
    under->addStretch();
    m_form->addRow(QString(), under);
    m_form->addRow(QString(), m_hint);
    addField(*m_form, m_acts);
    m_form->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapWide);
    card->setLayout(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sizes::gapWide);
    layout->addWidget(card);
    layout->addWidget(m_preview);
}

void TemplateEditor::retranslate()
{
    setFieldLabel(*m_form, m_name, tr("&Name"));
    setFieldLabel(*m_form, m_language, tr("&Language"));
    setFieldLabel(*m_form, m_platform, tr("&Platform"));
    setFieldLabel(*m_form, m_topic, tr("T&opic"));
    setFieldLabel(*m_form, m_folder, tr("&Folder"));
    setFieldLabel(*m_form, m_scope, tr("&Belongs to"));
    setFieldLabel(*m_form, m_text, tr("&Text"));
    setFieldLabel(*m_form, m_acts, tr("&Does to the case"));
    m_acts->retranslate();
    m_acts->setToolTip(
        tr("With these it is a macro: done when it is chosen, all or nothing; nothing is ever sent by it"));
    m_language->setItemText(0, tr("Any language"));
    for (int row = 1; row < m_language->count(); ++row) {
        m_language->setItemText(row, languageWord(m_language->itemData(row).toString()));
    }
    m_platform->setItemText(0, tr("Any platform"));
    m_topic->setPlaceholderText(tr("May stay empty"));
    m_folder->setPlaceholderText(tr("May stay empty"));
    m_hint->setText(
        tr("{{customer.first_name|there}}: what stands in for a missing name. [reason]: filled in by whoever "
           "answers. A line of --- parts wordings, which take turns."));
    setButtonText(m_variable, tr("&Insert a variable \u2026"));
    m_preview->retranslate();
}

void TemplateEditor::setValue(const Template &value)
{
    m_filling = true;
    m_saved = value;
    m_name->setText(value.name);
    m_language->setCurrentIndex(std::max(0, m_language->findData(value.language)));
    m_platform->setCurrentIndex(std::max(0, m_platform->findData(value.platform.value)));
    m_topic->setText(value.topic);
    m_folder->setText(value.folder);
    m_text->setPlainText(value.text);
    m_acts->setActs(value.acts);
    m_scope->setScope(value.scope);
    m_filling = false;
    m_preview->preferPlatform(value.platform);
    tellEdited();
}

void TemplateEditor::offerScopes(const QList<SharedScope> &scopes)
{
    m_scope->setScopes(scopes);
    m_scope->setScope(m_saved.scope);
    m_form->setRowVisible(m_scope, m_scope->hasChoice());
}

Template TemplateEditor::value() const
{
    Template value = m_saved;
    value.name = m_name->text().trimmed();
    // A language or a platform that is not offered here stays as it was.
    if (m_language->currentIndex() > 0 || m_language->findData(m_saved.language) >= 0) {
        value.language = m_language->currentData().toString();
    }
    if (m_platform->currentIndex() > 0 || m_platform->findData(m_saved.platform.value) >= 0) {
        value.platform.value = m_platform->currentData().toString();
    }
    value.topic = m_topic->text().trimmed();
    value.folder = m_folder->text().trimmed();
    value.text = m_text->toPlainText();
    value.acts = m_acts->acts();
    if (m_scope->hasChoice() && (m_scope->currentIndex() > 0 || m_scope->findData(m_saved.scope) >= 0)) {
        value.scope = m_scope->scope();
    }
    return value;
}

bool TemplateEditor::isChanged() const
{
    return !(value() == m_saved);
}

void TemplateEditor::focusName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void TemplateEditor::refreshPreview()
{
    m_preview->setText(m_text->toPlainText());
}

void TemplateEditor::tellEdited()
{
    if (!m_filling) {
        refreshPreview();
        Q_EMIT edited();
    }
}

void TemplateEditor::openVariables()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("variableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TemplatesPresenter::Variable &variable : m_presenter.variables()) {
        QAction *action = menu->addAction(tr("%1   {{%2}}").arg(variable.label, variable.name));
        action->setObjectName(QStringLiteral("variable.") + variable.name);
        connect(action, &QAction::triggered, this, [this, name = variable.name] {
            m_text->insertPlainText(QStringLiteral("{{%1}}").arg(name));
            m_text->setFocus();
        });
    }
    menu->popup(m_variable->mapToGlobal(QPoint(0, m_variable->height())));
}

} // namespace wederhoor
