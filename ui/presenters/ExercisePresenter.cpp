#include "ui/presenters/ExercisePresenter.h"

#include "core/domain/Async.h"
#include "ui/models/Words.h"

#include <utility>

namespace wederhoor {

namespace {

using training::ExerciseAct;

constexpr std::chrono::milliseconds tickEvery{500};

const training::ScenarioSpoc *spocNamed(const training::Scenario &scenario, const QString &id)
{
    const auto found = std::find_if(scenario.spocs.begin(), scenario.spocs.end(),
                                    [&id](const training::ScenarioSpoc &spoc) { return spoc.id == id; });
    return found == scenario.spocs.end() ? nullptr : &*found;
}

} // namespace

ExercisePresenter::ExercisePresenter(ExerciseDoor door, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
{
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &ExercisePresenter::advance);
    m_door.watch(this, [this] {
        follow();
        Q_EMIT changed();
    });
    m_tick.start();
    advance();
}

QString ExercisePresenter::about() const
{
    const QString platform = platformWord(scenario().platform);
    const int speed = m_door.exercise->clock().speed();
    return speed == 1 ? tr("Exercise on an imitated %1: nothing leaves this computer").arg(platform)
                      : tr("Exercise on an imitated %1, %2 times as fast: nothing leaves this computer")
                            .arg(platform, QString::number(speed));
}

Instant ExercisePresenter::endsAt() const
{
    return m_door.exercise->clock().startedAt() + scenario().minutes;
}

void ExercisePresenter::setPaused(bool paused)
{
    if (paused) {
        m_door.exercise->clock().pause();
    } else {
        m_door.exercise->clock().resume();
    }
    Q_EMIT ticked();
}

std::optional<int> ExercisePresenter::nextHintCost() const
{
    const QList<training::Hint> &hints = scenario().hints;
    return m_hintsTaken < hints.size() ? std::optional(hints.at(m_hintsTaken).cost) : std::nullopt;
}

QString ExercisePresenter::takeHint()
{
    if (!nextHintCost()) {
        return {};
    }
    m_door.exercise->add(ExerciseAct::Hint, m_conversation);
    const QString text = scenario().hints.at(m_hintsTaken++).text;
    Q_EMIT ticked();
    return text;
}

bool ExercisePresenter::hasLookedUp(const QString &item) const
{
    return m_door.exercise->did(ExerciseAct::LookUp, item);
}

void ExercisePresenter::lookUp(const QString &item)
{
    if (!hasLookedUp(item)) {
        m_door.exercise->add(ExerciseAct::LookUp, m_conversation, {}, item);
        Q_EMIT changed();
    }
}

ExercisePresenter::SpocState ExercisePresenter::spocState(const QString &spoc) const
{
    return {m_door.exercise->did(ExerciseAct::Escalate, spoc), m_answers.value(spoc)};
}

void ExercisePresenter::ask(const QString &spoc, const QString &question)
{
    if (!question.trimmed().isEmpty() && spocNamed(scenario(), spoc) != nullptr) {
        m_door.exercise->add(ExerciseAct::Escalate, m_conversation, question.trimmed(), spoc);
        Q_EMIT changed();
    }
}

void ExercisePresenter::setOpenCase(const CaseId &id)
{
    m_openCase = id;
    follow();
    Q_EMIT changed();
}

/// The inbox may show a case a moment before it is known which conversation it is.
void ExercisePresenter::follow()
{
    if (!m_openCase.isNull()) {
        m_conversation = m_door.conversationOf(m_openCase);
    }
}

const training::ScenarioConversation *ExercisePresenter::conversation() const
{
    return m_conversation.isEmpty() ? nullptr : scenario().conversation(m_conversation);
}

void ExercisePresenter::advance()
{
    if (m_underWay || m_isFinishing || isPaused()) {
        return;
    }
    m_underWay = true;
    onResult(this, m_door.advance(), [this](const Result<training::Playthrough> &played) {
        m_underWay = false;
        if (played) {
            take(*played); // what could not be asked now is asked half a second later
        }
        Q_EMIT ticked();
    });
}

void ExercisePresenter::take(const training::Playthrough &played)
{
    for (const training::PlayedConversation &conversation : played.conversations) {
        for (const training::PlayedQuestion &question : conversation.questions) {
            const training::ScenarioSpoc *const spoc = spocNamed(scenario(), question.spoc);
            if (spoc != nullptr && question.answered && !m_answers.contains(question.spoc)) {
                m_answers.insert(question.spoc, spoc->answer);
                Q_EMIT changed();
                Q_EMIT spocAnswered(spoc->name);
            }
        }
    }
}

void ExercisePresenter::finish()
{
    if (std::exchange(m_isFinishing, true)) {
        return;
    }
    m_tick.stop();
    onResult(this, m_door.finish(), [this](const Result<ExerciseOutcome> &outcome) {
        if (outcome) {
            Q_EMIT finished(*outcome);
            return;
        }
        m_isFinishing = false;
        m_tick.start();
        Q_EMIT failed(errorText(outcome.error()));
    });
}

} // namespace wederhoor
