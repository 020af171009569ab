#include "ui/training/ScoreView.h"

#include "ui/models/TrainingWords.h"
#include "ui/presenters/TrainingPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/training/TextColumn.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/WrappedLabel.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wederhoor {

namespace {

constexpr int widest = 860;
constexpr int strongFrom = 85;
constexpr int practiseBelow = 70;

Tone toneOf(int percent)
{
    return percent >= strongFrom ? Tone::Good : percent < practiseBelow ? Tone::Late : Tone::Soon;
}

QString quoted(const QString &text)
{
    return QStringLiteral("\u201c%1\u201d").arg(text);
}

/// A card with a column of its own.
TextColumn cardIn(TextColumn &column, const Theme &theme)
{
    auto *card = new QFrame(column.widget());
    card->setProperty("card", true);
    column.add(card);
    TextColumn inside(card, theme);
    inside.layout()->setContentsMargins(sizes::gapWide, sizes::gap, sizes::gapWide, sizes::gap);
    return inside;
}

} // namespace

ScoreView::ScoreView(TrainingPresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_title(new WrappedLabel(this))
    , m_summary(new WrappedLabel(this))
    , m_total(new Pill(theme, this))
    , m_again(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    setObjectName(QStringLiteral("scoreView"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setTextFormat(Qt::PlainText);
    m_summary->setProperty("role", QStringLiteral("dim"));
    m_summary->setObjectName(QStringLiteral("scoreSummary"));
    m_total->setObjectName(QStringLiteral("scoreTotal"));
    m_again->setObjectName(QStringLiteral("tryAgainButton"));
    m_back->setObjectName(QStringLiteral("backToProgrammeButton"));
    m_again->setProperty("primary", true);
    auto *words = new QVBoxLayout;
    words->setSpacing(sizes::gapTiny);
    words->addWidget(m_title);
    words->addWidget(m_summary);
    auto *head = new QHBoxLayout;
    head->setSpacing(sizes::gapWide);
    head->addLayout(words, 1);
    head->addWidget(m_total, 0, Qt::AlignVCenter);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(sizes::gapWide);
    foot->addWidget(m_again);
    foot->addWidget(m_back);
    foot->addStretch(1);
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(widest);
    m_place = new QVBoxLayout(inside);
    m_place->setContentsMargins(0, 0, sizes::gap, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("scoreScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge + sizes::gap, sizes::gapLarge, sizes::gapLarge, sizes::gapLarge);
    layout->setSpacing(sizes::gapWide);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    connect(m_again, &QPushButton::clicked, this, &ScoreView::againWanted);
    connect(m_back, &QPushButton::clicked, &presenter, &TrainingPresenter::closeReport);
    connect(&presenter, &TrainingPresenter::pageChanged, this, &ScoreView::refresh);
    retranslate();
}

void ScoreView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ScoreView::retranslate()
{
    setButtonText(m_again, tr("Try again"));
    setButtonText(m_back, tr("Back to the programme"));
    refresh();
}

void ScoreView::refresh()
{
    delete m_content;
    m_content = new QWidget(this);
    m_place->addWidget(m_content);
    TextColumn column(m_content, m_theme);
    if (const std::optional<ExerciseReport> &report = m_presenter.report()) {
        addVerdict(column, *report);
        addCriteria(column, *report);
        addLeftToSupervisor(column, *report);
        addConversations(column, *report);
    }
    column.stretch();
}

void ScoreView::addVerdict(TextColumn &column, const ExerciseReport &report)
{
    const training::ExerciseScore &score = report.outcome.score;
    m_title->setText(report.scenario->title);
    const QString total = tr("%1 %").arg(score.total);
    m_total->setPill(score.isPassed ? tr("passed, %1").arg(total) : tr("not passed, %1").arg(total),
                     score.isPassed ? Tone::Good : Tone::Late);
    m_total->setAccessibleName(m_total->text());
    QString summary = tr("Passed from %1 %.").arg(score.passMark);
    if (score.hintCost > 0) {
        summary = tr("%1 Hints cost %n point(s).", nullptr, score.hintCost).arg(summary);
    }
    if (report.before) {
        summary = tr("%1 The try before: %2 %.").arg(summary).arg(report.before->total);
    }
    m_summary->setText(summary);
    for (const QString &why : score.knockOuts) {
        column.text(QStringLiteral("\u2717 ") + why, "error")->setObjectName(QStringLiteral("knockOut"));
    }
}

void ScoreView::addCriteria(TextColumn &column, const ExerciseReport &report)
{
    column.heading(tr("What the score rests on"));
    for (const training::CriterionScore &score : report.outcome.score.criteria) {
        TextColumn card = cardIn(column, m_theme);
        auto *name = new QLabel(criterionWord(score.criterion), card.widget());
        name->setFont(m_theme.font(Theme::Font::Strong));
        auto *pill = new Pill(m_theme, card.widget());
        pill->setPill(tr("%1 %").arg(score.percent), toneOf(score.percent));
        pill->setAccessibleName(pill->text());
        auto *head = new QHBoxLayout;
        head->addWidget(name, 1);
        if (report.before && report.before->percents.contains(score.criterion)) {
            auto *before
                = new QLabel(tr("was %1 %").arg(report.before->percents.value(score.criterion)), card.widget());
            before->setProperty("role", QStringLiteral("small"));
            head->addWidget(before);
        }
        head->addWidget(pill);
        card.layout()->addLayout(head);
        for (const training::ScoreRemark &remark : score.remarks) {
            const bool isOneOfMany = report.scenario->conversations.size() > 1;
            const training::ScenarioConversation *const of = report.scenario->conversation(remark.conversation);
            const QString whose = isOneOfMany && of != nullptr ? of->customer.name + QStringLiteral(": ") : QString();
            card.text((remark.isGood ? QStringLiteral("\u2713 ") : QStringLiteral("\u2717 ")) + whose + remark.verdict,
                      remark.isGood ? "good" : "error");
            if (!remark.sentence.isEmpty()) {
                card.text(quoted(remark.sentence), "dim");
            }
            if (!remark.better.isEmpty()) {
                card.text(tr("Better: %1").arg(remark.better));
            }
        }
        for (const training::ScoreChange &change : report.changes) {
            if (change.criterion == score.criterion && !change.mended.isEmpty()) {
                card.text(tr("Mended since the try before: %1").arg(change.mended.join(u' ')), "small");
            }
        }
    }
}

void ScoreView::addLeftToSupervisor(TextColumn &column, const ExerciseReport &report)
{
    if (report.outcome.score.leftToSupervisor.isEmpty()) {
        return;
    }
    column.heading(tr("Left to your supervisor"));
    column.text(tr("The program does not understand these sentences and did not score them."), "small");
    for (const QString &sentence : report.outcome.score.leftToSupervisor) {
        column.text(quoted(sentence))->setObjectName(QStringLiteral("leftToSupervisor"));
    }
}

void ScoreView::addConversations(TextColumn &column, const ExerciseReport &report)
{
    for (std::size_t i = 0; i < report.scenario->conversations.size(); ++i) {
        const training::ScenarioConversation &script = report.scenario->conversations[i];
        const training::PlayedConversation &played = report.outcome.played.conversations[i];
        column.heading(tr("The conversation again: %1").arg(script.customer.name));
        for (const training::PlayedLine &line : played.lines) {
            const bool isOurs = line.from == training::PlayedLine::From::Us;
            TextColumn card = cardIn(column, m_theme);
            const QString who = isOurs ? tr("You") : line.author;
            const QString where = line.isPrivate ? tr("%1, in private").arg(who) : who;
            card.text(exerciseTimeWord(line.at) + QStringLiteral("  ") + where, "small");
            card.text(line.text);
            if (!line.because.isEmpty()) {
                card.text(tr("Why: %1").arg(line.because), "dim")->setObjectName(QStringLiteral("reactionWhy"));
            }
            for (const QString &heard : line.heard) {
                card.text(tr("Heard in: %1").arg(quoted(heard)), "dim");
            }
        }
        if (!played.consequence.isEmpty()) {
            column.text(tr("What came of it: %1").arg(played.consequence));
        }
        column.heading(tr("A model to compare"));
        for (const training::ExerciseEvent &event : script.model) {
            TextColumn card = cardIn(column, m_theme);
            card.text(exerciseTimeWord(event.at) + QStringLiteral("  ") + exerciseActWord(event, *report.scenario),
                      "small");
            if (!event.text.isEmpty()) {
                card.text(event.text)->setObjectName(QStringLiteral("modelText"));
            }
        }
    }
}

} // namespace wederhoor
