#include "core/team/TeamPresence.h"

#include "core/team/TeamDatabase.h"

#include <utility>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

const QString hintName = QStringLiteral("presence");
/// Hints come in clusters: one look serves them all.
constexpr auto lookAfter = 30ms;

} // namespace

TeamPresence::TeamPresence(TeamDatabase &database, const Timing &timing)
    : m_database(database)
    , m_timing(timing)
{
    m_tell.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, this, &TeamPresence::tell);
    m_look.setSingleShot(true);
    m_look.setInterval(lookAfter);
    connect(&m_look, &QTimer::timeout, this, &TeamPresence::look);
    m_net.setInterval(timing.lookEvery);
    connect(&m_net, &QTimer::timeout, this, &TeamPresence::look);
    connect(&database, &TeamDatabase::hinted, this, [this](const TeamHint &hint) {
        if (hint.what == hintName && !m_look.isActive()) {
            m_look.start();
        }
    });
    connect(&database, &TeamDatabase::subscribed, this, [this] {
        m_net.start();
        m_toldAt.reset();
        tellSoon(0ms);
        look();
    });
    connect(&database, &TeamDatabase::lost, this, [this] {
        m_net.stop();
        m_tell.stop();
        take({});
    });
}

TeamPresence::~TeamPresence() = default;

void TeamPresence::open(const CaseId &id)
{
    m_touched = std::chrono::steady_clock::now();
    if (std::exchange(m_open, id) != id) {
        m_typed.reset();
    }
    if (wanted() != m_told) {
        tellSoon(m_timing.settle);
    }
}

void TeamPresence::typed()
{
    m_touched = std::chrono::steady_clock::now();
    m_typed = m_touched;
    if (wanted() != m_told) {
        tellSoon(0ms);
    }
}

TeamPresence::Told TeamPresence::wanted() const
{
    const TimePoint now = std::chrono::steady_clock::now();
    if (m_open.isNull() || now - m_touched > m_timing.readsFor) {
        return {};
    }
    return {m_open, m_typed && now - *m_typed <= m_timing.typesFor};
}

void TeamPresence::tellSoon(std::chrono::milliseconds wait)
{
    if (m_database.welcome() && (!m_tell.isActive() || m_tell.remainingTime() > wait.count())) {
        m_tell.start(wait);
    }
}

void TeamPresence::tell()
{
    const Told next = wanted();
    if (!next.id.isNull()) {
        m_tell.start(m_timing.tellAgain);
    }
    const bool isNews = next != m_told || !m_toldAt;
    if (!isNews && (next.id.isNull() || std::chrono::steady_clock::now() - *m_toldAt < m_timing.tellAgain / 2)) {
        return;
    }
    const auto say = [next, before = m_told, isNews](TeamCalls &calls) -> Result<void> {
        Result<void> said = next.id.isNull() ? Result<void>() : calls.bePresent(next.id, next.isTyping);
        if (said && before.id != next.id && !before.id.isNull()) {
            said = calls.leaveCase(before.id);
        }
        if (said && isNews) {
            // One that is lost costs colleagues the time until they look by themselves.
            said = calls.sendHint(hintName, {});
        }
        return said;
    };
    m_told = next;
    m_toldAt = std::chrono::steady_clock::now();
    onResult(this, m_database.command<void>(say), [this](const Result<void> &said) {
        if (!said) {
            m_toldAt.reset(); // told with the next turn; being seen in a case is worth no more than that
        }
    });
}

void TeamPresence::look()
{
    if (std::exchange(m_looking, true)) {
        m_look.start();
        return;
    }
    const auto read = [](TeamCalls &calls) { return calls.present(); };
    onResult(this, m_database.command<QList<TeamPresent>>(read), [this](const Result<QList<TeamPresent>> &colleagues) {
        m_looking = false;
        if (colleagues && m_database.welcome()) {
            take(*colleagues);
        }
    });
}

void TeamPresence::take(const QList<TeamPresent> &colleagues)
{
    if (std::exchange(m_colleagues, colleagues) != colleagues) {
        Q_EMIT changed(m_colleagues);
    }
}

} // namespace wederhoor
