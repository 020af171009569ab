#include "app/TrainingRoom.h"

#include "app/Engine.h"
#include "app/EngineThread.h"
#include "app/WindowDoors.h"
#include "core/domain/Async.h"
#include "core/store/ChannelTable.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"
#include "core/training/ExerciseConnector.h"
#include "core/training/ExerciseWatch.h"

#include <QFile>

namespace wederhoor {

namespace {

using training::Exercise;
using training::Playthrough;

Result<TrainingBook> readBook(const Profile &profile)
{
    Result<QList<training::TrainingResult>> results = training::readResults(profile.trainingResultsPath());
    if (!results) {
        return failure(results.error());
    }
    return TrainingBook{training::readShelf(profile.scenariosFolder()), std::move(*results)};
}

/// What stands in the conversations by now.
qsizetype linesIn(const Playthrough &played)
{
    qsizetype count = 0;
    for (const training::PlayedConversation &conversation : played.conversations) {
        count += conversation.lines.size();
    }
    return count;
}

Result<void> removeInbox(const QString &path)
{
    for (const char *ending : {"", "-wal", "-shm"}) {
        QFile file(path + QLatin1String(ending));
        if (file.exists() && !file.remove()) {
            return failure(ErrorKind::Storage, file.fileName() + QStringLiteral(": ") + file.errorString());
        }
    }
    return {};
}

} // namespace

/// The exercise that runs, and its inbox. Made and ended on the main thread.
class TrainingRoom::Running
{
public:
    Running(const Inbox::Parts &parts, const Profile &profile, std::shared_ptr<Exercise> exercise)
        : m_thread(parts.thread)
        , m_exercise(std::move(exercise))
        , m_inbox({m_exercise->clock(), parts.ids, parts.probe, parts.fault, parts.thread,
                   [](const Channel &) { return training::exerciseCapabilities(); }},
                  profile.exercisePath(), profile.exerciseLocks())
        , m_watch(m_inbox.store(), m_exercise)
    {
    }

    QFuture<Result<void>> open(const Agent &trainee, Store &practice)
    {
        return andThen(&m_watch, m_inbox.open(), [this, trainee, &practice](const OpenReport &) {
            m_inbox.desk().setMe(trainee);
            return andThen(&m_watch, takeOver(practice), [this] {
                startEngine();
                return Result<void>();
            });
        });
    }

    ExerciseDoor door()
    {
        ExerciseDoor door{m_exercise, inboxDoor(m_inbox, m_thread, m_exercise->clock())};
        door.capabilities = [](const PlatformId &) { return training::exerciseCapabilities(); };
        door.advance = [this] { return advance(); };
        door.finish = [this] { return finish(); };
        door.conversationOf = [this](const CaseId &id) { return m_watch.conversationOf(id); };
        door.watch = [this](QObject *context, const std::function<void()> &tell) {
            QObject::connect(&m_watch, &training::ExerciseWatch::changed, context, tell);
        };
        return door;
    }

private:
    /// The channel of the exercise, and how the trainee signs.
    QFuture<Result<void>> takeOver(Store &practice)
    {
        return andThen(&m_watch, practice.signatures(), [this](const QList<SignatureRule> &signatures) {
            const Channel channel = training::exerciseChannel(m_exercise->scenario());
            return m_inbox.store().write<void>([channel, signatures](Transaction &transaction) -> Result<void> {
                SignatureTable table(transaction.connection());
                for (const SignatureRule &rule : signatures) {
                    // Those of one channel are none of this one's.
                    const Result<void> saved = rule.channel.isNull() ? table.save(rule) : Result<void>();
                    if (!saved) {
                        return saved;
                    }
                }
                return ChannelTable(transaction.connection()).save(channel);
            });
        });
    }

    void startEngine()
    {
        auto registry = std::make_shared<ConnectorRegistry>();
        registry->add(m_exercise->scenario().platform, training::exerciseEntry(m_exercise));
        m_inbox.startEngine(std::move(registry), [](const ChannelId &) { return ready<void>({}); });
        Engine *const engine = m_inbox.engine();
        m_thread.post([engine] { engine->start(); });
    }

    QFuture<Result<Playthrough>> advance()
    {
        return m_thread.ask<Playthrough>([engine = m_inbox.engine(), exercise = m_exercise, shown = m_shown] {
            Playthrough played = exercise->soFar();
            // Only the engine's thread counts.
            if (const qsizetype lines = linesIn(played); std::exchange(*shown, lines) != lines) {
                (void)engine->poller().pollOnce();
            }
            return ready<Playthrough>(std::move(played));
        });
    }

    QFuture<Result<ExerciseOutcome>> finish()
    {
        const auto sent = m_thread.ask<int>([engine = m_inbox.engine()] { return engine->sendDue(); });
        return andThen(&m_watch, sent, [this](int) {
            return m_thread.ask<ExerciseOutcome>([exercise = m_exercise] {
                ExerciseOutcome outcome{exercise->toTheEnd(), {}};
                outcome.score = training::scoreExercise(exercise->scenario(), outcome.played);
                return ready<ExerciseOutcome>(std::move(outcome));
            });
        });
    }

    EngineThread &m_thread;
    std::shared_ptr<Exercise> m_exercise;
    Inbox m_inbox;
    training::ExerciseWatch m_watch;
    std::shared_ptr<qsizetype> m_shown = std::make_shared<qsizetype>(0);
};

TrainingRoom::TrainingRoom(const Inbox::Parts &parts, Profile profile, const CaseDesk &practice, Store &practiceStore)
    : m_parts(parts)
    , m_profile(std::move(profile))
    , m_practice(practice)
    , m_practiceStore(practiceStore)
{
}

TrainingRoom::~TrainingRoom()
{
    end();
}

/// Of an exercise only the figures are kept; what cannot be removed now is removed before the next one.
void TrainingRoom::end()
{
    if (m_running) {
        m_running.reset();
        (void)removeInbox(m_profile.exercisePath());
    }
}

QFuture<Result<ExerciseDoor>> TrainingRoom::start(const std::shared_ptr<const training::Scenario> &scenario, int speed)
{
    end();
    if (const Result<void> made = m_profile.make(); !made) {
        return ready<ExerciseDoor>(failure(made.error()));
    }
    if (const Result<void> removed = removeInbox(m_profile.exercisePath()); !removed) {
        return ready<ExerciseDoor>(failure(removed.error()));
    }
    const quint32 seed = m_parts.ids.uuid().data1; // each try chooses other wordings
    m_running = std::make_unique<Running>(m_parts, m_profile,
                                          std::make_shared<Exercise>(scenario, seed, m_parts.clock, speed));
    return andThen(&m_practiceStore, m_running->open(m_practice.me(), m_practiceStore),
                   [this]() -> Result<ExerciseDoor> {
                       return m_running ? Result<ExerciseDoor>(m_running->door()) : failure(ErrorKind::Cancelled);
                   });
}

TrainingDoor TrainingRoom::door()
{
    TrainingDoor door;
    door.read = [this] {
        return m_parts.thread.ask<TrainingBook>([profile = m_profile] { return ready(readBook(profile)); });
    };
    door.keep = [this](const training::TrainingResult &result) {
        return m_parts.thread.ask<void>(
            [path = m_profile.trainingResultsPath(), result] { return ready(training::appendResult(path, result)); });
    };
    door.start = [this](const std::shared_ptr<const training::Scenario> &scenario, int speed) {
        return start(scenario, speed);
    };
    door.certificate = [this](const CertificateWords &words, const QString &path) {
        return m_parts.thread.ask<void>([words, path] { return ready(writeCertificate(words, path)); });
    };
    door.end = [this] { end(); };
    return door;
}

} // namespace wederhoor
