#include "ui/settings/GuardPage.h"

#include "ui/models/GuardWords.h"
#include "ui/presenters/GuardPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr std::array levels{GuardLevel::Hint, GuardLevel::Confirm, GuardLevel::Block};
constexpr std::array masks{IncomingMask::Never, IncomingMask::OthersCases, IncomingMask::Always};
constexpr int listHeight = 84;

QString firstUpper(QString word)
{
    if (!word.isEmpty()) {
        word.front() = word.front().toUpper();
    }
    return word;
}

} // namespace

GuardPage::GuardPage(GuardPresenter &presenter, QWidget *parent)
    : SettingsPage(QStringLiteral("guardPage"), parent)
    , m_presenter(presenter)
    , m_save(new QPushButton(this))
{
    m_save->setObjectName(QStringLiteral("guardSave"));
    m_save->setProperty("primary", true);
    addHeadingButton(m_save);
    makeLevels();
    makeOwn();
    makePattern();
    makeIncoming();
    body()->addStretch();
    connect(m_save, &QPushButton::clicked, this, &GuardPage::save);
    connect(&presenter, &GuardPresenter::changed, this, &GuardPage::fill);
    connect(&presenter, &GuardPresenter::saved, this, [this] { tellDone(tr("Saved.")); });
    connect(&presenter, &GuardPresenter::failed, this, &GuardPage::tellFailed);
    retranslate();
    fill();
}

QFormLayout *GuardPage::makeFormCard()
{
    QFrame *card = makeCard(this);
    auto *form = new QFormLayout(card);
    form->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    form->setSpacing(sizes::gapWide);
    body()->addWidget(card);
    return form;
}

void GuardPage::makeLevels()
{
    m_levelForm = makeFormCard();
    for (const PersonalDataKind kind : personalDataKinds) {
        auto *choice = new QComboBox(this);
        choice->setObjectName(QStringLiteral("guardLevel_") + personalDataKindName(kind));
        choice->setMaximumWidth(sizes::fieldWidth);
        for (const GuardLevel level : levels) {
            choice->addItem(QString(), guardLevelName(level));
        }
        m_levels.at(static_cast<std::size_t>(kind)) = choice;
        addField(*m_levelForm, choice);
    }
    m_levelHint = makeHint(this);
    m_levelForm->addRow(m_levelHint);
}

QPlainTextEdit *GuardPage::makeList(const QString &objectName)
{
    auto *list = new QPlainTextEdit(this);
    list->setObjectName(objectName);
    list->setTabChangesFocus(true);
    list->setFixedHeight(listHeight);
    list->setMaximumWidth(sizes::fieldWidth);
    return list;
}

void GuardPage::makeOwn()
{
    m_ownForm = makeFormCard();
    m_contacts = makeList(QStringLiteral("guardContacts"));
    m_domains = makeList(QStringLiteral("guardDomains"));
    addField(*m_ownForm, m_contacts);
    addField(*m_ownForm, m_domains);
    m_ownHint = makeHint(this);
    m_ownForm->addRow(m_ownHint);
}

void GuardPage::makePattern()
{
    m_patternForm = makeFormCard();
    m_pattern = new QLineEdit(this);
    m_pattern->setObjectName(QStringLiteral("guardPattern"));
    m_sample = new QLineEdit(this);
    m_sample->setObjectName(QStringLiteral("guardSample"));
    m_trial = new NoticeBar(QStringLiteral("guardTrial"), this);
    m_trial->setMaximumWidth(sizes::fieldWidth);
    m_patternHint = makeHint(this);
    for (QLineEdit *field : {m_pattern, m_sample}) {
        field->setMaximumWidth(sizes::fieldWidth);
        addField(*m_patternForm, field);
        connect(field, &QLineEdit::textChanged, this, &GuardPage::showTrial);
    }
    m_patternForm->addRow(QString(), m_trial);
    m_patternForm->addRow(m_patternHint);
}

void GuardPage::makeIncoming()
{
    m_incomingForm = makeFormCard();
    m_incoming = new QComboBox(this);
    m_incoming->setObjectName(QStringLiteral("guardIncoming"));
    m_incoming->setMaximumWidth(sizes::fieldWidth);
    for (const IncomingMask mask : masks) {
        m_incoming->addItem(QString(), incomingMaskName(mask));
    }
    addField(*m_incomingForm, m_incoming);
    m_incomingHint = makeHint(this);
    m_incomingForm->addRow(m_incomingHint);
}

void GuardPage::retranslate()
{
    setHeading(tr("Personal data"), tr("What may stand in public, and what only those see who need it."));
    setButtonText(m_save, tr("Save"));
    for (const PersonalDataKind kind : personalDataKinds) {
        QComboBox *choice = m_levels.at(static_cast<std::size_t>(kind));
        setFieldLabel(*m_levelForm, choice, firstUpper(personalDataWord(kind)));
        for (std::size_t row = 0; row < levels.size(); ++row) {
            choice->setItemText(static_cast<int>(row), guardLevelWord(levels.at(row)));
        }
    }
    m_levelHint->setText(tr("In public replies. \u201c"
                            "Ask first\u201d goes out only when the writer lets it stand, under "
                            "their name in the case\u2019s history; a trainee cannot. In private messages it is only "
                            "said."));
    setFieldLabel(*m_ownForm, m_contacts, tr("Our own &numbers and addresses"));
    setFieldLabel(*m_ownForm, m_domains, tr("&Domains we link to"));
    m_ownHint->setText(
        tr("One a line. What you publish of yourselves may stand anywhere: telephone numbers, accounts, "
           "e-mail addresses, or a domain for all addresses at it. Links are judged only when a domain is "
           "given here; \u201c"
           "bank.example\u201d stands for all of its pages."));
    setFieldLabel(*m_patternForm, m_pattern, tr("Customer number, as a &pattern"));
    setFieldLabel(*m_patternForm, m_sample, tr("&Try it on"));
    m_pattern->setPlaceholderText(tr("K-?\\d{7}"));
    m_sample->setPlaceholderText(tr("My number is K-1234567"));
    m_patternHint->setText(
        tr("\\d is a digit, \\w a letter or digit, [A-C] one of these, {7} so many of them, {5,8} "
           "between so many, ? perhaps, | or. What could match without end (* and +) is not taken."));
    setFieldLabel(*m_incomingForm, m_incoming, tr("&Mask what customers wrote"));
    for (std::size_t row = 0; row < masks.size(); ++row) {
        m_incoming->setItemText(static_cast<int>(row), incomingMaskWord(masks.at(row)));
    }
    m_incomingHint->setText(
        tr("In list, conversation, announcements and search results. Who looks at it all the same is "
           "noted in the case. Exports are masked in the same way."));
    showTrial();
}

void GuardPage::fill()
{
    m_filling = true;
    const GuardRules &rules = m_presenter.rules();
    for (const PersonalDataKind kind : personalDataKinds) {
        QComboBox *choice = m_levels.at(static_cast<std::size_t>(kind));
        choice->setCurrentIndex(choice->findData(guardLevelName(rules.levels.of(kind))));
    }
    m_contacts->setPlainText(rules.ownContacts.join(u'\n'));
    m_domains->setPlainText(rules.allowedDomains.join(u'\n'));
    m_pattern->setText(rules.customerNumber);
    m_incoming->setCurrentIndex(m_incoming->findData(incomingMaskName(rules.incoming)));
    m_filling = false;
    showTrial();
}

GuardRules GuardPage::entered() const
{
    GuardRules rules = m_presenter.rules();
    for (const PersonalDataKind kind : personalDataKinds) {
        const QComboBox *choice = m_levels.at(static_cast<std::size_t>(kind));
        rules.levels.set(kind, guardLevelFromName(choice->currentData().toString()).value_or(rules.levels.of(kind)));
    }
    rules.ownContacts = GuardPresenter::listFrom(m_contacts->toPlainText());
    rules.allowedDomains = GuardPresenter::listFrom(m_domains->toPlainText());
    rules.customerNumber = m_pattern->text().trimmed();
    rules.incoming = incomingMaskFromName(m_incoming->currentData().toString()).value_or(rules.incoming);
    return rules;
}

void GuardPage::save()
{
    m_presenter.save(entered());
}

void GuardPage::showTrial()
{
    if (m_filling) {
        return;
    }
    const GuardPresenter::Trial trial = GuardPresenter::tryPattern(m_pattern->text().trimmed(), m_sample->text());
    m_trial->setNotice(trial.isGood ? Tone::Plain : Tone::Late, trial.text);
}

} // namespace wederhoor
