#include "app/TestHooks.h"

#ifdef WEDERHOOR_TEST_HOOKS

#include <QByteArray>
#include <QFile>
#include <QMutex>

#include <atomic>
#include <csignal>

#include <unistd.h>

namespace wederhoor {

namespace {

class EnvironmentProbe final : public StepProbe
{
public:
    EnvironmentProbe(const QByteArray &killAt, const QString &logPath)
        : m_log(logPath)
    {
        const qsizetype colon = killAt.lastIndexOf(':');
        bool counted = false;
        const int number = colon < 0 ? 0 : killAt.mid(colon + 1).toInt(&counted);
        m_step = counted ? killAt.left(colon) : killAt;
        m_left = counted ? number : 1;
        if (!logPath.isEmpty()) {
            (void)m_log.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
        }
    }

    void pass(const char *step) override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_log.isOpen()) {
            m_log.write(QByteArray(step) + '\n');
        }
        if (m_step == step && --m_left == 0) {
            kill(getpid(), SIGKILL);
            pause();
        }
    }

private:
    QMutex m_mutex;
    QFile m_log;
    QByteArray m_step;
    int m_left = 0;
};

class NthAccessFails final : public StoreFault
{
public:
    explicit NthAccessFails(int n)
        : m_left(n)
    {
    }
    bool failNow(const char *) override { return --m_left == 0; }

private:
    std::atomic<int> m_left;
};

} // namespace

std::unique_ptr<StepProbe> stepProbeFromEnvironment()
{
    return std::make_unique<EnvironmentProbe>(qgetenv("WEDERHOOR_KILL_AT"), qEnvironmentVariable("WEDERHOOR_STEP_LOG"));
}

std::unique_ptr<StoreFault> storeFaultFromEnvironment()
{
    const int n = qEnvironmentVariableIntValue("WEDERHOOR_FAIL_STORE_AT");
    return n > 0 ? std::make_unique<NthAccessFails>(n) : nullptr;
}

} // namespace wederhoor

#else

namespace wederhoor {

std::unique_ptr<StepProbe> stepProbeFromEnvironment()
{
    return std::make_unique<NoProbe>();
}

std::unique_ptr<StoreFault> storeFaultFromEnvironment()
{
    return nullptr;
}

} // namespace wederhoor

#endif
