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
    NthAccessFails(int n, QString logPath)
        : m_left(n)
        , m_logPath(std::move(logPath))
    {
    }
    bool failNow(const char *) override
    {
        if (--m_left != 0) {
            return false;
        }
        QFile log(m_logPath);
        if (!m_logPath.isEmpty() && log.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
            log.write("store.failed\n");
        }
        return true;
    }

private:
    std::atomic<int> m_left;
    QString m_logPath;
};

} // namespace

std::unique_ptr<StepProbe> stepProbeFromEnvironment()
{
    return std::make_unique<EnvironmentProbe>(qgetenv("WEDERHOOR_KILL_AT"), qEnvironmentVariable("WEDERHOOR_STEP_LOG"));
}

std::unique_ptr<StoreFault> storeFaultFromEnvironment()
{
    const int n = qEnvironmentVariableIntValue("WEDERHOOR_FAIL_STORE_AT");
    return n > 0 ? std::make_unique<NthAccessFails>(n, qEnvironmentVariable("WEDERHOOR_STEP_LOG")) : nullptr;
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
