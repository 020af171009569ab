#pragma once

#include "ui/presenters/TrainingDoor.h"

#include <QObject>

namespace wederhoor {

/// What an exercise came to, beside the try before.
struct ExerciseReport
{
    std::shared_ptr<const training::Scenario> scenario;
    ExerciseOutcome outcome;
    std::optional<training::TrainingResult> before; ///< the figures of the try before
    QList<training::ScoreChange> changes; ///< and its remarks, when it was made since the program was started
};

/// The programme of a trainee: its scenarios, what was tried, what remains before going live; and the report on the
/// exercise that has just ended. GUI thread, no widgets; files are read and written elsewhere.
class TrainingPresenter : public QObject
{
    Q_OBJECT

public:
    enum class State { Reading, Ready, Failed };

    TrainingPresenter(TrainingDoor door, const InboxDoor &inbox, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isOffered() const { return bool(m_door.read); }
    /// Reads scenarios and results; changed() follows.
    void load();
    [[nodiscard]] State state() const { return m_state; }
    /// Why it could not be read.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    [[nodiscard]] const training::ScenarioShelf &shelf() const { return m_book.shelf; }
    [[nodiscard]] const training::Programme &programme() const { return m_programme; }
    /// Those in which the trainee is to work: "nl", "en"; empty: both.
    [[nodiscard]] const QString &language() const { return m_language; }
    void setLanguage(const QString &language);

    void choose(const QString &scenario);
    /// Null: none.
    [[nodiscard]] std::shared_ptr<const training::Scenario> chosen() const;
    [[nodiscard]] const training::ScenarioProgress *chosenProgress() const;
    /// The newest first.
    [[nodiscard]] QList<training::TrainingResult> triesOf(const QString &scenario) const;

    [[nodiscard]] bool isStarting() const { return m_isStarting; }
    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }
    /// started() or failed() follows.
    void start(int speed);
    /// The exercise ended: its figures are kept, and the report is there.
    void take(const ExerciseOutcome &outcome);
    /// It was left without a score, or all of it has been taken: its inbox goes.
    void endExercise();

    [[nodiscard]] const std::optional<ExerciseReport> &report() const { return m_report; }
    void closeReport();

    [[nodiscard]] bool hasCertificate() const;
    void saveCertificate(const QString &path);

Q_SIGNALS:
    void changed();
    /// Another scenario is chosen, or the report came or went; follows changed() too.
    void pageChanged();
    void started(const wederhoor::ExerciseDoor &door);
    void done(const QString &text);
    void failed(const QString &text);

private:
    void follow();
    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] CertificateWords wordsOf(const training::Certificate &certificate) const;

    TrainingDoor m_door;
    InboxDoor m_inbox;
    const Clock &m_clock;
    State m_state = State::Reading;
    QString m_trouble;
    QString m_language;
    TrainingBook m_book;
    training::Programme m_programme;
    QString m_chosen;
    bool m_isStarting = false;
    std::shared_ptr<const training::Scenario> m_running;
    std::optional<ExerciseReport> m_report;
    QHash<QString, training::ExerciseScore> m_lastScores; ///< by scenario
};

} // namespace wederhoor
