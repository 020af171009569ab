#include "core/domain/WakeSignal.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace wederhoor {

WakeSignal::WakeSignal()
    : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

WakeSignal::~WakeSignal()
{
    ::close(m_descriptor);
}

void WakeSignal::raise()
{
    // Fails only when it is raised 2^64 times, and is raised then.
    [[maybe_unused]] const int written = ::eventfd_write(m_descriptor, 1);
}

void WakeSignal::lower()
{
    eventfd_t count = 0;
    // Fails when it is not raised, and need not be lowered then.
    [[maybe_unused]] const int read = ::eventfd_read(m_descriptor, &count);
}

bool WakeSignal::isRaised() const
{
    pollfd descriptor{m_descriptor, POLLIN, 0};
    return ::poll(&descriptor, 1, 0) > 0;
}

} // namespace wederhoor
