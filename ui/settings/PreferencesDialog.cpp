#include "ui/settings/PreferencesDialog.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 460;
} // namespace

PreferencesDialog::PreferencesDialog(SettingsPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_name(new QLineEdit(this))
    , m_signature(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_hint(new QLabel(this))
    , m_form(new QFormLayout)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setMinimumWidth(dialogWidth);
    makeFields();

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("savePreferencesButton"));
    markPrimary(m_save);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // A name is what customers read and what the signature is made of.
    connect(m_name, &QLineEdit::textChanged, m_save,
            [this](const QString &name) { m_save->setEnabled(!name.trimmed().isEmpty()); });

    m_form->setSpacing(sizes::gapWide);
    addField(*m_form, m_name);
    addField(*m_form, m_signature);
    m_form->addRow(QString(), m_hint);
    addField(*m_form, m_language);
    addField(*m_form, m_theme);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapLarge);
    layout->addLayout(m_form);
    layout->addWidget(buttons);
    retranslate();
    fill();
}

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    setFieldLabel(*m_form, m_name, tr("Your &name"));
    setFieldLabel(*m_form, m_signature, tr("You &sign as"));
    setFieldLabel(*m_form, m_language, tr("&Language"));
    setFieldLabel(*m_form, m_theme, tr("L&ook"));
    m_hint->setText(
        tr("Under every reply, counted in its length. {{agent.name}} and {{agent.initials}} are filled in."));
    m_language->setItemText(0, tr("As the system"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_theme->setItemText(3, tr("High contrast"));
    setButtonText(m_save, tr("Save"));
    setButtonText(m_cancel, tr("Cancel"));
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void PreferencesDialog::makeFields()
{
    m_name->setObjectName(QStringLiteral("agentName"));
    m_signature->setObjectName(QStringLiteral("agentSignature"));
    m_signature->setPlaceholderText(QStringLiteral("^{{agent.name}}"));
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("small"));
    m_language->setObjectName(QStringLiteral("languageChoice"));
    m_language->addItem(QString(), QString());
    m_language->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_theme->setObjectName(QStringLiteral("themeChoice"));
    for (const char *look : {"system", "light", "dark", "contrast"}) {
        m_theme->addItem(QString(), QString::fromLatin1(look));
    }
}

void PreferencesDialog::fill()
{
    const SettingsPresenter::Values &values = m_presenter.values();
    m_name->setText(values.name);
    m_signature->setText(values.signature);
    m_language->setCurrentIndex(std::max(0, m_language->findData(values.language)));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(values.theme)));
}

void PreferencesDialog::save()
{
    SettingsPresenter::Values values = m_presenter.values();
    values.name = m_name->text().trimmed();
    values.signature = m_signature->text().trimmed();
    values.language = m_language->currentData().toString();
    values.theme = m_theme->currentData().toString();
    m_presenter.save(values);
    accept();
}

} // namespace wederhoor
