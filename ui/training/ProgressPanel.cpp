#include "ui/training/ProgressPanel.h"

#include "ui/models/TrainingWords.h"
#include "ui/presenters/TrainingPresenter.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/training/TextColumn.h"
#include "ui/widgets/Buttons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wederhoor {

namespace {
constexpr int panelWidth = 260;
constexpr qsizetype mostNamed = 8;
} // namespace

ProgressPanel::ProgressPanel(TrainingPresenter &presenter, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("trainingProgress"));
    setFixedWidth(panelWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sizes::gapLarge, sizes::gapLarge, sizes::gapWide, sizes::gapLarge);
    connect(&presenter, &TrainingPresenter::changed, this, &ProgressPanel::refresh);
    refresh();
}

void ProgressPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QFrame::changeEvent(event);
}

void ProgressPanel::refresh()
{
    setAccessibleName(tr("Your progress"));
    delete m_content;
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    const training::Programme &programme = m_presenter.programme();
    const int all = static_cast<int>(programme.scenarios.size());
    TextColumn column(m_content, m_theme);
    column.heading(tr("Before going live"));
    if (programme.isReadyForLive()) {
        column.text(tr("Everything is passed. Your supervisor decides when you go live, under four eyes."), "good");
        if (m_presenter.hasCertificate()) {
            auto *button = new QPushButton(m_content);
            button->setObjectName(QStringLiteral("certificateButton"));
            setButtonText(button, tr("Save the certificate \u2026"));
            connect(button, &QPushButton::clicked, this, &ProgressPanel::certificateWanted);
            column.space(sizes::gapTiny);
            column.layout()->addWidget(button, 0, Qt::AlignLeft);
        }
    } else if (all > 0) {
        const int left = static_cast<int>(programme.remaining.size());
        column.text(tr("%n scenario(s) remain:", nullptr, left))->setObjectName(QStringLiteral("remainingText"));
        for (const QString &id : programme.remaining.mid(0, mostNamed)) {
            column.text(QStringLiteral("\u2022 ") + m_presenter.shelf().find(id)->title, "small");
        }
        if (left > mostNamed) {
            column.text(tr("and %n more", nullptr, left - static_cast<int>(mostNamed)), "small");
        }
        column.text(tr("Then a supervisor lets you work live, under four eyes."), "small");
    }
    column.heading(tr("Your progress"));
    column.pair(tr("Passed"), tr("%1 of %2").arg(programme.passed).arg(all));
    column.pair(tr("Average"), programme.passed > 0 ? tr("%1 %").arg(programme.average) : QStringLiteral("\u2013"));
    column.pair(tr("Strong"), criteriaWord(programme.strong), programme.strong.isEmpty() ? "" : "good");
    column.pair(tr("Practise"), criteriaWord(programme.practise), programme.practise.isEmpty() ? "" : "soon");
    column.heading(tr("After each exercise"));
    column.text(tr("A score for each criterion with the sentence it rests on, a reply to compare, and what is left for "
                   "your supervisor to judge. Only the figures are kept."),
                "small");
    column.stretch();
}

} // namespace wederhoor
