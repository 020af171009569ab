#include "ui/inbox/BatchDialog.h"

#include "ui/presenters/BatchPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int dialogWidth = 440;
constexpr int longestSnippet = 60;
} // namespace

BatchDialog::BatchDialog(BatchPresenter &presenter, const KnownValues &known, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_summary(new QLabel(this))
    , m_inputLabel(new QLabel(this))
    , m_input(new QLineEdit(this))
    , m_intoLabel(new QLabel(tr("The case that &remains"), this))
    , m_into(new QComboBox(this))
    , m_leftOut(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_trouble(new NoticeBar(QStringLiteral("batchTrouble"), this))
    , m_run(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("batchDialog"));
    setMinimumWidth(dialogWidth);
    m_summary->setObjectName(QStringLiteral("batchSummary"));
    m_summary->setWordWrap(true);
    m_leftOut->setObjectName(QStringLiteral("batchLeftOut"));
    m_leftOut->setProperty("role", QStringLiteral("dim"));
    m_leftOut->setTextFormat(Qt::PlainText);
    m_leftOut->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("batchProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_run->setObjectName(QStringLiteral("batchRun"));
    m_cancel->setObjectName(QStringLiteral("batchCancel"));
    m_run->setDefault(true);
    markPrimary(m_run);
    makeInput(known);
    makeLayout();
    connect(m_run, &QPushButton::clicked, &presenter, &BatchPresenter::run);
    connect(m_cancel, &QPushButton::clicked, this, &BatchDialog::reject);
    connect(&presenter, &BatchPresenter::changed, this, &BatchDialog::refresh);
    connect(&presenter, &BatchPresenter::finished, this, [this](bool clean) {
        if (clean) {
            accept();
        }
    });
    m_run->setEnabled(false);
}

void BatchDialog::makeInput(const KnownValues &known)
{
    // prepare() comes after: which act it is decides what is shown, in refresh().
    m_input->setObjectName(QStringLiteral("batchInput"));
    m_inputLabel->setBuddy(m_input);
    auto *topics = new QCompleter(known.topics, m_input);
    topics->setCaseSensitivity(Qt::CaseInsensitive);
    m_input->setCompleter(topics);
    m_into->setObjectName(QStringLiteral("batchInto"));
    m_into->setAccessibleName(tr("The case that remains"));
    m_intoLabel->setBuddy(m_into);
    connect(m_input, &QLineEdit::textChanged, &m_presenter, &BatchPresenter::setInput);
    connect(m_into, &QComboBox::activated, this,
            [this](int row) { m_presenter.setInto(m_presenter.rows().at(row).value.id); });
    for (QWidget *widget : std::initializer_list<QWidget *>{m_inputLabel, m_input, m_intoLabel, m_into, m_progress}) {
        widget->hide();
    }
}

void BatchDialog::makeLayout()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(sizes::gap);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_run);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_inputLabel, m_input, m_intoLabel, m_into, m_summary,
                                                            m_leftOut, m_progress, m_trouble}) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void BatchDialog::fillInto()
{
    if (m_into->count() != 0) {
        return;
    }
    for (const CaseRow &row : m_presenter.rows()) {
        const Case &value = row.value;
        const QString name = value.customer.name.isEmpty() ? value.customer.handle : value.customer.name;
        m_into->addItem(
            tr("%1 \u00b7 %2 \u00b7 %3").arg(name, row.channelName, m_presenter.wordsOf(row).left(longestSnippet)));
        if (value.id == m_presenter.act().into) {
            m_into->setCurrentIndex(m_into->count() - 1);
        }
    }
}

void BatchDialog::refresh()
{
    using State = BatchPresenter::State;
    const State state = m_presenter.state();
    const bool running = state == State::Running;
    const bool over = state == State::Failed;
    const bool isTopic = m_presenter.act().kind == BatchPresenter::Kind::Topic;
    setWindowTitle(m_presenter.title());
    m_inputLabel->setText(isTopic ? tr("&Topic") : tr("&Tags: a word each, with a minus to take one away"));
    m_input->setAccessibleName(isTopic ? tr("Topic") : tr("Tags"));
    m_inputLabel->setVisible(m_presenter.needsInput());
    m_input->setVisible(m_presenter.needsInput());
    m_input->setEnabled(!running && !over);
    const bool merges = m_presenter.act().kind == BatchPresenter::Kind::Merge;
    m_intoLabel->setVisible(merges);
    m_into->setVisible(merges);
    m_into->setEnabled(!running && !over);
    if (merges) {
        fillInto();
    }
    const bool waitsForInput = m_presenter.needsInput() && m_input->text().trimmed().isEmpty();
    m_summary->setText(waitsForInput ? QString() : m_presenter.summary());
    const QStringList lines = waitsForInput ? QStringList() : m_presenter.leftOut();
    m_leftOut->setText(lines.isEmpty() ? QString()
                                       : tr("Left out:") + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
    m_leftOut->setVisible(!lines.isEmpty());
    m_progress->setVisible(running);
    m_progress->setRange(0, m_presenter.possible());
    m_progress->setValue(m_presenter.handled());
    if (m_presenter.trouble().isEmpty()) {
        m_trouble->clear();
    } else {
        m_trouble->setNotice(Tone::Late, tr("Not everything was done.\n%1").arg(m_presenter.trouble()));
    }
    m_run->setText(m_presenter.buttonText());
    m_run->setAccessibleName(m_run->text());
    m_run->setEnabled(m_presenter.mayRun());
    m_run->setVisible(!over);
    m_cancel->setText(running ? tr("Stop") : over ? tr("Close") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    adjustSize();
}

void BatchDialog::reject()
{
    if (m_presenter.state() == BatchPresenter::State::Running) {
        m_presenter.stop();
        return;
    }
    QDialog::reject();
}

} // namespace wederhoor
