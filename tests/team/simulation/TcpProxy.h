#pragma once

#include <QTcpServer>

#include <chrono>

namespace wederhoor::test {

/// A line to a server of 127.0.0.1 that can be cut, swallowed or slowed. In the test's own event loop.
class TcpProxy
{
public:
    enum class Line {
        Good,
        Cut, ///< connections end, new ones are refused
        Swallows, ///< connections stand, and nothing comes through any more
        Slow,
    };

    explicit TcpProxy(quint16 target);
    ~TcpProxy();

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void set(Line line, std::chrono::milliseconds delay = {});

private:
    class Pipe;
    void accept();

    QTcpServer m_server;
    quint16 m_target;
    Line m_line = Line::Good;
    std::chrono::milliseconds m_delay{0};
    QList<QObject *> m_pipes;
};

} // namespace wederhoor::test
