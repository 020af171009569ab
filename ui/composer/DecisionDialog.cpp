#include "ui/composer/DecisionDialog.h"

#include "ui/models/MandateWords.h"
#include "ui/presenters/AtHand.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormFields.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 460;
constexpr int wordsHeight = 84;
} // namespace

DecisionDialog::DecisionDialog(AtHand &atHand, QWidget *parent)
    : QDialog(parent)
    , m_atHand(atHand)
    , m_mandates(atHand.mandates())
    , m_form(new QFormLayout)
    , m_what(new QComboBox(this))
    , m_amount(new QLineEdit(this))
    , m_words(new QPlainTextEdit(this))
    , m_notice(new NoticeBar(QStringLiteral("decisionNotice"), this))
    , m_ask(m_notice->addRemedy(QStringLiteral("askSupervisorButton")))
{
    setObjectName(QStringLiteral("decisionDialog"));
    setWindowTitle(tr("Record a decision"));
    setMinimumWidth(dialogWidth);
    m_what->setObjectName(QStringLiteral("decisionWhat"));
    for (const Mandate &one : m_mandates) {
        m_what->addItem(mandateText(one));
    }
    m_amount->setObjectName(QStringLiteral("decisionAmount"));
    m_amount->setPlaceholderText(tr("25.00"));
    m_words->setObjectName(QStringLiteral("decisionWords"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(wordsHeight);
    m_form->setSpacing(sizes::gapWide);
    addField(*m_form, m_what);
    addField(*m_form, m_amount);
    addField(*m_form, m_words);
    setFieldLabel(*m_form, m_what, tr("&What"));
    setFieldLabel(*m_form, m_amount, tr("&Amount in euros"));
    setFieldLabel(*m_form, m_words, tr("Wh&y"));
    setButtonText(m_ask, tr("Ask in a note"));
    const DialogFoot foot = makeDialogFoot(this, tr("Record it"), QStringLiteral("decisionSave"));
    m_save = foot.act;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(m_form);
    layout->addWidget(m_notice);
    layout->addStretch(1);
    layout->addWidget(foot.box);
    connect(m_what, &QComboBox::currentIndexChanged, this, &DecisionDialog::judge);
    connect(m_amount, &QLineEdit::textChanged, this, &DecisionDialog::judge);
    connect(foot.box, &QDialogButtonBox::accepted, this, &DecisionDialog::save);
    connect(m_ask, &QPushButton::clicked, this, &DecisionDialog::askInstead);
    judge();
    m_what->setFocus();
}

const Mandate *DecisionDialog::mandate() const
{
    const int row = m_what->currentIndex();
    return row < 0 || row >= m_mandates.size() ? nullptr : &m_mandates.at(row);
}

std::optional<Decision> DecisionDialog::decision() const
{
    const Mandate *chosen = mandate();
    const QString typed = m_amount->isEnabled() ? m_amount->text().trimmed() : QString();
    const std::optional<Money> amount = typed.isEmpty() ? std::optional(Money()) : moneyFromText(typed);
    return amount ? std::optional(
               Decision{chosen == nullptr ? QString() : chosen->what, *amount, m_words->toPlainText().trimmed()})
                  : std::nullopt;
}

/// As one types: a missing amount is no error yet, only nothing to record.
void DecisionDialog::judge()
{
    const Mandate *chosen = mandate();
    m_amount->setEnabled(chosen != nullptr && !chosen->most.isNothing());
    const std::optional<Decision> wanted = decision();
    if (!wanted) {
        m_save->setEnabled(false);
        m_notice->setNotice(Tone::Late, wrongAmount());
        m_ask->hide();
        return;
    }
    const std::optional<DecisionRefusal> refusal = refusalOf(*wanted, m_mandates);
    m_save->setEnabled(!refusal);
    const DecisionRefusal reason = refusal.value_or(DecisionRefusal::NoAmount);
    if (reason == DecisionRefusal::NoAmount) {
        m_notice->clear();
    } else {
        m_notice->setNotice(Tone::Late, decisionRefusal(reason, *wanted, m_mandates));
    }
    m_ask->setVisible(reason == DecisionRefusal::OverMandate || reason == DecisionRefusal::NoMandate);
}

void DecisionDialog::save()
{
    const std::optional<Decision> wanted = decision();
    if (wanted && !refusalOf(*wanted, m_mandates)) {
        m_atHand.decide(*wanted);
        accept();
    }
}

void DecisionDialog::askInstead()
{
    if (const std::optional<Decision> wanted = decision()) {
        Q_EMIT askWanted(
            tr("For a supervisor: may we decide this? %1. %2").arg(decisionTitle(*wanted), wanted->words).trimmed());
        reject();
    }
}

} // namespace wederhoor
