#include "core/training/Exercise.h"

#include <algorithm>

namespace wederhoor::training {

Exercise::Exercise(std::shared_ptr<const Scenario> scenario, quint32 seed, const Clock &real, int speed)
    : m_scenario(std::move(scenario))
    , m_seed(seed)
    , m_clock(real, speed)
    , m_run(QString::number(toMilliseconds(m_clock.startedAt()), 36))
{
}

std::chrono::seconds Exercise::nowLocked() const
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.elapsed());
    return m_events.isEmpty() ? now : std::max(now, m_events.last().at);
}

void Exercise::add(ExerciseAct act, const QString &conversation, const QString &text, const QString &value)
{
    const std::lock_guard lock(m_mutex);
    m_events.append({nowLocked(), act, conversation, text, value});
}

Exercise::Sent Exercise::reply(const QString &key, ExerciseAct act, const QString &conversation, const QString &text)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_sent.constFind(key); known != m_sent.constEnd()) {
        return *known;
    }
    const Sent sent{static_cast<int>(m_sent.size()) + 1, nowLocked()};
    m_events.append({sent.at, act, conversation, text, {}});
    m_sent.insert(key, sent);
    return sent;
}

std::optional<Exercise::Sent> Exercise::sent(const QString &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_sent.constFind(key);
    return known == m_sent.constEnd() ? std::nullopt : std::optional(*known);
}

QList<ExerciseEvent> Exercise::events() const
{
    const std::lock_guard lock(m_mutex);
    return m_events;
}

bool Exercise::did(ExerciseAct act, const QString &value) const
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_events.begin(), m_events.end(),
                       [&](const ExerciseEvent &event) { return event.act == act && event.value == value; });
}

Playthrough Exercise::soFar() const
{
    const QList<ExerciseEvent> done = events();
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.elapsed());
    return play(*m_scenario, done, m_seed, now);
}

Playthrough Exercise::toTheEnd() const
{
    return play(*m_scenario, events(), m_seed);
}

RemoteId Exercise::lineId(const QString &conversation, const QString &line) const
{
    return {m_run + u'.' + conversation + u'.' + line};
}

QString Exercise::conversationOf(const RemoteId &line) const
{
    const QStringList parts = line.value.split(u'.');
    return parts.size() == 3 && parts[0] == m_run ? parts[1] : QString();
}

} // namespace wederhoor::training
