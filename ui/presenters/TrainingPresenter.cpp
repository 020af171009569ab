#include "ui/presenters/TrainingPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <QLocale>

#include <algorithm>

namespace wederhoor {

namespace {
const QString languageKey = QStringLiteral("training.language");
} // namespace

TrainingPresenter::TrainingPresenter(TrainingDoor door, const InboxDoor &inbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_inbox(inbox)
    , m_clock(clock)
{
}

QStringList TrainingPresenter::languages() const
{
    return m_language.isEmpty() ? QStringList() : QStringList{m_language};
}

void TrainingPresenter::load()
{
    if (!isOffered()) {
        return;
    }
    const auto book = andThen(this, m_inbox.store.setting(languageKey), [this](const QString &language) {
        m_language = training::trainingLanguages().contains(language) ? language : QString();
        return m_door.read();
    });
    onResult(this, book, [this](const Result<TrainingBook> &read) {
        m_state = read ? State::Ready : State::Failed;
        m_trouble = read ? QString() : errorText(read.error());
        if (read) {
            m_book = *read;
        }
        follow();
    });
}

void TrainingPresenter::follow()
{
    m_programme = training::programme(m_book.shelf, m_book.results, languages());
    if (m_programme.of(m_chosen) == nullptr) {
        m_chosen = !m_programme.next.isEmpty() ? m_programme.next
            : m_programme.scenarios.isEmpty()  ? QString()
                                               : m_programme.scenarios.first().scenario;
    }
    Q_EMIT changed();
    Q_EMIT pageChanged();
}

void TrainingPresenter::setLanguage(const QString &language)
{
    if (language == m_language) {
        return;
    }
    m_language = language;
    onResult(this, m_inbox.store.setSetting(languageKey, language), [this](const Result<void> &kept) {
        if (!kept) {
            Q_EMIT failed(errorText(kept.error()));
        }
    });
    follow();
}

void TrainingPresenter::choose(const QString &scenario)
{
    if (scenario != m_chosen && m_programme.of(scenario) != nullptr) {
        m_chosen = scenario;
        Q_EMIT pageChanged();
    }
}

std::shared_ptr<const training::Scenario> TrainingPresenter::chosen() const
{
    return m_book.shelf.find(m_chosen);
}

const training::ScenarioProgress *TrainingPresenter::chosenProgress() const
{
    return m_programme.of(m_chosen);
}

QList<training::TrainingResult> TrainingPresenter::triesOf(const QString &scenario) const
{
    QList<training::TrainingResult> tries;
    std::copy_if(m_book.results.rbegin(), m_book.results.rend(), std::back_inserter(tries),
                 [&scenario](const training::TrainingResult &result) { return result.scenario == scenario; });
    return tries;
}

void TrainingPresenter::start(int speed)
{
    const training::ScenarioProgress *const progress = chosenProgress();
    const auto scenario = chosen();
    if (m_isStarting || isRunning() || progress == nullptr
        || progress->state == training::ScenarioProgress::State::Locked) {
        return;
    }
    m_isStarting = true;
    Q_EMIT pageChanged();
    onResult(this, m_door.start(scenario, speed), [this, scenario](const Result<ExerciseDoor> &door) {
        m_isStarting = false;
        if (!door) {
            Q_EMIT pageChanged();
            Q_EMIT failed(errorText(door.error()));
            return;
        }
        m_running = scenario;
        Q_EMIT started(*door);
    });
}

void TrainingPresenter::take(const ExerciseOutcome &outcome)
{
    const QList<training::TrainingResult> tries = triesOf(m_running->id);
    ExerciseReport report{m_running, outcome, {}, {}};
    if (!tries.isEmpty()) {
        report.before = tries.first();
    }
    if (const auto last = m_lastScores.constFind(m_running->id); last != m_lastScores.constEnd()) {
        report.changes = training::compareTries(*last, outcome.score);
    }
    m_lastScores.insert(m_running->id, outcome.score);
    const training::TrainingResult result = training::resultOf(*m_running, outcome.score, m_clock.now());
    m_report = std::move(report);
    m_book.results.append(result);
    onResult(this, m_door.keep(result), [this](const Result<void> &kept) {
        if (!kept) {
            Q_EMIT failed(tr("The score could not be kept: %1").arg(errorText(kept.error())));
        }
    });
    follow();
}

void TrainingPresenter::endExercise()
{
    m_running.reset();
    m_door.end();
    Q_EMIT pageChanged();
}

void TrainingPresenter::closeReport()
{
    if (m_report) {
        m_report.reset();
        Q_EMIT pageChanged();
    }
}

bool TrainingPresenter::hasCertificate() const
{
    return m_state == State::Ready && m_door.certificate && m_programme.isReadyForLive();
}

CertificateWords TrainingPresenter::wordsOf(const training::Certificate &certificate) const
{
    const QLocale locale;
    QStringList languages;
    for (const QString &language :
         certificate.languages.isEmpty() ? training::trainingLanguages() : certificate.languages) {
        languages.append(languageWord(language));
    }
    return {tr("Certificate"),
            tr("Webcare training"),
            certificate.name,
            tr("passed all %n scenario(s) of the programme, with an average of %1 %.", nullptr, certificate.scenarios)
                .arg(certificate.average),
            {tr("Languages: %1").arg(languages.join(QStringLiteral(", "))),
             tr("Completed on %1")
                 .arg(locale.toString(toDateTime(certificate.completedAt).toLocalTime().date(), QLocale::LongFormat))},
            tr("The supervisor grants the step to live work, under four eyes."),
            {tr("Supervisor"), tr("Date")}};
}

void TrainingPresenter::saveCertificate(const QString &path)
{
    const QString name = m_inbox.desk.me().name;
    const auto certificate = training::certificate(m_book.shelf, m_book.results, languages(), name);
    if (!certificate || !m_door.certificate) {
        return;
    }
    onResult(this, m_door.certificate(wordsOf(*certificate), path), [this, path](const Result<void> &written) {
        if (written) {
            Q_EMIT done(tr("The certificate is written to %1.").arg(path));
        } else {
            Q_EMIT failed(errorText(written.error()));
        }
    });
}

} // namespace wederhoor
