#include "tests/gui/WatchedApplication.h"

#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <array>
#include <ctime>

namespace wederhoor::test {

namespace {

constexpr double worthKeeping = 2;
constexpr int mostPlaces = 20;

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Who receives an event, noted before: it may be gone after.
class Place
{
public:
    Place(const QObject *receiver, QEvent::Type type)
        : m_type(type)
    {
        for (Step &step : m_steps) {
            if (receiver == nullptr) {
                break;
            }
            step = {receiver->metaObject()->className(), receiver->objectName()};
            receiver = receiver->parent();
        }
    }

    [[nodiscard]] QString text() const
    {
        const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_type);
        QString words = name == nullptr ? QString::number(m_type) : QString::fromLatin1(name);
        words += QStringLiteral(" to ");
        for (const Step &step : m_steps) {
            if (step.className != nullptr) {
                words += &step == m_steps.data() ? QString() : QStringLiteral(" in ");
                words += QLatin1String(step.className);
                words += step.name.isEmpty() ? QString() : QStringLiteral(" \"%1\"").arg(step.name);
            }
        }
        return words;
    }

private:
    struct Step
    {
        const char *className = nullptr;
        QString name;
    };
    QEvent::Type m_type;
    std::array<Step, 4> m_steps;
};

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Other threads deliver their events through here too.
    if (QThread::currentThread() != thread()) {
        return QApplication::notify(receiver, event);
    }
    if (m_depth > 0) {
        ++m_depth;
        const bool inner = QApplication::notify(receiver, event);
        --m_depth;
        return inner;
    }
    const Place place(receiver, event->type());
    ++m_depth;
    const double start = threadMilliseconds();
    const bool result = QApplication::notify(receiver, event);
    const double took = threadMilliseconds() - start;
    --m_depth;
    m_worst = std::max(m_worst, took);
    if (took > worthKeeping) {
        Calls &calls = m_places[m_during ? place.text() + QStringLiteral("; ") + m_during() : place.text()];
        calls.over += took > limit ? 1 : 0;
        calls.worst = std::max(calls.worst, took);
    }
    return result;
}

void WatchedApplication::forget()
{
    m_worst = 0;
    m_places.clear();
}

QString WatchedApplication::report() const
{
    QList<QString> places = m_places.keys();
    std::sort(places.begin(), places.end(), [this](const QString &left, const QString &right) {
        return m_places.value(left).worst > m_places.value(right).worst;
    });
    QString text = QStringLiteral("worst call on the GUI thread: %1 ms (thread CPU time)\n").arg(m_worst, 0, 'f', 1);
    for (const QString &place : places.mid(0, mostPlaces)) {
        const Calls calls = m_places.value(place);
        text += QStringLiteral("%1 ms  %2%3\n")
                    .arg(calls.worst, 8, 'f', 1)
                    .arg(place,
                         calls.over == 0 ? QString() : QStringLiteral("; %1 over %2 ms").arg(calls.over).arg(limit));
    }
    return text;
}

} // namespace wederhoor::test
