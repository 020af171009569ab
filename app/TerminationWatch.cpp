#include "app/TerminationWatch.h"

#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace wederhoor {

namespace {

constexpr std::array watched{SIGTERM, SIGINT, SIGHUP};

// A signal handler can reach nothing but this.
volatile int writeEnd = -1;

extern "C" void noteSignal(int)
{
    const char byte = 1;
    // A full socket has been told already.
    [[maybe_unused]] const ssize_t written = write(writeEnd, &byte, 1);
}

} // namespace

TerminationWatch::TerminationWatch(QObject *parent)
    : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, m_sockets.data()) != 0) {
        return; // Without it a signal ends the process, which every step survives.
    }
    writeEnd = m_sockets[0];
    m_notifier = std::make_unique<QSocketNotifier>(m_sockets[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT asked();
    });
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int number : watched) {
        sigaction(number, &action, nullptr);
    }
}

TerminationWatch::~TerminationWatch()
{
    for (const int number : watched) {
        std::signal(number, SIG_DFL);
    }
    writeEnd = -1;
    m_notifier.reset();
    for (const int socket : m_sockets) {
        if (socket >= 0) {
            close(socket);
        }
    }
}

} // namespace wederhoor
