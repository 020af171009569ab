#include "ui/settings/KnowledgeEditor.h"

#include "ui/models/KnowledgeWords.h"
#include "ui/models/Words.h"
#include "ui/settings/CheckList.h"
#include "ui/settings/SettingsPage.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/FormFields.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {

using Kind = Knowledge::Kind;
constexpr int textHeight = 96;
constexpr int platformsHeight = 84;
/// Stands for no day: a date field always has one.
const QDate noDay(2000, 1, 1);

QDate dayIn(const QDateEdit &field)
{
    return field.date() == noDay ? QDate() : field.date();
}

/// What was chosen, or the words that were typed.
QString chosenIn(const QComboBox &field)
{
    const int row = field.findText(field.currentText());
    return row < 0 ? field.currentText().simplified() : field.itemData(row).toString();
}

void choose(QComboBox &field, const QString &id)
{
    const int row = field.findData(id);
    field.setCurrentIndex(row);
    field.setEditText(row < 0 ? id : field.itemText(row));
}

} // namespace

KnowledgeEditor::KnowledgeEditor(const KnowledgePresenter &presenter, const QList<PlatformOffer> &platforms,
                                 QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_platforms(platforms)
    , m_form(new QFormLayout)
    , m_kind(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_topic(new QLineEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_agreedWith(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_from(new QDateEdit(this))
    , m_until(new QDateEdit(this))
    , m_language(new QComboBox(this))
    , m_where(new CheckList(QStringLiteral("knowledgePlatforms"), this))
    , m_link(new QLineEdit(this))
{
    setObjectName(QStringLiteral("knowledgeEditor"));
    makeFields();
    makeLayout();
    for (QLineEdit *field : {m_title, m_topic, m_link}) {
        connect(field, &QLineEdit::textChanged, this, &KnowledgeEditor::tellEdited);
    }
    for (QComboBox *field : {m_agreedWith, m_owner}) {
        connect(field, &QComboBox::editTextChanged, this, &KnowledgeEditor::tellEdited);
    }
    for (QDateEdit *field : {m_from, m_until}) {
        connect(field, &QDateEdit::dateChanged, this, &KnowledgeEditor::tellEdited);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        tellEdited();
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, &KnowledgeEditor::tellEdited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &KnowledgeEditor::tellEdited);
    connect(m_where, &QListWidget::itemChanged, this, &KnowledgeEditor::tellEdited);
    retranslate();
}

void KnowledgeEditor::makeFields()
{
    m_kind->setObjectName(QStringLiteral("knowledgeKind"));
    m_title->setObjectName(QStringLiteral("knowledgeTitle"));
    m_topic->setObjectName(QStringLiteral("knowledgeTopic"));
    m_text->setObjectName(QStringLiteral("knowledgeText"));
    m_agreedWith->setObjectName(QStringLiteral("knowledgeAgreedWith"));
    m_owner->setObjectName(QStringLiteral("knowledgeOwner"));
    m_from->setObjectName(QStringLiteral("knowledgeFrom"));
    m_until->setObjectName(QStringLiteral("knowledgeUntil"));
    m_language->setObjectName(QStringLiteral("knowledgeLanguage"));
    m_link->setObjectName(QStringLiteral("knowledgeLink"));
    m_kind->addItem(QString(), static_cast<int>(Kind::AgreedLine));
    m_kind->addItem(QString(), static_cast<int>(Kind::Fact));
    for (const char *with : {"", "press_office", "telephone"}) {
        m_agreedWith->addItem(QString(), QLatin1String(with));
    }
    for (const char *language : {"", "nl", "en"}) {
        m_language->addItem(QString(), QLatin1String(language));
    }
    for (QComboBox *field : {m_agreedWith, m_owner}) {
        field->setEditable(true);
        field->setInsertPolicy(QComboBox::NoInsert);
    }
    for (QDateEdit *field : {m_from, m_until}) {
        field->setMinimumDate(noDay);
        spellDates(*field);
    }
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    m_where->setFixedHeight(platformsHeight);
}

void KnowledgeEditor::makeLayout()
{
    QFrame *card = makeCard(this);
    m_form->setSpacing(sizes::gapWide);
    m_form->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapWide);
    for (QWidget *field :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_topic),
          static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_agreedWith), static_cast<QWidget *>(m_owner),
          static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_until), static_cast<QWidget *>(m_language),
          static_cast<QWidget *>(m_where), static_cast<QWidget *>(m_link)}) {
        addField(*m_form, field);
    }
    card->setLayout(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void KnowledgeEditor::retranslate()
{
    const bool wasFilling = std::exchange(m_filling, true);
    setFieldLabel(*m_form, m_kind, tr("&Kind"));
    setFieldLabel(*m_form, m_title, tr("&Title"));
    setFieldLabel(*m_form, m_topic, tr("T&opic"));
    setFieldLabel(*m_form, m_text, tr("Te&xt"));
    setFieldLabel(*m_form, m_agreedWith, tr("&Agreed with"));
    setFieldLabel(*m_form, m_owner, tr("O&wner"));
    setFieldLabel(*m_form, m_until, tr("&Until and including"));
    setFieldLabel(*m_form, m_language, tr("&Language"));
    setFieldLabel(*m_form, m_where, tr("&Platforms"));
    setFieldLabel(*m_form, m_link, tr("L&ink"));
    for (int row = 0; row < m_kind->count(); ++row) {
        m_kind->setItemText(row, knowledgeKindWord(static_cast<Kind>(m_kind->itemData(row).toInt())));
    }
    for (int row = 1; row < m_agreedWith->count(); ++row) {
        m_agreedWith->setItemText(row, agreedWithWord(m_agreedWith->itemData(row).toString()));
    }
    choose(*m_agreedWith, m_saved.agreedWith);
    m_language->setItemText(0, tr("Any language"));
    for (int row = 1; row < m_language->count(); ++row) {
        m_language->setItemText(row, languageWord(m_language->itemData(row).toString()));
    }
    m_topic->setPlaceholderText(tr("Any, where it is left empty"));
    m_owner->lineEdit()->setPlaceholderText(tr("Who answers for it, and is told when it ends"));
    m_link->setPlaceholderText(QStringLiteral("https://"));
    m_until->setSpecialValueText(tr("until further notice"));
    showKind();
    m_filling = wasFilling;
}

/// Of a line since when it holds, of a fact of which day it is.
void KnowledgeEditor::showKind()
{
    const bool isLine = m_kind->currentData().toInt() == static_cast<int>(Kind::AgreedLine);
    m_form->labelForField(m_agreedWith)->setVisible(isLine);
    m_agreedWith->setVisible(isLine);
    setFieldLabel(*m_form, m_from, isLine ? tr("&From") : tr("&Date"));
    m_from->setSpecialValueText(isLine ? tr("at once") : tr("not said"));
}

void KnowledgeEditor::fillOwners()
{
    m_owner->clear();
    for (const KnowledgePresenter::Owner &owner : m_presenter.owners()) {
        m_owner->addItem(owner.name, owner.id);
    }
    choose(*m_owner, m_saved.owner);
}

void KnowledgeEditor::fillPlatforms()
{
    QList<CheckList::Entry> entries;
    for (const PlatformOffer &offer : m_platforms) {
        if (offer.capabilities.testFlag(Capability::PublicReply)) {
            entries.append({offer.platform.value, offer.displayName, m_saved.platforms.contains(offer.platform.value)});
        }
    }
    m_where->setEntries(entries);
    m_form->labelForField(m_where)->setVisible(!entries.isEmpty());
    m_where->setVisible(!entries.isEmpty());
}

void KnowledgeEditor::setValue(const Knowledge &value)
{
    m_filling = true;
    m_saved = value;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(value.kind)));
    m_title->setText(value.title);
    m_topic->setText(value.topic);
    m_text->setPlainText(value.text);
    choose(*m_agreedWith, value.agreedWith);
    fillOwners();
    m_from->setDate(value.from.isValid() ? value.from : noDay);
    m_until->setDate(value.until.isValid() ? value.until : noDay);
    m_language->setCurrentIndex(std::max(0, m_language->findData(value.language)));
    fillPlatforms();
    m_link->setText(value.link.toString());
    showKind();
    m_filling = false;
    Q_EMIT edited();
}

Knowledge KnowledgeEditor::value() const
{
    Knowledge value = m_saved;
    value.kind = static_cast<Kind>(m_kind->currentData().toInt());
    value.title = m_title->text().simplified();
    value.topic = m_topic->text().simplified();
    value.text = m_text->toPlainText();
    value.agreedWith = value.kind == Kind::AgreedLine ? chosenIn(*m_agreedWith) : QString();
    value.owner = chosenIn(*m_owner);
    value.from = dayIn(*m_from);
    value.until = dayIn(*m_until);
    // A language or a platform that is not offered here stays as it was.
    if (m_language->currentIndex() > 0 || m_language->findData(m_saved.language) >= 0) {
        value.language = m_language->currentData().toString();
    }
    QStringList offered;
    for (const PlatformOffer &offer : m_platforms) {
        offered.append(offer.platform.value);
    }
    value.platforms.removeIf([&offered](const QString &platform) { return offered.contains(platform); });
    value.platforms += m_where->chosen();
    value.link = QUrl(m_link->text().trimmed());
    return value;
}

void KnowledgeEditor::setReadOnly(bool readOnly)
{
    for (QWidget *field :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_topic),
          static_cast<QWidget *>(m_agreedWith), static_cast<QWidget *>(m_owner), static_cast<QWidget *>(m_from),
          static_cast<QWidget *>(m_until), static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_where),
          static_cast<QWidget *>(m_link)}) {
        field->setEnabled(!readOnly);
    }
    m_text->setReadOnly(readOnly);
}

void KnowledgeEditor::focusTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
}

void KnowledgeEditor::tellEdited()
{
    if (!m_filling) {
        Q_EMIT edited();
    }
}

} // namespace wederhoor
