#include "core/team/TeamQuestions.h"

#include "core/team/TeamDatabase.h"

#include <utility>

namespace wederhoor {

namespace {

/// Hints come in clusters: one look serves them all.
constexpr std::chrono::milliseconds lookAfter{30};
/// From this schema on the database knows questions.
constexpr int knowsQuestions = 29;

} // namespace

QString TeamQuestions::hint()
{
    return QStringLiteral("questions");
}

TeamQuestions::TeamQuestions(TeamDatabase &database)
    : m_database(database)
{
    m_look.setSingleShot(true);
    m_look.setInterval(lookAfter);
    connect(&m_look, &QTimer::timeout, this, &TeamQuestions::look);
    m_net.setInterval(lookEvery);
    connect(&m_net, &QTimer::timeout, this, &TeamQuestions::look);
    connect(&database, &TeamDatabase::hinted, this, [this](const TeamHint &told) {
        // Who is in which team decides whose they are.
        const bool isMeant = told.what == hint() || told.what == QLatin1String("teams");
        if (isMeant && m_net.isActive() && !m_look.isActive()) {
            m_look.start();
        }
    });
    connect(&database, &TeamDatabase::subscribed, this, &TeamQuestions::greet);
    connect(&database, &TeamDatabase::lost, this, [this] {
        m_net.stop();
        take({});
    });
    if (database.welcome()) {
        greet(*database.welcome());
    }
}

TeamQuestions::~TeamQuestions() = default;

void TeamQuestions::greet(const TeamWelcome &welcome)
{
    if (welcome.schemaVersion >= knowsQuestions && welcome.role != u"admin") {
        m_net.start();
        look();
    }
}

void TeamQuestions::look()
{
    const auto read = m_database.command<QList<TeamQuestion>>([](TeamCalls &calls) { return calls.questions(); });
    onResult(this, read, [this](const Result<QList<TeamQuestion>> &open) {
        // What could not be read now is read by the next look; that the database is away is told elsewhere.
        if (open && m_net.isActive()) {
            take(*open);
        }
    });
}

void TeamQuestions::take(const QList<TeamQuestion> &open)
{
    if (std::exchange(m_open, open) != open) {
        Q_EMIT changed(m_open);
    }
}

} // namespace wederhoor
