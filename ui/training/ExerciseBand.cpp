#include "ui/training/ExerciseBand.h"

#include "ui/models/TimeText.h"
#include "ui/presenters/ExercisePresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/Pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

ExerciseBand::ExerciseBand(ExercisePresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    auto *band = new QFrame(this);
    band->setObjectName(QStringLiteral("exerciseBand"));
    m_word = new QLabel(band);
    m_word->setObjectName(QStringLiteral("practiceWord"));
    m_text = new ElidedLabel(band);
    m_clock = new Pill(theme, band);
    m_clock->setObjectName(QStringLiteral("exerciseClock"));
    m_hint = new QPushButton(band);
    m_hint->setObjectName(QStringLiteral("hintButton"));
    m_pause = new QPushButton(band);
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    m_pause->setCheckable(true);
    m_end = new QPushButton(band);
    m_end->setObjectName(QStringLiteral("endExerciseButton"));
    m_notice = new NoticeBar(QStringLiteral("exerciseNotice"), this);
    auto *row = new QHBoxLayout(band);
    row->setContentsMargins(sizes::gapLarge, sizes::gapTiny, sizes::gapLarge, sizes::gapTiny);
    row->setSpacing(sizes::gapWide);
    row->addWidget(m_word);
    row->addWidget(m_text, 1);
    for (QWidget *each : {static_cast<QWidget *>(m_clock), static_cast<QWidget *>(m_hint),
                          static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_end)}) {
        row->addWidget(each);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(band);
    layout->addWidget(m_notice);
    connect(m_hint, &QPushButton::clicked, this, &ExerciseBand::takeHint);
    connect(m_pause, &QPushButton::clicked, this, &ExerciseBand::pauseWanted);
    connect(m_end, &QPushButton::clicked, this, &ExerciseBand::endWanted);
    connect(&presenter, &ExercisePresenter::ticked, this, &ExerciseBand::refresh);
    connect(&presenter, &ExercisePresenter::failed, this,
            [this](const QString &text) { m_notice->setNotice(Tone::Late, text); });
    connect(&presenter, &ExercisePresenter::spocAnswered, this,
            [this](const QString &name) { tell(tr("%1 has answered: see beside the case.").arg(name)); });
    retranslate();
}

void ExerciseBand::tell(const QString &text)
{
    m_notice->setNotice(Tone::Accent, text);
}

void ExerciseBand::takeHint()
{
    if (const QString hint = m_presenter.takeHint(); !hint.isEmpty()) {
        tell(tr("Hint: %1").arg(hint));
    }
}

void ExerciseBand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_notice->clear();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ExerciseBand::retranslate()
{
    m_word->setText(tr("PRACTICE"));
    m_text->setFullText(tr("%1 \u00b7 %2").arg(m_presenter.scenario().title, m_presenter.about()));
    setAccessibleName(tr("Exercise"));
    setButtonText(m_end, tr("End"));
    refresh();
}

void ExerciseBand::refresh()
{
    const Instant now = m_presenter.clock().now();
    const auto total = std::chrono::duration_cast<std::chrono::milliseconds>(m_presenter.scenario().minutes);
    m_clock->setPill(clockText(m_presenter.endsAt(), now), clockTone(clockState(m_presenter.endsAt(), now, total)));
    m_clock->setAccessibleName(tr("Time left: %1").arg(clockSentence(m_presenter.endsAt(), now)));
    const std::optional<int> cost = m_presenter.nextHintCost();
    const bool isPaused = m_presenter.isPaused();
    setButtonText(m_hint, cost ? tr("Hint (%n point(s))", nullptr, *cost) : tr("No more hints"));
    m_hint->setEnabled(cost.has_value() && !isPaused);
    setButtonText(m_pause, isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setChecked(isPaused);
}

} // namespace wederhoor
