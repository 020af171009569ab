#include "ui/settings/LookPage.h"

#include "ui/presenters/SettingsPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace wederhoor {

LookPage::LookPage(SettingsPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("lookPage"), parent)
    , m_presenter(presenter)
    , m_form(new QFormLayout)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_hint(makeHint(this))
{
    m_language->setObjectName(QStringLiteral("languageChoice"));
    m_language->addItem(QString(), QString());
    m_language->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_theme->setObjectName(QStringLiteral("themeChoice"));
    for (const char *name : {"system", "light", "dark", "contrast"}) {
        if (Theme::lookFromName(QLatin1String(name))) {
            m_theme->addItem(QString(), QLatin1String(name));
        }
    }
    QFrame *card = makeCard(this);
    m_form->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    m_form->setSpacing(sizes::gapWide);
    for (QComboBox *choice : {m_language, m_theme}) {
        choice->setMaximumWidth(sizes::fieldWidth);
    }
    addField(*m_form, m_language);
    addField(*m_form, m_theme);
    m_form->addRow(QString(), m_hint);
    card->setLayout(m_form);
    body()->addWidget(card);
    body()->addStretch();
    connect(m_language, &QComboBox::activated, this, &LookPage::save);
    connect(m_theme, &QComboBox::activated, this, &LookPage::save);
    connect(&presenter, &SettingsPresenter::read, this, &LookPage::fill);
    connect(&presenter, &SettingsPresenter::saved, this, &LookPage::fill);
    connect(&presenter, &SettingsPresenter::failed, this, &LookPage::tellFailed);
    retranslate();
    fill();
}

void LookPage::retranslate()
{
    setHeading(tr("Look and language"), tr("Both change at once, without a restart."));
    setFieldLabel(*m_form, m_language, tr("&Language"));
    setFieldLabel(*m_form, m_theme, tr("L&ook"));
    m_language->setItemText(0, tr("As the system"));
    const auto name = [this](const char *value, const QString &text) {
        if (const int row = m_theme->findData(QLatin1String(value)); row >= 0) {
            m_theme->setItemText(row, text);
        }
    };
    name("system", tr("As the system"));
    name("light", tr("Light"));
    name("dark", tr("Dark"));
    name("contrast", tr("High contrast"));
    m_hint->setText(tr("The language of the window only: templates and replies have a language of their own. The size "
                       "of all text follows the system's scaling."));
}

void LookPage::fill()
{
    const SettingsPresenter::Values &values = m_presenter.values();
    m_language->setCurrentIndex(std::max(0, m_language->findData(values.language)));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(values.theme)));
}

void LookPage::save()
{
    SettingsPresenter::Values values = m_presenter.values();
    values.language = m_language->currentData().toString();
    values.theme = m_theme->currentData().toString();
    m_presenter.save(values);
}

} // namespace wederhoor
