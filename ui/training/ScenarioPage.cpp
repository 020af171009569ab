#include "ui/training/ScenarioPage.h"

#include "ui/models/TimeText.h"
#include "ui/models/TrainingWords.h"
#include "ui/models/Words.h"
#include "ui/presenters/TrainingPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/training/TextColumn.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/NoticeBar.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int widest = 720;
constexpr qsizetype mostTries = 6;
/// A quarter of an hour becomes three minutes: who waits for a SPOC does not wait long.
constexpr int fast = 5;
} // namespace

ScenarioPage::ScenarioPage(TrainingPresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_pace(new QComboBox(this))
    , m_start(new QPushButton(this))
    , m_notice(new NoticeBar(QStringLiteral("trainingNotice"), this))
{
    setObjectName(QStringLiteral("scenarioPage"));
    m_pace->setObjectName(QStringLiteral("paceChoice"));
    m_pace->addItem(QString(), 1);
    m_pace->addItem(QString(), fast);
    m_start->setObjectName(QStringLiteral("startExerciseButton"));
    m_start->setProperty("primary", true);
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(widest);
    m_place = new QVBoxLayout(inside);
    m_place->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(sizes::gapWide);
    foot->addWidget(m_start);
    foot->addWidget(m_pace);
    foot->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge + sizes::gap, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addWidget(m_notice);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    connect(m_start, &QPushButton::clicked, this, [this] { m_presenter.start(m_pace->currentData().toInt()); });
    connect(&presenter, &TrainingPresenter::pageChanged, this, &ScenarioPage::refresh);
    connect(&presenter, &TrainingPresenter::failed, this,
            [this](const QString &text) { m_notice->setNotice(Tone::Late, text); });
    connect(&presenter, &TrainingPresenter::done, this,
            [this](const QString &text) { m_notice->setNotice(Tone::Good, text); });
    connect(&presenter, &TrainingPresenter::started, m_notice, &NoticeBar::clear);
    retranslate();
}

void ScenarioPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_notice->clear(); // what happened was said in the other language
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ScenarioPage::retranslate()
{
    m_pace->setAccessibleName(tr("Clock of the exercise"));
    m_pace->setItemText(0, tr("On the real clock"));
    m_pace->setItemText(1, tr("%1 times as fast").arg(fast));
    refresh();
}

void ScenarioPage::refresh()
{
    delete m_words;
    m_words = makeWords();
    m_place->addWidget(m_words);
    const training::ScenarioProgress *const progress = m_presenter.chosenProgress();
    const bool isOpen = progress != nullptr && progress->state != training::ScenarioProgress::State::Locked;
    setButtonText(m_start, progress != nullptr && progress->tries > 0 ? tr("Try again") : tr("Start the exercise"));
    m_start->setEnabled(isOpen && !m_presenter.isStarting() && !m_presenter.isRunning());
    m_pace->setEnabled(isOpen);
}

QWidget *ScenarioPage::makeWords()
{
    auto *words = new QWidget(this);
    TextColumn column(words, m_theme);
    const auto scenario = m_presenter.chosen();
    const training::ScenarioProgress *const progress = m_presenter.chosenProgress();
    if (!scenario || progress == nullptr) {
        return words;
    }
    QLabel *const title = column.text(scenario->title, "title");
    title->setObjectName(QStringLiteral("scenarioTitle"));
    column.text(scenario->teaches, "dim");
    column.space(sizes::gap);
    column.pair(tr("State"), progressWord(*progress));
    column.pair(tr("Kind"), scenarioKindWord(scenario->kind));
    column.pair(tr("Where"), platformWord(scenario->platform));
    column.pair(tr("Language"), languageWord(scenario->language));
    column.pair(tr("Takes"), tr("%n minute(s)", nullptr, static_cast<int>(scenario->minutes.count())));
    column.pair(tr("Customers"), QString::number(scenario->conversations.size()));
    column.pair(tr("Passed from"), tr("%1 %").arg(scenario->passMark));
    if (!progress->waitsFor.isEmpty()) {
        column.heading(tr("Opens when these are passed"));
        for (const QString &id : progress->waitsFor) {
            column.text(QStringLiteral("\u2022 ") + m_presenter.shelf().find(id)->title);
        }
    }
    column.heading(tr("What is scored"));
    for (const Criterion criterion : criteria) {
        if (scenario->weight(criterion) > 0) {
            column.text(QStringLiteral("\u2022 ") + criterionWord(criterion), "small");
        }
    }
    const QList<training::TrainingResult> tries = m_presenter.triesOf(scenario->id);
    column.heading(tr("Earlier tries"));
    if (tries.isEmpty()) {
        column.text(tr("None yet."), "small");
    }
    for (const training::TrainingResult &result : tries.mid(0, mostTries)) {
        column.pair(QLocale().toString(toDateTime(result.at).toLocalTime(), QLocale::ShortFormat),
                    result.isPassed ? tr("%1 %, passed").arg(result.total) : tr("%1 %, not passed").arg(result.total),
                    result.isPassed ? "good" : "");
    }
    column.stretch();
    return words;
}

} // namespace wederhoor
