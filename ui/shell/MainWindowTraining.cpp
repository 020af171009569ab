// The programme, and the exercise that runs in the inbox of practice.
#include "ui/inbox/InboxScreen.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/StatusStrip.h"
#include "ui/training/ExerciseBand.h"
#include "ui/training/TrainingScreen.h"
#include "ui/widgets/CarefulQuestion.h"
#include "ui/widgets/EmptyState.h"

#include <QAction>
#include <QVBoxLayout>

namespace wederhoor {

void MainWindow::connectTraining()
{
    Parts &p = *m_parts;
    connect(p.rail, &NavigationRail::trainingWanted, this, &MainWindow::showTraining);
    connect(&p.floor, &FloorPresenter::stateChanged, this, &MainWindow::offerTraining);
    connect(&p.training, &TrainingPresenter::started, this, &MainWindow::startExercise);
    offerTraining();
}

/// An administrator of a team neither trains nor sees who does.
void MainWindow::offerTraining()
{
    Parts &p = *m_parts;
    const bool isAdministrator = p.floor.state() && p.floor.state()->role == QLatin1String("admin");
    const bool isOffered = p.training.isOffered() && !isAdministrator;
    p.rail->setTrainingOffered(isOffered);
    p.actions->find(QStringLiteral("go.training"))->setEnabled(isOffered);
}

void MainWindow::showTraining()
{
    Parts &p = *m_parts;
    if (p.screen == nullptr || !p.training.isOffered()) {
        return; // the inbox is still being opened
    }
    if (p.trainingScreen == nullptr) {
        p.trainingScreen = new TrainingScreen(p.training, p.theme, p.normal);
        p.screenPlace->addWidget(p.trainingScreen, 1);
        p.training.load();
    }
    goTo(Where::Training);
    p.trainingScreen->focusList();
}

void MainWindow::startExercise(const ExerciseDoor &door)
{
    Parts &p = *m_parts;
    p.exercise = std::make_unique<ExerciseWing>(door, p.theme, p.normal);
    ExerciseWing &exercise = *p.exercise;
    // Over the screens, below nothing.
    p.screenPlace->insertWidget(0, exercise.band());
    p.screenPlace->addWidget(exercise.cover(), 1);
    connect(exercise.band(), &ExerciseBand::pauseWanted, this, &MainWindow::pauseExercise);
    connect(exercise.band(), &ExerciseBand::endWanted, this, &MainWindow::askToEndExercise);
    connect(exercise.cover(), &EmptyState::pressed, this, [this] { pauseExercise(false); });
    connect(&exercise.presenter(), &ExercisePresenter::finished, this, &MainWindow::takeOutcome);
    connect(&exercise.replies(), &PendingReplies::allSettled, this, [this] {
        if (m_parts->exercise && m_parts->exercise->isEnding()) {
            m_parts->exercise->presenter().finish();
        }
    });
    connect(&exercise.shell(), &ShellPresenter::changed, this, [this] {
        if (m_parts->isInExercise()) {
            m_parts->status->tell(&m_parts->shell());
        }
    });
    makeScreen(true);
    showDoor(true);
}

/// Its cases, or in a pause what lies over them.
void MainWindow::showExercise()
{
    Parts &p = *m_parts;
    const bool isCases = p.where == Where::Cases;
    if (p.exercise && !(isCases && p.practice) && !p.exercise->isPaused()) {
        p.exercise->presenter().setPaused(true); // whoever looks elsewhere does not practise
    }
    const bool isCovered = p.isInExercise() && p.exercise->isPaused();
    p.screen->setVisible(isCases && !isCovered);
    if (p.exercise) {
        p.exercise->band()->setVisible(isCases && p.practice);
        p.exercise->cover()->setVisible(isCases && isCovered);
    }
}

void MainWindow::pauseExercise(bool paused)
{
    if (m_parts->exercise) {
        m_parts->exercise->presenter().setPaused(paused);
        showExercise();
    }
}

void MainWindow::askToEndExercise()
{
    CarefulQuestion question;
    question.name = QStringLiteral("endQuestion");
    question.title = tr("End the exercise");
    question.text = tr("End the exercise and see the score?");
    question.means = tr("It is scored as it stands. What was typed and not sent does not count.");
    question.act = tr("End and score");
    question.actName = QStringLiteral("endAndScore");
    question.leave = tr("Go on");
    ask(this, question, [this] { endExercise(); });
}

/// What is on its way in its undo time was meant to be sent.
void MainWindow::endExercise()
{
    if (!m_parts->exercise) {
        return;
    }
    ExerciseWing &exercise = *m_parts->exercise;
    if (exercise.replies().isEmpty() && exercise.replies().isSettled()) {
        exercise.presenter().finish();
    } else {
        exercise.setEnding();
        exercise.replies().sendAllNow();
    }
}

void MainWindow::takeOutcome(const ExerciseOutcome &outcome)
{
    Parts &p = *m_parts;
    p.training.take(outcome);
    // Later: this comes from what goes here. The screen first, since it works on the exercise's inbox.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const std::unique_ptr<ExerciseWing> ended = std::move(m_parts->exercise);
            makeScreen(m_parts->practice);
            showTraining();
            m_parts->status->tell(&m_parts->shell());
            // It goes before the inbox that it works on.
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(&p.training, &TrainingPresenter::endExercise, Qt::QueuedConnection);
}

} // namespace wederhoor
