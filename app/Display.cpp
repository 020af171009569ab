#include "app/Display.h"

#include <QByteArray>
#include <QFile>

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace wederhoor {

namespace {

/// `path` beginning with a zero byte is an abstract socket.
bool connects(const QByteArray &path)
{
    sockaddr_un address{};
    if (path.isEmpty() || path.size() >= static_cast<qsizetype>(sizeof address.sun_path)) {
        return false;
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return false;
    }
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(path.size())
                                               + (path.front() == '\0' ? 0 : 1));
    const bool answered = connect(socket, reinterpret_cast<const sockaddr *>(&address), length) == 0;
    close(socket);
    return answered;
}

bool waylandAnswers()
{
    const QByteArray name = qgetenv("WAYLAND_DISPLAY");
    if (name.isEmpty()) {
        return false;
    }
    return connects(name.startsWith('/') ? name : qgetenv("XDG_RUNTIME_DIR") + '/' + name);
}

bool xAnswers()
{
    const QByteArray name = qgetenv("DISPLAY");
    const qsizetype colon = name.lastIndexOf(':');
    if (colon < 0) {
        return false;
    }
    const QByteArray host = name.left(colon);
    if (!host.isEmpty() && host != "unix") {
        return true; // Over the network (ssh -X): only trying would tell.
    }
    const QByteArray path = "/tmp/.X11-unix/X" + name.mid(colon + 1).split('.').first();
    return connects(path) || connects('\0' + path);
}

} // namespace

bool displayAnswers()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    // "offscreen", "vnc" and their like need none.
    const bool needsDisplay = platform.isEmpty() || platform.startsWith("xcb") || platform.startsWith("wayland");
    return !needsDisplay || waylandAnswers() || xAnswers();
}

} // namespace wederhoor
