#include "ui/settings/PreferencesDialog.h"

#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"

#include <QComboBox>
#include <QDialogButtonBox>
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
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setMinimumWidth(dialogWidth);
    makeFields();

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *saveButton = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    saveButton->setObjectName(QStringLiteral("savePreferencesButton"));
    markPrimary(saveButton);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // A name is what customers read and what the signature is made of.
    connect(m_name, &QLineEdit::textChanged, saveButton,
            [saveButton](const QString &name) { saveButton->setEnabled(!name.trimmed().isEmpty()); });

    auto *form = new QFormLayout;
    form->setSpacing(sizes::gapWide);
    form->addRow(tr("Your &name"), m_name);
    form->addRow(tr("You &sign as"), m_signature);
    form->addRow(QString(), m_hint);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("L&ook"), m_theme);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapLarge);
    layout->addLayout(form);
    layout->addWidget(buttons);
    fill();
}

void PreferencesDialog::makeFields()
{
    m_name->setObjectName(QStringLiteral("agentName"));
    m_name->setAccessibleName(tr("Your name"));
    m_signature->setObjectName(QStringLiteral("agentSignature"));
    m_signature->setAccessibleName(tr("You sign as"));
    m_signature->setPlaceholderText(QStringLiteral("^{{agent.name}}"));
    m_hint->setText(tr("Under every reply, counted in its length. {{agent.name}} and {{agent.initials}} are filled in. "
                       "A new language is used from the next start."));
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("small"));
    m_language->setObjectName(QStringLiteral("languageChoice"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_theme->setObjectName(QStringLiteral("themeChoice"));
    m_theme->setAccessibleName(tr("Look"));
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
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
